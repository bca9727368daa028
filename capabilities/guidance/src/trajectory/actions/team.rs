//! Somebody joins or leaves the team around a participant, from any organisation.

use kernel::access::Relation;
use kernel::{Aspect, OrganisationId, ParticipantId, PositionId, Refusal, StaffId, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::trajectory::model::Happening;
use crate::trajectory::store::{self as rows, coaches, history};
use crate::trajectory::{around, rules};

/// A coach joins the team.
#[derive(Debug, Clone)]
pub struct AddTeamMember {
    /// Around whom.
    pub participant: ParticipantId,
    /// In which position.
    pub position: PositionId,
}

impl Action for AddTeamMember {
    type Output = ();
    const NAME: &'static str = "trajectory.team-add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Decide, Aspect::Trajectory).await?;
        let row = rows::need(tx, &permit).await?;
        rules::while_open(row.status)?;
        let member = coaches::coach(tx, ctx, self.position)
            .await?
            .ok_or_else(|| Refusal::field("position", "trajectory-coach-missing"))?;
        if (member.staff_id, member.organisation_id) == (row.coach_id, row.coach_organisation_id) {
            return Err(Refusal::field("position", "trajectory-team-is-coach").into());
        }
        around::team(tx, ctx, &permit, row.id, member.staff_id, member.organisation_id, None).await?;
        let note = history::Note { about: Some((member.staff_id, member.organisation_id)), ..Default::default() };
        history::note(tx, ctx, &permit, Happening::TeamJoined, note).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", member.staff_id).about(self.participant));
        Ok(())
    }
}

/// Somebody leaves the team.
#[derive(Debug, Clone)]
pub struct RemoveTeamMember {
    /// Around whom.
    pub participant: ParticipantId,
    /// Who.
    pub staff: StaffId,
    /// Of which organisation.
    pub organisation: OrganisationId,
}

impl Action for RemoveTeamMember {
    type Output = ();
    const NAME: &'static str = "trajectory.team-remove";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Decide, Aspect::Trajectory).await?;
        let ended =
            people::relations::end(tx, ctx, self.participant, Relation::Team, self.organisation, Some(self.staff))
                .await?;
        if ended == 0 {
            return Err(Refusal::NotFound.into());
        }
        let note = history::Note { about: Some((self.staff, self.organisation)), ..Default::default() };
        history::note(tx, ctx, &permit, Happening::TeamLeft, note).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", self.staff).about(self.participant));
        Ok(())
    }
}
