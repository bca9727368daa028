//! All SQL of log-in: staff, positions, sessions, attempts, links and tokens.

pub mod attempts;
pub mod links;
pub mod positions;
pub mod sessions;
pub mod staff;
pub mod tokens;

use store::{Failure, Tx};

/// Asks the database for a sign of life.
pub async fn ping(tx: &mut Tx) -> Result<i64, Failure> {
    store::fetch_value!(tx, i64, "select cast(1 as bigint)")
}
