//! Something happened to somebody who takes part or took part.

use esf::EventKind;
use kernel::{Day, ParticipantId, Refusal};
use operation::OperationId;
use store::{Action, Ctx, Failure, Tx, audit};

use super::{of, permit};
use crate::claimed;
use crate::model::{ChangeReason, EventId, Source};
use crate::rules::{event as rules, lock};
use crate::store::event as rows;

/// Notes an event. Through `act_once`.
#[derive(Debug, Clone, Copy)]
pub struct Note {
    /// Who.
    pub participant: ParticipantId,
    /// In which operation.
    pub operation: OperationId,
    /// When.
    pub day: Day,
    /// What.
    pub kind: EventKind,
    /// From where it is known.
    pub source: Source,
    /// Why only now, when a claim covers the day.
    pub reason: Option<ChangeReason>,
}

impl Action for Note {
    type Output = EventId;
    const NAME: &'static str = "participation.note";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<EventId, Failure> {
        let permit = permit(tx, ctx, self.participant).await?;
        let participation = of(tx, ctx, &permit, self.operation).await?;
        let first = participation.first().ok_or(Refusal::NotFound)?.state.entered_on;
        rules::check(self.day, first, ctx.today())?;
        let until = claimed::until(tx, ctx, self.operation).await?;
        let reason = lock::pass(lock::locked(&[Some(self.day)], until), self.reason)?;
        let id: EventId = ctx.new_id();
        let new = rows::New {
            id,
            operation: self.operation,
            day: self.day,
            kind: self.kind,
            source: self.source,
            replaces: None,
            withdrawn: false,
            reason,
        };
        rows::insert(tx, ctx, &permit, &new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participation_event", id).about(self.participant));
        Ok(id)
    }
}
