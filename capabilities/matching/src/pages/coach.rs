//! "Bekijk match" for somebody who waits for a coach: the three best coaches with reasons, one to choose.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{ParticipantId, PositionId, Refusal};
use uuid::Uuid;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use super::one::{Offer, others};
use super::words::{self, Waited};
use crate::actions::give_coach::GiveCoach;
use crate::rules::coach::Seeker;
use crate::rules::market::Asked as _;
use crate::rules::misfit::Points;
use crate::rules::options::{self, Possible};
use crate::rules::proof::{self, Proof};
use crate::rules::run as rules;
use crate::scene::Scene;
use crate::store::choice::{self, Reason};
use crate::store::run::Market;

/// How many coaches are shown.
const BEST: usize = 3;

#[derive(Template)]
#[template(path = "matching/coach.html")]
struct CoachPage {
    f: Frame,
    l: Words,
    id: ParticipantId,
    person: String,
    wish: String,
    waited: Waited,
    band: i64,
    proposed: String,
    offers: Vec<Offer>,
    why_none: Vec<String>,
    choices: Vec<choice::Choice>,
    reasons: Vec<Choice>,
    form: FormView,
}

/// What was worked out for one person.
struct Looked {
    seeker: Seeker,
    found: Vec<(Possible, Vec<Points>)>,
    none: Option<Proof>,
}

/// Shows it.
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    match page(&visit, id, FormView::empty()).await? {
        Some(page) => web::render(&page),
        // She does not wait any more: her file says how it stands.
        None => Ok(visit.redirect(format!("/participants/{id}")).said("match-said-not-waiting").into_response()),
    }
}

async fn page(visit: &Visit, id: ParticipantId, form: FormView) -> Result<Option<CoachPage>, web::Problem> {
    crate::require_decides(&visit.ctx)?;
    let (ctx, l) = (&visit.ctx, &visit.l);
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::open(&mut tx, ctx, id).await?;
    let scene = Scene::read(&mut tx, ctx).await?;
    if !scene.seekers.iter().any(|s| s.id == id) {
        return Ok(None);
    }
    let choices = choice::of(&mut tx, ctx, id.0).await?;
    let looked = tokio::task::spawn_blocking(move || look(&scene, id))
        .await
        .map_err(|e| store::Failure::other(e.to_string()))?
        .map_err(store::Failure::other)?
        .ok_or(Refusal::NotFound)?;
    let wanted: Vec<Uuid> = looked.found.iter().map(|(option, _)| option.offer).collect();
    let names = words::names(&mut tx, ctx, Market::Coaches, &wanted).await?;
    drop(tx);
    people::door::log_read(visit, &permit, "match").await?;
    let proposed = looked.found.first().filter(|(option, _)| option.best).map(|(option, _)| option.offer);
    let picked = form.value("coach").parse::<Uuid>().ok().or(proposed);
    let offers = looked.found.iter().filter_map(|(option, points)| {
        let (name, organisation) = names.get(&option.offer)?.clone();
        Some(Offer {
            id: option.offer,
            name,
            organisation,
            parts: words::coach_parts(l, points),
            others: others(l, option),
            best: option.best,
            chosen: picked == Some(option.offer),
        })
    });
    Ok(Some(CoachPage {
        f: visit.frame("coach-one-title", "/waiting"),
        l: l.clone(),
        id,
        person: looked.seeker.name.clone(),
        wish: words::seeker(l, &looked.seeker),
        waited: words::waited(looked.seeker.since, ctx.now),
        band: looked.seeker.band,
        proposed: proposed.map_or_else(String::new, |id| id.to_string()),
        offers: offers.collect(),
        why_none: looked.none.map_or_else(Vec::new, |proof| words::proof(l, Market::Coaches, &proof, &names)),
        choices,
        reasons: form.choices(l, "reason", "match-reason", Reason::ALL),
        form,
    }))
}

fn look(scene: &Scene, id: ParticipantId) -> Result<Option<Looked>, String> {
    let Some(seeker) = scene.seekers.iter().find(|s| s.id == id) else { return Ok(None) };
    let (input, outcome) = scene.solve(&mut solver::Unwatched)?;
    let market = input.market().map_err(|e| e.to_string())?;
    let standing = rules::standing(&market, &outcome)?;
    let Some(row) = market.row(&id.0) else { return Ok(None) };
    let parts = |option: Possible| {
        let coach = scene.coaches.iter().find(|c| c.id.0 == option.offer);
        (option, coach.and_then(|coach| scene.weights.of(seeker, coach).ok()).unwrap_or_default())
    };
    let found = options::best(&market, &standing, row, BEST).into_iter().map(parts).collect();
    let none = if market.problem.edges(row as usize).is_empty() {
        proof::no_coach(&scene.closed_by(seeker))
    } else if outcome.place[row as usize] == solver::NONE {
        proof::of(&market, &outcome.proposal(), &standing, row)
    } else {
        None
    };
    Ok(Some(Looked { seeker: seeker.clone(), found, none }))
}

/// Chooses.
pub async fn choose(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let outcome = match asked(&fields) {
        Ok((position, reason)) => {
            let proposed = fields.get("proposed").parse().ok();
            let give = GiveCoach { participant: id, position, proposed, reason };
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

fn asked(fields: &Fields) -> Result<(PositionId, Option<Reason>), Refusal> {
    let mut faults = Faults::default();
    let position = fields.choose(&mut faults, "coach", "match-coach-missing");
    let reason = fields.maybe(&mut faults, "reason");
    faults.done()?;
    Ok((position.ok_or(Refusal::NotFound)?, reason))
}
