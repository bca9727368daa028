//! The control of double funding: the same paper, the same invoice or the same hours pay for one cost only, in whatever
//! operation.

use kernel::OrganisationId;
use uuid::Uuid;

use crate::model::CostId;

/// What a cost leans on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footprint {
    /// Which cost; none: it is not entered yet.
    pub cost: Option<CostId>,
    /// Its number.
    pub number: i64,
    /// In which operation.
    pub operation: Uuid,
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// SHA-256 of each piece of evidence.
    pub papers: Vec<Vec<u8>>,
    /// Supplier and number of the invoice, folded.
    pub invoice: Option<(String, String)>,
    /// Whose wage of which month.
    pub wage: Option<(Uuid, String)>,
    /// The lines of time it counts with.
    pub hours: Vec<Uuid>,
    /// Whose hours of which months those are.
    pub worked: Vec<(Uuid, String)>,
}

/// Why a cost may be paid twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Same {
    /// The same file.
    Paper,
    /// The same invoice of the same supplier.
    Invoice,
    /// The same hours.
    Hours,
    /// The wage of the same person and month.
    Wage,
    /// Hours of a month of which the wage is paid: a rate per hour holds the wage, and what one form of a grant covers
    /// no other form does (Regulation (EU) 2021/1060, articles 53(1) and 63(9)).
    HoursOfWage,
    /// A wage of a month of which hours are paid.
    WageOfHours,
}

impl Same {
    /// The field of the form, the message for who may see the other cost, and the one for who may not.
    pub const fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Paper => ("file", "double-paper", "double-paper-elsewhere"),
            Self::Invoice => ("invoice", "double-invoice", "double-invoice-elsewhere"),
            Self::Hours => ("quantity", "double-hours", "double-hours-elsewhere"),
            Self::Wage => ("invoice", "double-wage", "double-wage-elsewhere"),
            Self::HoursOfWage => ("quantity", "double-wage", "double-wage-elsewhere"),
            Self::WageOfHours => ("invoice", "double-hours", "double-hours-elsewhere"),
        }
    }
}

/// A name or number as it is compared: letters and digits only, small. `"CAW-2026/04 "` and `"caw 2026 04"` are the same.
pub fn folded(text: &str) -> String {
    kernel::name::fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The first cost that leans on the same thing, in the order of their numbers.
pub fn find<'a>(new: &Footprint, others: &'a [Footprint]) -> Option<(Same, &'a Footprint)> {
    let mut sorted: Vec<&Footprint> =
        others.iter().filter(|other| other.cost.is_none() || other.cost != new.cost).collect();
    sorted.sort_by_key(|other| other.number);
    sorted.into_iter().find_map(|other| Some((same(new, other)?, other)))
}

fn same(new: &Footprint, other: &Footprint) -> Option<Same> {
    if new.papers.iter().any(|paper| other.papers.contains(paper)) {
        return Some(Same::Paper);
    }
    if new.invoice.is_some() && new.invoice == other.invoice {
        return Some(Same::Invoice);
    }
    if new.hours.iter().any(|line| other.hours.contains(line)) {
        return Some(Same::Hours);
    }
    if new.wage.is_some() && new.wage == other.wage {
        return Some(Same::Wage);
    }
    if other.wage.as_ref().is_some_and(|wage| new.worked.contains(wage)) {
        return Some(Same::HoursOfWage);
    }
    new.wage.as_ref().is_some_and(|wage| other.worked.contains(wage)).then_some(Same::WageOfHours)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cost(number: i64) -> Footprint {
        Footprint {
            cost: Some(CostId(Uuid::from_u128(u128::from(number.unsigned_abs())))),
            number,
            operation: Uuid::from_u128(1),
            organisation: OrganisationId(Uuid::from_u128(2)),
            papers: Vec::new(),
            invoice: None,
            wage: None,
            hours: Vec::new(),
            worked: Vec::new(),
        }
    }

    #[test]
    fn a_wage_and_hours_of_the_same_month_are_the_same_work() {
        let april = (Uuid::from_u128(5), "2026-04".to_owned());
        let wage = Footprint { wage: Some(april.clone()), ..cost(1) };
        let hours = Footprint { worked: vec![april.clone()], ..cost(2) };
        assert_eq!(find(&hours, std::slice::from_ref(&wage)).unwrap().0, Same::HoursOfWage);
        assert_eq!(find(&wage, std::slice::from_ref(&hours)).unwrap().0, Same::WageOfHours);
        let may = Footprint { worked: vec![(april.0, "2026-05".to_owned())], ..cost(3) };
        assert_eq!(find(&may, std::slice::from_ref(&wage)), None);
    }

    #[test]
    fn the_same_invoice_is_found_however_it_is_typed_and_in_another_operation() {
        let invoice = |supplier: &str, number: &str| Some((folded(supplier), folded(number)));
        let first = Footprint { invoice: invoice("Drukkerij Dé Wolf bv", "F-2026/0412"), ..cost(1) };
        let second = Footprint {
            invoice: invoice("drukkerij de wolf BV", "f2026 0412"),
            operation: Uuid::from_u128(9),
            ..cost(2)
        };
        assert_eq!(
            find(&second, std::slice::from_ref(&first)).map(|(same, at)| (same, at.number)),
            Some((Same::Invoice, 1))
        );
        let other = Footprint { invoice: invoice("Drukkerij De Wolf bv", "F-2026/0413"), ..cost(3) };
        assert_eq!(find(&other, &[first]), None);
    }

    #[test]
    fn the_same_paper_and_the_same_hours_are_found_and_a_cost_is_not_its_own_double() {
        let paper = Footprint { papers: vec![vec![1; 32]], hours: vec![Uuid::from_u128(7)], ..cost(1) };
        assert_eq!(find(&paper, std::slice::from_ref(&paper)), None);
        let copy = Footprint { papers: vec![vec![2; 32], vec![1; 32]], ..cost(2) };
        assert_eq!(find(&copy, std::slice::from_ref(&paper)).unwrap().0, Same::Paper);
        let hours = Footprint { hours: vec![Uuid::from_u128(7)], ..cost(2) };
        assert_eq!(find(&hours, &[paper]).unwrap().0, Same::Hours);
    }

    #[test]
    fn two_costs_without_invoice_or_wage_are_not_the_same() {
        assert_eq!(find(&cost(1), &[cost(2)]), None);
    }

    proptest! {
        #[test]
        fn being_a_double_is_mutual(a in 0_u8..4, b in 0_u8..4, c in 0_u8..4, d in 0_u8..4) {
            let one = Footprint { papers: vec![vec![a]], hours: vec![Uuid::from_u128(u128::from(b))], ..cost(1) };
            let two = Footprint { papers: vec![vec![c]], hours: vec![Uuid::from_u128(u128::from(d))], ..cost(2) };
            let (there, back) = (find(&one, std::slice::from_ref(&two)), find(&two, std::slice::from_ref(&one)));
            prop_assert_eq!(there.map(|(same, _)| same), back.map(|(same, _)| same));
        }
    }
}
