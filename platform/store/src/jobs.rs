//! Planned work: inserted in the same transaction as the change that asks for it, claimed by one worker at a time.

use kernel::{Moment, PartnershipId};
use uuid::Uuid;

use crate::{Ctx, Db, Engine, Failure, Tx, execute, fetch_all};

/// How long a worker holds a job before another may take it, in seconds.
const HOLD: i64 = 120;

/// A claimed job.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Job {
    /// Tenant.
    pub partnership_id: PartnershipId,
    /// Which.
    pub id: Uuid,
    /// What to do: `appointment.remind`.
    pub kind: String,
    /// For the handler; ids only, no personal data.
    pub payload: String,
    /// How often it was tried before.
    pub attempts: i64,
}

/// Plans a job. `payload` holds ids only.
pub async fn enqueue(tx: &mut Tx, ctx: &Ctx, kind: &'static str, payload: &str, run_at: Moment) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into job (partnership_id, id, kind, payload, run_at, attempts, locked_until) values ($1, $2, $3, $4, $5, 0, 0)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        kind,
        payload,
        run_at
    )?;
    Ok(())
}

/// Takes up to `limit` jobs that are due; nobody else gets them for two minutes.
pub async fn claim(db: &Db, now: Moment, limit: i64) -> Result<Vec<Job>, Failure> {
    let mut tx = db.0.begin_write().await?;
    let skip = if tx.engine() == Engine::Postgres { "for update skip locked" } else { "" };
    let due = fetch_all!(
        tx,
        Job,
        crate::sql(format!(
            "select partnership_id, id, kind, payload, attempts from job
             where done_at is null and run_at <= $1 and locked_until <= $1 order by run_at limit $2 {skip}"
        )),
        now,
        limit
    )?;
    for job in &due {
        execute!(
            tx,
            "update job set locked_until = $3, attempts = attempts + 1 where partnership_id = $1 and id = $2",
            job.partnership_id,
            job.id,
            now.plus_seconds(HOLD)
        )?;
    }
    tx.commit().await?;
    Ok(due)
}

/// Marks a job done, inside the transaction of what it did.
pub async fn finish(tx: &mut Tx, job: &Job, now: Moment) -> Result<(), Failure> {
    execute!(
        tx,
        "update job set done_at = $3, last_error = null where partnership_id = $1 and id = $2",
        job.partnership_id,
        job.id,
        now
    )?;
    Ok(())
}

/// Puts a job back with a growing pause: 1, 2, 4 … minutes, at most a day. `error` has no personal data.
pub async fn postpone(db: &Db, job: &Job, now: Moment, error: &str) -> Result<(), Failure> {
    let pause = 1_i64 << job.attempts.clamp(0, 10);
    let mut tx = db.0.begin_write().await?;
    execute!(
        tx,
        "update job set run_at = $3, locked_until = 0, last_error = $4 where partnership_id = $1 and id = $2",
        job.partnership_id,
        job.id,
        now.plus_minutes(pause.min(1440)),
        error
    )?;
    Ok(tx.commit().await?)
}

/// Forgets jobs that were done before `moment`.
pub(crate) async fn forget(tx: &mut Tx, moment: Moment) -> Result<u64, Failure> {
    execute!(tx, "delete from job where done_at < $1", moment)
}
