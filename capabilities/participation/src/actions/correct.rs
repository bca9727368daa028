//! What was noted was wrong: a new row replaces it, or says that it did not happen.

use esf::EventKind;
use kernel::{Day, ParticipantId, Refusal};
use store::{Action, Ctx, Failure, Tx, audit};

use super::{of, permit};
use crate::claimed;
use crate::model::{ChangeReason, EventId, Source};
use crate::rules::{event as rules, lock};
use crate::store::{entry, event as rows};

/// Corrects an event.
#[derive(Debug, Clone, Copy)]
pub struct Correct {
    /// Whose.
    pub participant: ParticipantId,
    /// Which row.
    pub event: EventId,
    /// What it should be; `None`: it did not happen.
    pub better: Option<(Day, EventKind, Source)>,
    /// Why, when a claim covers one of the days.
    pub reason: Option<ChangeReason>,
}

impl Action for Correct {
    type Output = ();
    const NAME: &'static str = "participation.correct";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = permit(tx, ctx, self.participant).await?;
        entry::hold(tx, &permit).await?;
        let all = rows::of_person(tx, &permit).await?;
        let old = all.iter().find(|event| event.id == self.event).ok_or(Refusal::NotFound)?;
        if old.withdrawn || all.iter().any(|event| event.replaces == Some(self.event)) {
            return Err(Refusal::Conflict("esf-corrected-already").into());
        }
        if let Some((day, _, _)) = self.better {
            let participation = of(tx, ctx, &permit, old.operation_id).await?;
            let first = participation.first().ok_or(Refusal::NotFound)?.state.entered_on;
            rules::check(day, first, ctx.today())?;
        }
        let until = claimed::until(tx, ctx, old.operation_id).await?;
        let days = [Some(old.day), self.better.map(|(day, _, _)| day)];
        let reason = lock::pass(lock::locked(&days, until), self.reason)?;
        let (day, kind, source) = self.better.unwrap_or((old.day, old.kind, old.source));
        let id: EventId = ctx.new_id();
        let new = rows::New {
            id,
            operation: old.operation_id,
            day,
            kind,
            source,
            replaces: Some(self.event),
            withdrawn: self.better.is_none(),
            reason,
        };
        rows::insert(tx, ctx, &permit, &new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participation_event", id).about(self.participant));
        Ok(())
    }
}
