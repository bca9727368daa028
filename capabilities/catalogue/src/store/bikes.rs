//! The register of bikes.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use kernel::{Day, ServiceId};
use uuid::Uuid;

use crate::bike::{Bike, BikeKind, BikeState};

/// The bikes of a service that are still there, by label, with the loan that runs.
pub(crate) async fn of_service(tx: &mut Tx, ctx: &Ctx, service: ServiceId) -> Result<Vec<Bike>, Failure> {
    fetch_all!(
        tx,
        Bike,
        "select b.id, b.label, b.kind, b.state, n.mark, n.lent_on, n.due_on from bike b
         left join bike_loan n on n.partnership_id = b.partnership_id and n.bike_id = b.id and n.returned_on is null
         where b.partnership_id = $1 and b.service_id = $2 and b.state <> $3 order by b.label, b.id",
        ctx.actor.partnership,
        service,
        BikeState::Gone
    )
}

/// A bike comes into the register.
pub(crate) async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    service: ServiceId,
    label: &str,
    kind: BikeKind,
) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into bike (partnership_id, id, service_id, label, kind, state, version)
         values ($1, $2, $3, $4, $5, $6, 1)",
        ctx.actor.partnership,
        id,
        service,
        label,
        kind,
        BikeState::In
    )?;
    Ok(id)
}

/// Moves a bike of this service from one state to another; `false` when it is not in that state. Two at the same
/// instant wait for each other here, so that one bike never goes out twice.
pub(crate) async fn shift(
    tx: &mut Tx,
    ctx: &Ctx,
    service: ServiceId,
    bike: Uuid,
    from: BikeState,
    to: BikeState,
) -> Result<bool, Failure> {
    let done = execute!(
        tx,
        "update bike set state = $5, version = version + 1
         where partnership_id = $1 and service_id = $2 and id = $3 and state = $4",
        ctx.actor.partnership,
        service,
        bike,
        from,
        to
    )?;
    Ok(done == 1)
}

/// Notes a loan.
pub(crate) async fn lend(tx: &mut Tx, ctx: &Ctx, bike: Uuid, mark: &str, due: Day) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into bike_loan (partnership_id, id, bike_id, mark, lent_on, due_on) values ($1, $2, $3, $4, $5, $6)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        bike,
        mark,
        ctx.today(),
        due
    )?;
    Ok(())
}

/// Ends the loan of a bike. The mark of who had it is forgotten with it.
pub(crate) async fn end_loan(tx: &mut Tx, ctx: &Ctx, bike: Uuid, state: BikeState) -> Result<(), Failure> {
    execute!(
        tx,
        "update bike_loan set returned_on = $3, state_back = $4, mark = ''
         where partnership_id = $1 and bike_id = $2 and returned_on is null",
        ctx.actor.partnership,
        bike,
        ctx.today(),
        state
    )?;
    Ok(())
}
