//! Somebody changes what was agreed: another time, another place, other company.

use kernel::access::Permit;
use kernel::{AppointmentId, PositionId, StaffId};
use store::{Action, Ctx, Failure, Tx};

use super::{line, plan_reminder};
use crate::model::{Reply, Terms};
use crate::store::appointment::{self, Owner};
use crate::store::team;
use crate::{door, rules};

/// Changes a planned appointment, also when it then overlaps with another one.
#[derive(Debug, Clone)]
pub struct Move {
    /// Which.
    pub id: AppointmentId,
    /// The version that the asker saw.
    pub version: i64,
    /// What is agreed now.
    pub terms: Terms,
    /// Who comes along now; none: as it was.
    pub with: Option<Vec<PositionId>>,
}

impl Action for Move {
    type Output = ();
    const NAME: &'static str = "appointment.move";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let opened = door::open_to_write(tx, ctx, self.id).await?;
        let mut changed = opened.appointment;
        rules::still_planned(changed.status)?;
        rules::check(&self.terms, ctx.today())?;
        let moved = changed.starts_at != self.terms.starts_at;
        let turned_on = self.terms.remind && !changed.remind;
        if moved {
            // What was said about the old moment says nothing about the new one.
            changed.answer = Reply::Unknown;
        }
        changed.kind = self.terms.kind;
        changed.starts_at = self.terms.starts_at;
        changed.minutes = self.terms.minutes;
        changed.travel_minutes = self.terms.travel_minutes;
        changed.place.clone_from(&self.terms.place);
        changed.note.clone_from(&self.terms.note);
        changed.remind = self.terms.remind;
        let permit = opened.permit.as_ref();
        let with = match &self.with {
            Some(with) => Some(along(tx, ctx, permit, with, changed.owner_id).await?),
            None => None,
        };
        appointment::save(tx, ctx, &changed, self.version).await?;
        if let Some(with) = &with {
            team::set_companions(tx, ctx, self.id, with).await?;
        }
        if moved || turned_on {
            plan_reminder(tx, ctx, &changed).await?;
        }
        tx.note(ctx, line(Self::NAME, &changed).fact("moved", moved));
        Ok(())
    }
}

/// Who comes along, without the one who goes.
pub(super) async fn along(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: Option<&Permit>,
    with: &[PositionId],
    owner: StaffId,
) -> Result<Vec<Owner>, Failure> {
    let colleagues = team::colleagues(tx, ctx, permit).await?;
    let asked = |id: &PositionId| colleagues.iter().find(|c| c.position_id == *id).map(team::Colleague::owner);
    Ok(with.iter().filter_map(asked).filter(|one| one.staff != owner).collect())
}
