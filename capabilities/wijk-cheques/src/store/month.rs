//! Closed months: written once.

use kernel::Day;
use ledger::Period;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, insert_rows};
use uuid::Uuid;
use wijk_workers::WorkerId;

use crate::records::{ClosedMonth, MonthLine};

const COLUMNS: &str =
    "month, closed_at, book_from, book_to, forms, hours, cheques, nominal_cents, pay_cents, travel_cents,
    travel_unknown, open_hours, open_forms, open_named, rule_versions, digest";
const LINE: &str =
    "form_id, form_month, worker_id, worker_number, hours, cheques, open_hours, nominal_cents, pay_cents,
    travel_cents, km";

/// The closed days around a day, if there are.
pub(crate) async fn period_of(tx: &mut Tx, ctx: &Ctx, day: Day) -> Result<Option<Period>, Failure> {
    let found = fetch_optional!(
        tx,
        (Day, Day),
        "select book_from, book_to from wijk_month where partnership_id = $1 and book_from <= $2 and book_to >= $2",
        ctx.actor.partnership,
        day
    )?;
    Ok(found.map(|(first, last)| Period { first, last }))
}

/// All closed months, the last first.
pub(crate) async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<ClosedMonth>, Failure> {
    let sql = format!("select {COLUMNS} from wijk_month where partnership_id = $1 order by month desc");
    fetch_all!(tx, ClosedMonth, store::sql(sql), ctx.actor.partnership)
}

/// One.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, month: &str) -> Result<Option<ClosedMonth>, Failure> {
    let sql = format!("select {COLUMNS} from wijk_month where partnership_id = $1 and month = $2");
    fetch_optional!(tx, ClosedMonth, store::sql(sql), ctx.actor.partnership, month)
}

/// The lines of a closed month, by worker.
pub(crate) async fn lines(tx: &mut Tx, ctx: &Ctx, month: &str) -> Result<Vec<MonthLine>, Failure> {
    let sql = format!(
        "select {LINE} from wijk_month_line where partnership_id = $1 and month = $2 order by worker_number, form_id"
    );
    fetch_all!(tx, MonthLine, store::sql(sql), ctx.actor.partnership, month)
}

/// What a worker got in closed months: (month, line).
pub(crate) async fn of_worker(tx: &mut Tx, ctx: &Ctx, worker: WorkerId) -> Result<Vec<(String, i64, i64)>, Failure> {
    fetch_all!(
        tx,
        (String, i64, i64),
        "select month, cast(sum(pay_cents) as bigint), cast(sum(coalesce(travel_cents, 0)) as bigint) from wijk_month_line
         where partnership_id = $1 and worker_id = $2 group by month order by month desc limit 24",
        ctx.actor.partnership,
        worker
    )
}

/// Writes a closed month; a second one of the same month is refused by its unique index.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: Uuid,
    m: &ClosedMonth,
    lines: &[MonthLine],
) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "insert into wijk_month (partnership_id, id, month, closed_at, staff_id, book_from, book_to, forms, hours, cheques,
           nominal_cents, pay_cents, travel_cents, travel_unknown, open_hours, open_forms, open_named, rule_versions, digest)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
         on conflict (partnership_id, month) do nothing",
        ctx.actor.partnership, id, m.month.as_str(), m.closed_at, ctx.actor.staff, m.book_from, m.book_to, m.forms,
        m.hours, m.cheques, m.nominal_cents, m.pay_cents, m.travel_cents, m.travel_unknown, m.open_hours, m.open_forms,
        m.open_named.as_str(), m.rule_versions.as_str(), m.digest.as_str()
    )?;
    if rows == 0 {
        return Ok(false);
    }
    insert_rows!(
        tx,
        "insert into wijk_month_line (partnership_id, id, month, form_id, form_month, worker_id, worker_number, hours, cheques,
           open_hours, nominal_cents, pay_cents, travel_cents, km)",
        lines,
        |l| [
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            m.month.as_str(),
            l.form_id,
            l.form_month.as_str(),
            l.worker_id,
            l.worker_number,
            l.hours,
            l.cheques,
            l.open_hours,
            l.nominal_cents,
            l.pay_cents,
            l.travel_cents,
            l.km
        ]
    )?;
    Ok(true)
}
