//! Cheques as they are read. What changes one stands in `take`.

use kernel::Day;
use schemes::wijk::cheques::State;
use store::listed::{padded, places};
use store::{Ctx, Failure, Tx, fetch_all, fetch_listed, fetch_value, insert_rows};
use wijk_jobs::FormId;
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::records::{Cheque, ChequeId, OpenHours, Order, OrderId, Stock};

const COLUMNS: &str = "id, order_id, number, user_id, price_cents, status, issued_on, valid_until, worker_id, given_on,
    form_id, handed_in_on, pay_month, ended_on, reason, version";

/// Writes the cheques of a new order.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, order: &Order) -> Result<(), Failure> {
    let rows: Vec<(ChequeId, i64)> = (0..order.count).map(|place| (ctx.new_id(), place)).collect();
    insert_rows!(
        tx,
        "insert into cheque (partnership_id, id, order_id, place, user_id, price_cents, status, version)",
        rows,
        |row| [ctx.actor.partnership, row.0, order.id, row.1, order.user_id, order.price_cents, State::Ordered, 1_i64]
    )
}

/// The cheques of an order.
pub(crate) async fn of_order(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<Vec<Cheque>, Failure> {
    let sql = format!("select {COLUMNS} from cheque where partnership_id = $1 and order_id = $2 order by place");
    fetch_all!(tx, Cheque, store::sql(sql), ctx.actor.partnership, id)
}

/// Those with these numbers; numbers that do not exist are left out.
pub(crate) async fn numbered(tx: &mut Tx, ctx: &Ctx, numbers: &[i64]) -> Result<Vec<Cheque>, Failure> {
    let mut found = Vec::new();
    for some in numbers.chunks(500) {
        let list = padded(some.to_vec());
        let sql = format!(
            "select {COLUMNS} from cheque where partnership_id = $1 and number in ({}) order by number",
            places(2, list.len())
        );
        found.extend(fetch_listed!(tx, Cheque, store::sql(sql), [ctx.actor.partnership], list)?);
    }
    Ok(found)
}

/// In the stock of a user: the one that ends first comes first.
pub(crate) async fn in_stock(tx: &mut Tx, ctx: &Ctx, user: UserId) -> Result<Vec<Cheque>, Failure> {
    let sql = format!(
        "select {COLUMNS} from cheque where partnership_id = $1 and user_id = $2 and status = $3
         order by valid_until, number"
    );
    fetch_all!(tx, Cheque, store::sql(sql), ctx.actor.partnership, user, State::Issued)
}

/// Everything of a user, for her certificate.
pub(crate) async fn of_user(tx: &mut Tx, ctx: &Ctx, user: UserId) -> Result<Vec<Cheque>, Failure> {
    let sql =
        format!("select {COLUMNS} from cheque where partnership_id = $1 and user_id = $2 order by number desc, place");
    fetch_all!(tx, Cheque, store::sql(sql), ctx.actor.partnership, user)
}

/// At a worker, not handed in.
pub(crate) async fn at_worker(tx: &mut Tx, ctx: &Ctx, worker: WorkerId) -> Result<Vec<Cheque>, Failure> {
    let sql = format!(
        "select {COLUMNS} from cheque where partnership_id = $1 and worker_id = $2 and status = $3
         order by valid_until, number"
    );
    fetch_all!(tx, Cheque, store::sql(sql), ctx.actor.partnership, worker, State::Given)
}

/// With a form.
pub(crate) async fn of_form(tx: &mut Tx, ctx: &Ctx, form: FormId) -> Result<Vec<Cheque>, Failure> {
    let sql = format!("select {COLUMNS} from cheque where partnership_id = $1 and form_id = $2 order by number");
    fetch_all!(tx, Cheque, store::sql(sql), ctx.actor.partnership, form)
}

/// The last day of one; none: no rule says how long.
pub(crate) async fn valid_until(tx: &mut Tx, ctx: &Ctx, id: ChequeId) -> Result<Option<Day>, Failure> {
    fetch_value!(
        tx,
        Option<Day>,
        "select valid_until from cheque where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )
}

/// Handed in and in no closed month, by form: (form, worker, how many, nominal cents).
pub(crate) async fn waiting(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(FormId, WorkerId, i64, i64)>, Failure> {
    fetch_all!(
        tx,
        (FormId, WorkerId, i64, i64),
        "select form_id, worker_id, count(*), cast(coalesce(sum(price_cents), 0) as bigint) from cheque
         where partnership_id = $1 and status = $2 group by form_id, worker_id",
        ctx.actor.partnership,
        State::HandedIn
    )
}

/// Too old and still in a stock. What a worker has was handed over, and is hers to bring: if nobody noted when, a person
/// is asked.
pub(crate) async fn past(tx: &mut Tx, ctx: &Ctx, today: Day) -> Result<Vec<Cheque>, Failure> {
    let sql = format!(
        "select {COLUMNS} from cheque where partnership_id = $1 and (status = $2 and valid_until < $4
           or status = $3 and valid_until < given_on) order by number"
    );
    fetch_all!(tx, Cheque, store::sql(sql), ctx.actor.partnership, State::Issued, State::Given, today)
}

/// How many in each state, in all or of one user: (state, valid 0, too old 1, nobody knows 2, how many, cents, first last
/// day).
async fn states(
    tx: &mut Tx,
    ctx: &Ctx,
    user: Option<UserId>,
) -> Result<Vec<(State, i64, i64, i64, Option<Day>)>, Failure> {
    let of = if user.is_some() { "and user_id = $3" } else { "and $3 = $3" };
    let sql = format!(
        "select status, cast(case when valid_until is null then 2 when valid_until < $2 then 1 else 0 end as bigint) as old, count(*),
           cast(coalesce(sum(price_cents), 0) as bigint), min(valid_until)
         from cheque where partnership_id = $1 {of}
         group by status, case when valid_until is null then 2 when valid_until < $2 then 1 else 0 end"
    );
    let id = user.map_or(uuid::Uuid::nil(), |user| user.0);
    fetch_all!(tx, (State, i64, i64, i64, Option<Day>), store::sql(sql), ctx.actor.partnership, ctx.today(), id)
}

/// What a user has, or all users together.
pub(crate) async fn stock(tx: &mut Tx, ctx: &Ctx, user: Option<UserId>) -> Result<Stock, Failure> {
    let mut stock = Stock::default();
    for (state, old, count, cents, first) in states(tx, ctx, user).await? {
        match state {
            State::Ordered | State::Paid => stock.ordered += count,
            State::Issued if old == 0 => {
                stock.valid += count;
                stock.cents += cents;
                stock.first_end = first;
            }
            State::Issued if old == 2 => stock.unknown += count,
            State::Issued | State::Expired => stock.expired += count,
            State::Given => stock.given += count,
            State::HandedIn | State::Validated | State::PaidOut => stock.used += count,
            State::Returned => stock.returned += count,
            State::Void => stock.void += count,
        }
    }
    Ok(stock)
}

/// Cheques in stocks whose last day lies before a day.
pub(crate) async fn ending_before(tx: &mut Tx, ctx: &Ctx, day: Day) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from cheque where partnership_id = $1 and status = $2 and valid_until < $3",
        ctx.actor.partnership,
        State::Issued,
        day
    )
}

const OPEN: &str = "id, form_id, user_id, worker_id, month, hours, version";

/// Hours without a cheque at a user.
pub(crate) async fn open_of_user(tx: &mut Tx, ctx: &Ctx, user: UserId) -> Result<Vec<OpenHours>, Failure> {
    let sql = format!(
        "select {OPEN} from cheque_open where partnership_id = $1 and user_id = $2 and hours > 0 order by month, id"
    );
    fetch_all!(tx, OpenHours, store::sql(sql), ctx.actor.partnership, user)
}

/// Hours without a cheque on a form.
pub(crate) async fn open_of_form(tx: &mut Tx, ctx: &Ctx, form: FormId) -> Result<Vec<OpenHours>, Failure> {
    let sql = format!("select {OPEN} from cheque_open where partnership_id = $1 and form_id = $2");
    fetch_all!(tx, OpenHours, store::sql(sql), ctx.actor.partnership, form)
}

/// Hours without a cheque in a month, in all.
pub(crate) async fn open_in_month(tx: &mut Tx, ctx: &Ctx, month: &str) -> Result<Vec<OpenHours>, Failure> {
    let sql = format!(
        "select {OPEN} from cheque_open where partnership_id = $1 and month = $2 and hours > 0 order by user_id, id"
    );
    fetch_all!(tx, OpenHours, store::sql(sql), ctx.actor.partnership, month)
}
