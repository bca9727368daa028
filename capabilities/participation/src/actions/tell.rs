//! Something of the day of entry is told, or told otherwise.

use kernel::{ParticipantId, Refusal};
use store::{Action, Ctx, Failure, Tx, audit};

use super::{entry_of, inside, need, of, permit};
use crate::claimed;
use crate::model::{ChangeReason, Deed, EntryId, State};
use crate::rules::{entry as rules, lock};
use crate::store::entry as rows;

/// Changes what is known of an entry; the exit stays as it is.
#[derive(Debug, Clone)]
pub struct Tell {
    /// Whose.
    pub participant: ParticipantId,
    /// Which entry.
    pub entry: EntryId,
    /// As it is from now on.
    pub state: State,
    /// The version that the form showed.
    pub version: i64,
    /// Why, when a claim counted on it.
    pub reason: Option<ChangeReason>,
}

impl Action for Tell {
    type Output = ();
    const NAME: &'static str = "participation.tell";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = permit(tx, ctx, self.participant).await?;
        let (mut entry, others) = entry_of(tx, ctx, &permit, self.entry, self.version).await?;
        let state = State { exit: entry.state.exit, ..self.state.clone() };
        let changed = state.changed(&entry.state);
        if changed.is_empty() {
            // Nothing new is no version; the line says that somebody looked and left it.
            tx.note(ctx, audit::Line::new(Self::NAME, "participation_entry", self.entry).about(self.participant));
            return Ok(());
        }
        rules::check(&state, &others, ctx.today())?;
        if state.facts.birth != entry.state.facts.birth {
            let person = people::load(tx, &permit).await?;
            rules::as_in_file(state.facts.birth, person.birth.as_deref().and_then(|birth| birth.parse().ok()))?;
        }
        if state.exit.is_some_and(|(exit, _)| exit < state.entered_on) {
            return Err(Refusal::field("entered_on", "esf-entry-after-exit").into());
        }
        if state.entered_on != entry.state.entered_on {
            let operation = need(tx, ctx, entry.operation).await?;
            inside(&operation, state.entered_on)?;
            let told = of(tx, ctx, &permit, entry.operation).await?;
            let first = others.iter().map(|other| other.entered_on).chain([state.entered_on]).min();
            if told.events().any(|event| first.is_some_and(|first| event.day < first)) {
                return Err(Refusal::field("entered_on", "esf-entry-after-event").into());
            }
        }
        let until = claimed::until(tx, ctx, entry.operation).await?;
        let locked = lock::locked(&[Some(entry.state.entered_on), Some(state.entered_on)], until);
        let reason = lock::pass(locked, self.reason)?;
        entry.state = state;
        let change = rows::Change { what: Deed::Told, changed: &changed, reason };
        rows::save(tx, ctx, &permit, &entry, self.version, change).await?;
        let line = audit::Line::new(Self::NAME, "participation_entry", self.entry).about(self.participant);
        tx.note(ctx, line.fact("fields", changed.len()));
        Ok(())
    }
}
