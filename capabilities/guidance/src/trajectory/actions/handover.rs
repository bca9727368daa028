//! Another fixed coach: proposed, a meeting of three, then done. Everything stays: notes, steps, words, place.

use kernel::{Aspect, Day, ParticipantId, PositionId, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use super::{choose_coach, owner, tell};
use crate::trajectory::model::{HandoverId, HandoverStatus, Happening};
use crate::trajectory::store::{self as rows, gate, handover, history};
use crate::trajectory::{around, rules};

/// Plans a handover with the day of the meeting of three.
#[derive(Debug, Clone)]
pub struct ProposeHandover<'a> {
    /// Whose coach changes.
    pub participant: ParticipantId,
    /// To which position.
    pub position: PositionId,
    /// The joint meeting.
    pub meeting_on: Day,
    /// What the three want to keep.
    pub agreed: Option<&'a str>,
    /// The new coach is full, and this one comes too.
    pub over_capacity: bool,
}

impl Action for ProposeHandover<'_> {
    type Output = HandoverId;
    const NAME: &'static str = "handover.propose";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<HandoverId, Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Decide, Aspect::Trajectory).await?;
        gate::pass(tx, ctx, self.participant, self.position).await?;
        let row = rows::need(tx, &permit).await?;
        rules::while_open(row.status)?;
        if handover::planned(tx, &permit).await?.is_some() {
            return Err(Refusal::Conflict("handover-planned-already").into());
        }
        if self.position == row.coach_position_id {
            return Err(Refusal::field("position", "handover-same-coach").into());
        }
        let to = choose_coach(tx, ctx, self.position, row.intensity, self.over_capacity).await?;
        let id = handover::insert(tx, ctx, &permit, &row, &to, self.meeting_on, self.agreed).await?;
        let note = history::Note { about: Some((to.staff_id, to.organisation_id)), ..Default::default() };
        history::note(tx, ctx, &permit, Happening::HandoverProposed, note).await?;
        tell::plan(tx, ctx, to.position_id).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "handover", id).about(self.participant));
        Ok(id)
    }
}

/// The three have met: the new coach takes over.
#[derive(Debug, Clone)]
pub struct CompleteHandover {
    /// Whose coach changes.
    pub participant: ParticipantId,
    /// Which handover.
    pub handover: HandoverId,
    /// The old coach stays in the team until this day; `None`: leaves now.
    pub stays_until: Option<Day>,
}

impl Action for CompleteHandover {
    type Output = ();
    const NAME: &'static str = "handover.complete";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Decide, Aspect::Trajectory).await?;
        let row = rows::need(tx, &permit).await?;
        rules::while_open(row.status)?;
        let found = handover::all(tx, &permit).await?.into_iter().find(|h| h.id == self.handover);
        let planned = found.ok_or(Refusal::NotFound)?;
        if self.stays_until.is_some_and(|day| day < ctx.today()) {
            return Err(Refusal::field("stays", "handover-stays-past").into());
        }
        handover::finish(tx, ctx, &permit, planned.id, HandoverStatus::Done, self.stays_until).await?;
        let (old, old_house) = (row.coach_id, row.coach_organisation_id);
        let coach = (planned.to_staff, planned.to_organisation, planned.to_position);
        rows::save(tx, &permit, &row, &rows::Change { coach, ..rows::Change::of(&row) }).await?;
        around::open(tx, ctx, &permit, row.id, coach.0, coach.1).await?;
        if old_house != coach.1 {
            let house = kernel::access::Relation::SameOrganisation;
            people::relations::end(tx, ctx, self.participant, house, old_house, None).await?;
        }
        if let Some(day) = self.stays_until {
            around::team(tx, ctx, &permit, row.id, old, old_house, Some(day.plus_days(1).start())).await?;
        }
        people::set_coach(tx, &permit, Some((coach.0, coach.1))).await?;
        let before = (row.coach_id, row.coach_organisation_id, row.coach_position_id);
        agenda::hand_over(tx, ctx, &permit, (owner(before), owner(coach)), self.stays_until).await?;
        let note = history::Note { about: Some((coach.0, coach.1)), detail: "", words: planned.agreed.as_deref() };
        history::note(tx, ctx, &permit, Happening::HandoverDone, note).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "handover", planned.id).about(self.participant));
        Ok(())
    }
}

/// The handover does not happen.
#[derive(Debug, Clone)]
pub struct CancelHandover {
    /// Whose coach stays.
    pub participant: ParticipantId,
    /// Which handover.
    pub handover: HandoverId,
}

impl Action for CancelHandover {
    type Output = ();
    const NAME: &'static str = "handover.cancel";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Decide, Aspect::Trajectory).await?;
        handover::finish(tx, ctx, &permit, self.handover, HandoverStatus::Cancelled, None).await?;
        history::note(tx, ctx, &permit, Happening::HandoverCancelled, history::Note::default()).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "handover", self.handover).about(self.participant));
        Ok(())
    }
}
