//! Lists of payments.

use kernel::Day;
use store::vault::{self, Place};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use uuid::Uuid;

use crate::records::{Payment, PaymentId, PaymentStatus, Run, RunId, RunKind, RunStatus, StatusAnswer};

const RUN: &str = "id, number, kind, month, status, execute_on, count, total_cents, made_at, sent_on, done_on, version";
const COLUMNS: &str =
    "id, run_id, place, month, worker_id, worker_number, cheques, pay_cents, travel_cents, status, reason, answer, answer_codes,
     version";

/// Writes a list.
pub(crate) async fn insert_run(tx: &mut Tx, ctx: &Ctx, run: &Run) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into payment_run (partnership_id, id, number, kind, month, status, execute_on, count, total_cents, made_at,
           staff_id, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)",
        ctx.actor.partnership,
        run.id,
        run.number,
        run.kind,
        run.month.as_str(),
        run.status,
        run.execute_on,
        run.count,
        run.total_cents,
        run.made_at,
        ctx.actor.staff
    )?;
    Ok(())
}

/// Writes a payment; name and account number sealed with the key of the worker.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, p: &Payment, to: Option<(&str, &str)>) -> Result<(), Failure> {
    let (mut name, mut iban) = (None, None);
    if let Some((to_name, to_iban)) = to {
        let key = vault::key_for(tx, ctx, p.worker_id.0).await?;
        name = Some(key.seal(&ctx.entropy, Place::new("payment", "name_sealed", p.id), to_name)?);
        iban = Some(key.seal(&ctx.entropy, Place::new("payment", "iban_sealed", p.id), to_iban)?);
    }
    execute!(
        tx,
        "insert into payment (partnership_id, id, run_id, place, month, worker_id, worker_number, name_sealed, iban_sealed,
           cheques, pay_cents, travel_cents, status, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)",
        ctx.actor.partnership,
        p.id,
        p.run_id,
        p.place,
        p.month.as_str(),
        p.worker_id,
        p.worker_number,
        name,
        iban,
        p.cheques,
        p.pay_cents,
        p.travel_cents,
        p.status
    )?;
    Ok(())
}

/// To whom a payment goes: (name, account number).
pub(crate) async fn payee(tx: &mut Tx, ctx: &Ctx, p: &Payment) -> Result<Option<(String, String)>, Failure> {
    let row = fetch_optional!(
        tx,
        (Option<Vec<u8>>, Option<Vec<u8>>),
        "select name_sealed, iban_sealed from payment where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        p.id
    )?;
    let Some((Some(name), Some(iban))) = row else { return Ok(None) };
    let Some(key) = vault::existing_key(tx, ctx, p.worker_id.0).await? else { return Ok(None) };
    let name = key.open(Place::new("payment", "name_sealed", p.id), &name)?;
    Ok(Some((name, key.open(Place::new("payment", "iban_sealed", p.id), &iban)?)))
}

/// Keeps the file of a list as it was made; a second time changes nothing.
pub(crate) async fn keep_file(tx: &mut Tx, ctx: &Ctx, id: RunId, text: &str) -> Result<(), Failure> {
    let key = vault::key_for(tx, ctx, id.0).await?;
    let sealed = key.seal(&ctx.entropy, Place::new("payment_run", "file_sealed", id), text)?;
    execute!(
        tx,
        "update payment_run set file_sealed = $1 where partnership_id = $2 and id = $3 and file_sealed is null",
        sealed,
        ctx.actor.partnership,
        id
    )?;
    Ok(())
}

/// The file of a list as it was made.
pub(crate) async fn kept_file(tx: &mut Tx, ctx: &Ctx, id: RunId) -> Result<Option<String>, Failure> {
    let row = fetch_optional!(
        tx,
        (Option<Vec<u8>>,),
        "select file_sealed from payment_run where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    let Some((Some(sealed),)) = row else { return Ok(None) };
    let Some(key) = vault::existing_key(tx, ctx, id.0).await? else { return Ok(None) };
    key.open(Place::new("payment_run", "file_sealed", id), &sealed).map(Some)
}

/// Keeps that an answer of the bank was read. Gives whether it is new.
pub(crate) async fn keep_answer(
    tx: &mut Tx,
    ctx: &Ctx,
    run: RunId,
    fingerprint: &str,
    answer: &StatusAnswer,
) -> Result<bool, Failure> {
    let id: Uuid = ctx.new_id();
    let rows = execute!(
        tx,
        "insert into payment_answer (partnership_id, id, run_id, fingerprint, whole, accepted, refused, unnamed, read_at,
           staff_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (partnership_id, fingerprint) do nothing",
        ctx.actor.partnership,
        id,
        run,
        fingerprint,
        answer.whole.as_deref(),
        answer.accepted,
        answer.refused,
        answer.unnamed,
        answer.read_at,
        ctx.actor.staff
    )?;
    Ok(rows == 1)
}

/// The answers of the bank to a list, the last first.
pub(crate) async fn answers(tx: &mut Tx, ctx: &Ctx, run: RunId) -> Result<Vec<StatusAnswer>, Failure> {
    fetch_all!(
        tx,
        StatusAnswer,
        "select whole, accepted, refused, unnamed, read_at from payment_answer
         where partnership_id = $1 and run_id = $2 order by read_at desc, id desc",
        ctx.actor.partnership,
        run
    )
}

/// Notes what the bank says of a payment.
pub(crate) async fn set_answer(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PaymentId,
    answer: &str,
    codes: Option<&str>,
) -> Result<(), Failure> {
    execute!(
        tx,
        "update payment set answer = $1, answer_codes = $2, version = version + 1 where partnership_id = $3 and id = $4",
        answer,
        codes,
        ctx.actor.partnership,
        id
    )?;
    Ok(())
}

/// All lists, the last first.
pub(crate) async fn runs(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Run>, Failure> {
    let sql = format!("select {RUN} from payment_run where partnership_id = $1 order by number desc limit 200");
    fetch_all!(tx, Run, store::sql(sql), ctx.actor.partnership)
}

/// One list.
pub(crate) async fn run(tx: &mut Tx, ctx: &Ctx, id: RunId) -> Result<Option<Run>, Failure> {
    let sql = format!("select {RUN} from payment_run where partnership_id = $1 and id = $2");
    fetch_optional!(tx, Run, store::sql(sql), ctx.actor.partnership, id)
}

/// Lists at the bank that no statement showed yet, with this sum.
pub(crate) async fn sent_with_total(tx: &mut Tx, ctx: &Ctx, cents: i64) -> Result<Vec<Run>, Failure> {
    let sql = format!(
        "select {RUN} from payment_run where partnership_id = $1 and kind = $2 and status = $3 and total_cents = $4 order by number"
    );
    fetch_all!(tx, Run, store::sql(sql), ctx.actor.partnership, RunKind::Bank, RunStatus::Sent, cents)
}

/// The payments of a list.
pub(crate) async fn of_run(tx: &mut Tx, ctx: &Ctx, id: RunId) -> Result<Vec<Payment>, Failure> {
    let sql = format!("select {COLUMNS} from payment where partnership_id = $1 and run_id = $2 order by place");
    fetch_all!(tx, Payment, store::sql(sql), ctx.actor.partnership, id)
}

/// The payments of a month, on all its lists.
pub(crate) async fn of_month(tx: &mut Tx, ctx: &Ctx, month: &str) -> Result<Vec<Payment>, Failure> {
    let sql = format!("select {COLUMNS} from payment where partnership_id = $1 and month = $2 order by id");
    fetch_all!(tx, Payment, store::sql(sql), ctx.actor.partnership, month)
}

/// Moves a list on, from the state that was read. Gives whether it was still so.
pub(crate) async fn set_run(
    tx: &mut Tx,
    ctx: &Ctx,
    run: &Run,
    to: RunStatus,
    sent_on: Option<Day>,
    done_on: Option<Day>,
) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "update payment_run set status = $1, sent_on = $2, done_on = $3, version = version + 1
         where partnership_id = $4 and id = $5 and status = $6",
        to,
        sent_on,
        done_on,
        ctx.actor.partnership,
        run.id,
        run.status
    )?;
    Ok(rows == 1)
}

/// Moves all payments of a list on.
pub(crate) async fn set_all(
    tx: &mut Tx,
    ctx: &Ctx,
    run: RunId,
    from: PaymentStatus,
    to: PaymentStatus,
) -> Result<u64, Failure> {
    execute!(
        tx,
        "update payment set status = $1, version = version + 1 where partnership_id = $2 and run_id = $3 and status = $4",
        to,
        ctx.actor.partnership,
        run,
        from
    )
}

/// Moves one payment on, from the state that was read. Gives whether it was still so.
pub(crate) async fn set(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PaymentId,
    from: PaymentStatus,
    to: PaymentStatus,
    reason: Option<&str>,
) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "update payment set status = $1, reason = $2, version = version + 1
         where partnership_id = $3 and id = $4 and status = $5",
        to,
        reason,
        ctx.actor.partnership,
        id,
        from
    )?;
    Ok(rows == 1)
}

/// A payment of a sent list was refused: the list comes to less.
pub(crate) async fn less(tx: &mut Tx, ctx: &Ctx, run: RunId, cents: i64) -> Result<(), Failure> {
    execute!(
        tx,
        "update payment_run set total_cents = total_cents - $1, count = count - 1, version = version + 1
         where partnership_id = $2 and id = $3",
        cents,
        ctx.actor.partnership,
        run
    )?;
    Ok(())
}
