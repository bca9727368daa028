//! From a worker's file: the link to her own pages, and the tie with a guidance file.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use identity::link_code;
use kernel::{Refusal, Verb};
use web::{Answer, Form, FormView, Visit};
use wijk_office::door;
use wijk_office::link::{EndLinks, MakeLink, WORK};
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;

use super::deeds::answer;
use super::file;
use crate::actions::pair::{CodeForCoach, PairByMediator, Unpair};
use crate::model::WorkerId;
use crate::rules::pairing;
use crate::store::worker;

/// The worker must exist for this asker before a link to her pages is made.
async fn exists(visit: &Visit, id: WorkerId) -> Result<(), web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Share, Part::Worker).await?;
    worker::load(&mut tx, &desk, id).await?;
    Ok(())
}

/// `POST /wijk/workers/{id}/link`: makes a link and shows it, this once.
pub async fn make(visit: Visit, Path(id): Path<WorkerId>, Form(_): Form) -> Answer {
    exists(&visit, id).await?;
    let (token, code) = (link_code::token(&visit.app.entropy), link_code::code(&visit.app.entropy));
    let act = MakeLink { kind: OwnerKind::Worker, owner: id.0, token: &token, code: &code };
    visit.app.db.act(&visit.ctx, &act).await?;
    let mut page = file::page(&visit, id, FormView::empty()).await?;
    page.link = page.link.with(&visit.app, &WORK, &token, &code);
    web::render(&page)
}

/// `POST /wijk/workers/{id}/link/end`
pub async fn end(visit: Visit, Path(id): Path<WorkerId>, Form(_): Form) -> Answer {
    exists(&visit, id).await?;
    visit.app.db.act(&visit.ctx, &EndLinks { kind: OwnerKind::Worker, owner: id.0 }).await?;
    Ok(visit.redirect(format!("/wijk/workers/{id}")).said("wijk-worker-said-link-ended").into_response())
}

/// `POST /wijk/workers/{id}/pairing`: a code for the coach, shown this once.
pub async fn code(visit: Visit, Path(id): Path<WorkerId>, Form(_): Form) -> Answer {
    let code = pairing::from_random(visit.app.entropy.bytes());
    visit.app.db.act(&visit.ctx, &CodeForCoach { worker: id, code: &code }).await?;
    let mut page = file::page(&visit, id, FormView::empty()).await?;
    page.pairing = Some(pairing::spoken(&code));
    web::render(&page)
}

/// `POST /wijk/workers/{id}/pair`: the code that the coach gave.
pub async fn pair(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let outcome = if fields.has("agreed", "yes") {
        visit.app.db.act(&visit.ctx, &PairByMediator { worker: id, code: fields.get("code") }).await
    } else {
        Err(Refusal::field("agreed", "wijk-pairing-agree").into())
    };
    answer(&visit, id, &fields, outcome, "wijk-pairing-said-done").await
}

/// `POST /wijk/workers/{id}/unpair`
pub async fn unpair(visit: Visit, Path(id): Path<WorkerId>, Form(_): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &Unpair::ByMediator(id)).await?;
    Ok(visit.redirect(format!("/wijk/workers/{id}")).said("wijk-pairing-said-ended").into_response())
}
