//! Who came without a referral, to pass on to VDAB or the OCMW.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Verb;
use web::{Answer, Form, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::actions::sign_up::{PassedOn, SetAside, UndoSignup};
use crate::model::SignupId;
use crate::store::signup::{self, Signup};

#[derive(askama::Template)]
#[template(path = "wijk-workers/signups.html")]
struct SignupsPage {
    f: Frame,
    l: Words,
    rows: Vec<(Signup, String)>,
}

/// `GET /wijk/signups`
pub async fn show(visit: Visit) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Find, Part::Worker).await?;
    let rows = signup::all(&mut tx, &visit.ctx, &desk).await?;
    drop(tx);
    web::render(&SignupsPage { f: visit.frame("wijk-signup-title", "/wijk/workers"), l: visit.l.clone(), rows })
}

/// `POST /wijk/signups/{id}/passed`
pub async fn passed(visit: Visit, Path(id): Path<SignupId>, Form(_): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &PassedOn { id }).await?;
    Ok(visit
        .redirect("/wijk/signups")
        .said("wijk-signup-said-passed")
        .undo(format!("/wijk/signups/{id}/undo"))
        .into_response())
}

/// `POST /wijk/signups/{id}/aside`
pub async fn aside(visit: Visit, Path(id): Path<SignupId>, Form(_): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &SetAside { id }).await?;
    let to = visit.redirect("/wijk/signups").said("wijk-signup-said-aside");
    Ok(to.undo(format!("/wijk/signups/{id}/undo")).into_response())
}

/// `POST /wijk/signups/{id}/undo`
pub async fn undo(visit: Visit, Path(id): Path<SignupId>, Form(_): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &UndoSignup { id }).await?;
    Ok(visit.redirect("/wijk/signups").said("wijk-signup-said-back").into_response())
}
