//! Codes that link a worker's file to a guidance file.

use ::store::{Ctx, Failure, Tx, execute, fetch_optional};
use kernel::ParticipantId;
use uuid::Uuid;

use crate::model::WorkerId;
use crate::rules::pairing::DAYS;

/// Whose code it is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Found {
    pub worker_id: Option<WorkerId>,
    pub file_id: Option<ParticipantId>,
}

fn hash(ctx: &Ctx, code: &str) -> Vec<u8> {
    ctx.vault.index_hash("wijk-pairing", code)
}

/// Keeps a code of a worker or of a participant; an earlier one ends.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    worker: Option<WorkerId>,
    file: Option<ParticipantId>,
    code: &str,
) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    if let Some(worker) = worker {
        execute!(
            tx,
            "update wijk_pairing set ends_at = $3 where partnership_id = $1 and worker_id = $2 and ends_at > $3",
            ctx.actor.partnership,
            worker,
            ctx.now
        )?;
    }
    if let Some(file) = file {
        execute!(
            tx,
            "update wijk_pairing set ends_at = $3 where partnership_id = $1 and file_id = $2 and ends_at > $3",
            ctx.actor.partnership,
            file,
            ctx.now
        )?;
    }
    execute!(
        tx,
        "insert into wijk_pairing (partnership_id, id, worker_id, file_id, code_hash, made_at, made_by, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        ctx.actor.partnership,
        id,
        worker,
        file,
        hash(ctx, code),
        ctx.now,
        ctx.actor.staff,
        ctx.now.plus_minutes(DAYS * 24 * 60)
    )?;
    Ok(id)
}

/// Takes a code: it works once. The update is also what makes two at the same instant one.
pub async fn take(tx: &mut Tx, ctx: &Ctx, code: &str) -> Result<Option<Found>, Failure> {
    fetch_optional!(
        tx,
        Found,
        "update wijk_pairing set used_at = $3 where partnership_id = $1 and code_hash = $2 and used_at is null
           and ends_at > $3 returning worker_id, file_id",
        ctx.actor.partnership,
        hash(ctx, code),
        ctx.now
    )
}
