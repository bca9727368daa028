//! A worker says yes or no; an assignment ends.

use kernel::{Day, Refusal, Verb, text_enum};
use schemes::wijk::trap::Trap;
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::model::OwnerKind;

use super::By;
use super::trap::NoteTrap;
use crate::model::{AssignmentId, AssignmentStatus, RequestStatus};
use crate::records::Assignment;
use crate::store::{assignment, request, visit};

text_enum! {
    /// What a worker says to a question.
    pub enum Answer {
        /// She does it.
        Yes = "yes",
        /// Rather not.
        No = "no",
    }
}

text_enum! {
    /// Why an assignment ends.
    pub enum Ending {
        /// The work is done.
        Done = "done",
        /// The user no longer needs it.
        UserStops = "user-stops",
        /// The worker stops here; a normal part of finding the right place.
        WorkerStops = "worker-stops",
        /// The worker moves on: work, training.
        MovesOn = "moves-on",
        /// Other activities were asked than are allowed (wet 7-4-1999, art. 15).
        OtherActivities = "other-activities",
    }
}

/// Answers a proposal.
#[derive(Debug)]
pub struct AnswerProposal<'a> {
    /// Who acts.
    pub by: By<'a>,
    /// Which.
    pub id: AssignmentId,
    /// What.
    pub answer: Answer,
    /// The version that was shown.
    pub version: i64,
}

impl Action for AnswerProposal<'_> {
    type Output = ();
    const NAME: &'static str = "work.answer";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let now = load(tx, ctx, self.by, self.id).await?;
        if now.status != AssignmentStatus::Proposed {
            return Err(Refusal::Conflict("work-answered-already").into());
        }
        let status = match self.answer {
            Answer::Yes => AssignmentStatus::Accepted,
            Answer::No => AssignmentStatus::Declined,
        };
        assignment::set_status(tx, ctx, &now, status, None, now.to_on, self.version).await?;
        if self.answer == Answer::Yes {
            let wanted = request::load(tx, ctx, now.request_id).await?.ok_or(Refusal::NotFound)?;
            let there = assignment::of_request(tx, ctx, now.request_id).await?;
            let doing = there.iter().filter(|a| a.status == AssignmentStatus::Accepted).count();
            if wanted.status == RequestStatus::Checked && i64::try_from(doing).unwrap_or(i64::MAX) >= wanted.workers {
                request::set_status(tx, ctx, wanted.id, RequestStatus::Planned, wanted.version).await?;
            }
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "work-assignment", self.id).fact("answer", self.answer));
        Ok(())
    }
}

/// Ends an assignment; what was planned after the last day is called off, and the question may find somebody else.
#[derive(Debug)]
pub struct EndAssignment {
    /// Which.
    pub id: AssignmentId,
    /// Last day of work.
    pub last: Day,
    /// Why.
    pub ending: Ending,
    /// The version that was shown.
    pub version: i64,
}

impl Action for EndAssignment {
    type Output = ();
    const NAME: &'static str = "work.stop";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let now = load(tx, ctx, By::Office, self.id).await?;
        if now.status != AssignmentStatus::Accepted {
            return Err(Refusal::Conflict("work-not-running").into());
        }
        if self.last < now.from_on.plus_days(-1) {
            return Err(Refusal::field("last", "work-last-before-first").into());
        }
        let reason = Some(self.ending.as_str());
        assignment::set_status(tx, ctx, &now, AssignmentStatus::Ended, reason, Some(self.last), self.version).await?;
        visit::cancel_after(tx, ctx, now.id, self.last).await?;
        let wanted = request::load(tx, ctx, now.request_id).await?.ok_or(Refusal::NotFound)?;
        let goes_on = matches!(self.ending, Ending::WorkerStops | Ending::MovesOn);
        let next = if goes_on { RequestStatus::Checked } else { RequestStatus::Done };
        if wanted.status == RequestStatus::Planned {
            request::set_status(tx, ctx, wanted.id, next, wanted.version).await?;
        }
        if self.ending == Ending::OtherActivities {
            let line = audit::Line::new(NoteTrap::NAME, "work-assignment", self.id).fact("day", self.last);
            tx.note(ctx, line.fact("trap", Trap::OtherActivity.key()));
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "work-assignment", self.id).fact("ending", self.ending));
        Ok(())
    }
}

/// Reads it for somebody who may.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, by: By<'_>, id: AssignmentId) -> Result<Assignment, Failure> {
    let now = assignment::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    by.require(tx, ctx, Verb::Write, OwnerKind::Worker, now.worker_id.0).await?;
    Ok(now)
}
