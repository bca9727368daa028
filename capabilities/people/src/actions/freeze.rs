//! The facts at entry are frozen.

use kernel::{Aspect, ParticipantId, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::door;
use crate::snapshot::{self, NewSnapshot};

/// Adds a version of the entry snapshot. Through `act_once`.
#[derive(Debug, Clone)]
pub struct FreezeSnapshot {
    /// Whose.
    pub participant: ParticipantId,
    /// What.
    pub new: NewSnapshot,
}

impl Action for FreezeSnapshot {
    type Output = Uuid;
    const NAME: &'static str = "snapshot.frozen";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let permit = door::require(tx, ctx, self.participant, Verb::Write, Aspect::EntrySnapshot).await?;
        let id = snapshot::freeze(tx, ctx, &permit, &self.new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "entry_snapshot", id).about(self.participant));
        Ok(id)
    }
}
