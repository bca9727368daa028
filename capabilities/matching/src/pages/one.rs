//! "Bekijk match" for somebody who waits for a place.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{PlacementId, Refusal, ServiceId};
use web::{Answer, FormView, Visit};

use super::best::{self, About, BestPage, Chosen, Looked, Told};
use crate::actions::choose::ChoosePlace;
use crate::picture::Picture;
use crate::rules::{proof, run as rules};
use crate::store::run::Market;

/// Shows it.
pub async fn show(visit: Visit, Path(id): Path<PlacementId>) -> Answer {
    match page(&visit, id, FormView::empty()).await? {
        Some(page) => web::render(&page),
        // She does not wait any more: her placement says how it stands.
        None => Ok(visit.redirect(format!("/placements/{id}")).said("match-said-not-waiting").into_response()),
    }
}

async fn page(visit: &Visit, id: PlacementId, form: FormView) -> Result<Option<BestPage>, web::Problem> {
    crate::require_decides(&visit.ctx)?;
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let opened = placement::load(&mut tx, ctx, id).await?;
    let p = opened.placement;
    if p.status != placement::Status::Waiting {
        return Ok(None);
    }
    let about = About {
        market: Market::Services,
        wish: id.0,
        version: p.version,
        file: format!("/participants/{}/placements", p.participant_id),
        need: catalogue::word_of_type(&visit.l, &p.need),
        since: p.waiting_since,
        band: p.band,
        action: format!("/matching/{id}"),
        person: p.person,
    };
    let picture = Picture::read(&mut tx, ctx).await?;
    let looked = best::aside(move || look(&picture, id)).await?;
    let told = Told::read(&mut tx, ctx, &about, &looked).await?;
    drop(tx);
    people::door::log_read(visit, &opened.permit, "match").await?;
    Ok(Some(best::page(visit, about, looked, told, form)))
}

fn look(picture: &Picture, id: PlacementId) -> Result<Option<Looked>, String> {
    let Some(p) = picture.placements.iter().find(|p| p.id == id) else { return Ok(None) };
    let (market, outcome) = rules::solve(&picture.input(), &mut solver::Unwatched).map_err(|e| e.to_string())?;
    let services = picture.services_by_id();
    let parts = |offer| services.get(&ServiceId(offer)).and_then(|service| picture.parts(p, service));
    let closed = || proof::nothing_fits(&picture.with(|read| read.closed_by(p)));
    Looked::at((&market, &outcome), id.0, |offer| parts(offer).unwrap_or_default(), closed)
}

/// Chooses.
pub async fn choose(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let outcome = match best::asked(&fields, Market::Services) {
        Ok(Chosen { offer, proposed, reason }) => {
            let version = fields.version();
            let choose = ChoosePlace { placement: id, version, service: offer, proposed, reason };
            visit.app.db.act(&visit.ctx, &choose).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    let Err(failure) = outcome else {
        return Ok(visit.redirect("/waiting").said("match-said-accepted").into_response());
    };
    let errors = web::errors_of(failure)?;
    let view = fields.view(&visit.l, &errors);
    match page(&visit, id, view).await? {
        Some(page) => web::render_invalid(&page),
        None => Err(Refusal::Conflict("match-not-waiting").into()),
    }
}
