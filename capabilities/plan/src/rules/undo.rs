//! Taking a deed back: each row becomes exactly what it was, unless somebody changed it since.

use kernel::Refusal;

use crate::model::{Goal, GoalState, Step, StepState};

/// A row that can go back.
pub trait Row: Clone {
    /// Its version.
    fn version(&self) -> i64;
    /// The same with this version.
    #[must_use]
    fn with_version(self, version: i64) -> Self;
    /// As if it had never been made.
    #[must_use]
    fn unmade(self) -> Self;
}

impl Row for Goal {
    fn version(&self) -> i64 {
        self.version
    }
    fn with_version(self, version: i64) -> Self {
        Self { version, ..self }
    }
    fn unmade(self) -> Self {
        Self { state: GoalState::Undone, ..self }
    }
}

impl Row for Step {
    fn version(&self) -> i64 {
        self.version
    }
    fn with_version(self, version: i64) -> Self {
        Self { version, ..self }
    }
    fn unmade(self) -> Self {
        Self { state: StepState::Undone, front: 0, ..self }
    }
}

/// The row as it was before the deed. Versions only go up, so that an older page can't save over it.
pub fn restore<T: Row>(now: &T, before: Option<&T>, version_after: i64) -> Result<T, Refusal> {
    if now.version() != version_after {
        return Err(Refusal::Conflict("step-undo-changed"));
    }
    let next = now.version() + 1;
    Ok(before.cloned().unwrap_or_else(|| now.clone().unmade()).with_version(next))
}
