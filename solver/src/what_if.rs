//! What one more place, or one more language, would do: who would be served, or how much misfit would be saved.

use crate::problem::{Invalid, NONE};
use crate::residual::Move;
use crate::standing::Standing;
use crate::{Problem, Proposal, propose};

/// What one more place in a node changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gain {
    /// The node.
    pub node: u32,
    /// By how much the whole is better, with what staying on the list counts for: more than 0.
    pub gained: i64,
    /// Who moves then.
    pub moves: Vec<Move>,
}

impl Gain {
    /// Who would get a place by it.
    pub fn served(&self) -> Option<u32> {
        self.moves.iter().find(|step| step.from == NONE).map(|step| step.person)
    }

    /// Who would lose one by it: only under caps, where a place in one offer may let somebody in who comes before.
    pub fn displaced(&self) -> Option<u32> {
        self.moves.iter().find(|step| step.to == NONE).map(|step| step.person)
    }

    /// By how much the misfit of everybody together changes: below 0 when it is less.
    pub fn misfit(&self, problem: &Problem) -> i64 {
        let cost = |person: u32, offer: u32| match offer {
            NONE => 0,
            offer => problem.cost_of(person as usize, offer as usize).unwrap_or(0),
        };
        self.moves.iter().map(|m| cost(m.person, m.to) - cost(m.person, m.from)).sum()
    }
}

/// One more place in each node, one at a time: those where it would make the whole better, in order of their numbers.
/// A place under a full cap gains nothing by itself.
pub fn one_more_place(problem: &Problem, standing: &Standing) -> Vec<Gain> {
    let mut state = standing.inner.clone();
    let mut gains = Vec::new();
    // From where one more could come for a node: from the list for all that stand at the top, else from what is above.
    let mut sources: Vec<usize> = (0..problem.nodes()).map(|node| problem.over(node).unwrap_or(state.list())).collect();
    sources.sort_unstable();
    sources.dedup();
    for source in sources {
        state.search_all(problem, source);
        for node in 0..problem.nodes() {
            let is_next = problem.over(node).unwrap_or(state.list()) == source;
            if !is_next || state.used[node] < problem.places(node) {
                continue;
            }
            if let Some(length) = state.distance(node).filter(|length| *length < 0) {
                let number = u32::try_from(node).unwrap_or(NONE);
                gains.push(Gain { node: number, gained: -length, moves: state.trail(node, source) });
            }
        }
        state.forget();
    }
    gains.sort_unstable_by_key(|gain| gain.node);
    gains
}

/// What another offer would do to everybody, in strict order: the whole proposal beside the one that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// Who would get a place and has none now, rising.
    pub served: Vec<u32>,
    /// Who would lose her place, rising: somebody who comes before her gets it. Never more than get one.
    pub displaced: Vec<u32>,
    /// Who has a place now and would have one of less misfit, rising.
    pub nearer: Vec<u32>,
    /// By how much the misfit of those who have a place now and then changes together: below 0 when it is less.
    pub misfit: i64,
    /// The proposal as it would be.
    pub proposal: Proposal,
}

impl Effect {
    /// How many people would be better off: served, or nearer.
    pub fn gainers(&self) -> usize {
        self.served.len() + self.nearer.len()
    }
}

/// Who would gain if the region were `then`: the same people and offers as `now`, with more edges (one more language at
/// a service: `Problem::with_edges`) or more places (of a class: `Region::one_more`; in nodes: `Problem::with_places`).
/// `found` is the proposal for `now` in this order. Exact for classes and caps too: it is a run over `then`.
pub fn compare(now: &Problem, found: &Proposal, then: &Problem, order: &[u32]) -> Result<Effect, Invalid> {
    if now.people() != then.people() || now.offers() != then.offers() || found.place.len() != now.people() {
        return Err(Invalid::Shape("what if"));
    }
    let proposal = propose(then, order)?;
    let (mut served, mut displaced, mut nearer, mut misfit) = (Vec::new(), Vec::new(), Vec::new(), 0);
    let places = found.place.iter().zip(&proposal.place);
    for (person, (before, after)) in (0_u32..).zip(places) {
        match (*before, *after) {
            (NONE, NONE) => {}
            (NONE, _) => served.push(person),
            (_, NONE) => displaced.push(person),
            (before, after) => {
                let cost = |problem: &Problem, offer: u32| problem.cost_of(person as usize, offer as usize);
                let change = cost(then, after).unwrap_or(0) - cost(now, before).unwrap_or(0);
                misfit += change;
                if change < 0 {
                    nearer.push(person);
                }
            }
        }
    }
    Ok(Effect { served, displaced, nearer, misfit, proposal })
}
