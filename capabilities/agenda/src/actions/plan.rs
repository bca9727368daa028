//! Somebody plans an appointment.

use kernel::access::Permit;
use kernel::{AppointmentId, Aspect, ParticipantId, PositionId, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx};

use super::{line, plan_reminder};
use crate::model::Terms;
use crate::rules;
use crate::store::appointment::{self, Owner};
use crate::store::team;

/// Plans an appointment, also when it overlaps with another one: `conflicts` says with what.
#[derive(Debug, Clone)]
pub struct Plan {
    /// With whom; none for a meeting of staff only.
    pub participant: Option<ParticipantId>,
    /// Who goes; none: the actor.
    pub owner: Option<PositionId>,
    /// Who comes along.
    pub with: Vec<PositionId>,
    /// What is agreed.
    pub terms: Terms,
}

impl Action for Plan {
    type Output = AppointmentId;
    const NAME: &'static str = "appointment.plan";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<AppointmentId, Failure> {
        let permit = match self.participant {
            Some(id) => Some(people::door::require(tx, ctx, id, Verb::Write, Aspect::Appointments).await?),
            None => None,
        };
        rules::check(&self.terms, ctx.today())?;
        let (owner, with) = people_of(tx, ctx, permit.as_ref(), self.owner, &self.with).await?;
        let id: AppointmentId = ctx.new_id();
        appointment::insert(tx, ctx, id, self.participant, owner, &self.terms).await?;
        team::set_companions(tx, ctx, id, &with).await?;
        let made = appointment::find(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
        plan_reminder(tx, ctx, &made).await?;
        tx.note(ctx, line(Self::NAME, &made).fact("kind", made.kind));
        Ok(id)
    }
}

/// Who goes and who comes along: only colleagues who can be asked.
pub(super) async fn people_of(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: Option<&Permit>,
    owner: Option<PositionId>,
    with: &[PositionId],
) -> Result<(Owner, Vec<Owner>), Failure> {
    let colleagues = team::colleagues(tx, ctx, permit).await?;
    let find = |id: PositionId| colleagues.iter().find(|c| c.position_id == id).map(team::Colleague::owner);
    let owner = match owner.filter(|id| *id != ctx.actor.position) {
        Some(id) => find(id).ok_or_else(|| Refusal::field("owner", "appointment-owner-unknown"))?,
        None => Owner { staff: ctx.actor.staff, position: ctx.actor.position, organisation: ctx.actor.organisation },
    };
    let mut along = Vec::new();
    for id in with {
        let one = find(*id).ok_or_else(|| Refusal::field("with", "appointment-owner-unknown"))?;
        if one.staff != owner.staff {
            along.push(one);
        }
    }
    Ok((owner, along))
}
