//! "Bekijk match" for somebody who waits for a coach.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{ParticipantId, Refusal};
use web::{Answer, FormView, Visit};

use super::best::{self, About, BestPage, Chosen, Looked, Told};
use super::words;
use crate::actions::give_coach::GiveCoach;
use crate::rules::market::Asked as _;
use crate::rules::proof;
use crate::scene::Scene;
use crate::store::run::Market;

/// Shows it.
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    match page(&visit, id, FormView::empty()).await? {
        Some(page) => web::render(&page),
        // She does not wait any more: her file says how it stands.
        None => Ok(visit.redirect(format!("/participants/{id}")).said("match-said-not-waiting").into_response()),
    }
}

async fn page(visit: &Visit, id: ParticipantId, form: FormView) -> Result<Option<BestPage>, web::Problem> {
    crate::require_decides(&visit.ctx)?;
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::open(&mut tx, ctx, id).await?;
    let scene = Scene::read(&mut tx, ctx).await?;
    let Some(seeker) = scene.seekers.iter().find(|s| s.id == id) else { return Ok(None) };
    let about = About {
        market: Market::Coaches,
        wish: id.0,
        version: 0,
        person: seeker.name.clone(),
        file: format!("/participants/{id}"),
        need: words::seeker(&visit.l, seeker),
        since: seeker.since,
        band: seeker.band,
        action: format!("/matching/coaches/{id}"),
    };
    let looked = best::aside(move || look(&scene, id)).await?;
    let told = Told::read(&mut tx, ctx, &about, &looked).await?;
    drop(tx);
    people::door::log_read(visit, &permit, "match").await?;
    Ok(Some(best::page(visit, about, looked, told, form)))
}

fn look(scene: &Scene, id: ParticipantId) -> Result<Option<Looked>, String> {
    let Some(seeker) = scene.seekers.iter().find(|s| s.id == id) else { return Ok(None) };
    let (input, outcome) = scene.solve(&mut solver::Unwatched)?;
    let market = input.market().map_err(|e| e.to_string())?;
    let parts = |offer| {
        let coach = scene.coaches.iter().find(|c| c.id.0 == offer);
        coach.and_then(|coach| scene.weights.of(seeker, coach).ok()).unwrap_or_default()
    };
    Looked::at((&market, &outcome), id.0, parts, || proof::no_coach(&scene.closed_by(seeker)))
}

/// Chooses.
pub async fn choose(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let outcome = match best::asked(&fields, Market::Coaches) {
        Ok(Chosen { offer, proposed, reason }) => {
            let give = GiveCoach { participant: id, position: offer, proposed, reason };
            visit.app.db.act(&visit.ctx, &give).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    let Err(failure) = outcome else {
        return Ok(visit.redirect("/matching/coaches").said("match-said-coach").into_response());
    };
    let errors = web::errors_of(failure)?;
    let view = fields.view(&visit.l, &errors);
    match page(&visit, id, view).await? {
        Some(page) => web::render_invalid(&page),
        None => Err(Refusal::Conflict("match-not-waiting").into()),
    }
}
