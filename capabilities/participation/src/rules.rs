//! What may be, what lacks, which days count. Pure.

pub mod entry;
pub mod event;
pub mod guard;
pub mod lacks;
pub mod lock;
pub mod windows;

use kernel::Day;

/// A day for a message, as people write it.
pub(crate) fn said(day: Day) -> String {
    format!("{}/{}/{}", day.0.day(), day.0.month(), day.0.year())
}
