//! The page of the mailed link: a house says without logging in what is free. A link that is wrong, over or of
//! somebody else's looks the same: there is no such page.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::{Moment, OrganisationId, Refusal};
use store::Failure;
use web::{Answer, Form, Frame, Public, Words};

use super::places::{Row, read, rows};
use crate::actions::say_by_link::SayByLink;
use crate::store::links;

#[derive(Template)]
#[template(path = "catalogue/link.html")]
struct LinkPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    errors: Vec<String>,
    action: String,
    house: OrganisationId,
    name: String,
    saved: Option<String>,
}

async fn page(public: &Public, token: &str, errors: Vec<String>) -> Result<LinkPage, Failure> {
    let mut tx = public.app.db.read().await?;
    let link = links::find(&mut tx, &public.ctx, token).await?.ok_or(Refusal::NotFound)?;
    let house = link.organisation_id;
    let name = network::organisation(&mut tx, &public.ctx, house).await?.map(|o| o.name).ok_or(Refusal::NotFound)?;
    let said = |at: Moment| public.l.t1("places-link-saved", "when", public.l.day_time(at));
    Ok(LinkPage {
        f: public.frame("places-title"),
        l: public.l.clone(),
        rows: rows(&mut tx, &public.ctx, &public.l, public.ctx.today(), house).await?,
        errors,
        action: format!("/places/{token}"),
        house,
        name,
        saved: link.used_at.map(said),
    })
}

/// `GET /places/{token}`
pub async fn show(public: Public, Path(token): Path<String>) -> Answer {
    web::render(&page(&public, &token, Vec::new()).await?)
}

/// `POST /places/{token}`
pub async fn save(public: Public, Path(token): Path<String>, Form(fields): Form) -> Answer {
    let done = match read(&fields) {
        Ok((services, said)) => public.app.db.act(&public.ctx, &SayByLink { token: &token, services, said }).await,
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(()) => Ok(public.redirect(format!("/places/{token}")).said("places-said").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let errors = fields.view(&public.l, &errors).errors.into_iter().map(|(_, message)| message).collect();
            web::render_invalid(&page(&public, &token, errors).await?)
        }
    }
}
