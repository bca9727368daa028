//! Entry snapshots: rows that are only ever added.

use kernel::access::Permit;
use kernel::{Aspect, Day, Moment, Verb};
use store::vault::{self, Place};
use store::{Ctx, Failure, Tx, execute, fetch_all};
use uuid::Uuid;

use crate::snapshot::{NewSnapshot, SealedFacts, Snapshot};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    operation: String,
    entry_date: Day,
    facts: String,
    sealed: Option<Vec<u8>>,
    created_at: Moment,
    by_name: Option<String>,
}

/// Adds a version.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, permit: &Permit, new: &NewSnapshot) -> Result<Uuid, Failure> {
    permit.require(Verb::Write, Aspect::EntrySnapshot)?;
    let id: Uuid = ctx.new_id();
    let json = |e: serde_json::Error| Failure::other(e.to_string());
    let facts = serde_json::to_string(&new.facts).map_err(json)?;
    let key = vault::key_for(tx, ctx, permit.participant()).await?;
    let text = serde_json::to_string(&new.sealed).map_err(json)?;
    let sealed = key.seal(&ctx.entropy, Place::new("entry_snapshot", "sealed", id), &text)?;
    execute!(
        tx,
        "insert into entry_snapshot (partnership_id, id, participant_id, operation, entry_date, facts, sealed, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        permit.partnership(), id, permit.participant(), new.operation.as_str(), new.entry_date, facts, sealed, ctx.now,
        ctx.actor.staff
    )?;
    Ok(id)
}

/// All versions, newest first.
pub(crate) async fn all(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Vec<Snapshot>, Failure> {
    permit.require(Verb::Read, Aspect::EntrySnapshot)?;
    let rows = fetch_all!(
        tx, Row,
        "select e.id, e.operation, e.entry_date, e.facts, e.sealed, e.created_at, s.name as by_name from entry_snapshot e
         left join staff_name s on s.partnership_id = e.partnership_id and s.id = e.created_by
         where e.partnership_id = $1 and e.participant_id = $2 order by e.created_at desc, e.id desc",
        permit.partnership(), permit.participant()
    )?;
    let key = vault::existing_key(tx, ctx, permit.participant()).await?;
    let json = |e: serde_json::Error| Failure::other(e.to_string());
    rows.into_iter()
        .map(|row| {
            let sealed = match (&key, &row.sealed) {
                (Some(key), Some(bytes)) => {
                    let text = key.open(Place::new("entry_snapshot", "sealed", row.id), bytes)?;
                    serde_json::from_str(&text).map_err(json)?
                }
                _ => SealedFacts::default(),
            };
            Ok(Snapshot {
                id: row.id,
                operation: row.operation,
                entry_date: row.entry_date,
                facts: serde_json::from_str(&row.facts).map_err(json)?,
                sealed,
                created_at: row.created_at,
                by: row.by_name,
            })
        })
        .collect()
}
