//! A proposal for all open questions at once: who has been without work longest comes first, and everybody together gets
//! the least misfit. The engine is the one of the region's offer (`solver`): exact, and the same for any order of rows.

use std::collections::{BTreeMap, BTreeSet};

use solver::region::{Choice, Offer, Person as Waits};
use solver::{NONE, Region, propose};
use store::Failure;
use wijk_workers::WorkerId;

use super::candidates::{Fit, Job, Person, Reason, fit};
use crate::model::RequestId;

/// A question with room.
#[derive(Debug, Clone)]
pub struct Open {
    /// Which.
    pub id: RequestId,
    /// What is asked.
    pub job: Job,
    /// Municipality.
    pub nis: String,
    /// People still needed.
    pub places: u32,
}

/// A worker with the municipality she starts from.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// As the match sees her.
    pub person: Person,
    /// Municipality; none: not known.
    pub nis: Option<String>,
}

/// One line of the proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// For which question.
    pub request: RequestId,
    /// Who.
    pub worker: WorkerId,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// The proposal, by question. `km(a, b)`: one way, none when not known. `asked`: not proposed again.
pub fn for_all(
    open: &[Open],
    candidates: &[Candidate],
    asked: &BTreeSet<(RequestId, WorkerId)>,
    km: impl Fn(&str, &str) -> Option<i64>,
) -> Result<Vec<Line>, Failure> {
    let mut fits: BTreeMap<(RequestId, WorkerId), Fit> = BTreeMap::new();
    let mut people = Vec::new();
    for candidate in candidates {
        let worker = candidate.person.id;
        let mut options = Vec::new();
        for one in open.iter().filter(|one| one.places > 0 && !asked.contains(&(one.id, worker))) {
            let way = candidate.nis.as_deref().and_then(|nis| km(nis, &one.nis));
            if let Ok(found) = fit(&one.job, &candidate.person, way) {
                options.push(Choice { offer: one.id, misfit: found.misfit, known: found.known });
                fits.insert((one.id, worker), found);
            }
        }
        let days = u32::try_from(candidate.person.days_idle.max(0)).unwrap_or(u32::MAX);
        people.push(Waits { id: worker, urgency: 1, days, class: 0, options });
    }
    let offers =
        open.iter().map(|one| Offer { id: one.id, places: vec![one.places], organisation: None::<()> }).collect();
    let region = Region::build(people, offers, &[], &[]).map_err(|e| Failure::other(e.to_string()))?;
    let found = propose(&region.problem, &region.order).map_err(|e| Failure::other(e.to_string()))?;
    let mut lines: Vec<Line> = region
        .people
        .iter()
        .zip(&found.place)
        .filter(|(_, place)| **place != NONE)
        .filter_map(|(worker, place)| {
            let (request, _) = region.columns.get(*place as usize)?;
            let reasons = fits.get(&(*request, *worker))?.reasons.clone();
            Some(Line { request: *request, worker: *worker, reasons })
        })
        .collect();
    lines.sort_by_key(|line| (line.request, line.worker));
    Ok(lines)
}

/// Misfit, not known there, days at work, id: the lowest is the best.
type Rank = (i32, bool, i64, WorkerId);

/// The best workers for one question, best first: misfit, then who has been without work longest, then the id.
pub fn for_one(
    open: &Open,
    candidates: &[Candidate],
    asked: &BTreeSet<(RequestId, WorkerId)>,
    km: impl Fn(&str, &str) -> Option<i64>,
) -> Vec<(WorkerId, Fit)> {
    let mut found: Vec<(Rank, Fit)> = candidates
        .iter()
        .filter(|one| !asked.contains(&(open.id, one.person.id)))
        .filter_map(|one| {
            let way = one.nis.as_deref().and_then(|nis| km(nis, &open.nis));
            let fit = fit(&open.job, &one.person, way).ok()?;
            Some(((fit.misfit, !fit.known, -one.person.days_idle, one.person.id), fit))
        })
        .collect();
    found.sort_by_key(|one| one.0);
    found.into_iter().map(|(rank, fit)| (rank.3, fit)).collect()
}
