//! Somebody leaves an operation, or left on another day than was noted.

use kernel::{Day, ParticipantId};
use store::{Action, Ctx, Failure, Tx, audit};

use super::{entry_of, permit};
use crate::claimed;
use crate::model::{ChangeReason, Deed, EntryId, ExitReason};
use crate::rules::{entry as rules, lock};
use crate::store::entry as rows;

/// Notes an exit.
#[derive(Debug, Clone)]
pub struct Leave {
    /// Who.
    pub participant: ParticipantId,
    /// Which entry ends.
    pub entry: EntryId,
    /// Last day.
    pub exited_on: Day,
    /// Why.
    pub why: ExitReason,
    /// The version that the form showed.
    pub version: i64,
    /// Why only now, when a claim covers one of the days.
    pub reason: Option<ChangeReason>,
}

impl Action for Leave {
    type Output = ();
    const NAME: &'static str = "participation.leave";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = permit(tx, ctx, self.participant).await?;
        let (mut entry, others) = entry_of(tx, ctx, &permit, self.entry, self.version).await?;
        let state = rules::leave(&entry.state, self.exited_on, self.why, ctx.today())?;
        rules::check(&state, &others, ctx.today())?;
        let changed = state.changed(&entry.state);
        let until = claimed::until(tx, ctx, entry.operation).await?;
        let before = entry.state.exit.map(|(day, _)| day);
        let reason = lock::pass(lock::locked(&[Some(self.exited_on), before], until), self.reason)?;
        entry.state = state;
        let change = rows::Change { what: Deed::Left, changed: &changed, reason };
        rows::save(tx, ctx, &permit, &entry, self.version, change).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participation_entry", self.entry).about(self.participant));
        Ok(())
    }
}
