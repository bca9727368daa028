//! "Bekijk match": one person who waits, the three best options with their reasons, one to choose.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{PlacementId, Refusal, ServiceId};
use placement::model::Placement;
use uuid::Uuid;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use super::words::{self, Waited};
use crate::actions::choose::ChoosePlace;
use crate::picture::Picture;
use crate::rules::misfit::Points;
use crate::rules::options::{self, Possible};
use crate::rules::proof::{self, Proof};
use crate::rules::run as rules;
use crate::store::choice::{self, Reason};
use crate::store::run::Market;

/// How many options are shown.
const BEST: usize = 3;

/// An option on the page.
pub struct Offer {
    pub id: Uuid,
    pub name: String,
    pub organisation: String,
    pub parts: Vec<String>,
    pub others: String,
    pub best: bool,
    pub chosen: bool,
}

#[derive(Template)]
#[template(path = "matching/one.html")]
struct OnePage {
    f: Frame,
    l: Words,
    person: String,
    file: String,
    need: String,
    waited: Waited,
    band: i64,
    placement: PlacementId,
    version: i64,
    proposed: String,
    offers: Vec<Offer>,
    why_none: Vec<String>,
    choices: Vec<choice::Choice>,
    reasons: Vec<Choice>,
    form: FormView,
}

/// What was worked out for one person.
struct Looked {
    placement: Placement,
    found: Vec<(Possible, Vec<Points>)>,
    none: Option<Proof>,
}

impl Looked {
    /// Organisations that the explanation names.
    fn named(&self) -> Vec<Uuid> {
        match &self.none {
            Some(Proof::Full { caps, .. }) => caps.clone(),
            _ => Vec::new(),
        }
    }
}

/// Shows it.
pub async fn show(visit: Visit, Path(id): Path<PlacementId>) -> Answer {
    let page = page(&visit, id, FormView::empty()).await?;
    match page {
        Some(page) => web::render(&page),
        // She does not wait any more: her placement says how it stands.
        None => Ok(visit.redirect(format!("/placements/{id}")).said("match-said-not-waiting").into_response()),
    }
}

async fn page(visit: &Visit, id: PlacementId, form: FormView) -> Result<Option<OnePage>, web::Problem> {
    crate::require_decides(&visit.ctx)?;
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let opened = placement::load(&mut tx, ctx, id).await?;
    if opened.placement.status != placement::Status::Waiting {
        return Ok(None);
    }
    let choices = choice::of(&mut tx, ctx, id.0).await?;
    let picture = Picture::read(&mut tx, ctx).await?;
    let looked = tokio::task::spawn_blocking(move || look(&picture, id))
        .await
        .map_err(|e| store::Failure::other(e.to_string()))?
        .map_err(store::Failure::other)?
        .ok_or(Refusal::NotFound)?;
    let wanted: Vec<Uuid> = looked.found.iter().map(|(option, _)| option.offer).chain(looked.named()).collect();
    let names = words::names(&mut tx, ctx, Market::Services, &wanted).await?;
    drop(tx);
    people::door::log_read(visit, &opened.permit, "match").await?;
    let l = &visit.l;
    let p = &looked.placement;
    let proposed = looked.found.first().filter(|(option, _)| option.best).map(|(option, _)| option.offer);
    let picked = form.value("service").parse::<Uuid>().ok().or(proposed);
    let offers = looked.found.iter().filter_map(|(option, points)| {
        let (name, organisation) = names.get(&option.offer)?.clone();
        Some(Offer {
            id: option.offer,
            name,
            organisation,
            parts: words::parts(l, points),
            others: others(l, option),
            best: option.best,
            chosen: picked == Some(option.offer),
        })
    });
    Ok(Some(OnePage {
        f: visit.frame("match-one-title", "/waiting"),
        l: l.clone(),
        person: p.person.clone(),
        file: format!("/participants/{}", p.participant_id),
        need: catalogue::word_of_type(l, &p.need),
        waited: words::waited(p.waiting_since, ctx.now),
        band: p.band,
        placement: id,
        version: p.version,
        proposed: proposed.map_or_else(String::new, |id| id.to_string()),
        offers: offers.collect(),
        why_none: looked.none.map_or_else(Vec::new, |proof| words::proof(l, Market::Services, &proof, &names)),
        choices,
        reasons: form.choices(l, "reason", "match-reason", Reason::ALL),
        form,
    }))
}

pub(crate) fn others(l: &Words, option: &Possible) -> String {
    match (option.displaces, option.moved) {
        (true, _) => l.t("match-others-displaced"),
        (false, 0) => l.t("match-others-none"),
        (false, moved) => l.n("match-others-moved", i64::try_from(moved).unwrap_or(i64::MAX)),
    }
}

fn look(picture: &Picture, id: PlacementId) -> Result<Option<Looked>, String> {
    let Some(p) = picture.placements.iter().find(|p| p.id == id) else { return Ok(None) };
    let input = picture.input();
    let (market, outcome) = rules::solve(&input, &mut solver::Unwatched).map_err(|e| e.to_string())?;
    let standing = rules::standing(&market, &outcome)?;
    let Some(row) = market.row(&id.0) else { return Ok(None) };
    let at = row as usize;
    let services = picture.services_by_id();
    let found: Vec<(Possible, Vec<Points>)> = options::best(&market, &standing, row, BEST)
        .into_iter()
        .map(|option| {
            let service = services.get(&ServiceId(option.offer));
            let points = service.and_then(|service| picture.parts(p, service)).unwrap_or_default();
            (option, points)
        })
        .collect();
    let none = if input.start[at] == input.start[at + 1] {
        proof::nothing_fits(&picture.with(|read| read.closed_by(p)))
    } else if outcome.place[at] == solver::NONE {
        proof::of(&market, &outcome.proposal(), &standing, row)
    } else {
        None
    };
    Ok(Some(Looked { placement: p.clone(), found, none }))
}

/// Chooses.
pub async fn choose(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let outcome = match asked(&fields) {
        Ok((service, reason)) => {
            let proposed = fields.get("proposed").parse().ok();
            let choose = ChoosePlace { placement: id, version: fields.version(), service, proposed, reason };
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

fn asked(fields: &Fields) -> Result<(ServiceId, Option<Reason>), Refusal> {
    let mut faults = Faults::default();
    let service = fields.choose::<ServiceId>(&mut faults, "service", "match-service-missing");
    let reason = fields.maybe::<Reason>(&mut faults, "reason");
    faults.done()?;
    service.map(|service| (service, reason)).ok_or(Refusal::NotFound)
}
