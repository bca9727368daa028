//! Orders of cheques.

use kernel::Day;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value};
use wijk_users::UserId;

use crate::records::{Order, OrderId, OrderStatus, PaidHow};

const COLUMNS: &str = "id, number, user_id, count, price_cents, fee_cents, status, ordered_on, ordered_by, paid_on,
    paid_how, paid_ref, version";

/// Writes a new order.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, order: &Order) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into cheque_order (partnership_id, id, number, user_id, count, price_cents, fee_cents, status, ordered_on,
           ordered_by, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)",
        ctx.actor.partnership,
        order.id,
        order.number,
        order.user_id,
        order.count,
        order.price_cents,
        order.fee_cents,
        order.status,
        order.ordered_on,
        order.ordered_by
    )?;
    Ok(())
}

/// One.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<Option<Order>, Failure> {
    let sql = format!("select {COLUMNS} from cheque_order where partnership_id = $1 and id = $2");
    fetch_optional!(tx, Order, store::sql(sql), ctx.actor.partnership, id)
}

/// Of a user, the last first, for a list: not more than 200.
pub(crate) async fn of_user(tx: &mut Tx, ctx: &Ctx, user: UserId) -> Result<Vec<Order>, Failure> {
    let sql = format!(
        "select {COLUMNS} from cheque_order where partnership_id = $1 and user_id = $2 order by number desc limit 200"
    );
    fetch_all!(tx, Order, store::sql(sql), ctx.actor.partnership, user)
}

/// All of a user, the first first: for what counts them, such as a certificate.
pub(crate) async fn all_of_user(tx: &mut Tx, ctx: &Ctx, user: UserId) -> Result<Vec<Order>, Failure> {
    let sql = format!("select {COLUMNS} from cheque_order where partnership_id = $1 and user_id = $2 order by number");
    fetch_all!(tx, Order, store::sql(sql), ctx.actor.partnership, user)
}

/// With a status, below a number, the last first.
pub(crate) async fn listed(
    tx: &mut Tx,
    ctx: &Ctx,
    status: Option<OrderStatus>,
    below: i64,
    most: i64,
) -> Result<Vec<Order>, Failure> {
    let sql = format!(
        "select {COLUMNS} from cheque_order where partnership_id = $1 and number < $2 and ($3 = '' or status = $3)
         order by number desc limit $4"
    );
    let status = status.map_or("", OrderStatus::as_str);
    fetch_all!(tx, Order, store::sql(sql), ctx.actor.partnership, below, status, most)
}

/// How many, and how much, with a status.
pub(crate) async fn count(tx: &mut Tx, ctx: &Ctx, status: OrderStatus) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from cheque_order where partnership_id = $1 and status = $2",
        ctx.actor.partnership,
        status
    )
}

/// Paid, if it is still open. Gives whether it was.
pub(crate) async fn pay(
    tx: &mut Tx,
    ctx: &Ctx,
    order: &Order,
    on: Day,
    how: PaidHow,
    reference: &str,
) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "update cheque_order set status = $1, paid_on = $2, paid_how = $3, paid_ref = $4, version = version + 1
         where partnership_id = $5 and id = $6 and status = $7",
        OrderStatus::Issued,
        on,
        how,
        reference,
        ctx.actor.partnership,
        order.id,
        OrderStatus::Open
    )?;
    Ok(rows == 1)
}

/// Taken back, if it is still open.
pub(crate) async fn cancel(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "update cheque_order set status = $1, version = version + 1 where partnership_id = $2 and id = $3 and status = $4",
        OrderStatus::Cancelled,
        ctx.actor.partnership,
        id,
        OrderStatus::Open
    )?;
    Ok(rows == 1)
}

/// Waits again, if it was taken back. Gives whether it was.
pub(crate) async fn restore(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "update cheque_order set status = $1, version = version + 1 where partnership_id = $2 and id = $3 and status = $4",
        OrderStatus::Open,
        ctx.actor.partnership,
        id,
        OrderStatus::Cancelled
    )?;
    Ok(rows == 1)
}

/// Not paid after all, if it is paid with this line of the bank. Gives whether it was.
pub(crate) async fn unpay(tx: &mut Tx, ctx: &Ctx, id: OrderId, reference: &str) -> Result<bool, Failure> {
    let none = None::<String>;
    let rows = execute!(
        tx,
        "update cheque_order set status = $1, paid_on = $2, paid_how = $2, paid_ref = $2, version = version + 1
         where partnership_id = $3 and id = $4 and status = $5 and paid_how = $6 and paid_ref = $7",
        OrderStatus::Open,
        none,
        ctx.actor.partnership,
        id,
        OrderStatus::Issued,
        PaidHow::Bank,
        reference
    )?;
    Ok(rows == 1)
}
