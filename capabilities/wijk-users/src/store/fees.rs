//! The fees: one row per user and year that fell due, was reminded of or was paid.

use std::collections::HashMap;

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::Day;
use schemes::wijk::fee::Fee as Paid;
use uuid::Uuid;

use crate::model::{PaidHow, UserId};

/// The fee of one year, as stored.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Fee {
    /// Which year.
    pub year: i64,
    /// How much; none: no rule for that year was known when it was noted.
    pub amount_cents: Option<i64>,
    /// From when it is due.
    pub due_on: Day,
    /// When it was paid.
    pub paid_on: Option<Day>,
    /// How.
    pub paid_how: Option<PaidHow>,
    /// By which reference.
    pub paid_ref: Option<String>,
    /// When a reminder last left.
    pub reminded_on: Option<Day>,
}

const COLUMNS: &str = "year, amount_cents, due_on, paid_on, paid_how, paid_ref, reminded_on";

/// The fees of a user, newest year first.
pub async fn of_user(tx: &mut Tx, ctx: &Ctx, user: UserId) -> Result<Vec<Fee>, Failure> {
    let sql = format!("select {COLUMNS} from wijk_fee where partnership_id = $1 and user_id = $2 order by year desc");
    fetch_all!(tx, Fee, ::store::sql(sql), ctx.actor.partnership, user)
}

/// The fee of a year.
pub async fn one(tx: &mut Tx, ctx: &Ctx, user: UserId, year: i64) -> Result<Option<Fee>, Failure> {
    let sql = format!("select {COLUMNS} from wijk_fee where partnership_id = $1 and user_id = $2 and year = $3");
    fetch_optional!(tx, Fee, ::store::sql(sql), ctx.actor.partnership, user, year)
}

/// Fees of a user as the rules read them, and the amount noted for the year that was asked.
pub type Lately = (Vec<Paid>, Option<i64>);

/// What every user paid for this year and the one before, and how much was noted for this year.
pub async fn lately(tx: &mut Tx, ctx: &Ctx, year: i64) -> Result<HashMap<UserId, Lately>, Failure> {
    let rows = fetch_all!(
        tx,
        (UserId, i64, Option<Day>, Option<i64>),
        "select user_id, year, paid_on, amount_cents from wijk_fee where partnership_id = $1 and year in ($2, $3)",
        ctx.actor.partnership,
        year,
        year - 1
    )?;
    let mut all: HashMap<UserId, Lately> = HashMap::new();
    for (user, of, paid_on, cents) in rows {
        let (paid, noted) = all.entry(user).or_default();
        paid.extend(as_paid(of, paid_on));
        if of == year {
            *noted = cents;
        }
    }
    Ok(all)
}

/// As the rules read a fee that was paid.
pub fn as_paid(year: i64, paid_on: Option<Day>) -> Option<Paid> {
    Some(Paid { year: i16::try_from(year).ok()?, paid_on: paid_on? })
}

/// Makes the row of a year, unless it is there. Two at the same instant: the unique index lets one through, and both
/// go on with that one.
pub async fn ensure(
    tx: &mut Tx,
    ctx: &Ctx,
    user: UserId,
    year: i64,
    due_on: Day,
    amount_cents: Option<i64>,
) -> Result<Fee, Failure> {
    execute!(
        tx,
        "insert into wijk_fee (partnership_id, id, user_id, year, amount_cents, due_on, recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (partnership_id, user_id, year) do nothing",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        user,
        year,
        amount_cents,
        due_on,
        ctx.now,
        ctx.actor.staff
    )?;
    if amount_cents.is_some() {
        // A row from before the amount was known gets it now.
        execute!(
            tx,
            "update wijk_fee set amount_cents = $4 where partnership_id = $1 and user_id = $2 and year = $3 and amount_cents is null",
            ctx.actor.partnership,
            user,
            year,
            amount_cents
        )?;
    }
    one(tx, ctx, user, year).await?.ok_or_else(|| Failure::other("a fee that was just written is not there"))
}

/// Notes a payment; `false` when it was paid already.
pub async fn pay(
    tx: &mut Tx,
    ctx: &Ctx,
    user: UserId,
    year: i64,
    on: Day,
    how: PaidHow,
    reference: &str,
) -> Result<bool, Failure> {
    let changed = execute!(
        tx,
        "update wijk_fee set paid_on = $4, paid_how = $5, paid_ref = $6, recorded_at = $7, staff_id = $8
         where partnership_id = $1 and user_id = $2 and year = $3 and paid_on is null",
        ctx.actor.partnership,
        user,
        year,
        on,
        how,
        reference,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(changed == 1)
}

/// Takes a payment back that came in this way, and if it is named with this reference; `false` when there is none.
pub async fn unpay(
    tx: &mut Tx,
    ctx: &Ctx,
    user: UserId,
    year: i64,
    how: PaidHow,
    reference: Option<&str>,
) -> Result<bool, Failure> {
    let none = None::<String>;
    let changed = execute!(
        tx,
        "update wijk_fee set paid_on = $4, paid_how = $4, paid_ref = $4, recorded_at = $5, staff_id = $6
         where partnership_id = $1 and user_id = $2 and year = $3 and paid_how = $7 and ($8 = '' or paid_ref = $8)",
        ctx.actor.partnership,
        user,
        year,
        none,
        ctx.now,
        ctx.actor.staff,
        how,
        reference.unwrap_or_default()
    )?;
    Ok(changed == 1)
}

/// Notes that a reminder left.
pub async fn reminded(tx: &mut Tx, ctx: &Ctx, user: UserId, year: i64) -> Result<(), Failure> {
    execute!(
        tx,
        "update wijk_fee set reminded_on = $4 where partnership_id = $1 and user_id = $2 and year = $3",
        ctx.actor.partnership,
        user,
        year,
        ctx.today()
    )?;
    Ok(())
}
