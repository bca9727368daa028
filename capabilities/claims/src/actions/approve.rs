//! Somebody else approves worked time, or sends it back with a question.

use kernel::{Refusal, Verb};
use operation::{Part, door};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::model::{LineId, LineStatus};
use crate::records::TimeLine;
use crate::rules::time::may_approve;
use crate::store as tables;

async fn seen(tx: &mut Tx, ctx: &Ctx, id: LineId) -> Result<TimeLine, Failure> {
    let line = tables::time::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let operation = line.operation_id.ok_or(Refusal::NotFound)?;
    let purse = door::require(tx, ctx, operation, Verb::Decide, Part::Time).await?;
    if purse.sees(line.organisation_id) { Ok(line) } else { Err(Refusal::NotFound.into()) }
}

/// Approves lines; none or all.
#[derive(Debug, Clone)]
pub struct ApproveTime {
    /// Which, each with the version that was shown.
    pub lines: Vec<(LineId, i64)>,
}

impl Action for ApproveTime {
    type Output = usize;
    const NAME: &'static str = "time.approve";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        if self.lines.is_empty() {
            return Err(Refusal::Conflict("time-none-chosen").into());
        }
        for (id, version) in &self.lines {
            let line = seen(tx, ctx, *id).await?;
            may_approve(ctx.actor.staff.0, line.staff_id.0, line.status)?;
            if line.version != *version || tables::time::decide(tx, ctx, &line, LineStatus::Approved, None).await? == 0
            {
                return Err(Refusal::Stale { current: line.version }.into());
            }
            tx.note(ctx, audit::Line::new(Self::NAME, "time-line", *id).fact("minutes", line.minutes));
        }
        Ok(self.lines.len())
    }
}

/// Sends lines back with a question.
#[derive(Debug, Clone)]
pub struct ReturnTime {
    /// Which, each with the version that was shown.
    pub lines: Vec<(LineId, i64)>,
    /// What is asked.
    pub words: String,
}

impl Action for ReturnTime {
    type Output = usize;
    const NAME: &'static str = "time.return";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        if self.lines.is_empty() {
            return Err(Refusal::Conflict("time-none-chosen").into());
        }
        for (id, version) in &self.lines {
            let line = seen(tx, ctx, *id).await?;
            may_approve(ctx.actor.staff.0, line.staff_id.0, line.status)?;
            if self.words.trim().is_empty() {
                return Err(Refusal::field("words", "time-words-missing").into());
            }
            let words = Some(self.words.trim());
            if line.version != *version || tables::time::decide(tx, ctx, &line, LineStatus::Returned, words).await? == 0
            {
                return Err(Refusal::Stale { current: line.version }.into());
            }
            tx.note(ctx, audit::Line::new(Self::NAME, "time-line", *id));
        }
        Ok(self.lines.len())
    }
}
