//! The payment calendar: per month, until when forms come in and when the money goes out.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::Day;
use uuid::Uuid;

use crate::door::Desk;
use crate::records::CalendarMonth;

/// The months of a year that are known.
pub async fn year(tx: &mut Tx, ctx: &Ctx, year: i16) -> Result<Vec<CalendarMonth>, Failure> {
    fetch_all!(
        tx,
        CalendarMonth,
        "select month, hand_in_by, pay_on from wijk_calendar where partnership_id = $1 and month >= $2 and month <= $3
         order by month",
        ctx.actor.partnership,
        format!("{year:04}-01"),
        format!("{year:04}-12")
    )
}

/// One month, `YYYY-MM`.
pub async fn month(tx: &mut Tx, ctx: &Ctx, month: &str) -> Result<Option<CalendarMonth>, Failure> {
    fetch_optional!(
        tx,
        CalendarMonth,
        "select month, hand_in_by, pay_on from wijk_calendar where partnership_id = $1 and month = $2",
        ctx.actor.partnership,
        month
    )
}

/// Saves a month.
pub async fn save(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    month: &str,
    hand_in_by: Day,
    pay_on: Day,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_calendar (partnership_id, id, month, hand_in_by, pay_on, staff_id, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (partnership_id, month) do update set hand_in_by = excluded.hand_in_by, pay_on = excluded.pay_on,
           staff_id = excluded.staff_id, recorded_at = excluded.recorded_at",
        desk.partnership(),
        ctx.new_id::<Uuid>(),
        month,
        hand_in_by,
        pay_on,
        ctx.actor.staff,
        ctx.now
    )?;
    Ok(())
}
