//! The steps of a cheque. Each names the state that it leaves: of two at the same instant one finds no row and is refused.

use kernel::{Day, Refusal};
use schemes::wijk::cheques::State;
use store::{Ctx, Failure, Tx, execute};
use uuid::Uuid;
use wijk_jobs::FormId;
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::records::{Cheque, ChequeId, OrderId};

/// The rule of the life of a cheque; somebody else was first when it says no.
fn go(from: State, to: State) -> Result<State, Refusal> {
    from.go(to).map_err(|_| Refusal::Conflict("wijk-cheque-moved"))
}

fn all(rows: u64, wanted: usize) -> Result<(), Failure> {
    if usize::try_from(rows) == Ok(wanted) { Ok(()) } else { Err(Refusal::Conflict("wijk-cheque-moved").into()) }
}

/// The cheques of an order move on together.
pub(crate) async fn order(
    tx: &mut Tx,
    ctx: &Ctx,
    order: OrderId,
    from: State,
    to: State,
    count: i64,
) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update cheque set status = $1, version = version + 1 where partnership_id = $2 and order_id = $3 and status = $4",
        go(from, to)?,
        ctx.actor.partnership,
        order,
        from
    )?;
    all(rows, usize::try_from(count).unwrap_or(usize::MAX))
}

/// The cheques of a paid order get their numbers.
pub(crate) async fn issue(
    tx: &mut Tx,
    ctx: &Ctx,
    order: OrderId,
    first: i64,
    on: Day,
    until: Option<Day>,
    count: i64,
) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update cheque set status = $1, number = $2 + place, issued_on = $3, valid_until = $4, version = version + 1
         where partnership_id = $5 and order_id = $6 and status = $7",
        go(State::Paid, State::Issued)?,
        first,
        on,
        until,
        ctx.actor.partnership,
        order,
        State::Paid
    )?;
    all(rows, usize::try_from(count).unwrap_or(usize::MAX))
}

/// The cheques of an order that was taken back by mistake wait again. No step in the life of a cheque: they never got a number.
pub(crate) async fn restore(tx: &mut Tx, ctx: &Ctx, order: OrderId, count: i64) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update cheque set status = $1, version = version + 1
         where partnership_id = $2 and order_id = $3 and status = $4 and number is null",
        State::Ordered,
        ctx.actor.partnership,
        order,
        State::Void
    )?;
    all(rows, usize::try_from(count).unwrap_or(usize::MAX))
}

/// The cheques of an order that was not paid after all lose their numbers and wait again. No step in the life of a
/// cheque: it takes the steps of a payment back that never was; all of them have to be in the stock still.
pub(crate) async fn unissue(tx: &mut Tx, ctx: &Ctx, order: OrderId, count: i64) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update cheque set status = $1, number = $2, issued_on = $3, valid_until = $3, version = version + 1
         where partnership_id = $4 and order_id = $5 and status = $6",
        State::Ordered,
        None::<i64>,
        None::<Day>,
        ctx.actor.partnership,
        order,
        State::Issued
    )?;
    all(rows, usize::try_from(count).unwrap_or(usize::MAX))
}

/// To a worker.
pub(crate) async fn give(tx: &mut Tx, ctx: &Ctx, cheque: &Cheque, worker: WorkerId) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update cheque set status = $1, worker_id = $2, given_on = $3, version = version + 1
         where partnership_id = $4 and id = $5 and status = $6",
        go(cheque.status, State::Given)?,
        worker,
        ctx.today(),
        ctx.actor.partnership,
        cheque.id,
        cheque.status
    )?;
    all(rows, 1)
}

/// With a form.
pub(crate) async fn hand_in(
    tx: &mut Tx,
    ctx: &Ctx,
    cheque: &Cheque,
    worker: WorkerId,
    form: FormId,
) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update cheque set status = $1, worker_id = $2, form_id = $3, handed_in_on = $4, version = version + 1
         where partnership_id = $5 and id = $6 and status = $7",
        go(cheque.status, State::HandedIn)?,
        worker,
        form,
        ctx.today(),
        ctx.actor.partnership,
        cheque.id,
        cheque.status
    )?;
    all(rows, 1)
}

/// Back to the stock of the user.
pub(crate) async fn back(tx: &mut Tx, ctx: &Ctx, cheque: &Cheque) -> Result<(), Failure> {
    let none: Option<Uuid> = None;
    let rows = execute!(
        tx,
        "update cheque set status = $1, worker_id = $2, given_on = $3, form_id = $2, handed_in_on = $3, version = version + 1
         where partnership_id = $4 and id = $5 and status = $6",
        go(cheque.status, State::Issued)?,
        none,
        None::<Day>,
        ctx.actor.partnership,
        cheque.id,
        cheque.status
    )?;
    all(rows, 1)
}

/// To an end: expired, returned, void.
pub(crate) async fn end(
    tx: &mut Tx,
    ctx: &Ctx,
    cheque: &Cheque,
    to: State,
    reason: Option<&str>,
) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update cheque set status = $1, ended_on = $2, reason = $3, version = version + 1
         where partnership_id = $4 and id = $5 and status = $6",
        go(cheque.status, to)?,
        ctx.today(),
        reason,
        ctx.actor.partnership,
        cheque.id,
        cheque.status
    )?;
    all(rows, 1)
}

/// The cheques of a form are right: in this closed month.
pub(crate) async fn validate(tx: &mut Tx, ctx: &Ctx, form: FormId, month: &str, count: i64) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update cheque set status = $1, pay_month = $2, version = version + 1
         where partnership_id = $3 and form_id = $4 and status = $5",
        go(State::HandedIn, State::Validated)?,
        month,
        ctx.actor.partnership,
        form,
        State::HandedIn
    )?;
    all(rows, usize::try_from(count).unwrap_or(usize::MAX))
}

/// The worker has the money for the cheques of a closed month; those that went back to a user since are no longer hers.
pub(crate) async fn paid_out(tx: &mut Tx, ctx: &Ctx, worker: WorkerId, month: &str, count: i64) -> Result<(), Failure> {
    let count = count - super::recovery::gone(tx, ctx, worker, month).await?;
    let rows = execute!(
        tx,
        "update cheque set status = $1, version = version + 1
         where partnership_id = $2 and worker_id = $3 and pay_month = $4 and status = $5",
        go(State::Validated, State::PaidOut)?,
        ctx.actor.partnership,
        worker,
        month,
        State::Validated
    )?;
    all(rows, usize::try_from(count).unwrap_or(usize::MAX))
}

/// The list was not paid after all: the worker still waits for the money. No step in the life of a cheque either.
pub(crate) async fn unpaid(tx: &mut Tx, ctx: &Ctx, worker: WorkerId, month: &str, count: i64) -> Result<(), Failure> {
    let count = count - super::recovery::gone(tx, ctx, worker, month).await?;
    let rows = execute!(
        tx,
        "update cheque set status = $1, version = version + 1
         where partnership_id = $2 and worker_id = $3 and pay_month = $4 and status = $5",
        State::Validated,
        ctx.actor.partnership,
        worker,
        month,
        State::PaidOut
    )?;
    all(rows, usize::try_from(count).unwrap_or(usize::MAX))
}

/// A cheque that left the stock because it was too old was handed over in time, on paper: it is there again. No step in the
/// life of a cheque: the hand-over was before its end.
pub(crate) async fn revived(tx: &mut Tx, ctx: &Ctx, cheque: &Cheque) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update cheque set status = $1, ended_on = $2, worker_id = $3, version = version + 1
         where partnership_id = $4 and id = $5 and status = $6",
        State::Issued,
        None::<Day>,
        None::<Uuid>,
        ctx.actor.partnership,
        cheque.id,
        State::Expired
    )?;
    all(rows, 1)
}

/// A cheque that a closed month paid for an hour that was not done goes back to its user: in the stock while it is valid,
/// otherwise out of use with its value to pay back. No step in the life of a cheque: it takes the steps back of an hour
/// that never was, as a counter-entry does in the book.
pub(crate) async fn recovered(tx: &mut Tx, ctx: &Ctx, id: ChequeId, form: FormId, valid: bool) -> Result<(), Failure> {
    let none: Option<Uuid> = None;
    let rows = execute!(
        tx,
        "update cheque set status = $1, ended_on = $2, worker_id = $3, given_on = $4, form_id = $3, handed_in_on = $4,
           pay_month = $4, version = version + 1
         where partnership_id = $5 and id = $6 and form_id = $7 and status in ($8, $9)",
        if valid { State::Issued } else { State::Returned },
        (!valid).then(|| ctx.today()),
        none,
        None::<String>,
        ctx.actor.partnership,
        id,
        form,
        State::Validated,
        State::PaidOut
    )?;
    all(rows, 1)
}

/// Notes the hours of a form for which a user gave no cheque; an earlier note of the same form is replaced.
pub(crate) async fn note_open(
    tx: &mut Tx,
    ctx: &Ctx,
    form: FormId,
    user: UserId,
    worker: WorkerId,
    month: &str,
    hours: i64,
) -> Result<(), Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into cheque_open (partnership_id, id, form_id, user_id, worker_id, month, hours, version)
         values ($1, $2, $3, $4, $5, $6, $7, 1)
         on conflict (partnership_id, form_id, user_id) do update set hours = excluded.hours, version = cheque_open.version + 1",
        ctx.actor.partnership,
        id,
        form,
        user,
        worker,
        month,
        hours
    )?;
    Ok(())
}

/// Takes hours that a cheque came for out of what is open, if so many still are.
pub(crate) async fn settle_open(tx: &mut Tx, ctx: &Ctx, id: Uuid, hours: i64) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update cheque_open set hours = hours - $1, version = version + 1
         where partnership_id = $2 and id = $3 and hours >= $1",
        hours,
        ctx.actor.partnership,
        id
    )?;
    all(rows, 1)
}
