//! Services that are not proposed again to a person.

use std::collections::BTreeSet;

use kernel::{Day, ParticipantId, ServiceId};
use store::{Ctx, Failure, Tx, execute, fetch_all};
use uuid::Uuid;

/// Notes one; `until`: the last day, none: for good.
pub(crate) async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    service: ServiceId,
    reason: &str,
    until: Option<Day>,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into placement_exclusion (partnership_id, id, participant_id, service_id, reason, since_on, until_on)
         values ($1, $2, $3, $4, $5, $6, $7)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        participant,
        service,
        reason,
        ctx.today(),
        until
    )?;
    Ok(())
}

/// Ends those that began today for this pair: the deed that made them was taken back.
pub(crate) async fn take_back(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    service: ServiceId,
) -> Result<(), Failure> {
    execute!(
        tx,
        "update placement_exclusion set until_on = $4 where partnership_id = $1 and participant_id = $2 and service_id = $3
           and since_on = $5",
        ctx.actor.partnership,
        participant,
        service,
        ctx.today().plus_days(-1),
        ctx.today()
    )?;
    Ok(())
}

/// All that hold today. Tells nothing of a file but ids.
pub(crate) async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(ParticipantId, ServiceId)>, Failure> {
    fetch_all!(
        tx,
        (ParticipantId, ServiceId),
        "select participant_id, service_id from placement_exclusion where partnership_id = $1
           and (until_on is null or until_on >= $2) order by participant_id, service_id",
        ctx.actor.partnership,
        ctx.today()
    )
}

/// Who must not be proposed this service today.
pub(crate) async fn from(tx: &mut Tx, ctx: &Ctx, service: ServiceId) -> Result<BTreeSet<ParticipantId>, Failure> {
    let rows = fetch_all!(
        tx,
        (ParticipantId,),
        "select participant_id from placement_exclusion where partnership_id = $1 and service_id = $2
           and (until_on is null or until_on >= $3)",
        ctx.actor.partnership,
        service,
        ctx.today()
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The services that are excluded today for one person.
pub(crate) async fn of(tx: &mut Tx, ctx: &Ctx, participant: ParticipantId) -> Result<Vec<ServiceId>, Failure> {
    let rows = fetch_all!(
        tx,
        (ServiceId,),
        "select service_id from placement_exclusion where partnership_id = $1 and participant_id = $2
           and (until_on is null or until_on >= $3)",
        ctx.actor.partnership,
        participant,
        ctx.today()
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
