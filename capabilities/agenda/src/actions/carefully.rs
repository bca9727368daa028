//! Planning and moving as the pages do it: an overlap is said first, and done only when asked again.

use kernel::access::Permit;
use kernel::{AppointmentId, Aspect, Refusal, StaffId, Verb};
use store::{Action, Ctx, Failure, Tx};

use super::move_it::{Move, along};
use super::plan::{Plan, people_of};
use crate::conflicts::conflicts;
use crate::door;
use crate::model::Terms;

/// What the pages recognise as "say what overlaps".
pub(crate) const OVERLAPS: &str = "appointment-overlaps";

/// Plans, unless something overlaps. One action with `Plan`, so that the same form sent twice plans once.
pub(crate) struct PlanCarefully<'a>(pub &'a Plan);

impl Action for PlanCarefully<'_> {
    type Output = AppointmentId;
    const NAME: &'static str = Plan::NAME;

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<AppointmentId, Failure> {
        let plan = self.0;
        let permit = match plan.participant {
            Some(id) => Some(people::door::require(tx, ctx, id, Verb::Write, Aspect::Appointments).await?),
            None => None,
        };
        let (owner, with) = people_of(tx, ctx, permit.as_ref(), plan.owner, &plan.with).await?;
        let staff: Vec<StaffId> = std::iter::once(owner).chain(with).map(|one| one.staff).collect();
        refuse_overlap(tx, ctx, permit.as_ref(), &staff, &plan.terms, None).await?;
        plan.run(tx, ctx).await
    }
}

/// Moves, unless something overlaps.
pub(crate) struct MoveCarefully<'a>(pub &'a Move);

impl Action for MoveCarefully<'_> {
    type Output = ();
    const NAME: &'static str = Move::NAME;

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let change = self.0;
        let opened = door::open_to_write(tx, ctx, change.id).await?;
        let permit = opened.permit.as_ref();
        // Who is late sees both versions first; the overlap can wait.
        if opened.appointment.version == change.version {
            let owner = opened.appointment.owner_id;
            let with = along(tx, ctx, permit, change.with.as_deref().unwrap_or_default(), owner).await?;
            let staff: Vec<StaffId> = std::iter::once(owner).chain(with.iter().map(|one| one.staff)).collect();
            refuse_overlap(tx, ctx, permit, &staff, &change.terms, Some(change.id)).await?;
        }
        change.run(tx, ctx).await
    }
}

async fn refuse_overlap(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: Option<&Permit>,
    staff: &[StaffId],
    terms: &Terms,
    apart: Option<AppointmentId>,
) -> Result<(), Failure> {
    let found = conflicts(tx, ctx, permit, staff, terms, apart).await?;
    if found.is_empty() { Ok(()) } else { Err(Refusal::Conflict(OVERLAPS).into()) }
}
