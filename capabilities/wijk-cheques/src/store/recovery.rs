//! What was paid for hours that a correction took away.

use kernel::{Day, Refusal};
use schemes::wijk::cheques::State;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value, insert_rows};
use uuid::Uuid;
use wijk_jobs::FormId;
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::records::{ChequeId, MoveKind, RecoveryId, RecoveryStatus};

/// Hours of one user that were paid to a worker and taken away by a correction.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Recovery {
    /// Which.
    pub id: RecoveryId,
    /// Closed month with the correction.
    pub month: String,
    /// Form with the correction.
    pub form_id: FormId,
    /// Who gave cheques for it.
    pub user_id: UserId,
    /// Who was paid.
    pub worker_id: WorkerId,
    /// First day of the work that was not done.
    pub fact_on: Day,
    /// Cheques that go back.
    pub cheques: i64,
    /// What the user paid for them.
    pub nominal_cents: i64,
    /// What the worker got for them.
    pub pay_cents: i64,
    /// What she still owes, once it is confirmed.
    pub left_cents: i64,
    /// VDAB recovers it.
    pub to_vdab: bool,
    /// How far.
    pub status: RecoveryStatus,
    /// When the month with the correction closed.
    pub proposed_on: Day,
    /// When a person confirmed it.
    pub confirmed_on: Option<Day>,
    /// Version for optimistic locking.
    pub version: i64,
}

/// A cheque that goes back, as a closed month paid it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Back {
    /// Which.
    pub cheque_id: ChequeId,
    /// Handed in with this form.
    pub form_id: FormId,
    /// Month of the work.
    pub form_month: String,
    /// Closed month that paid it.
    pub pay_month: String,
    /// What the user paid.
    pub price_cents: i64,
    /// What the worker got.
    pub pay_cents: i64,
}

/// What became of some of it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Move {
    /// How.
    pub kind: MoveKind,
    /// How much; negative: undone.
    pub cents: i64,
    /// When.
    pub on_day: Day,
    /// Of a set-off: the closed month.
    pub month: Option<String>,
}

const COLUMNS: &str =
    "id, month, form_id, user_id, worker_id, fact_on, cheques, nominal_cents, pay_cents, left_cents, to_vdab,
    status, proposed_on, confirmed_on, version";

/// Which to list.
#[derive(Debug, Clone, Copy)]
pub enum Which<'a> {
    /// That nobody confirmed.
    Proposed,
    /// Of which something is owed.
    Open,
    /// Of a worker.
    Worker(WorkerId),
    /// Of a user.
    User(UserId),
    /// Found when this month closed.
    Month(&'a str),
}

/// Those, the oldest first.
pub(crate) async fn list(tx: &mut Tx, ctx: &Ctx, which: Which<'_>) -> Result<Vec<Recovery>, Failure> {
    let sql = |of: &str| {
        store::sql(format!(
            "select {COLUMNS} from cheque_recovery where partnership_id = $1 and {of} = $2 order by proposed_on, id"
        ))
    };
    let home = ctx.actor.partnership;
    match which {
        Which::Proposed => fetch_all!(tx, Recovery, sql("status"), home, RecoveryStatus::Proposed),
        Which::Open => fetch_all!(tx, Recovery, sql("status"), home, RecoveryStatus::Open),
        Which::Worker(id) => fetch_all!(tx, Recovery, sql("worker_id"), home, id),
        Which::User(id) => fetch_all!(tx, Recovery, sql("user_id"), home, id),
        Which::Month(month) => fetch_all!(tx, Recovery, sql("month"), home, month),
    }
}

/// One.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: RecoveryId) -> Result<Option<Recovery>, Failure> {
    let sql = format!("select {COLUMNS} from cheque_recovery where partnership_id = $1 and id = $2");
    fetch_optional!(tx, Recovery, store::sql(sql), ctx.actor.partnership, id)
}

/// The cheques of one.
pub(crate) async fn cheques(tx: &mut Tx, ctx: &Ctx, id: RecoveryId) -> Result<Vec<Back>, Failure> {
    fetch_all!(
        tx,
        Back,
        "select cheque_id, form_id, form_month, pay_month, price_cents, pay_cents from cheque_recovery_cheque
         where partnership_id = $1 and recovery_id = $2 order by id",
        ctx.actor.partnership,
        id
    )
}

/// What became of it, the first first.
pub(crate) async fn moves(tx: &mut Tx, ctx: &Ctx, id: RecoveryId) -> Result<Vec<Move>, Failure> {
    fetch_all!(
        tx,
        Move,
        "select kind, cents, on_day, month from cheque_recovery_move where partnership_id = $1 and recovery_id = $2
         order by recorded_at, id",
        ctx.actor.partnership,
        id
    )
}

/// Cheques of a user that closed months paid to a worker and that are in no other proposal: the last paid first, with the
/// pay of one as its month paid it.
pub(crate) async fn paid(tx: &mut Tx, ctx: &Ctx, worker: WorkerId, user: UserId) -> Result<Vec<Back>, Failure> {
    fetch_all!(
        tx,
        Back,
        "select c.id as cheque_id, c.form_id, l.form_month, c.pay_month, c.price_cents,
           cast(l.pay_cents / l.cheques as bigint) as pay_cents
         from cheque c
         join wijk_month_line l on l.partnership_id = c.partnership_id and l.month = c.pay_month and l.form_id = c.form_id
         where c.partnership_id = $1 and c.worker_id = $2 and c.user_id = $3 and c.status in ($4, $5) and l.cheques > 0
           and not exists (select 1 from cheque_recovery_cheque b
             join cheque_recovery r on r.partnership_id = b.partnership_id and r.id = b.recovery_id
             where b.partnership_id = c.partnership_id and b.cheque_id = c.id and r.status = $6)
         order by c.pay_month desc, c.number desc",
        ctx.actor.partnership,
        worker,
        user,
        State::Validated,
        State::PaidOut,
        RecoveryStatus::Proposed
    )
}

/// Writes a proposal with its cheques.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, r: &Recovery, back: &[Back]) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into cheque_recovery (partnership_id, id, month, form_id, user_id, worker_id, fact_on, cheques, nominal_cents,
           pay_cents, left_cents, to_vdab, status, proposed_on, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)",
        ctx.actor.partnership,
        r.id,
        r.month.as_str(),
        r.form_id,
        r.user_id,
        r.worker_id,
        r.fact_on,
        r.cheques,
        r.nominal_cents,
        r.pay_cents,
        r.left_cents,
        r.to_vdab,
        r.status,
        r.proposed_on
    )?;
    insert_rows!(
        tx,
        "insert into cheque_recovery_cheque (partnership_id, id, recovery_id, cheque_id, form_id, form_month, pay_month, price_cents,
           pay_cents)",
        back,
        |b| [
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            r.id,
            b.cheque_id,
            b.form_id,
            b.form_month.as_str(),
            b.pay_month.as_str(),
            b.price_cents,
            b.pay_cents
        ]
    )
}

/// Moves it on, if it is still the version that was read.
pub(crate) async fn set(
    tx: &mut Tx,
    ctx: &Ctx,
    r: &Recovery,
    status: RecoveryStatus,
    left: i64,
    to_vdab: bool,
) -> Result<(), Failure> {
    let confirmed = r.confirmed_on.unwrap_or(ctx.today());
    let rows = execute!(
        tx,
        "update cheque_recovery set status = $1, left_cents = $2, to_vdab = $3, confirmed_on = $4,
           confirmed_by = coalesce(confirmed_by, $5), version = version + 1
         where partnership_id = $6 and id = $7 and version = $8",
        status,
        left,
        to_vdab,
        confirmed,
        ctx.actor.staff,
        ctx.actor.partnership,
        r.id,
        r.version
    )?;
    if rows == 0 { Err(Refusal::Stale { current: r.version + 1 }.into()) } else { Ok(()) }
}

/// Adds what became of some of it.
pub(crate) async fn add(tx: &mut Tx, ctx: &Ctx, r: &Recovery, moved: &Move) -> Result<(), Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into cheque_recovery_move (partnership_id, id, recovery_id, worker_id, kind, cents, on_day, month, recorded_at,
           staff_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        id,
        r.id,
        r.worker_id,
        moved.kind,
        moved.cents,
        moved.on_day,
        moved.month.as_deref(),
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// What was set off against the pay of a closed month, by worker.
pub(crate) async fn set_off(tx: &mut Tx, ctx: &Ctx, month: &str) -> Result<Vec<(WorkerId, i64)>, Failure> {
    fetch_all!(
        tx,
        (WorkerId, i64),
        "select worker_id, cast(sum(cents) as bigint) from cheque_recovery_move where partnership_id = $1 and month = $2
         group by worker_id",
        ctx.actor.partnership,
        month
    )
}

/// How many cheques that a closed month paid to a worker went back since.
pub(crate) async fn gone(tx: &mut Tx, ctx: &Ctx, worker: WorkerId, month: &str) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from cheque_recovery_cheque b
         join cheque_recovery r on r.partnership_id = b.partnership_id and r.id = b.recovery_id
         where b.partnership_id = $1 and r.worker_id = $2 and b.pay_month = $3 and r.status <> $4",
        ctx.actor.partnership,
        worker,
        month,
        RecoveryStatus::Proposed
    )
}
