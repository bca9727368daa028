//! Somebody is accepted and gets one fixed coach.

use kernel::{Aspect, Focus, ParticipantId, PositionId, TrajectoryId, Verb};
use people::model::Status as PersonStatus;
use store::{Action, Ctx, Failure, Tx, audit};

use super::{choose_coach, tell};
use crate::trajectory::model::{Happening, Intensity};
use crate::trajectory::store::{self as rows, gate, history};
use crate::trajectory::{around, rules};

/// Begins the trajectory.
#[derive(Debug, Clone)]
pub struct StartTrajectory {
    /// Whose.
    pub participant: ParticipantId,
    /// The position of the fixed coach.
    pub position: PositionId,
    /// What it concentrates on.
    pub focus: Focus,
    /// How much time.
    pub intensity: Intensity,
    /// The coach is full, and this one comes too.
    pub over_capacity: bool,
}

impl Action for StartTrajectory {
    type Output = TrajectoryId;
    const NAME: &'static str = "trajectory.start";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<TrajectoryId, Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Decide, Aspect::Trajectory).await?;
        // From here nobody else gives her a coach, or gives from this caseload, until this is done.
        gate::pass(tx, ctx, self.participant, self.position).await?;
        rules::start(rows::load(tx, &permit).await?.map(|row| row.status))?;
        let coach = choose_coach(tx, ctx, self.position, self.intensity, self.over_capacity).await?;
        let person = people::load(tx, &permit).await?;
        let id: TrajectoryId = ctx.new_id();
        rows::insert(tx, ctx, &permit, id, &coach, self.focus, self.intensity).await?;
        history::open(tx, ctx, &permit, id, person.nis.as_deref(), None).await?;
        let about = Some((coach.staff_id, coach.organisation_id));
        let note = history::Note { about, detail: self.intensity.as_str(), words: None };
        history::note(tx, ctx, &permit, Happening::Started, note).await?;
        around::open(tx, ctx, &permit, id, coach.staff_id, coach.organisation_id).await?;
        people::set_status(tx, &permit, PersonStatus::Active).await?;
        people::set_coach(tx, &permit, about).await?;
        tell::plan(tx, ctx, coach.position_id).await?;
        let line = audit::Line::new(Self::NAME, "trajectory", id).about(self.participant);
        tx.note(ctx, line.fact("intensity", self.intensity).fact("focus", self.focus));
        Ok(id)
    }
}
