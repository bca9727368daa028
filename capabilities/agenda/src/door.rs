//! Opens one appointment: through the door of the participant, or, without participant, for those who are in it.

use kernel::access::Permit;
use kernel::{AppointmentId, Aspect, Refusal, Role, Verb};
use store::{Ctx, Failure, Tx};

use crate::store::appointment::{self, Appointment};
use crate::store::team;

/// An appointment with the permit of its participant's file.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The appointment.
    pub appointment: Appointment,
    /// The permit; none for a meeting of staff only.
    pub permit: Option<Permit>,
    /// May the actor change it?
    pub may_write: bool,
}

/// Opens an appointment to read, or says that there is none.
pub async fn open(tx: &mut Tx, ctx: &Ctx, id: AppointmentId) -> Result<Opened, Failure> {
    let found = appointment::find(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    if let Some(participant) = found.participant_id {
        let permit = people::door::require(tx, ctx, participant, Verb::Read, Aspect::Appointments).await?;
        let may_write = permit.may(Verb::Write, Aspect::Appointments);
        return Ok(Opened { appointment: found, permit: Some(permit), may_write });
    }
    let actor = &ctx.actor;
    let mine = found.owner_id == actor.staff && found.owner_organisation_id == actor.organisation;
    if actor.role == Role::System || mine || team::comes_along(tx, ctx, id).await? {
        let may_write = mine || actor.role == Role::System;
        return Ok(Opened { appointment: found, permit: None, may_write });
    }
    Err(Refusal::NotFound.into())
}

/// Opens an appointment to change it. Who may only read it can't: for her the action does not exist.
pub async fn open_to_write(tx: &mut Tx, ctx: &Ctx, id: AppointmentId) -> Result<Opened, Failure> {
    let opened = open(tx, ctx, id).await?;
    if opened.may_write { Ok(opened) } else { Err(Refusal::NotFound.into()) }
}
