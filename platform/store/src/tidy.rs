//! Forgets what the store itself no longer needs.

use kernel::Moment;

use crate::{Db, Failure, execute, jobs, outbox};

/// A form or an API call is not sent again after so many days.
const KEYS: i64 = 30;
/// A job that was done is kept so many days, for who looks for a fault.
const JOBS: i64 = 30;
/// A message that left, or was given up, is kept so many days.
const MESSAGES: i64 = 365;

/// Forgets old idempotency keys, jobs that are done and messages that are over. For the worker, daily.
pub async fn tidy_up(db: &Db, now: Moment) -> Result<(), Failure> {
    let days_ago = |days: i64| now.plus_minutes(-days * 24 * 60);
    let mut tx = db.unaudited_write().await?;
    execute!(tx, "delete from idempotency where at < $1", days_ago(KEYS))?;
    jobs::forget(&mut tx, days_ago(JOBS)).await?;
    outbox::forget(&mut tx, days_ago(MESSAGES)).await?;
    tx.finish().await
}
