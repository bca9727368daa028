//! The best options for one person beside the best whole: what each costs the others, exact.

use solver::standing::Standing;
use solver::{NONE, explain};
use uuid::Uuid;

use super::market::Market;

/// An offer with a free place for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Possible {
    /// Which.
    pub offer: Uuid,
    /// Her own points.
    pub misfit: i64,
    /// Is it what the best whole proposes?
    pub best: bool,
    /// By how many points the others are worse off together.
    pub others: i64,
    /// Would somebody who comes first lose a place?
    pub displaces: bool,
    /// How many people would go elsewhere.
    pub moved: usize,
}

/// The `count` best options of the person in this row, the proposed one first. Offers without a free place are left out.
pub fn best(market: &Market, standing: &Standing, row: u32, count: usize) -> Vec<Possible> {
    let problem = &market.problem;
    let Some(now) = standing.place().get(row as usize).copied() else { return Vec::new() };
    let mut found: Vec<(i64, Possible)> = Vec::new();
    for (column, cost) in problem.options(row as usize).filter(|(column, _)| problem.places(*column) > 0) {
        let Some((offer, _)) = market.columns.get(column).copied() else { continue };
        let misfit = market.misfit(cost);
        let own = Possible { offer, misfit, best: true, others: 0, displaces: false, moved: 0 };
        let Ok(number) = u32::try_from(column) else { continue };
        if number == now {
            found.push((-1, own));
            continue;
        }
        let Some(claim) = explain::not_nearest(problem, standing, row, number) else { continue };
        let others = claim.others(problem).map_or(0, |cost| market.misfit(cost));
        let moved = claim.moves.iter().filter(|m| m.person != row && m.to != NONE).count();
        let displaces = claim.displaced().is_some_and(|person| person != row);
        found.push((claim.added, Possible { best: false, others, displaces, moved, ..own }));
    }
    found.sort_by_key(|(added, option)| (*added, option.misfit, option.offer));
    found.into_iter().take(count).map(|(_, option)| option).collect()
}
