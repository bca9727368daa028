//! Somebody comes back, or a closure is taken back: the same trajectory, and if it can be the same coach.

use kernel::{Aspect, ParticipantId, PositionId, Refusal, Verb};
use people::model::Status as PersonStatus;
use store::{Action, Ctx, Failure, Tx, audit};

use super::{owner, tell};
use crate::trajectory::model::{Happening, Status};
use crate::trajectory::store::{self as rows, aftercare, coaches, gate, history};
use crate::trajectory::{around, rules};

/// Opens the trajectory again.
#[derive(Debug, Clone)]
pub struct ReopenTrajectory<'a> {
    /// Whose.
    pub participant: ParticipantId,
    /// The fixed coach: the one from before, unless the team chooses otherwise. The place was kept, so a full
    /// coach is no reason to refuse.
    pub position: PositionId,
    /// What the participant says about it.
    pub words: Option<&'a str>,
    /// Takes back a closure of today, as if it had not been.
    pub undo: bool,
}

impl Action for ReopenTrajectory<'_> {
    type Output = ();
    const NAME: &'static str = "trajectory.reopen";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Decide, Aspect::Trajectory).await?;
        // Whoever counts this caseload waits until this one is in it.
        gate::pass(tx, ctx, self.participant, self.position).await?;
        let row = rows::need(tx, &permit).await?;
        rules::reopen(row.status)?;
        let coach = coaches::coach(tx, ctx, self.position)
            .await?
            .ok_or_else(|| Refusal::field("position", "trajectory-coach-missing"))?;
        let change = rows::Change {
            status: Status::Active,
            closed_on: None,
            coach: (coach.staff_id, coach.organisation_id, coach.position_id),
            ..rows::Change::of(&row)
        };
        rows::save(tx, &permit, &row, &change).await?;
        let undone = self.undo && history::take_back_end(tx, &permit, ctx.today()).await? > 0;
        if !undone {
            let person = people::load(tx, &permit).await?;
            history::open(tx, ctx, &permit, row.id, person.nis.as_deref(), self.words).await?;
        }
        aftercare::cancel(tx, ctx, &permit).await?;
        around::open(tx, ctx, &permit, row.id, coach.staff_id, coach.organisation_id).await?;
        around::team_again(tx, ctx, &permit, row.id).await?;
        let about = Some((coach.staff_id, coach.organisation_id));
        let detail = if undone { "undo" } else { "return" };
        history::note(tx, ctx, &permit, Happening::Reopened, history::Note { about, detail, words: self.words })
            .await?;
        people::set_status(tx, &permit, PersonStatus::Active).await?;
        people::set_coach(tx, &permit, about).await?;
        let before = (row.coach_id, row.coach_organisation_id, row.coach_position_id);
        if before.2 != coach.position_id {
            agenda::hand_over(tx, ctx, &permit, (owner(before), owner(change.coach)), None).await?;
        }
        if !undone {
            tell::plan(tx, ctx, coach.position_id).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "trajectory", row.id).about(self.participant).fact("how", detail));
        Ok(())
    }
}
