//! The office asks a worker for a question.

use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_workers::WorkerId;

use crate::checks;
use crate::model::{AssignmentId, AssignmentStatus, RequestId, RequestStatus};
use crate::store::{assignment, request};

/// Asks a worker; she says yes or no.
#[derive(Debug)]
pub struct Propose {
    /// For which question.
    pub request: RequestId,
    /// Whom.
    pub worker: WorkerId,
    /// She said yes at once (on the phone, at the desk).
    pub accepted: bool,
    /// The version of the question that was shown.
    pub version: i64,
}

impl Action for Propose {
    type Output = AssignmentId;
    const NAME: &'static str = "work.propose";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<AssignmentId, Failure> {
        door::require(tx, ctx, Verb::Write, Part::Work).await?;
        let wanted = request::load(tx, ctx, self.request).await?.ok_or(Refusal::NotFound)?;
        if wanted.status != RequestStatus::Checked {
            return Err(Refusal::Conflict("work-not-checked").into());
        }
        let there = assignment::people_of(tx, ctx, self.request).await?;
        if there >= wanted.workers {
            return Err(Refusal::Conflict("work-enough-people").into());
        }
        if assignment::of_request(tx, ctx, self.request).await?.iter().any(|a| {
            a.worker_id == self.worker && matches!(a.status, AssignmentStatus::Proposed | AssignmentStatus::Accepted)
        }) {
            return Err(Refusal::Conflict("work-asked-already").into());
        }
        let from = first_day(wanted.from_on, ctx.today());
        let judged = checks::match_of(tx, ctx, &wanted, self.worker, from).await?;
        if let Some(code) = &judged.code {
            return Err(checks::refusal("worker", code, judged.still_possible).into());
        }
        let status = if self.accepted { AssignmentStatus::Accepted } else { AssignmentStatus::Proposed };
        let id: AssignmentId = ctx.new_id();
        let new = assignment::New { id, worker: self.worker, from, status, versions: &judged.versions };
        assignment::insert(tx, ctx, &wanted, &new).await?;
        // The question is touched in any case: two who ask two workers for the last place at once meet here.
        let full = self.accepted && there + 1 >= wanted.workers;
        let next = if full { RequestStatus::Planned } else { RequestStatus::Checked };
        request::set_status(tx, ctx, self.request, next, self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "work-assignment", id).fact("status", status));
        Ok(id)
    }
}

/// Work does not begin in the past.
fn first_day(wanted: Day, today: Day) -> Day {
    wanted.max(today)
}
