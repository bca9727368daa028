//! Somebody enters an operation, or comes back into it.

use kernel::{Day, ParticipantId};
use operation::OperationId;
use store::{Action, Ctx, Failure, Tx, audit};

use super::{inside, need, permit};
use crate::claimed;
use crate::model::{ChangeReason, Deed, EntryId, Facts, Field, State, Told};
use crate::records::Entry;
use crate::rules::{entry as rules, lock};
use crate::store::entry as rows;

/// Notes an entry. Of a return, facts and answers are kept too, but those of the first entry count. Through `act_once`.
#[derive(Debug, Clone)]
pub struct Enter {
    /// Who.
    pub participant: ParticipantId,
    /// Into what.
    pub operation: OperationId,
    /// First day.
    pub entered_on: Day,
    /// What was true on that day.
    pub facts: Facts,
    /// Answers that are sealed.
    pub told: Told,
    /// Why only now, when a claim covers the day already.
    pub reason: Option<ChangeReason>,
}

impl Action for Enter {
    type Output = EntryId;
    const NAME: &'static str = "participation.enter";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<EntryId, Failure> {
        let permit = permit(tx, ctx, self.participant).await?;
        let operation = need(tx, ctx, self.operation).await?;
        inside(&operation, self.entered_on)?;
        let state = State { entered_on: self.entered_on, exit: None, facts: self.facts.clone(), told: self.told };
        rows::hold_numbers(tx, ctx.actor.partnership, self.operation).await?;
        let before: Vec<Entry> =
            rows::of_person(tx, ctx, &permit).await?.into_iter().filter(|e| e.operation == self.operation).collect();
        let others: Vec<State> = before.iter().map(|entry| entry.state.clone()).collect();
        rules::check(&state, &others, ctx.today())?;
        let until = claimed::until(tx, ctx, self.operation).await?;
        let reason = lock::pass(lock::locked(&[Some(self.entered_on)], until), self.reason)?;
        let number = match before.iter().map(|entry| entry.number).min() {
            Some(number) => number,
            None => rows::next_number(tx, ctx.actor.partnership, self.operation).await?,
        };
        let entry = Entry {
            id: ctx.new_id(),
            participant: self.participant,
            operation: self.operation,
            number,
            state,
            version: 1,
            created_at: ctx.now,
        };
        let change = rows::Change { what: Deed::Entered, changed: &[Field::Entry], reason };
        rows::insert(tx, ctx, &permit, &entry, change).await?;
        let line = audit::Line::new(Self::NAME, "participation_entry", entry.id).about(self.participant);
        tx.note(ctx, line.fact("operation", self.operation));
        Ok(entry.id)
    }
}
