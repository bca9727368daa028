//! Questions from the public page, of people who are no user yet.

use kernel::Moment;
use serde::{Deserialize, Serialize};
use store::vault::{Place, existing_key, key_for};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_one, fetch_optional, fetch_value};

use crate::model::{AskId, RequestId};

/// What somebody told on the public page: sealed as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Name of the person or organisation.
    pub name: String,
    /// Phone, when given.
    pub phone: Option<String>,
    /// Mail, when given.
    pub email: Option<String>,
    /// What is to be done.
    pub what: String,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Ask {
    /// Which.
    pub id: AskId,
    /// Kind of user, as the asker chose it.
    pub kind: String,
    /// Municipality.
    pub nis: String,
    /// Activity, when chosen.
    pub activity_code: Option<String>,
    /// new, taken, declined.
    pub status: String,
    /// When.
    pub asked_at: Moment,
    /// Version.
    pub version: i64,
}

/// A question as it stands in the table.
#[derive(sqlx::FromRow)]
struct Sealed {
    #[sqlx(flatten)]
    ask: Ask,
    words_sealed: Vec<u8>,
}

const COLUMNS: &str = "id, kind, nis, activity_code, status, asked_at, version";

/// Keeps a question.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: AskId,
    kind: &str,
    nis: &str,
    activity: Option<&str>,
    told: &Told,
) -> Result<(), Failure> {
    let text = serde_json::to_string(told).map_err(|e| Failure::other(e.to_string()))?;
    let sealed = key_for(tx, ctx, id.0).await?.seal(&ctx.entropy, Place::new("work_ask", "words_sealed", id), &text)?;
    execute!(
        tx,
        "insert into work_ask (partnership_id, id, kind, words_sealed, nis, activity_code, status, asked_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        ctx.actor.partnership,
        id,
        kind,
        sealed,
        nis,
        activity,
        "new",
        ctx.now,
        1_i64
    )?;
    Ok(())
}

/// Those that nobody took up yet, oldest first, without what was told: who asks stands on the page of the question.
pub(crate) async fn fresh(tx: &mut Tx, ctx: &Ctx, limit: i64) -> Result<Vec<Ask>, Failure> {
    fetch_all!(
        tx,
        Ask,
        store::sql(format!(
            "select {COLUMNS} from work_ask where partnership_id = $1 and status = $2 order by asked_at, id limit $3"
        )),
        ctx.actor.partnership,
        "new",
        limit
    )
}

async fn open(tx: &mut Tx, ctx: &Ctx, row: Sealed) -> Result<(Ask, Told), Failure> {
    let id = row.ask.id;
    let key = existing_key(tx, ctx, id.0).await?.ok_or_else(|| Failure::other("a question without a key"))?;
    let text = key.open(Place::new("work_ask", "words_sealed", id), &row.words_sealed)?;
    Ok((row.ask, serde_json::from_str(&text).map_err(|e| Failure::other(e.to_string()))?))
}

/// How many nobody took up yet.
pub(crate) async fn waiting(tx: &mut Tx, ctx: &Ctx) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from work_ask where partnership_id = $1 and status = $2",
        ctx.actor.partnership,
        "new"
    )
}

/// How many came since a moment.
pub(crate) async fn since(tx: &mut Tx, ctx: &Ctx, at: Moment) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from work_ask where partnership_id = $1 and asked_at >= $2",
        ctx.actor.partnership,
        at
    )
}

/// How many came from an address in the last hour, and when the oldest did.
pub(crate) async fn from_address(tx: &mut Tx, ctx: &Ctx, hash: &[u8]) -> Result<(i64, Option<Moment>), Failure> {
    fetch_one!(
        tx,
        (i64, Option<Moment>),
        "select count(*), min(asked_at) from work_ask_address where partnership_id = $1 and address_hash = $2",
        ctx.actor.partnership,
        hash
    )
}

/// Notes that one came from an address.
pub(crate) async fn note_address(tx: &mut Tx, ctx: &Ctx, hash: &[u8]) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into work_ask_address (partnership_id, id, address_hash, asked_at) values ($1, $2, $3, $4)",
        ctx.actor.partnership,
        ctx.new_id::<uuid::Uuid>(),
        hash,
        ctx.now
    )?;
    Ok(())
}

/// Forgets from where questions came before a moment.
pub(crate) async fn forget_addresses(tx: &mut Tx, ctx: &Ctx, before: Moment) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from work_ask_address where partnership_id = $1 and asked_at < $2",
        ctx.actor.partnership,
        before
    )?;
    Ok(())
}

/// One, with what was told.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: AskId) -> Result<Option<(Ask, Told)>, Failure> {
    let row = fetch_optional!(
        tx,
        Sealed,
        store::sql(format!("select {COLUMNS}, words_sealed from work_ask where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )?;
    match row {
        Some(row) => open(tx, ctx, row).await.map(Some),
        None => Ok(None),
    }
}

/// Taken up or declined.
pub(crate) async fn answer(
    tx: &mut Tx,
    ctx: &Ctx,
    ask: &Ask,
    status: &str,
    request: Option<RequestId>,
    version: i64,
) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update work_ask set status = $1, request_id = $2, version = version + 1
         where partnership_id = $3 and id = $4 and version = $5 and status = $6",
        status,
        request,
        ctx.actor.partnership,
        ask.id,
        version,
        "new"
    )?;
    super::touched(rows, Some(ask.version))
}

/// Questions that were answered and came before a moment.
pub(crate) async fn old(tx: &mut Tx, ctx: &Ctx, before: Moment) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from work_ask where partnership_id = $1 and status <> $2 and asked_at < $3",
        ctx.actor.partnership,
        "new",
        before
    )
}

/// Deletes them; gives how many.
pub(crate) async fn delete_old(tx: &mut Tx, ctx: &Ctx, before: Moment) -> Result<u64, Failure> {
    execute!(
        tx,
        "delete from work_ask where partnership_id = $1 and status <> $2 and asked_at < $3",
        ctx.actor.partnership,
        "new",
        before
    )
}
