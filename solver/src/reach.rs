//! Which offers somebody can reach at all.

use crate::Problem;
use crate::guests::Guests;
use crate::problem::NONE;
use crate::residual::Residual;

/// So many offers in a row without a new one: then whether the rest can be reached is asked from the other side.
const QUIET: usize = 64;

/// Offers that she can reach by any chain of moves, whatever it costs.
pub(crate) fn within_reach(state: &Residual, problem: &Problem, guests: &Guests, person: u32) -> Vec<bool> {
    let mut inside = vec![false; problem.offers()];
    let mut queue: Vec<u32> = Vec::new();
    let visit = |by: u32, inside: &mut Vec<bool>, queue: &mut Vec<u32>| {
        for offer in &problem.offer[problem.edges(by as usize)] {
            if !std::mem::replace(&mut inside[*offer as usize], true) {
                queue.push(*offer);
            }
        }
    };
    visit(person, &mut inside, &mut queue);
    let (mut next, mut quiet) = (0, 0);
    while let Some(offer) = queue.get(next).copied() {
        let left = inside.len() - queue.len();
        if left == 0 {
            break;
        }
        if quiet >= QUIET && queue.len() - next > left {
            // Few are left: does anybody who sits inside have an edge there?
            let enters = |(who, _): &(u32, i32), inside: &[bool]| {
                let here = state.place[*who as usize];
                here != NONE && inside[here as usize]
            };
            let mut found = false;
            for at in 0..inside.len() {
                if !inside[at] && guests.at(at).iter().any(|guest| enters(guest, &inside)) {
                    inside[at] = true;
                    queue.push(u32::try_from(at).unwrap_or(NONE));
                    found = true;
                }
            }
            if !found {
                break;
            }
            continue;
        }
        next += 1;
        let before = queue.len();
        for (who, _) in &state.seats[offer as usize] {
            visit(*who, &mut inside, &mut queue);
        }
        quiet = if queue.len() == before { quiet + 1 } else { 0 };
    }
    inside
}
