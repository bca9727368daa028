//! What is asked of the waiting list of the region, and what stands on a page of it.

use kernel::{Moment, PlacementId, text_enum};

use crate::model::Placement;

text_enum! {
    /// Who stands first on a page.
    pub enum Order {
        /// Who waits longest.
        Longest = "longest",
        /// Who gets a place first: the published order (`rules::order_key`).
        Published = "order",
    }
}

/// A question to the list. Nothing of a person goes in here: it may stand in an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Types of service, keys of the arena: who waits for one of them. None: for any.
    pub needs: Vec<String>,
    /// Municipality, under any code that it ever had.
    pub nis: Option<String>,
    /// Urgency band.
    pub band: Option<i64>,
    /// The order.
    pub order: Order,
    /// Where the page before stopped.
    pub after: Option<Cursor>,
    /// Rows on a page.
    pub size: usize,
}

impl Wanted {
    /// Is it for a part of the list, and not for all of it?
    pub fn is_part(&self) -> bool {
        !self.needs.is_empty() || self.nis.is_some() || self.band.is_some()
    }
}

/// Somebody on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// The wish.
    pub placement: Placement,
    /// How many stand before her in the published order for the same type of help; `FAR` stands for that many or more.
    pub before: i64,
}

/// Further than this nobody counts.
pub const FAR: i64 = 999;

/// Where a page stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// Urgency band.
    pub band: i64,
    /// Since when.
    pub since: Moment,
    /// Which.
    pub id: PlacementId,
}

impl Cursor {
    /// Of a row.
    pub fn of(p: &Placement) -> Self {
        Self { band: p.band, since: p.waiting_since, id: p.id }
    }

    /// As it stands in an address.
    pub fn write(&self) -> String {
        format!("{}.{}.{}", self.band, self.since.0, self.id)
    }

    /// Reads it back; anything unreadable is the beginning of the list.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        let band = parts.next()?.parse().ok()?;
        let since = Moment(parts.next()?.parse().ok()?);
        Some(Self { band, since, id: parts.next()?.parse().ok()? })
    }
}

/// What stands above the list, of everybody who waits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// How many.
    pub all: i64,
    /// Types of help that somebody waits for.
    pub needs: Vec<String>,
    /// Since when the first waits.
    pub first: Option<Moment>,
    /// Since when who stands in the middle waits.
    pub middle: Option<Moment>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_and_nonsense_is_the_beginning() {
        let id = PlacementId(uuid::Uuid::from_u128(7));
        let cursor = Cursor { band: 2, since: Moment(1_700_000_000_000), id };
        assert_eq!(Cursor::read(&cursor.write()), Some(cursor));
        assert_eq!((Cursor::read("2.x"), Cursor::read(""), Cursor::read("1.2.not-an-id")), (None, None, None));
    }
}
