//! A coach says in one tap that a day was as her contacts and appointments tell; or takes that back.

use kernel::{Day, Refusal, Verb};
use operation::{OperationId, Part, door};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::model::{LineStatus, Origin};
use crate::rules::time;
use crate::store as tables;

/// The operation for which the actor writes her own time on a day: the newest that runs then.
pub async fn own_operation(tx: &mut Tx, ctx: &Ctx, day: Day) -> Result<Option<OperationId>, Failure> {
    let all = door::all(tx, ctx).await?;
    let own = all.into_iter().find(|(operation, purse)| operation.on(day) && purse.may(Verb::Write, Part::Time));
    Ok(own.map(|(operation, _)| operation.id))
}

/// "Zo was het."
#[derive(Debug, Clone, Copy)]
pub struct TellDay {
    /// Which day.
    pub day: Day,
}

impl Action for TellDay {
    type Output = Uuid;
    const NAME: &'static str = "time.tell";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let operation = own_operation(tx, ctx, self.day).await?.ok_or(Refusal::NotFound)?;
        if self.day > ctx.today() {
            return Err(Refusal::Conflict("time-future").into());
        }
        if tables::period::around(tx, ctx, operation, self.day).await?.is_some() {
            return Err(Refusal::Conflict("money-closed").into());
        }
        let id: Uuid = ctx.new_id();
        if !tables::time::tell(tx, ctx, id, self.day).await? {
            return Err(Refusal::Conflict("time-told").into());
        }
        let lines = tables::time::of_position(tx, ctx, ctx.actor.position, self.day, self.day).await?;
        let mut minutes = 0;
        // What she typed already stands; otherwise the day is what its traces say.
        if lines.is_empty() {
            let rules = tables::rule::all(tx, ctx).await?;
            let who = (ctx.actor.staff, ctx.actor.position, ctx.actor.organisation);
            let traces = tables::trace::between(tx, ctx, who, self.day, self.day).await?;
            let traces: Vec<_> = traces.into_iter().map(|(_, trace)| trace).collect();
            for line in time::propose(&traces, &rules, self.day) {
                let new = tables::time::New {
                    day: self.day,
                    operation: Some(operation),
                    work: line.work,
                    minutes: line.minutes.min(time::LONGEST),
                    share: 100,
                    origin: Origin::Traces,
                    words: None,
                    reverses: None,
                };
                tables::time::insert(tx, ctx, &new).await?;
                minutes += line.minutes;
            }
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "time-day", id).fact("day", self.day).fact("minutes", minutes));
        Ok(id)
    }
}

/// Takes a told day back, with the lines that came from it and that nobody approved.
#[derive(Debug, Clone, Copy)]
pub struct UntellDay {
    /// Which day.
    pub day: Day,
}

impl Action for UntellDay {
    type Output = ();
    const NAME: &'static str = "time.untell";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        own_operation(tx, ctx, self.day).await?.ok_or(Refusal::NotFound)?;
        let lines = tables::time::of_position(tx, ctx, ctx.actor.position, self.day, self.day).await?;
        if lines.iter().any(|line| line.status == LineStatus::Approved) {
            return Err(Refusal::Conflict("time-approved").into());
        }
        if tables::time::untell(tx, ctx, self.day).await? == 0 {
            return Err(Refusal::Conflict("time-not-told").into());
        }
        for line in lines.iter().filter(|line| line.origin == Origin::Traces) {
            tables::time::remove(tx, ctx, line.id, line.version).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "position", ctx.actor.position).fact("day", self.day));
        Ok(())
    }
}
