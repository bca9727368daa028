//! The two ways an operation does not succeed: an expected `Refusal`, or a `Fault` of the world around it.

use kernel::Refusal;

/// Something that should not happen, sorted by what the person can do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The database can't be reached; trying again later helps (503).
    #[error("database unavailable: {0}")]
    Unavailable(String),
    /// The connection to the database was dead when it was used; as `Unavailable` to the person.
    #[error("connection lost: {0}")]
    Lost(String),
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

    /// Was the connection dead when it was used? Another one may live.
    pub(crate) fn lost(error: &sqlx::Error) -> bool {
        match error {
            sqlx::Error::Io(_) => true,
            sqlx::Error::Database(db) => {
                db.code().is_some_and(|code| matches!(code.as_ref(), "57P01" | "57P02") || code.starts_with("08"))
            }
            _ => false,
        }
    }

    /// Was the connection dead when it was used? For who reads one statement without a transaction: ask again.
    pub fn is_lost(&self) -> bool {
        matches!(self, Self::Broken(Fault::Lost(_)))
    }

    /// Is it worth running the same action again at once?
    pub(crate) fn retry(error: &sqlx::Error) -> bool {
        let Some(db) = error.as_database_error() else { return false };
        // PostgreSQL: serialization failure, deadlock. SQLite: the picture is older than the last write. Not "busy"
        // (5): for that the engine waited already, and six times its patience is longer than a person's.
        matches!(db.code().as_deref(), Some("40001" | "40P01" | "517"))
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        let text = error.to_string();
        let fault = match &error {
            _ if Self::lost(&error) => Fault::Lost(text),
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Tls(_) | sqlx::Error::WorkerCrashed => {
                Fault::Unavailable(text)
            }
            sqlx::Error::Database(db) => match sort(db.code().as_deref().unwrap_or_default()) {
                Sort::NoSpace => Fault::NoSpace(text),
                Sort::Unavailable => Fault::Unavailable(text),
                Sort::Other => Fault::Other(text),
            },
            _ => Fault::Other(text),
        };
        Self::Broken(fault)
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Sort {
    NoSpace,
    Unavailable,
    Other,
}

/// What an engine's error code means for the person. PostgreSQL's have five characters, SQLite's are numbers whose
/// lowest byte is the kind.
fn sort(code: &str) -> Sort {
    if code.len() == 5 {
        return match code {
            "53100" => Sort::NoSpace,
            // Shutting down, crash recovery, too many connections, a server that became read-only after a fail-over.
            "57P01" | "57P02" | "57P03" | "57P05" | "53300" | "25006" => Sort::Unavailable,
            // Class 08: the connection itself.
            _ if code.starts_with("08") => Sort::Unavailable,
            _ => Sort::Other,
        };
    }
    match code.parse::<u32>() {
        // SQLITE_FULL; SQLITE_IOERR_WRITE, _FSYNC, _DIR_FSYNC, _SHMSIZE, _SHMMAP: what a full disk gives too.
        Ok(13 | 778 | 1034 | 1290 | 4874 | 5386) => Sort::NoSpace,
        // Busy or locked for too long, read-only, another I/O error, can't be opened: the disk or the folder is away.
        Ok(number) if matches!(number & 0xff, 5 | 6 | 8 | 10 | 14) => Sort::Unavailable,
        _ => Sort::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_that_is_away_is_told_from_a_full_disk_and_from_a_mistake() {
        for code in
            ["57P01", "57P03", "08006", "08P01", "53300", "25006", "5", "261", "8", "1032", "10", "266", "14", "3850"]
        {
            assert_eq!(sort(code), Sort::Unavailable, "{code}");
        }
        for code in ["53100", "13", "778", "4874"] {
            assert_eq!(sort(code), Sort::NoSpace, "{code}");
        }
        for code in ["23505", "42P01", "19", "2067", "1", ""] {
            assert_eq!(sort(code), Sort::Other, "{code}");
        }
    }
}
