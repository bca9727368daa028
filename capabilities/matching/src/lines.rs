//! From what the engine found to lines: one wish each, in the published order, with its explanation. Pure.

use std::collections::HashMap;

use kernel::{Moment, ParticipantId, PositionId};
use solver::standing::Standing;
use solver::{NONE, Proposal};
use uuid::Uuid;

use crate::picture::Picture;
use crate::rules::coach::{Coach, CoachInput, Seeker};
use crate::rules::market::{Input, Market};
use crate::rules::misfit::Points;
use crate::rules::proof::{self, Proof, Why};
use crate::rules::run::{self, Outcome};
use crate::scene::Scene;
use crate::store::line::NewLine;

/// With more people than this the explanations are worked out when somebody looks, not for everybody at once: each looks
/// at the whole circle of offers around one person. A region has a few hundred.
const EXPLAINED: usize = 2_000;

/// What is common to the lines of both markets.
pub(crate) struct Proofs<'a> {
    market: &'a Market,
    outcome: &'a Outcome,
    found: Proposal,
    standing: Option<Standing>,
}

/// Where a row goes, and why.
struct Fate {
    row: usize,
    offer: Option<(Uuid, usize)>,
    misfit: Option<i64>,
    why: Why,
    proof: String,
}

impl<'a> Proofs<'a> {
    pub(crate) fn new(market: &'a Market, outcome: &'a Outcome) -> Result<Self, String> {
        let explained = market.people.len() <= EXPLAINED;
        let standing = explained.then(|| run::standing(market, outcome)).transpose()?;
        Ok(Self { market, outcome, found: outcome.proposal(), standing })
    }

    /// The rows in the published order. `nothing`: what to say of a row for which nothing fits. An explanation whose
    /// certificate does not hold is a fault.
    fn fates(&self, nothing: impl Fn(usize) -> Result<Proof, String>) -> Result<Vec<(i64, Fate)>, String> {
        let fate = |row: &u32| -> Result<Fate, String> {
            let at = *row as usize;
            let place = self.outcome.place[at];
            let offer = self.market.columns.get(place as usize).copied().filter(|_| place != NONE);
            let none = self.market.problem.edges(at).is_empty();
            let proof = match &self.standing {
                _ if none => Some(nothing(at)?),
                Some(standing) => {
                    Some(proof::of(self.market, &self.found, standing, *row).ok_or("a certificate fails")?)
                }
                None => None,
            };
            let why = if none {
                Why::NothingFits
            } else if offer.is_some() {
                Why::Placed
            } else {
                Why::Full
            };
            let cost = offer.and_then(|_| self.market.problem.cost_of(at, place as usize));
            let proof = proof.as_ref().map_or(Ok(String::new()), text)?;
            Ok(Fate { row: at, offer, misfit: cost.map(|cost| self.market.misfit(cost)), why, proof })
        };
        (1_i64..).zip(&self.market.order).map(|(position, row)| Ok((position, fate(row)?))).collect()
    }
}

/// The lines of the market of services.
pub(crate) fn services(picture: &Picture, input: &Input, proofs: &Proofs<'_>) -> Result<Vec<NewLine>, String> {
    let by_id = picture.by_id();
    let services = picture.services_by_id();
    let wish = |row: usize| by_id.get(&input.wishes[row].0).copied().ok_or("a wish of the run is not in its picture");
    let nothing = |row: usize| {
        let closed = wish(row).map(|p| picture.with(|read| read.closed_by(p)))?;
        proof::nothing_fits(&closed).ok_or_else(|| "a certificate fails".to_owned())
    };
    let line = |(position, fate): (i64, Fate)| {
        let p = wish(fate.row)?;
        let (_, band, since, _) = input.wishes[fate.row];
        let service = fate.offer.map(|(id, _)| kernel::ServiceId(id));
        let parts: Vec<Points> = service
            .and_then(|service| services.get(&service))
            .and_then(|service| picture.parts(p, service))
            .unwrap_or_default();
        Ok(NewLine {
            position,
            wish: p.id.0,
            participant: p.participant_id,
            need: p.need.clone(),
            band,
            since,
            offer: fate.offer.map(|(id, _)| id),
            class: fate.offer.map(|(id, class)| input.class(kernel::ServiceId(id), class).as_str()),
            misfit: fate.misfit,
            parts: text(&parts)?,
            why: fate.why,
            proof: fate.proof,
        })
    };
    proofs.fates(nothing)?.into_iter().map(line).collect()
}

/// What a line of the market of coaches names as its need.
pub(crate) const COACH: &str = "fixed-contact-person";

/// The lines of the market of coaches.
pub(crate) fn coaches(scene: &Scene, input: &CoachInput, proofs: &Proofs<'_>) -> Result<Vec<NewLine>, String> {
    let seekers: HashMap<ParticipantId, &Seeker> = scene.seekers.iter().map(|s| (s.id, s)).collect();
    let coaches: HashMap<PositionId, &Coach> = scene.coaches.iter().map(|c| (c.id, c)).collect();
    let seeker =
        |row: usize| seekers.get(&input.wishes[row].0).copied().ok_or("a person of the run is not in its scene");
    let nothing =
        |row: usize| proof::no_coach(&scene.closed_by(seeker(row)?)).ok_or_else(|| "a certificate fails".to_owned());
    let line = |(position, fate): (i64, Fate)| {
        let s = seeker(fate.row)?;
        let (_, band, since, class) = input.wishes[fate.row];
        let coach = fate.offer.and_then(|(id, _)| coaches.get(&PositionId(id)).copied());
        let parts = coach.and_then(|coach| scene.weights.of(s, coach).ok()).unwrap_or_default();
        Ok(NewLine {
            position,
            wish: s.id.0,
            participant: s.id,
            need: COACH.to_owned(),
            band,
            since,
            offer: fate.offer.map(|(id, _)| id),
            class: fate.offer.map(|_| class.as_str()),
            misfit: fate.misfit,
            parts: text(&parts)?,
            why: fate.why,
            proof: fate.proof,
        })
    };
    proofs.fates(nothing)?.into_iter().map(line).collect()
}

fn text<T: serde::Serialize>(value: &T) -> Result<String, String> {
    serde_json::to_string(value).map_err(|e| e.to_string())
}

/// Days that the longest waiting person waits, of all and of those who fit somewhere and get no place.
pub(crate) fn longest(lines: &[NewLine], now: Moment) -> (i64, i64) {
    let days = |line: &NewLine| i64::from(line.since.day().days_until(now.day()));
    let all = lines.iter().map(days).max().unwrap_or(0);
    let after = lines.iter().filter(|line| line.why == Why::Full).map(days).max().unwrap_or(0);
    (all, after)
}
