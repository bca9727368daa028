//! Log-in attempts, by keyed hash of account and of address: for the limits, never for names.

use kernel::Moment;
use store::{Failure, Tx, execute, fetch_one};

/// Failures of a subject since `since`: how many, and when the oldest was.
pub async fn failures(tx: &mut Tx, subject: &[u8], since: Moment) -> Result<(i64, Option<Moment>), Failure> {
    fetch_one!(
        tx,
        (i64, Option<Moment>),
        "select count(*), min(at) from login_attempt where subject_hash = $1 and at > $2 and ok = $3",
        subject,
        since,
        false
    )
}

/// Notes an attempt; it counts as failed until it is taken back.
pub async fn note(tx: &mut Tx, subject: &[u8], at: Moment) -> Result<(), Failure> {
    execute!(tx, "insert into login_attempt (subject_hash, at, ok) values ($1, $2, $3)", subject, at, false)?;
    Ok(())
}

/// All failures of a subject are forgiven: the owner got in.
pub async fn forgive(tx: &mut Tx, subject: &[u8]) -> Result<(), Failure> {
    execute!(tx, "update login_attempt set ok = $2 where subject_hash = $1", subject, true)?;
    Ok(())
}

/// One attempt was no failure.
pub async fn take_back(tx: &mut Tx, subject: &[u8], at: Moment) -> Result<(), Failure> {
    execute!(tx, "update login_attempt set ok = $3 where subject_hash = $1 and at = $2", subject, at, true)?;
    Ok(())
}

/// Forgets attempts before `moment`.
pub async fn forget(tx: &mut Tx, moment: Moment) -> Result<u64, Failure> {
    execute!(tx, "delete from login_attempt where at < $1", moment)
}
