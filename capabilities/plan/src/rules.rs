//! What may happen to a plan, a wheel and a ladder: pure, no clock, no database.

pub mod goal;
pub mod ladder;
pub mod step;
pub mod suggest;
pub mod undo;
pub mod wheel;

#[cfg(test)]
mod tests;

use crate::model::EventKind;

/// A row before and after a deed. `before` is `None` when the deed made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<T> {
    /// What happened.
    pub kind: EventKind,
    /// The row before.
    pub before: Option<T>,
    /// The row after, with its new version.
    pub after: T,
}
