//! Why somebody gets this place, or none: facts that the engine's certificates prove, for the words on the page.

use std::collections::BTreeSet;

use kernel::text_enum;
use placement::rules::{Misfit, Misfits};
use serde::{Deserialize, Serialize};
use solver::standing::Standing;
use solver::{NONE, Proposal, explain};
use uuid::Uuid;

use super::market::Market;

text_enum! {
    /// How a wish fared in a run.
    pub enum Why {
        /// A place is proposed.
        Placed = "placed",
        /// Something fits; all of it goes to people who come first.
        Full = "full",
        /// Nothing fits as the rules are.
        NothingFits = "nothing-fits",
    }
}

/// The facts of an explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Proof {
    /// A place is proposed. `nearer`: an offer that would suit her better, and what that would cost others.
    Placed {
        /// The best of her own offers, when it is another one.
        nearer: Option<Nearer>,
    },
    /// The circle of offers that she, and those who sit there, could have.
    Full {
        /// How many offers.
        offers: u32,
        /// Free places there are in it.
        places: u32,
        /// People who come first and get them: as many as places.
        before: u32,
        /// Organisations in it whose maximum is reached: their free places do not count further than that.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        caps: Vec<Uuid>,
    },
    /// What would open an offer.
    NothingFits {
        /// The smallest sets of rules to let go, with how many offers each opens.
        openings: Vec<(Vec<Misfit>, u32)>,
    },
}

/// An offer that would suit somebody better than the proposed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nearer {
    /// Which.
    pub service: Uuid,
    /// Points she would win.
    pub wins: i64,
    /// Points the others would lose together.
    pub others: i64,
    /// Would somebody lose her place?
    pub displaces: bool,
    /// How many people would have to move.
    pub moved: u32,
}

impl Proof {
    /// Which kind.
    pub fn why(&self) -> Why {
        match self {
            Self::Placed { .. } => Why::Placed,
            Self::Full { .. } => Why::Full,
            Self::NothingFits { .. } => Why::NothingFits,
        }
    }
}

/// The explanation for one row of the market; checked by the engine's own verifier before it is told.
/// `None`: the certificate does not hold, which is a fault of the program.
pub fn of(market: &Market, found: &Proposal, standing: &Standing, row: u32) -> Option<Proof> {
    let at = row as usize;
    if found.place[at] != NONE {
        return Some(Proof::Placed { nearer: nearer(market, standing, row) });
    }
    if market.problem.edges(at).is_empty() {
        return None;
    }
    let full = explain::full(&market.problem, &market.order, &found.place, row)?;
    solver::verify::full(&market.problem, &market.order, &found.place, &full).ok()?;
    let offers: BTreeSet<Uuid> =
        full.closed.iter().filter_map(|node| market.columns.get(*node as usize)).map(|(id, _)| *id).collect();
    Some(Proof::Full {
        offers: u32::try_from(offers.len()).unwrap_or(u32::MAX),
        places: full.places,
        before: full.before,
        caps: caps(market, &full.closed),
    })
}

/// The organisations whose maximum is part of what is closed.
fn caps(market: &Market, closed: &[u32]) -> Vec<Uuid> {
    let offers = market.problem.offers();
    let cap = |node: &u32| (*node as usize).checked_sub(offers).and_then(|at| market.caps.get(at).copied().flatten());
    closed.iter().filter_map(cap).collect()
}

fn nearer(market: &Market, standing: &Standing, row: u32) -> Option<Nearer> {
    let problem = &market.problem;
    let now = *standing.place().get(row as usize)?;
    let paid = problem.cost_of(row as usize, now as usize)?;
    let (best, cost) = problem.options(row as usize).min_by_key(|(offer, cost)| (*cost, *offer))?;
    let wins = market.misfit(paid) - market.misfit(cost);
    if wins <= 0 {
        return None;
    }
    let claim = explain::not_nearest(problem, standing, row, u32::try_from(best).ok()?)?;
    solver::verify::not_nearest(problem, standing.outside(), standing.place(), &claim).ok()?;
    Some(Nearer {
        service: market.columns.get(best)?.0,
        wins,
        others: market.misfit(claim.others(problem).ok()?),
        displaces: claim.displaced().is_some(),
        moved: u32::try_from(claim.moves.len().saturating_sub(1)).unwrap_or(u32::MAX),
    })
}

/// The smallest sets of rules that, let go, open an offer of the kind she needs.
pub fn nothing_fits(closed_by: &[Misfits]) -> Option<Proof> {
    opened(&closed_by.iter().map(|no| bits(no.iter())).collect::<Vec<u64>>())
}

/// The same for coaches.
pub fn no_coach(closed_by: &[Vec<Misfit>]) -> Option<Proof> {
    opened(&closed_by.iter().map(|no| bits(no.iter().copied())).collect::<Vec<u64>>())
}

fn bits(rules: impl Iterator<Item = Misfit>) -> u64 {
    rules.map(|m| 1_u64 << (m as u64)).sum()
}

fn opened(bits: &[u64]) -> Option<Proof> {
    let claim = explain::no_candidate(bits);
    solver::verify::no_candidate(bits, &claim).ok()?;
    let rules = |set: u64| Misfit::ALL.iter().copied().filter(|m| set & (1 << (*m as u64)) != 0).collect();
    Some(Proof::NothingFits { openings: claim.openings.iter().map(|o| (rules(o.rules), o.offers)).collect() })
}
