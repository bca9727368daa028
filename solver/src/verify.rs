//! Checks explanations in one pass each, without anything of the engines that made them.

use crate::Problem;
use crate::certificate::{Wrong, bounds, ranks, sound};
use crate::explain::{Full, NoCandidate, NotNearest};
use crate::problem::NONE;

/// Each set of rules does open what it says, no smaller one does, and none is left out. `broken` as for
/// `explain::no_candidate`.
pub fn no_candidate(broken: &[u64], claim: &NoCandidate) -> Result<(), Wrong> {
    let mut found = vec![0_u32; claim.openings.len()];
    for rules in broken {
        let mut covered = false;
        for (opening, found) in claim.openings.iter().zip(&mut found) {
            let inside = opening.rules & !rules == 0;
            covered |= inside;
            *found += u32::from(opening.rules == *rules);
            if rules & !opening.rules == 0 && !inside {
                return Err(Wrong::Count); // A smaller set opens an offer.
            }
        }
        if !covered {
            return Err(Wrong::Count);
        }
    }
    let right = claim.openings.iter().zip(&found).all(|(opening, found)| opening.offers == *found && *found > 0);
    let rising = claim.openings.is_sorted_by(|a, b| (a.rules.count_ones(), a.rules) < (b.rules.count_ones(), b.rules));
    if right && rising { Ok(()) } else { Err(Wrong::Count) }
}

/// The circle is full of people who come before, and nobody in it has a way out: so whoever places all of these places
/// none with only offers in it besides.
pub fn full(problem: &Problem, order: &[u32], place: &[u32], claim: &Full) -> Result<(), Wrong> {
    let used = sound(problem, place)?;
    let rank = ranks(problem, order)?;
    let person = claim.person as usize;
    let known = claim.closed.last().is_none_or(|last| (*last as usize) < problem.nodes());
    if !known || !claim.closed.is_sorted_by(|a, b| a < b) {
        return Err(Wrong::Shape);
    }
    if place.get(person) != Some(&NONE) || problem.edges(person).is_empty() {
        return Err(Wrong::NotAllowed { person });
    }
    let mut inside = vec![false; problem.nodes()];
    for node in &claim.closed {
        inside[*node as usize] = true;
    }
    let way_out = |person: usize| problem.options(person).any(|(offer, _)| !inside[offer]);
    if way_out(person) {
        return Err(Wrong::WayOut { person });
    }
    let (mut places, mut before) = (0, 0);
    for node in 0..problem.nodes() {
        let above = problem.over(node).is_some_and(|over| inside[over]);
        if inside[node] && !above {
            if used[node] < problem.places(node) {
                return Err(Wrong::ClosedButFree { offer: node });
            }
            places += problem.places(node);
        } else if above && !inside[node] && used[node] > 0 {
            return Err(Wrong::ClosedButFree { offer: node });
        }
    }
    for (sitting, offer) in place.iter().enumerate() {
        if *offer == NONE || !inside[*offer as usize] {
            continue;
        }
        if rank[sitting] >= rank[person] {
            return Err(Wrong::OutOfOrder { person: sitting });
        }
        if way_out(sitting) {
            return Err(Wrong::WayOut { person: sitting });
        }
        before += 1;
    }
    if (places, before) == (claim.places, claim.before) && places == before { Ok(()) } else { Err(Wrong::Count) }
}

/// With the moves the whole is sound and exactly as much worse as is said, and the prices prove that no whole with her
/// there is better. `outside` as for the standing.
pub fn not_nearest(problem: &Problem, outside: &[i64], place: &[u32], claim: &NotNearest) -> Result<(), Wrong> {
    sound(problem, place)?;
    let person = claim.person as usize;
    if place.get(person) != Some(&claim.now) || claim.now == claim.nearer || outside.len() != place.len() {
        return Err(Wrong::NotAllowed { person });
    }
    let mut after = place.to_vec();
    for step in &claim.moves {
        match after.get_mut(step.person as usize) {
            Some(at) if *at == step.from && step.from != step.to => *at = step.to,
            _ => return Err(Wrong::NotAllowed { person: step.person as usize }),
        }
    }
    if after[person] != claim.nearer || claim.nearer == NONE {
        return Err(Wrong::NotAllowed { person });
    }
    sound(problem, &after)?;
    let only = Some((claim.person, claim.nearer));
    let (found, least) = bounds(problem, &after, Some(outside), &claim.price, only)?;
    if found != least {
        return Err(Wrong::NotLeast { found, least });
    }
    let counts = |person: usize, offer: u32| match offer {
        NONE => outside[person],
        offer => problem.cost_of(person, offer as usize).unwrap_or(0),
    };
    let added: i64 = (0..place.len()).map(|who| counts(who, after[who]) - counts(who, place[who])).sum();
    if added == claim.added && added >= 0 { Ok(()) } else { Err(Wrong::Count) }
}
