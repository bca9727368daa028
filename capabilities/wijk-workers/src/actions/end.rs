//! A file ends, with a reason and a last day that the rules work out.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use super::agreement::move_to;
use super::open;
use crate::model::{Status, WorkerId};
use crate::rules::ending::{self, Told};
use crate::rules::standing;
use crate::store::sealed::{self, Sealed};
use crate::store::worker;
use crate::store::{parts, talk};

/// Ends a file.
#[derive(Clone)]
pub struct End<'a> {
    /// Whose file.
    pub id: WorkerId,
    /// The version that was seen.
    pub version: i64,
    /// What is told.
    pub told: Told<'a>,
}

impl Action for End<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-worker.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, mut w) = open(tx, ctx, self.id, Verb::Decide).await?;
        let told = &self.told;
        if told.on > ctx.today() {
            return Err(Refusal::field("told_on", "wijk-day-future").into());
        }
        if w.started_on.is_some_and(|start| told.on < start) {
            return Err(Refusal::field("told_on", "wijk-end-before-start").into());
        }
        let table = wijk_office::table_of(tx, ctx, &w.scheme).await?;
        let suspensions = parts::suspensions(tx, ctx, w.id).await?;
        let standing = standing::of(&table, told.on, &w, &suspensions, &standing::by_month([]));
        let term = standing.term.unwrap_or(schemes::wijk::term::Term::NoLimit);
        let last_day = ending::last_day(&table, w.status, term, told)?;
        if let Some(open) = suspensions.iter().find(|s| s.to_on.is_none()) {
            parts::end_suspension(tx, ctx, open.id, last_day.max(open.from_on)).await?;
        }
        move_to(&mut w, Status::Ended)?;
        w.end_told_on = Some(told.on);
        w.last_day = Some(last_day);
        w.end_reason = Some(told.reason);
        w.archive_until = ending::archive_until(&table, last_day);
        worker::move_on(tx, ctx, &desk, &w, self.version).await?;
        if !told.words.trim().is_empty() {
            sealed::seal(tx, ctx, &desk, w.id, Sealed::EndWords, told.words.trim()).await?;
        }
        talk::forget_planned(tx, ctx, w.id).await?;
        // Not why: these lines outlive the file.
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", w.id).fact("last", last_day));
        Ok(())
    }
}
