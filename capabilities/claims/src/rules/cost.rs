//! What a cost must say, by its kind, and what may still happen to it.

use kernel::refusal::Faults;
use kernel::{Day, Refusal};
use ledger::Cents;

use super::dated::Rules;
use super::time::price;
use crate::model::{CostKind, CostStatus, Unit};

/// What somebody tells about a cost, beside its day, its organisation and its operation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// The amount, for a real cost and a lump sum.
    pub cents: Option<i64>,
    /// Who sent the invoice.
    pub supplier: String,
    /// Its number.
    pub invoice: String,
    /// Which unit.
    pub unit: Option<Unit>,
    /// How many, in hundredths.
    pub quantity: Option<i64>,
    /// Which milestone was reached.
    pub milestone: String,
}

/// The amount of a cost, and the rate if it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worth {
    /// The amount.
    pub cents: i64,
    /// The rate of a unit, in cents.
    pub rate: Option<i64>,
}

/// Days on which a cost of an operation may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// First day of the operation.
    pub first: Day,
    /// Last day of the operation.
    pub last: Day,
    /// Today.
    pub today: Day,
    /// The first and last day of a closed period around the day, if there is one.
    pub closed: Option<(Day, Day)>,
}

/// What the cost is worth, or every field that needs a change at once. A unit without a rate on its day is refused: the
/// rate stands in the decision of the funder, and nobody makes one up.
pub fn check(kind: CostKind, told: &Told, day: Day, window: &Window, rules: &Rules) -> Result<Worth, Refusal> {
    let mut faults = Faults::default();
    if day > window.today {
        faults.push("day", "cost-day-future");
    } else if day < window.first || day > window.last {
        faults.push("day", "cost-day-outside");
    }
    if let Some((_, last)) = window.closed {
        faults.push_with("day", "cost-day-closed", "year", last.0.year());
    }
    let mut worth = Worth { cents: told.cents.unwrap_or(0), rate: None };
    match kind {
        CostKind::Real => {
            if told.supplier.trim().is_empty() {
                faults.push("supplier", "cost-supplier-missing");
            }
            if told.invoice.trim().is_empty() {
                faults.push("invoice", "cost-invoice-missing");
            }
            amount(&mut faults, told.cents);
        }
        CostKind::Lump => {
            if told.milestone.trim().is_empty() {
                faults.push("milestone", "cost-milestone-missing");
            }
            amount(&mut faults, told.cents);
        }
        CostKind::Unit => {
            let quantity = told.quantity.filter(|quantity| *quantity > 0);
            if quantity.is_none() {
                faults.push("quantity", "cost-quantity-missing");
            }
            match told.unit.map(|unit| rules.value(unit.rate_key(), day)) {
                None => faults.push("unit", "cost-unit-missing"),
                Some(None) => faults.push("unit", "cost-rate-unknown"),
                Some(Some(rate)) => {
                    worth.rate = Some(rate);
                    let cents = quantity.and_then(|quantity| price(quantity, Cents::new(rate)).ok());
                    worth.cents = cents.map_or(0, Cents::get);
                    if quantity.is_some() && worth.cents <= 0 {
                        faults.push("quantity", "cost-quantity-missing");
                    }
                }
            }
        }
    }
    faults.done()?;
    Ok(worth)
}

fn amount(faults: &mut Faults, cents: Option<i64>) {
    if cents.is_none_or(|cents| cents <= 0) {
        faults.push("amount", "cost-amount-missing");
    }
}

/// Where a cost counts that came after its year was closed: today, or the last day of an operation that is over. Nothing:
/// that day is closed as well, so there is no year left to count it in.
pub fn late_day(window: &Window, closed_then: bool) -> Option<Day> {
    (!closed_then).then(|| window.today.min(window.last))
}

/// What the lead may decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It counts.
    Accept,
    /// Something is not clear.
    Ask,
    /// It does not count.
    Refuse,
}

impl Verdict {
    /// What the cost becomes.
    pub const fn status(self) -> CostStatus {
        match self {
            Self::Accept => CostStatus::Accepted,
            Self::Ask => CostStatus::Asked,
            Self::Refuse => CostStatus::Refused,
        }
    }
}

/// May the lead decide this now? A real cost and a lump sum need a piece of evidence, hours are proven by approved time.
pub fn decide(status: CostStatus, kind: CostKind, evidence: usize, verdict: Verdict, why: &str) -> Result<(), Refusal> {
    if !status.open() {
        return Err(Refusal::Conflict("cost-decided"));
    }
    match verdict {
        Verdict::Accept if evidence == 0 && kind != CostKind::Unit => Err(Refusal::Conflict("cost-no-evidence")),
        Verdict::Ask | Verdict::Refuse if why.trim().is_empty() => Err(Refusal::field("why", "cost-why-missing")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Unit;
    use crate::rules::dated::{Certainty, Rule, shipped};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn window() -> Window {
        Window { first: day("2024-01-01"), last: day("2029-12-31"), today: day("2026-05-26"), closed: None }
    }

    fn keys(refusal: Refusal) -> Vec<(&'static str, &'static str)> {
        match refusal {
            Refusal::Invalid(errors) => errors.iter().map(|e| (e.field, e.key)).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_unit_without_a_rate_on_its_day_is_refused_and_with_one_it_is_priced() {
        let mut rules = shipped().unwrap();
        let told = Told { unit: Some(Unit::CoachHour), quantity: Some(1_050), ..Told::default() };
        let on = day("2026-05-20");
        let refused = check(CostKind::Unit, &told, on, &window(), &rules).unwrap_err();
        assert_eq!(keys(refused), [("unit", "cost-rate-unknown")]);
        rules.0.push(Rule {
            key: "rate.coach-hour".to_owned(),
            value: Some(4_321),
            from: day("2026-01-01"),
            to: None,
            source: "beslissing".to_owned(),
            certainty: Certainty::Read,
            recorded_at: kernel::Moment(1_800_000_000_000),
        });
        let worth = check(CostKind::Unit, &told, on, &window(), &rules).unwrap();
        assert_eq!(worth, Worth { cents: 45_371, rate: Some(4_321) }, "10.5 hours at 43.21");
        assert!(check(CostKind::Unit, &told, day("2025-12-31"), &window(), &rules).is_err(), "no rate yet on that day");
    }

    #[test]
    fn every_kind_asks_for_what_it_needs_and_tells_all_at_once() {
        let rules = shipped().unwrap();
        let none = Told::default();
        let real = check(CostKind::Real, &none, day("2026-06-30"), &window(), &rules).unwrap_err();
        assert_eq!(
            keys(real),
            [
                ("day", "cost-day-future"),
                ("supplier", "cost-supplier-missing"),
                ("invoice", "cost-invoice-missing"),
                ("amount", "cost-amount-missing")
            ]
        );
        let lump = check(CostKind::Lump, &none, day("2023-12-31"), &window(), &rules).unwrap_err();
        assert_eq!(
            keys(lump),
            [("day", "cost-day-outside"), ("milestone", "cost-milestone-missing"), ("amount", "cost-amount-missing")]
        );
        let closed = Window { closed: Some((day("2025-01-01"), day("2025-12-31"))), ..window() };
        let told = Told { cents: Some(100), milestone: "M1".to_owned(), ..Told::default() };
        let late = check(CostKind::Lump, &told, day("2025-06-01"), &closed, &rules).unwrap_err();
        assert_eq!(keys(late), [("day", "cost-day-closed")]);
    }

    #[test]
    fn a_real_cost_is_not_accepted_without_evidence_and_not_refused_without_a_reason() {
        let accept = |evidence| decide(CostStatus::Entered, CostKind::Real, evidence, Verdict::Accept, "");
        assert_eq!(accept(0), Err(Refusal::Conflict("cost-no-evidence")));
        assert_eq!(accept(1), Ok(()));
        assert_eq!(decide(CostStatus::Entered, CostKind::Unit, 0, Verdict::Accept, ""), Ok(()));
        assert!(decide(CostStatus::Entered, CostKind::Real, 1, Verdict::Refuse, " ").is_err());
        assert_eq!(
            decide(CostStatus::Accepted, CostKind::Real, 1, Verdict::Refuse, "x"),
            Err(Refusal::Conflict("cost-decided"))
        );
    }
}
