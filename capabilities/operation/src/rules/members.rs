//! Which municipalities carry the local share on which days. What was agreed keeps the code of its day; when
//! municipalities merge, the agreement goes on with the successor (domain-partnership 4.7).

use std::collections::{BTreeMap, BTreeSet};

use kernel::Day;
use network::municipality::Municipalities;

/// What was agreed with one municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its code on the first day.
    pub nis: String,
    /// First day.
    pub from: Day,
    /// Last day; none: as long as the operation.
    pub to: Option<Day>,
    /// Agreed parts, in hundredths.
    pub parts: u64,
    /// Agreed amount of a whole year, in cents.
    pub fixed: u64,
}

impl Term {
    fn on(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| to >= day)
    }
}

/// What a municipality carries in a period: the sum of what those that merged into it had agreed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Held {
    /// Agreed parts, in hundredths.
    pub parts: u64,
    /// Agreed amount of a whole year, in cents.
    pub fixed: u64,
    /// The codes under which it was agreed.
    pub agreed_as: BTreeSet<String>,
}

/// Days in a row on which the same municipalities take part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Day,
    /// How many days.
    pub days: u64,
    /// Who takes part, by code.
    pub members: BTreeMap<String, Held>,
}

/// Who takes part on a day, by the code of that day. A code that the network does not know stays as it is.
pub fn on(terms: &[Term], towns: &Municipalities, day: Day) -> BTreeMap<String, Held> {
    let mut found: BTreeMap<String, Held> = BTreeMap::new();
    for term in terms.iter().filter(|term| term.on(day)) {
        let nis = towns.successor(&term.nis, day).map_or(&term.nis, |town| &town.nis);
        let held = found.entry(nis.clone()).or_default();
        held.parts = held.parts.saturating_add(term.parts);
        held.fixed = held.fixed.saturating_add(term.fixed);
        held.agreed_as.insert(term.nis.clone());
    }
    found
}

/// Are these codes one municipality on the days that they share: the same code, or one that the other merged into? Two
/// that merged into the same one are not: what both had agreed adds up.
pub fn one_and_same(towns: &Municipalities, a: &str, b: &str) -> bool {
    let becomes = |from: &str, to: &str| {
        let mut at = from;
        // Data that run in a circle end too.
        for _ in 0..=towns.0.len() {
            if at == to {
                return true;
            }
            match towns.by_nis(at).and_then(|town| town.successor_nis.as_deref()) {
                Some(next) => at = next,
                None => return false,
            }
        }
        false
    };
    becomes(a, b) || becomes(b, a)
}

/// The periods between two days. A period begins when somebody joins, after somebody leaves and after a merger.
pub fn periods(terms: &[Term], towns: &Municipalities, first: Day, last: Day) -> Vec<Period> {
    let mut begins: BTreeSet<Day> = BTreeSet::from([first]);
    begins.extend(terms.iter().map(|term| term.from));
    begins.extend(terms.iter().filter_map(|term| term.to).map(|to| to.plus_days(1)));
    begins.extend(towns.0.iter().filter_map(|town| town.valid_to).map(|to| to.plus_days(1)));
    let begins: Vec<Day> = begins.into_iter().filter(|day| (first..=last).contains(day)).collect();
    let end = last.plus_days(1);
    let mut found: Vec<Period> = Vec::new();
    for (at, from) in begins.iter().enumerate() {
        let until = begins.get(at + 1).copied().unwrap_or(end);
        let days = u64::try_from(from.days_until(until)).unwrap_or(0);
        let members = on(terms, towns, *from);
        match found.last_mut() {
            Some(before) if before.members == members => before.days += days,
            _ => found.push(Period { from: *from, days, members }),
        }
    }
    found
}

/// How many people live in a municipality: its own figure, or those of all that merged into it together. None when
/// one of them is not known: a guess would be somebody's bill.
pub fn inhabitants(known: &BTreeMap<String, u64>, towns: &Municipalities, nis: &str) -> Option<u64> {
    fn count(known: &BTreeMap<String, u64>, towns: &Municipalities, nis: &str, depth: usize) -> Option<u64> {
        if let Some(own) = known.get(nis) {
            return Some(*own);
        }
        let before = towns.predecessors(nis);
        // Data that run in a circle end too.
        if before.is_empty() || depth > towns.0.len() {
            return None;
        }
        before.iter().map(|town| count(known, towns, &town.nis, depth + 1)).sum()
    }
    count(known, towns, nis, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use network::municipality::Municipality;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn town(nis: &str, to: Option<(&str, &str)>, from: Option<&str>) -> Municipality {
        Municipality {
            nis: nis.to_owned(),
            name: nis.to_owned(),
            valid_from: from.map(day),
            valid_to: to.map(|(last, _)| day(last)),
            successor_nis: to.map(|(_, next)| next.to_owned()),
            kbo_municipality: None,
            kbo_ocmw: None,
            postcodes: String::new(),
            source: "test".to_owned(),
        }
    }

    /// Melle and Merelbeke merged on 1 January 2025; Deinze did not.
    fn towns() -> Municipalities {
        let merged = Some(("2024-12-31", "44088"));
        Municipalities(vec![
            town("44040", merged, None),
            town("44043", merged, None),
            town("44083", None, None),
            town("44088", None, Some("2025-01-01")),
        ])
    }

    fn term(nis: &str, from: &str, to: Option<&str>) -> Term {
        Term { nis: nis.to_owned(), from: day(from), to: to.map(day), parts: 100, fixed: 5_000 }
    }

    #[test]
    fn an_agreement_goes_on_with_the_successor_and_keeps_what_was_agreed() {
        let terms =
            [term("44040", "2024-01-01", None), term("44043", "2024-01-01", None), term("44083", "2024-01-01", None)];
        let codes = |on_day: &str| on(&terms, &towns(), day(on_day)).into_keys().collect::<Vec<_>>();
        assert_eq!(codes("2024-12-31"), ["44040", "44043", "44083"]);
        assert_eq!(codes("2025-01-01"), ["44083", "44088"]);
        let merged = on(&terms, &towns(), day("2026-05-26")).remove("44088").unwrap();
        assert_eq!((merged.parts, merged.fixed, merged.agreed_as.len()), (200, 10_000, 2));
    }

    #[test]
    fn a_year_is_cut_where_somebody_joins_leaves_or_merges() {
        let terms = [term("44083", "2024-01-01", None), term("44040", "2024-03-01", Some("2024-06-30"))];
        let found = periods(&terms, &towns(), day("2024-01-01"), day("2024-12-31"));
        let told: Vec<(String, u64, usize)> =
            found.iter().map(|p| (p.from.to_string(), p.days, p.members.len())).collect();
        assert_eq!(
            told,
            [("2024-01-01".to_owned(), 60, 1), ("2024-03-01".to_owned(), 122, 2), ("2024-07-01".to_owned(), 184, 1)]
        );
    }

    #[test]
    fn people_of_a_merged_municipality_are_those_of_all_or_unknown() {
        let known = |rows: &[(&str, u64)]| rows.iter().map(|(n, c)| ((*n).to_owned(), *c)).collect::<BTreeMap<_, _>>();
        let all = towns();
        assert_eq!(inhabitants(&known(&[("44040", 11), ("44043", 24)]), &all, "44088"), Some(35));
        assert_eq!(inhabitants(&known(&[("44040", 11)]), &all, "44088"), None, "one of both is not known");
        assert_eq!(
            inhabitants(&known(&[("44088", 36), ("44040", 11)]), &all, "44088"),
            Some(36),
            "its own figure first"
        );
        assert_eq!(inhabitants(&known(&[]), &all, "44083"), None);
    }
}
