//! What one more place or one more language would do, worked out by the engine from what a run kept. Counts only.

use std::collections::BTreeMap;

use kernel::{Moment, ServiceId};
use solver::{NONE, what_if};
use uuid::Uuid;

use super::market::{Asked, Input, Market, Opening};
use super::run::{self, Outcome, Sums};

/// As many solutions as one page may ask for.
const MOST_SOLUTIONS: usize = 400;

/// What one more place does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gain {
    /// In which offer, or under the maximum of which organisation.
    pub of: Uuid,
    /// Is `of` an organisation?
    pub cap: bool,
    /// Only a place of the most intensive class does it.
    pub intensive: bool,
    /// Since when somebody waits who would be helped.
    pub helped: Option<Moment>,
    /// Points of misfit that would be saved, when nobody more is helped.
    pub saved: i64,
}

impl Gain {
    /// Helping somebody more comes first, the longest waiting before others; then the points saved.
    pub fn order(&self) -> (bool, Option<Moment>, i64) {
        (self.helped.is_none(), self.helped, -self.saved)
    }
}

/// Where one more place would help, the best first.
pub fn one_more_place<I: Asked>(input: &I, outcome: &Outcome) -> Result<Vec<Gain>, String> {
    let market = input.market().map_err(|e| e.to_string())?;
    let standing = run::standing(&market, outcome)?;
    let tied = input.tied();
    let mut best: BTreeMap<Uuid, Gain> = BTreeMap::new();
    for gain in what_if::one_more_place(&market.problem, &standing) {
        let node = gain.node as usize;
        let cap = market.caps.get(node.wrapping_sub(market.problem.offers())).copied().flatten();
        let offer = market.columns.get(node).map(|(offer, _)| *offer).filter(|offer| !tied.contains(offer));
        let Some(of) = cap.or(offer) else { continue };
        let helped = gain.served().map(|row| input.since(row as usize));
        let saved = -market.misfit(gain.misfit(&market.problem));
        keep(&mut best, Gain { of, cap: cap.is_some(), intensive: false, helped, saved });
    }
    // Classes that share their places are solved again, with one place more of the one and of the other.
    let before = run::sums(&market, outcome);
    for of in tied.into_iter().take(MOST_SOLUTIONS / 2) {
        for least in [true, false] {
            let more = again(&input.more(of, least), &market, outcome, before)?;
            let found = Gain { of, cap: false, intensive: !least, helped: more.longest, saved: more.saved };
            if more.gained > 0 || (found.saved > 0 && more.lost == 0) {
                keep(&mut best, found);
                break;
            }
        }
    }
    let mut gains: Vec<Gain> = best.into_values().collect();
    gains.sort_by_key(Gain::order);
    Ok(gains)
}

fn keep(best: &mut BTreeMap<Uuid, Gain>, found: Gain) {
    let known = best.entry(found.of).or_insert(found);
    if found.order() < known.order() {
        *known = found;
    }
}

/// How a changed region differs from the one that was solved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Change {
    gained: usize,
    lost: usize,
    longest: Option<Moment>,
    saved: i64,
}

fn again<I: Asked>(changed: &I, before: &Market, outcome: &Outcome, sums: Sums) -> Result<Change, String> {
    let (market, found) = run::solve(changed, &mut solver::Unwatched).map_err(|e| e.to_string())?;
    // Rows are people sorted by id, the same in both.
    let mut change = Change::default();
    for (row, (now, then)) in found.place.iter().zip(&outcome.place).enumerate() {
        match (*now != NONE, *then != NONE) {
            (true, false) => {
                change.gained += 1;
                change.longest = change.longest.into_iter().chain([changed.since(row)]).min();
            }
            (false, true) => change.lost += 1,
            _ => {}
        }
    }
    debug_assert_eq!(before.people.len(), market.people.len());
    change.saved = if change.gained == 0 { sums.misfit - run::sums(&market, &found).misfit } else { 0 };
    Ok(change)
}

/// What one more language does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Which language.
    pub language: String,
    /// How many people who wait could not go anywhere or somewhere for that language alone.
    pub people: usize,
    /// How many more would get a place when all services that need it spoke it.
    pub gained: usize,
    /// Since when the longest waiting of them waits.
    pub longest: Option<Moment>,
    /// The service where it helps most by itself, with how many.
    pub best: Option<(ServiceId, usize)>,
}

/// Which language would help, the most people first. Languages that help nobody to a place stay in, with 0.
pub fn one_more_language(input: &Input, outcome: &Outcome) -> Result<Vec<Spoken>, String> {
    let market = input.market().map_err(|e| e.to_string())?;
    let sums = run::sums(&market, outcome);
    let mut left = MOST_SOLUTIONS;
    let mut found = Vec::new();
    for (language, openings) in &input.languages {
        let change = again(&input.with(openings), &market, outcome, sums)?;
        let mut people: Vec<u32> = openings.iter().map(|(wish, ..)| *wish).collect();
        people.dedup();
        let gained = change.gained.saturating_sub(change.lost);
        let mut best: Option<(ServiceId, usize)> = None;
        let mut by_offer: BTreeMap<u32, Vec<Opening>> = BTreeMap::new();
        for opening in openings.iter().filter(|_| gained > 0) {
            by_offer.entry(opening.1).or_default().push(*opening);
        }
        for (offer, openings) in by_offer {
            if left == 0 {
                break;
            }
            left -= 1;
            let alone = again(&input.with(&openings), &market, outcome, sums)?;
            let helped = alone.gained.saturating_sub(alone.lost);
            if helped > best.map_or(0, |(_, most)| most) {
                best = Some((input.offers[offer as usize].0, helped));
            }
        }
        found.push(Spoken { language: language.clone(), people: people.len(), gained, longest: change.longest, best });
    }
    found.sort_by(|a, b| (b.gained, b.people, &a.language).cmp(&(a.gained, a.people, &b.language)));
    Ok(found)
}
