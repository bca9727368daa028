//! Connections: SQLite with one writer and several readers, or a PostgreSQL pool.

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::pool::{PoolConnection, PoolOptions};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection as _, PgPool, Postgres, Sqlite, SqlitePool, Transaction};

use crate::audit::Line;
use crate::memo::Memo;
use crate::read_log::ReadLog;
use crate::{Failure, Fault};

/// SQLite below this loses writes when two connections checkpoint at once (the WAL-reset bug, mended in 3.51.3).
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// How long a request waits for a connection before it says "try again" (503).
const ACQUIRE: Duration = Duration::from_secs(5);

/// Connections to PostgreSQL. They are not asked whether they are alive before each use: the question costs as much as a
/// page's statement. One that died shows at the beginning of the transaction, and the next one is tried.
const CONNECTIONS: u32 = 16;

/// How PostgreSQL plans: once per statement, whatever is bound to it, as on SQLite. Every statement begins with the
/// partnership and a key, so one plan suits all values; planning anew took most of a page's time. Compiling a plan
/// (JIT) is for reports over millions of rows.
const PLANS: [(&str, &str); 2] = [("plan_cache_mode", "force_generic_plan"), ("jit", "off")];

/// Statements that a connection keeps planned.
const STATEMENTS: usize = 400;

/// A statement that takes longer is logged when it serves.
const SLOW: Duration = Duration::from_millis(250);

/// What a database is opened for.
#[derive(Debug, Clone, Copy)]
enum Use {
    /// People's work.
    Serving,
    /// Filling from scratch: long statements are normal, and it begins again if it fails.
    Filling,
}

impl Use {
    fn slow(self) -> log::LevelFilter {
        match self {
            Self::Serving => log::LevelFilter::Warn,
            Self::Filling => log::LevelFilter::Off,
        }
    }
}

/// Which engine is behind a `Db`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded; the default.
    Sqlite,
    /// A server, for many users.
    Postgres,
}

/// A database. Cheap to clone.
#[derive(Clone)]
pub struct Db(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) pools: Pools,
    pub(crate) read_log: ReadLog,
}

pub(crate) enum Pools {
    Sqlite { write: SqlitePool, read: SqlitePool },
    Postgres(PgPool),
}

/// A transaction. Dropped without commit, it never happened.
pub struct Tx {
    pub(crate) conn: Conn,
    pub(crate) lines: Vec<Line>,
    /// Only while reading.
    pub(crate) memo: Option<Memo>,
}

pub(crate) enum Conn {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
    /// For one statement, which is its own transaction.
    SqliteOnce(PoolConnection<Sqlite>),
    /// For one statement, which is its own transaction.
    PostgresOnce(PoolConnection<Postgres>),
}

/// The connection inside a transaction, for the query macros.
pub enum Parts<'a> {
    /// SQLite.
    Sqlite(&'a mut SqliteConnection),
    /// PostgreSQL.
    Postgres(&'a mut PgConnection),
}

impl Tx {
    /// For the query macros.
    pub fn parts(&mut self) -> Parts<'_> {
        match &mut self.conn {
            Conn::Sqlite(tx) => Parts::Sqlite(tx),
            Conn::Postgres(tx) => Parts::Postgres(tx),
            Conn::SqliteOnce(connection) => Parts::Sqlite(connection),
            Conn::PostgresOnce(connection) => Parts::Postgres(connection),
        }
    }

    /// Which engine runs it.
    pub fn engine(&self) -> Engine {
        match self.conn {
            Conn::Sqlite(_) | Conn::SqliteOnce(_) => Engine::Sqlite,
            Conn::Postgres(_) | Conn::PostgresOnce(_) => Engine::Postgres,
        }
    }

    pub(crate) async fn commit(self) -> Result<(), sqlx::Error> {
        match self.conn {
            Conn::Sqlite(tx) => tx.commit().await,
            Conn::Postgres(tx) => tx.commit().await,
            Conn::SqliteOnce(_) | Conn::PostgresOnce(_) => Ok(()),
        }
    }
}

impl Db {
    /// Opens `sqlite:PATH` or `postgres://…`. Must be called inside a tokio runtime.
    pub async fn open(url: &str) -> Result<Self, Failure> {
        Self::open_for(url, Use::Serving).await
    }

    /// Opens a database that is being filled from scratch and thrown away if that fails (demonstration, generated
    /// region): on SQLite without waiting for the disk. Never for people's work.
    pub async fn open_for_filling(url: &str) -> Result<Self, Failure> {
        Self::open_for(url, Use::Filling).await
    }

    async fn open_for(url: &str, purpose: Use) -> Result<Self, Failure> {
        if !url.starts_with("postgres") {
            return Self::open_sqlite(Path::new(url.trim_start_matches("sqlite:")), purpose).await;
        }
        let options = PgConnectOptions::from_str(url)?
            .options(PLANS)
            .statement_cache_capacity(STATEMENTS)
            .log_slow_statements(purpose.slow(), SLOW);
        let pool = PoolOptions::<Postgres>::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(ACQUIRE)
            .test_before_acquire(false)
            .connect_with(options)
            .await?;
        Ok(Self::with(Pools::Postgres(pool)))
    }

    async fn open_sqlite(path: &Path, purpose: Use) -> Result<Self, Failure> {
        let (synchronous, cache) = match purpose {
            // FULL when it serves: an acknowledged write survives a power cut; NORMAL would not promise that.
            Use::Serving => (SqliteSynchronous::Full, "-16000"),
            Use::Filling => (SqliteSynchronous::Off, "-200000"),
        };
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(synchronous)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .statement_cache_capacity(STATEMENTS)
            .pragma("cache_size", cache)
            .pragma("temp_store", "memory")
            .pragma("wal_autocheckpoint", "2000")
            .log_slow_statements(purpose.slow(), SLOW);
        // When a write fails for want of room, SQLite rolls back by itself, and the library goes on believing that a
        // transaction is open: such a connection would refuse everything for ever. It is replaced.
        // It is not asked besides whether it is alive: a file does not hang up, and the question costs as much as a page's
        // statement.
        let pool = || {
            PoolOptions::<Sqlite>::new()
                .test_before_acquire(false)
                .before_acquire(|c, _| Box::pin(async { Ok(!c.is_in_transaction()) }))
        };
        let write = pool()
            .min_connections(1)
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(ACQUIRE)
            .connect_with(options.clone())
            .await?;
        let version: String = sqlx::query_scalar("select sqlite_version()").fetch_one(&write).await?;
        if parse_version(&version) < OLDEST_SQLITE {
            return Err(Fault::Other(format!(
                "SQLite {version} is too old: 3.51.3 is the first without the WAL-reset bug"
            ))
            .into());
        }
        let read = pool()
            .max_connections(4)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(ACQUIRE)
            .connect_with(options.pragma("query_only", "on"))
            .await?;
        Ok(Self::with(Pools::Sqlite { write, read }))
    }

    fn with(pools: Pools) -> Self {
        Self(Arc::new_cyclic(|weak| Inner { pools, read_log: ReadLog::start(weak.clone()) }))
    }

    /// Which engine.
    pub fn engine(&self) -> Engine {
        match self.0.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// A transaction to read in: one consistent picture, nothing can be written through it on SQLite.
    pub async fn read(&self) -> Result<Tx, Failure> {
        self.0.begin_read().await
    }

    /// For exactly one reading statement, which is a consistent picture by itself: spares the beginning and the end of a
    /// transaction, two trips to the database. When it gives `Failure::is_lost`, the connection was dead: ask again.
    pub async fn read_once(&self) -> Result<Tx, Failure> {
        let conn = match &self.0.pools {
            Pools::Sqlite { read, .. } => Conn::SqliteOnce(read.acquire().await?),
            Pools::Postgres(pool) => Conn::PostgresOnce(pool.acquire().await?),
        };
        Ok(Tx { conn, lines: Vec::new(), memo: None })
    }

    /// After filling: what PostgreSQL needs to plan well and to answer from indexes alone. Its own care takes a minute or
    /// more to come round. SQLite needs nothing.
    pub async fn settle(&self) -> Result<(), Failure> {
        let Pools::Postgres(pool) = &self.0.pools else { return Ok(()) };
        let tables: Vec<String> =
            sqlx::query_scalar("select quote_ident(tablename) from pg_tables where schemaname = current_schema()")
                .fetch_all(pool)
                .await?;
        if !tables.is_empty() {
            sqlx::raw_sql(crate::sql(format!("vacuum (analyze) {}", tables.join(", ")))).execute(pool).await?;
        }
        Ok(())
    }

    /// Closes all connections, after which the file can be copied.
    pub async fn close(&self) {
        match &self.0.pools {
            Pools::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    /// Writes a consistent copy of a SQLite database to `target` while others go on reading and writing.
    /// PostgreSQL has its own tools for that: refused with a fault that says so.
    pub async fn snapshot(&self, target: &Path) -> Result<(), Failure> {
        match &self.0.pools {
            Pools::Sqlite { write, .. } => {
                // A connection that may not write (`query_only`) may not write the copy either. On the database
                // itself this only holds a read lock: others, in other processes, go on writing.
                sqlx::query("vacuum into $1").bind(target.to_string_lossy().into_owned()).execute(write).await?;
                Ok(())
            }
            Pools::Postgres(_) => Err(Failure::other("on PostgreSQL use pg_dump: the snapshot command is for SQLite")),
        }
    }
}

impl Inner {
    async fn begin_read(&self) -> Result<Tx, Failure> {
        let conn = match &self.pools {
            Pools::Sqlite { read, .. } => Conn::Sqlite(read.begin().await?),
            Pools::Postgres(pool) => {
                Conn::Postgres(begin(pool, "begin isolation level repeatable read read only").await?)
            }
        };
        Ok(Tx { conn, lines: Vec::new(), memo: Some(Memo::default()) })
    }

    pub(crate) async fn begin_write(&self) -> Result<Tx, sqlx::Error> {
        let conn = match &self.pools {
            // IMMEDIATE: a deferred transaction that turns into a writer fails at once with "busy".
            Pools::Sqlite { write, .. } => Conn::Sqlite(write.begin_with("begin immediate").await?),
            Pools::Postgres(pool) => Conn::Postgres(begin(pool, "begin").await?),
        };
        Ok(Tx { conn, lines: Vec::new(), memo: None })
    }
}

/// Begins a transaction on a connection that is alive. After a restart of the server all that lie ready are dead; each
/// try takes one of them out.
async fn begin(pool: &PgPool, how: &'static str) -> Result<Transaction<'static, Postgres>, sqlx::Error> {
    let mut tried = 0;
    loop {
        match pool.begin_with(how).await {
            Err(error) if tried <= CONNECTIONS && Failure::lost(&error) => tried += 1,
            other => return other,
        }
    }
}

fn parse_version(text: &str) -> (u32, u32, u32) {
    let mut parts = text.split('.').map(|p| p.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}

impl Db {
    /// A write that is nobody's act on anybody's file: session bookkeeping and log-in attempts.
    /// Everything else goes through `Db::act`.
    pub async fn unaudited_write(&self) -> Result<Tx, Failure> {
        Ok(self.0.begin_write().await?)
    }
}

impl Tx {
    /// Commits a transaction of `Db::unaudited_write`.
    pub async fn finish(self) -> Result<(), Failure> {
        if !self.lines.is_empty() {
            return Err(Fault::Unaudited("unaudited_write").into());
        }
        Ok(self.commit().await?)
    }
}
