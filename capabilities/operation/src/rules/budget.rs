//! What a budget says: sums that are computed and never typed, and what changed between two versions.

use std::collections::BTreeMap;

use kernel::OrganisationId;
use ledger::{Cents, TooLarge};
use uuid::Uuid;

use crate::model::{Kind, Source};
use crate::records::Line;

/// The lines of one year of the working budget, or of the support budget.
pub fn of_year(lines: &[Line], year: i64, support: bool) -> Vec<&Line> {
    lines.iter().filter(|line| line.year == year && line.support == support).collect()
}

/// What each source pays, with staff and in money, in the order of the sources.
pub fn by_source(lines: &[&Line]) -> Result<Vec<(Source, Cents, Cents)>, TooLarge> {
    let of = |source: Source, kind: Kind| {
        Cents::sum(lines.iter().filter(|l| l.source == source && l.kind == kind).map(|l| l.amount()))
    };
    let mut found = Vec::new();
    for source in Source::ALL.iter().filter(|source| lines.iter().any(|line| line.source == **source)) {
        found.push((*source, of(*source, Kind::Staff)?, of(*source, Kind::Cash)?));
    }
    Ok(found)
}

/// What each partner spends; what is not divided yet stands under none.
pub fn by_partner(lines: &[&Line]) -> Result<BTreeMap<Option<OrganisationId>, Cents>, TooLarge> {
    let mut found: BTreeMap<Option<OrganisationId>, Cents> = BTreeMap::new();
    for line in lines {
        let sum = found.entry(line.partner_id).or_default();
        *sum = sum.plus(line.amount())?;
    }
    Ok(found)
}

/// The whole.
pub fn total(lines: &[&Line]) -> Result<Cents, TooLarge> {
    Cents::sum(lines.iter().map(|line| line.amount()))
}

/// A share as thousandths of a percent, to the nearest: 70.000 % is 70 000. None of nothing.
pub fn share(part: Cents, whole: Cents) -> Option<i64> {
    let (part, whole) = (i128::from(part.get()), i128::from(whole.get()));
    if whole <= 0 { None } else { i64::try_from((2 * part * 100_000 + whole).div_euclid(2 * whole)).ok() }
}

/// How one line differs between two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change<'a> {
    /// Only the newer has it.
    Added(&'a Line),
    /// Only the older has it.
    Removed(&'a Line),
    /// Both have it, and it differs.
    Changed(&'a Line, &'a Line),
}

impl<'a> Change<'a> {
    /// The line before and after.
    pub fn sides(&self) -> (Option<&'a Line>, Option<&'a Line>) {
        match self {
            Self::Added(line) => (None, Some(line)),
            Self::Removed(line) => (Some(line), None),
            Self::Changed(old, new) => (Some(old), Some(new)),
        }
    }
}

/// What changed from one version to another, by year and source.
pub fn compare<'a>(older: &'a [Line], newer: &'a [Line]) -> Vec<Change<'a>> {
    let keyed =
        |lines: &'a [Line]| lines.iter().map(|line| (line.line_key, line)).collect::<BTreeMap<Uuid, &'a Line>>();
    let (before, after) = (keyed(older), keyed(newer));
    let mut found: Vec<Change<'a>> = Vec::new();
    for (key, line) in &after {
        match before.get(key) {
            None => found.push(Change::Added(line)),
            Some(old) if !same(old, line) => found.push(Change::Changed(old, line)),
            Some(_) => {}
        }
    }
    found.extend(before.iter().filter(|(key, _)| !after.contains_key(key)).map(|(_, line)| Change::Removed(line)));
    let place = |change: &Change<'_>| {
        let (Change::Added(line) | Change::Removed(line) | Change::Changed(_, line)) = change;
        (line.year, line.support, line.source, line.line_key)
    };
    found.sort_by_key(place);
    found
}

fn same(one: &Line, other: &Line) -> bool {
    let other = Line { id: one.id, ..other.clone() };
    *one == other
}
