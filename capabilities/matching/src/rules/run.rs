//! One run as a pure function: the same input gives the same result, on any machine.

use serde::{Deserialize, Serialize};
use solver::Invalid;
use solver::standing::Standing;
use solver::{NONE, Proposal, Proven, Watch};

use super::market::{Asked, Market};
use super::pack::{self, Packed};

/// The engine, with the version that a run keeps.
pub const ENGINE: &str = concat!("solver ", env!("CARGO_PKG_VERSION"));

/// What a run found: enough to prove it with the input alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Column of each wish, or `u32::MAX`.
    pub place: Vec<u32>,
    /// Rank from which on each offer is closed.
    pub closed_at: Vec<u32>,
    /// What a place is worth in each offer.
    pub price: Vec<i64>,
    /// For how many from the first in line it is proven that nobody could serve more of them.
    pub first: u32,
    /// By how much the misfit may be above the least.
    pub gap: i64,
}

impl Outcome {
    /// As the engine gave it.
    pub fn proposal(&self) -> Proposal {
        Proposal {
            place: self.place.clone(),
            closed_at: self.closed_at.clone(),
            price: self.price.clone(),
            proven: Proven { first: self.first, gap: self.gap },
        }
    }

    fn of(found: Proposal) -> Self {
        let Proposal { place, closed_at, price, proven } = found;
        Self { place, closed_at, price, first: proven.first, gap: proven.gap }
    }

    /// Is it proven whole?
    pub fn is_proven(&self) -> bool {
        self.gap == 0 && self.first as usize >= self.place.len()
    }
}

/// What a run comes to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// People who get a place.
    pub served: usize,
    /// Their misfit together, in points.
    pub misfit: i64,
}

/// Solves it; `watch` may stop it, and then the outcome says how far it is proven.
pub fn solve(input: &impl Asked, watch: &mut dyn Watch) -> Result<(Market, Outcome), Invalid> {
    let market = input.market()?;
    let found = solver::propose_watched(&market.problem, &market.order, watch)?;
    Ok((market, Outcome::of(found)))
}

/// How many are served, at what misfit.
pub fn sums(market: &Market, outcome: &Outcome) -> Sums {
    let mut sums = Sums::default();
    for (row, place) in outcome.place.iter().enumerate().filter(|(_, place)| **place != NONE) {
        sums.served += 1;
        sums.misfit += market.misfit(market.problem.cost_of(row, *place as usize).unwrap_or(0));
    }
    sums
}

/// Checks an outcome against its input in one pass, without trusting the engine: nobody is where she may not be, the
/// right people are served in the order, at the least misfit.
pub fn check(input: &impl Asked, outcome: &Outcome) -> Result<(), String> {
    let market = input.market().map_err(|e| e.to_string())?;
    let problem = &market.problem;
    solver::certificate::sound(problem, &outcome.place).map_err(|e| format!("{e:?}"))?;
    solver::certificate::right_people(problem, &market.order, &outcome.place, &outcome.closed_at)
        .map_err(|e| format!("{e:?}"))?;
    let gap = solver::certificate::least(problem, &outcome.place, None, &outcome.price).map_err(|e| format!("{e:?}"));
    gap.map(|_| ())
}

/// Input and outcome of a run as they were kept, when nothing of them changed.
pub fn kept<I: Asked>(input: &Packed, result: &Packed) -> Result<(I, Outcome), String> {
    Ok((pack::unpack(&input.bytes, &input.hash)?, pack::unpack(&result.bytes, &result.hash)?))
}

/// The standing that explanations and suggestions start from.
pub fn standing(market: &Market, outcome: &Outcome) -> Result<Standing, String> {
    Standing::of_proposal(&market.problem, &market.order, &outcome.proposal()).map_err(|e| format!("{e:?}"))
}
