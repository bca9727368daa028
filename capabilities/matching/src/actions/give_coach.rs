//! A coordinator gives somebody who waits a fixed coach.

use guidance::trajectories::{self, Status};
use guidance::{ReopenTrajectory, StartTrajectory};
use kernel::{ParticipantId, PositionId, Refusal};
use store::audit::Line;
use store::{Action, Ctx, Failure, Tx};

use super::choose::Chosen;
use crate::scene::Scene;
use crate::store::choice::Reason;

/// Gives a coach: the trajectory begins, or opens again for who comes back, and the coach hears it. When it is not the
/// coach proposed, the reason is kept.
#[derive(Debug, Clone, Copy)]
pub struct GiveCoach {
    /// To whom.
    pub participant: ParticipantId,
    /// The position of the coach.
    pub position: PositionId,
    /// The one that was proposed first.
    pub proposed: Option<PositionId>,
    /// Why another one.
    pub reason: Option<Reason>,
}

impl Action for GiveCoach {
    type Output = ();
    const NAME: &'static str = "matching.give-coach";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        crate::require_decides(ctx)?;
        let as_proposed = self.proposed == Some(self.position);
        if !as_proposed && self.reason.is_none() {
            return Err(Refusal::field("reason", "match-reason-missing").into());
        }
        give(tx, ctx, self.participant, self.position).await?;
        let chosen = Chosen {
            wish: self.participant.0,
            participant: self.participant,
            proposed: self.proposed.map(|id| id.0),
            offer: self.position.0,
            reason: self.reason,
        };
        chosen.keep(tx, ctx).await?;
        let line = Line::new(Self::NAME, "participant", self.participant).about(self.participant);
        tx.note(ctx, line.fact("as-proposed", as_proposed));
        Ok(())
    }
}

/// What triage does when a coach is given, and never above the room of her caseload. Refuses before it writes anything
/// of the person; asks the permission of the trajectory.
pub(crate) async fn give(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    position: PositionId,
) -> Result<(), Failure> {
    // From here nobody else gives this person a coach, or gives from this caseload, until this is done.
    trajectories::pass_gate(tx, ctx, participant, position).await?;
    let scene = Scene::read(tx, ctx).await?;
    let seeker = scene.seekers.iter().find(|s| s.id == participant).ok_or(Refusal::Conflict("match-not-waiting"))?;
    let coach = scene.coaches.iter().find(|c| c.id == position).ok_or(Refusal::Conflict("match-coach-gone"))?;
    let permit = people::door::open(tx, ctx, participant).await?;
    let trajectory = trajectories::load(tx, &permit).await?;
    if coach.room < seeker.intensity.places() {
        return Err(Refusal::Conflict("match-coach-full").into());
    }
    if trajectory.is_some_and(|t| t.status == Status::Closed) {
        let reopen = ReopenTrajectory { participant, position, words: None, undo: false };
        return reopen.run(tx, ctx).await;
    }
    let (focus, intensity) = (seeker.focus, seeker.intensity);
    let start = StartTrajectory { participant, position, focus, intensity, over_capacity: false };
    start.run(tx, ctx).await?;
    Ok(())
}
