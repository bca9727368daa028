//! Statements of the bank and their lines. Who paid and what was written stands sealed with the key of the organiser.

use kernel::Day;
use serde::{Deserialize, Serialize};
use store::vault::{self, Place};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value};
use uuid::Uuid;

use crate::records::{BankLine, LineId, LineStatus, MatchKind, Statement, Undo};

const COLUMNS: &str =
    "id, statement_id, sequence, booked_on, amount_cents, structured, status, matched_kind, matched_id, hint, version";
const STATEMENT: &str = "id, number, first_on, last_on, lines, known_lines, proven, closed_cents, read_at";

/// What is sealed of a line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Communication.
    pub text: String,
    /// Account of the other side.
    pub iban: String,
    /// Name of the other side.
    pub name: String,
}

/// Was this statement read before?
pub(crate) async fn is_known(tx: &mut Tx, ctx: &Ctx, fingerprint: &str) -> Result<bool, Failure> {
    let count = fetch_value!(
        tx,
        i64,
        "select count(*) from bank_statement where partnership_id = $1 and fingerprint = $2",
        ctx.actor.partnership,
        fingerprint
    )?;
    Ok(count > 0)
}

/// Was this line read before, from another file?
pub(crate) async fn is_line_known(tx: &mut Tx, ctx: &Ctx, fingerprint: &str) -> Result<bool, Failure> {
    let count = fetch_value!(
        tx,
        i64,
        "select count(*) from bank_line where partnership_id = $1 and fingerprint = $2",
        ctx.actor.partnership,
        fingerprint
    )?;
    Ok(count > 0)
}

/// Writes a statement; its unique index refuses a second one.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, s: &Statement, fingerprint: &str) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "insert into bank_statement (partnership_id, id, fingerprint, number, first_on, last_on, lines, known_lines, proven,
           closed_cents, read_at, staff_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (partnership_id, fingerprint) do nothing",
        ctx.actor.partnership,
        s.id,
        fingerprint,
        s.number.as_deref(),
        s.first_on,
        s.last_on,
        s.lines,
        s.known_lines,
        s.proven,
        s.closed_cents,
        s.read_at,
        ctx.actor.staff
    )?;
    Ok(rows == 1)
}

/// Writes a line with its sealed words.
pub(crate) async fn insert_line(
    tx: &mut Tx,
    ctx: &Ctx,
    organiser: Uuid,
    line: &BankLine,
    fingerprint: &str,
    words: &Words,
) -> Result<(), Failure> {
    let key = vault::key_for(tx, ctx, organiser).await?;
    let text = serde_json::to_string(words).map_err(|e| Failure::other(e.to_string()))?;
    let sealed = key.seal(&ctx.entropy, Place::new("bank_line", "words_sealed", line.id), &text)?;
    execute!(
        tx,
        "insert into bank_line (partnership_id, id, statement_id, sequence, fingerprint, booked_on, amount_cents, structured,
           words_sealed, status, hint, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)",
        ctx.actor.partnership,
        line.id,
        line.statement_id,
        line.sequence,
        fingerprint,
        line.booked_on,
        line.amount_cents,
        line.structured.as_deref(),
        sealed,
        line.status,
        line.hint.as_deref()
    )?;
    Ok(())
}

/// The sealed words of a line.
pub(crate) async fn words(tx: &mut Tx, ctx: &Ctx, organiser: Uuid, id: LineId) -> Result<Words, Failure> {
    let sealed = fetch_value!(
        tx,
        Vec<u8>,
        "select words_sealed from bank_line where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    let Some(key) = vault::existing_key(tx, ctx, organiser).await? else { return Ok(Words::default()) };
    let text = key.open(Place::new("bank_line", "words_sealed", id), &sealed)?;
    serde_json::from_str(&text).map_err(|e| Failure::other(e.to_string()))
}

/// One line.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: LineId) -> Result<Option<BankLine>, Failure> {
    let sql = format!("select {COLUMNS} from bank_line where partnership_id = $1 and id = $2");
    fetch_optional!(tx, BankLine, store::sql(sql), ctx.actor.partnership, id)
}

/// Lines with a status, the last first.
pub(crate) async fn listed(
    tx: &mut Tx,
    ctx: &Ctx,
    status: LineStatus,
    skip: i64,
    most: i64,
) -> Result<Vec<BankLine>, Failure> {
    let sql = format!(
        "select {COLUMNS} from bank_line where partnership_id = $1 and status = $2
         order by booked_on desc, id desc limit $3 offset $4"
    );
    fetch_all!(tx, BankLine, store::sql(sql), ctx.actor.partnership, status, most, skip)
}

/// How many lines have a status, and what they come to.
pub(crate) async fn count(tx: &mut Tx, ctx: &Ctx, status: LineStatus) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from bank_line where partnership_id = $1 and status = $2",
        ctx.actor.partnership,
        status
    )
}

/// The last statements.
pub(crate) async fn statements(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Statement>, Failure> {
    let sql = format!(
        "select {STATEMENT} from bank_statement where partnership_id = $1 order by read_at desc, last_on desc limit 12"
    );
    fetch_all!(tx, Statement, store::sql(sql), ctx.actor.partnership)
}

/// A line is matched, if it was not. Gives whether it was open.
pub(crate) async fn matched(
    tx: &mut Tx,
    ctx: &Ctx,
    id: LineId,
    kind: MatchKind,
    with: Option<Uuid>,
) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "update bank_line set status = $1, matched_kind = $2, matched_id = $3, version = version + 1
         where partnership_id = $4 and id = $5 and status = $6",
        LineStatus::Matched,
        kind,
        with,
        ctx.actor.partnership,
        id,
        LineStatus::Open
    )?;
    Ok(rows == 1)
}

/// A line waits again, if it was matched so. Gives whether it was.
pub(crate) async fn reopened(tx: &mut Tx, ctx: &Ctx, line: &BankLine, hint: &str) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "update bank_line set status = $1, matched_kind = $2, matched_id = $3, hint = $4, version = version + 1
         where partnership_id = $5 and id = $6 and status = $7 and version = $8",
        LineStatus::Open,
        None::<MatchKind>,
        None::<Uuid>,
        hint,
        ctx.actor.partnership,
        line.id,
        LineStatus::Matched,
        line.version
    )?;
    Ok(rows == 1)
}

/// Keeps what was undone and why.
pub(crate) async fn keep_undo(tx: &mut Tx, ctx: &Ctx, line: LineId, undo: &Undo) -> Result<(), Failure> {
    let id: Uuid = ctx.new_id();
    let key = vault::key_for(tx, ctx, ctx.actor.partnership.0).await?;
    let sealed = key.seal(&ctx.entropy, Place::new("bank_line_undo", "reason_sealed", id), &undo.reason)?;
    execute!(
        tx,
        "insert into bank_line_undo (partnership_id, id, line_id, matched_kind, matched_id, reason_sealed, posting_id, numbers,
           undone_at, staff_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        id,
        line,
        undo.matched_kind,
        undo.matched_id,
        sealed,
        undo.posting_id,
        undo.numbers.as_str(),
        undo.undone_at,
        ctx.actor.staff
    )?;
    Ok(())
}

/// An undo as it stands in the table.
#[derive(sqlx::FromRow)]
struct UndoRow {
    id: Uuid,
    reason_sealed: Vec<u8>,
    #[sqlx(flatten)]
    undo: Undo,
}

/// What was undone of a line, the last first.
pub(crate) async fn undone(tx: &mut Tx, ctx: &Ctx, line: LineId) -> Result<Vec<Undo>, Failure> {
    let rows = fetch_all!(
        tx,
        UndoRow,
        "select id, reason_sealed, matched_kind, matched_id, posting_id, numbers, undone_at from bank_line_undo
         where partnership_id = $1 and line_id = $2 order by undone_at desc, id desc",
        ctx.actor.partnership,
        line
    )?;
    let Some(key) = vault::existing_key(tx, ctx, ctx.actor.partnership.0).await? else {
        return Ok(rows.into_iter().map(|row| row.undo).collect());
    };
    let open = |row: UndoRow| {
        let reason = key.open(Place::new("bank_line_undo", "reason_sealed", row.id), &row.reason_sealed)?;
        Ok(Undo { reason, ..row.undo })
    };
    rows.into_iter().map(open).collect()
}

/// First and last day of what was read.
pub(crate) async fn last_day(tx: &mut Tx, ctx: &Ctx) -> Result<Option<Day>, Failure> {
    fetch_value!(
        tx,
        Option<Day>,
        "select max(last_on) from bank_statement where partnership_id = $1",
        ctx.actor.partnership
    )
}
