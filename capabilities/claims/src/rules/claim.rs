//! A claim: its period, how its total lies on the cells of the budget, what is left, and what may happen to it.

use std::collections::BTreeMap;

use kernel::{Day, FieldError, Refusal};
use ledger::{Cents, SplitError, split};

use crate::model::{Budget, ClaimStatus, Nature};

/// A cell of the budget of one year: source x contributor x staff or cash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Code of the source.
    pub source: String,
    /// Who contributes, as the operation names it.
    pub contributor: String,
    /// Staff or cash.
    pub nature: Nature,
    /// What is planned.
    pub budget: i64,
    /// What earlier claims took of it.
    pub used: i64,
}

impl Cell {
    /// What is left of it; never less than nothing.
    pub fn left(&self) -> i64 {
        (self.budget - self.used).max(0)
    }
}

/// A cost as the claim sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Staff or cash.
    pub nature: Nature,
    /// Whose staff: the contributor of the staff cell, if there is one.
    pub contributor: String,
    /// The source that this organisation is, for a staff cell of the source as a whole; empty for others.
    pub source: String,
    /// How much; negative for a correction.
    pub cents: i64,
}

/// The total does not fit: over the budget, with how much is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Over {
    /// What the claim asks of these cells.
    pub asked: i64,
    /// What is left of them.
    pub left: i64,
    /// Of staff or cash cells?
    pub nature: Nature,
}

impl Over {
    /// As a message on the form: `left` and `asked` in Dutch euros.
    pub fn refusal(self) -> Refusal {
        Refusal::Invalid(vec![FieldError {
            field: "to",
            key: if self.nature == Nature::Staff { "claim-over-staff" } else { "claim-over" },
            facts: vec![("asked", Cents::new(self.asked).to_string()), ("left", Cents::new(self.left).to_string())],
        }])
    }
}

/// Lays the costs of a claim on the cells, in the order of the cells. Own staff of a contributor that has a staff cell
/// lies on that cell; everything else lies on the cash cells in proportion to **what is left of each** (largest
/// remainder), so that no cell ever goes over its budget, and a year that is claimed whole is claimed to the cent.
pub fn allocate(cells: &[Cell], parts: &[Part]) -> Result<Vec<i64>, Result<Over, SplitError>> {
    let mut asked = vec![0_i64; cells.len()];
    let mut cash = 0_i64;
    for part in parts {
        let own = cells.iter().position(|cell| {
            let its = cell.contributor == part.contributor && !part.contributor.is_empty();
            let whole = cell.contributor.is_empty() && cell.source == part.source;
            part.nature == Nature::Staff && cell.nature == Nature::Staff && (its || whole)
        });
        match own {
            Some(at) => asked[at] += part.cents,
            None => cash += part.cents,
        }
    }
    for (cell, asked) in cells.iter().zip(&asked) {
        if *asked > cell.left() {
            return Err(Ok(Over { asked: *asked, left: cell.left(), nature: Nature::Staff }));
        }
    }
    let open: Vec<usize> = (0..cells.len()).filter(|at| cells[*at].nature == Nature::Cash).collect();
    let left: i64 = open.iter().map(|at| cells[*at].left()).sum();
    if cash > left {
        return Err(Ok(Over { asked: cash, left, nature: Nature::Cash }));
    }
    if cash == 0 {
        return Ok(asked);
    }
    // A correction goes back the way it came: by what was used.
    let weight =
        |at: usize| u64::try_from(if cash > 0 { cells[at].left() } else { cells[at].used.max(0) }).unwrap_or(0);
    let mut weights: Vec<u64> = open.iter().map(|at| weight(*at)).collect();
    if weights.iter().all(|weight| *weight == 0) {
        weights = open.iter().map(|at| u64::try_from(cells[*at].budget).unwrap_or(0)).collect();
    }
    let shares = split(Cents::new(cash), &weights).map_err(Err)?;
    for (at, share) in open.into_iter().zip(shares) {
        asked[at] += share.get();
    }
    Ok(asked)
}

/// Which costs a claim takes, of the accepted ones of its budget that are in no claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Does it complete an earlier claim with what came late?
    pub supplement: bool,
}

impl Reach {
    /// Does it take a cost of this day? A claim takes what came late for earlier days of its year along, and what stayed
    /// behind in a year that was closed since; a supplementary claim takes its own days only.
    pub fn takes(&self, day: Day, closed: bool) -> bool {
        if self.supplement {
            return self.from <= day && day <= self.to;
        }
        day <= self.to && (day.0.year() == self.from.0.year() || closed)
    }

    /// Is a cost of this day late in it: of days before its own?
    pub fn late(&self, own: Day) -> bool {
        self.supplement || own < self.from
    }
}

/// Does a cell of a claim ask money of somebody outside? Local governments bear their part of the working budget by the
/// yearly settlement; of the support budget they are asked like anybody else.
pub fn asks(budget: Budget, local: bool, nature: Nature) -> bool {
    nature == Nature::Cash && (budget == Budget::Support || !local)
}

/// An earlier claim of the same operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earlier {
    /// Its number.
    pub number: i64,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// May a claim be made for these days? One calendar year, over, within the operation, not in a period that is claimed
/// or closed already.
pub fn period(
    from: Day,
    to: Day,
    today: Day,
    (first, last): (Day, Day),
    earlier: &[Earlier],
    closed: Option<(Day, Day)>,
) -> Result<(), Refusal> {
    let error = |field, key| Err(Refusal::field(field, key));
    if to < from {
        return error("to", "claim-to-before-from");
    }
    if from.0.year() != to.0.year() {
        return error("to", "claim-one-year");
    }
    if from < first || to > last {
        return error("from", "claim-outside");
    }
    if to >= today {
        return error("to", "claim-not-over");
    }
    if let Some((_, end)) = closed {
        let facts = vec![("year", end.0.year().to_string())];
        return Err(Refusal::Invalid(vec![FieldError { field: "from", key: "claim-year-closed", facts }]));
    }
    if let Some(taken) = earlier.iter().find(|taken| taken.from <= to && from <= taken.to) {
        let facts = vec![("number", taken.number.to_string()), ("to", taken.to.to_string())];
        return Err(Refusal::Invalid(vec![FieldError { field: "from", key: "claim-period-taken", facts }]));
    }
    Ok(())
}

/// May it go from one status to the next? The message says what stands in the way.
pub const fn step(now: ClaimStatus, next: ClaimStatus) -> Result<(), Refusal> {
    use ClaimStatus as S;
    match (now, next) {
        (S::Draft, S::Submitted | S::Dropped) | (S::Submitted | S::Paid, S::Decided) | (S::Decided, S::Paid) => Ok(()),
        (S::Submitted | S::Decided | S::Paid, S::Submitted | S::Dropped) => Err(Refusal::Conflict("claim-submitted")),
        _ => Err(Refusal::Conflict("claim-step")),
    }
}

/// Splits what the funder takes over the sources that it pays for, in proportion to what was claimed of each.
pub fn decided(claimed: &[i64], taken: i64) -> Result<Vec<i64>, SplitError> {
    let weights: Vec<u64> = claimed.iter().map(|cents| u64::try_from(*cents).unwrap_or(0)).collect();
    Ok(split(Cents::new(taken), &weights)?.into_iter().map(Cents::get).collect())
}

/// What the decision on claims comes to for one source, in cents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// Asked of it.
    pub asked: i64,
    /// What was not taken, its part of it.
    pub cut: i64,
    /// What it paid.
    pub paid: i64,
}

impl Taken {
    /// What is taken.
    pub const fn taken(&self) -> i64 {
        self.asked - self.cut
    }
}

/// A decision over the sources: each bears its part of what was not taken by largest remainder over the cells, exactly as
/// it is posted, so that the parts are the whole to the cent.
pub fn spread(cells: &[(String, i64)], decided: i64) -> Result<BTreeMap<String, Taken>, SplitError> {
    let asked: Vec<i64> = cells.iter().map(|(_, cents)| *cents).collect();
    let cut = decided_cut(&asked, decided)?;
    let mut sources: BTreeMap<String, Taken> = BTreeMap::new();
    for ((source, cents), cut) in cells.iter().zip(cut) {
        let taken = sources.entry(source.clone()).or_default();
        taken.asked += cents;
        taken.cut += cut;
    }
    Ok(sources)
}

/// The part of each cell in what was not taken.
fn decided_cut(asked: &[i64], taken: i64) -> Result<Vec<i64>, SplitError> {
    let cut = asked.iter().sum::<i64>() - taken;
    if cut <= 0 { Ok(vec![0; asked.len()]) } else { decided(asked, cut) }
}

#[cfg(test)]
mod tests;
