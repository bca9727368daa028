//! An exit is taken back: she takes part still.

use kernel::{ParticipantId, Refusal};
use store::{Action, Ctx, Failure, Tx, audit};

use super::{entry_of, permit};
use crate::claimed;
use crate::model::{ChangeReason, Deed, EntryId, State};
use crate::rules::{entry as rules, lock};
use crate::store::entry as rows;

/// Takes back an exit.
#[derive(Debug, Clone, Copy)]
pub struct Stay {
    /// Who.
    pub participant: ParticipantId,
    /// Which entry goes on.
    pub entry: EntryId,
    /// The version that the page showed.
    pub version: i64,
    /// Why, when a claim covers the exit.
    pub reason: Option<ChangeReason>,
}

impl Action for Stay {
    type Output = ();
    const NAME: &'static str = "participation.stay";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = permit(tx, ctx, self.participant).await?;
        let (mut entry, others) = entry_of(tx, ctx, &permit, self.entry, self.version).await?;
        let Some((day, _)) = entry.state.exit else { return Err(Refusal::Conflict("esf-not-left").into()) };
        let state = State { exit: None, ..entry.state.clone() };
        rules::check(&state, &others, ctx.today())?;
        let changed = state.changed(&entry.state);
        let until = claimed::until(tx, ctx, entry.operation).await?;
        let reason = lock::pass(lock::locked(&[Some(day)], until), self.reason)?;
        entry.state = state;
        let change = rows::Change { what: Deed::Stayed, changed: &changed, reason };
        rows::save(tx, ctx, &permit, &entry, self.version, change).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participation_entry", self.entry).about(self.participant));
        Ok(())
    }
}
