//! A coach writes, changes or takes away a line of her own day; what is in a claim she takes back with a counter-line.

use kernel::{Day, Refusal, Verb};
use operation::{OperationId, Part, door};
use store::{Action, Ctx, Failure, Tx, audit};

use super::tell_day::own_operation;
use crate::model::{LineId, Origin, Work};
use crate::records::TimeLine;
use crate::rules::time::{self, Change};
use crate::store as tables;

/// What a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Kind of work.
    pub work: Work,
    /// How long.
    pub minutes: i64,
    /// Percent of it for the operation.
    pub share: i64,
    /// Which operation; none: other work.
    pub operation: Option<OperationId>,
}

/// Is this a line that may be there? Says whether the year of its day is closed.
async fn judge(tx: &mut Tx, ctx: &Ctx, facts: &Facts, day: Day, without: Option<LineId>) -> Result<bool, Failure> {
    let mut closed = false;
    if let Some(operation) = facts.operation {
        let purse = door::require(tx, ctx, operation, Verb::Write, Part::Time).await?;
        let operation = crate::gather::operation_of(tx, ctx, purse.operation()).await?;
        if !operation.on(day) {
            return Err(Refusal::field("operation", "time-operation-over").into());
        }
        closed = tables::period::around(tx, ctx, operation.id, day).await?.is_some();
    }
    let lines = tables::time::of_position(tx, ctx, ctx.actor.position, day, day).await?;
    let others = lines.iter().filter(|line| Some(line.id) != without).map(|line| line.minutes).sum();
    time::check(facts.minutes, facts.share, others, day, ctx.today())?;
    Ok(closed)
}

/// Her own line; for everybody else it does not exist.
async fn own(tx: &mut Tx, ctx: &Ctx, id: LineId) -> Result<TimeLine, Failure> {
    let line = tables::time::load(tx, ctx, id).await?.filter(|line| line.position_id == ctx.actor.position);
    let line = line.ok_or(Refusal::NotFound)?;
    own_operation(tx, ctx, line.day).await?.ok_or(Refusal::NotFound)?;
    Ok(line)
}

/// Writes a line. On a day of a year that is closed it is late: it needs a reason, and the cost that will count with it
/// counts for a year that is open.
#[derive(Debug, Clone)]
pub struct AddLine {
    /// On which day.
    pub day: Day,
    /// What it says.
    pub facts: Facts,
    /// Why it comes so late; only asked when the year is closed.
    pub why: String,
}

impl Action for AddLine {
    type Output = LineId;
    const NAME: &'static str = "time.add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<LineId, Failure> {
        own_operation(tx, ctx, self.day).await?.ok_or(Refusal::NotFound)?;
        let late = judge(tx, ctx, &self.facts, self.day, None).await?;
        let why = self.why.trim();
        if late && why.is_empty() {
            return Err(Refusal::field("why", "time-late-why").into());
        }
        let new = tables::time::New {
            day: self.day,
            operation: self.facts.operation,
            work: self.facts.work,
            minutes: self.facts.minutes,
            share: self.facts.share,
            origin: if late { Origin::Late } else { Origin::Hand },
            words: late.then_some(why),
            reverses: None,
        };
        let id = tables::time::insert(tx, ctx, &new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "time-line", id).fact("minutes", self.facts.minutes));
        Ok(id)
    }
}

/// Changes a line that is in no cost. It waits for approval again.
#[derive(Debug, Clone, Copy)]
pub struct SaveLine {
    /// Which.
    pub id: LineId,
    /// As the form showed it.
    pub version: i64,
    /// What it says now.
    pub facts: Facts,
}

impl Action for SaveLine {
    type Output = ();
    const NAME: &'static str = "time.save";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut line = own(tx, ctx, self.id).await?;
        let locked = tables::time::locked(tx, ctx, &line).await?;
        if time::change(line.status, line.cost_id.is_some(), locked)? == Change::Counter || line.minutes < 0 {
            return Err(Refusal::Conflict("time-locked").into());
        }
        let closed = judge(tx, ctx, &self.facts, line.day, Some(line.id)).await?;
        if closed && line.origin != Origin::Late {
            return Err(Refusal::field("day", "time-closed").into());
        }
        let current = line.version;
        line.work = self.facts.work;
        line.minutes = self.facts.minutes;
        line.share = self.facts.share;
        line.operation_id = self.facts.operation;
        if tables::time::save(tx, ctx, &line, self.version).await? == 0 {
            return Err(Refusal::Stale { current }.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "time-line", self.id).fact("minutes", self.facts.minutes));
        Ok(())
    }
}

/// Takes a line away that is in no cost.
#[derive(Debug, Clone, Copy)]
pub struct RemoveLine {
    /// Which.
    pub id: LineId,
    /// As the form showed it.
    pub version: i64,
}

impl Action for RemoveLine {
    type Output = ();
    const NAME: &'static str = "time.remove";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let line = own(tx, ctx, self.id).await?;
        let locked = tables::time::locked(tx, ctx, &line).await?;
        if time::change(line.status, line.cost_id.is_some(), locked)? == Change::Counter {
            return Err(Refusal::Conflict("time-locked").into());
        }
        if tables::time::remove(tx, ctx, self.id, self.version).await? == 0 {
            return Err(Refusal::Stale { current: line.version }.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "time-line", self.id));
        Ok(())
    }
}

/// Takes back a line that is in a claim: a counter-line for the same day, and what is right beside it. Both are approved
/// again and go into a later claim.
#[derive(Debug, Clone)]
pub struct CounterLine {
    /// Which.
    pub id: LineId,
    /// How long it really was; 0: it was not.
    pub minutes: i64,
    /// Why.
    pub words: String,
}

impl Action for CounterLine {
    type Output = LineId;
    const NAME: &'static str = "time.counter";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<LineId, Failure> {
        let line = own(tx, ctx, self.id).await?;
        let locked = tables::time::locked(tx, ctx, &line).await?;
        if time::change(line.status, line.cost_id.is_some(), locked)? != Change::Counter || line.minutes < 0 {
            return Err(Refusal::Conflict("time-not-locked").into());
        }
        if self.words.trim().is_empty() {
            return Err(Refusal::field("words", "time-words-missing").into());
        }
        if !(0..=time::LONGEST).contains(&self.minutes) {
            return Err(Refusal::field("minutes", "time-minutes-range").into());
        }
        if tables::time::counter_of(tx, ctx, self.id).await? {
            return Err(Refusal::Conflict("time-countered").into());
        }
        let new = tables::time::New {
            day: line.day,
            operation: line.operation_id,
            work: line.work,
            minutes: -line.minutes,
            share: line.share,
            origin: Origin::Counter,
            words: Some(self.words.trim()),
            reverses: Some(line.id),
        };
        let id = tables::time::insert(tx, ctx, &new).await?;
        if self.minutes > 0 {
            let right = tables::time::New { minutes: self.minutes, origin: Origin::Hand, reverses: None, ..new };
            tables::time::insert(tx, ctx, &right).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "time-line", id).fact("minutes", self.minutes - line.minutes));
        Ok(id)
    }
}
