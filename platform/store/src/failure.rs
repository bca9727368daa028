//! The two ways an operation does not succeed: an expected `Refusal`, or a `Fault` of the world around it.

use kernel::Refusal;

/// Something that should not happen, sorted by what the person can do about it.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database can't be reached; trying again later helps (503).
    #[error("database unavailable: {0}")]
    Unavailable(String),
    /// No room left to write; nothing was changed (507).
    #[error("no space left: {0}")]
    NoSpace(String),
    /// An action tried to commit without an audit line: a mistake in the code.
    #[error("action {0} wrote no audit line")]
    Unaudited(&'static str),
    /// Stored data that can't be read back: wrong key, tampered or from a newer version.
    #[error("unreadable data: {0}")]
    Unreadable(String),
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

/// Why an operation did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Expected; shown to the person.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Unexpected; logged once, at the edge.
    #[error(transparent)]
    Broken(#[from] Fault),
}

impl Failure {
    /// A fault with a text for the log (never personal data).
    pub fn other(text: impl Into<String>) -> Self {
        Self::Broken(Fault::Other(text.into()))
    }

    /// Is it worth running the same action again?
    pub(crate) fn retry(error: &sqlx::Error) -> bool {
        let Some(db) = error.as_database_error() else { return false };
        // PostgreSQL: serialization failure, deadlock. SQLite: busy, locked (primary and extended codes).
        matches!(db.code().as_deref(), Some("40001" | "40P01" | "5" | "6" | "261" | "262" | "517" | "773"))
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        let text = error.to_string();
        let fault = match &error {
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => {
                Fault::Unavailable(text)
            }
            sqlx::Error::Database(db) => match db.code().as_deref() {
                // SQLITE_FULL and PostgreSQL disk_full; SQLITE_IOERR_WRITE, _FSYNC, _SHMSIZE … on a full disk.
                Some("13" | "53100" | "778" | "1034" | "4874" | "5386" | "1290" | "14") => Fault::NoSpace(text),
                // PostgreSQL: shutting down, crash recovery, too many connections; SQLite: busy for too long.
                Some(
                    "57P01" | "57P02" | "57P03" | "53300" | "08006" | "08001" | "08003" | "5" | "6" | "261" | "517",
                ) => Fault::Unavailable(text),
                _ => Fault::Other(text),
            },
            _ => Fault::Other(text),
        };
        Self::Broken(fault)
    }
}
