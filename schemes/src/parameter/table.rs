//! All rows of a scheme, sorted, and the row that holds on a day.

use std::collections::BTreeMap;

use kernel::{Day, Moment};

use super::{Parameter, Rules, Version};

/// Dated parameters. Of two rows with the same key and first day, the one recorded later holds; a row ends the
/// day before a later one of its key begins. What ended leaves a gap, and a gap is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Per key the rows by first day; of each first day all rows, the latest recorded last.
    rows: BTreeMap<String, BTreeMap<Day, Vec<Parameter>>>,
}

impl Table {
    /// A table of these rows, in any order.
    pub fn new(rows: impl IntoIterator<Item = Parameter>) -> Self {
        let mut table = Self::default();
        for row in rows {
            table.insert(row);
        }
        table
    }

    /// Adds one row, without checks ([`super::Draft::check`] does those).
    pub fn insert(&mut self, row: Parameter) {
        let same = self.rows.entry(row.key.clone()).or_default().entry(row.from).or_default();
        let at = same.partition_point(|other| (other.recorded_at, other.id) <= (row.recorded_at, row.id));
        same.insert(at, row);
    }

    /// The rules as they hold on a day.
    pub fn on(&self, day: Day) -> Rules<'_> {
        Rules { table: self, day }
    }

    /// The table as it was known at a moment: rows recorded later are left out. For "what did we know then".
    #[must_use]
    pub fn recorded_until(&self, moment: Moment) -> Self {
        Self::new(self.all().filter(|row| row.recorded_at <= moment).cloned())
    }

    /// Every row, by key, first day and moment of recording; replaced ones too.
    pub fn all(&self) -> impl Iterator<Item = &Parameter> {
        self.rows.values().flat_map(BTreeMap::values).flatten()
    }

    /// The rows of a key that count (not replaced), by first day, each with the last day on which it holds.
    pub fn history<'t>(&'t self, key: &str) -> impl Iterator<Item = (&'t Parameter, Option<Day>)> + use<'t> {
        let firsts: Vec<&Parameter> =
            self.rows.get(key).into_iter().flat_map(BTreeMap::values).filter_map(|same| same.last()).collect();
        let nexts: Vec<Option<Day>> = firsts.iter().skip(1).map(|next| Some(next.from)).chain([None]).collect();
        firsts.into_iter().zip(nexts).map(|(row, next)| (row, ends(row, next)))
    }

    /// The row of a version.
    pub fn find(&self, version: Version) -> Option<&Parameter> {
        self.all().find(|row| row.id == version)
    }

    /// The row that holds for a key on a day. A row that ended does not give way to an older one.
    pub(super) fn row(&self, key: &str, day: Day) -> Option<&Parameter> {
        let (_, same) = self.rows.get(key)?.range(..=day).next_back()?;
        same.last().filter(|row| row.to.is_none_or(|to| day <= to))
    }
}

/// The last day of a row: its own, or the day before the next begins.
fn ends(row: &Parameter, next: Option<Day>) -> Option<Day> {
    let before_next = next.map(|next| next.plus_days(-1));
    match (row.to, before_next) {
        (Some(to), Some(before)) => Some(to.min(before)),
        (to, before) => to.or(before),
    }
}
