//! One query layer over SQLite and PostgreSQL: connections, actions with audit, jobs, messages, encryption.
//!
//! The same SQL text runs on both engines through the macros `execute!`, `fetch_all!`, `fetch_optional!`,
//! `fetch_one!` and `fetch_value!`. Rules for that text: `$1` placeholders (each bound in order), types
//! uuid/text/bigint/boolean/bytea, no engine functions, `cast(sum(x) as bigint)`.

mod act;
pub mod audit;
mod ctx;
mod db;
pub mod dictionary;
mod entropy;
mod failure;
pub mod jobs;
pub mod listed;
mod macros;
mod memo;
mod migrate;
pub mod outbox;
pub mod partnership;
mod read_log;
mod tidy;
pub mod vault;

pub use act::Action;
pub use ctx::Ctx;
pub use db::{Db, Engine, Parts, Tx};
pub use entropy::Entropy;
pub use failure::{Failure, Fault};
pub use migrate::Migration;
pub use tidy::tidy_up;
pub use vault::Vault;

#[doc(hidden)]
pub use sqlx;

/// The store's own tables; first in every list of migrations.
pub const MIGRATIONS: &[Migration] =
    &[Migration { version: 0, name: "platform", sql: include_str!("../../../migrations/0000_platform.sql") }];

/// Marks SQL that is put together from closed lists (never from input) as safe to run.
pub fn sql(text: String) -> sqlx::AssertSqlSafe<String> {
    sqlx::AssertSqlSafe(text)
}

/// How many rows of so many columns go into one statement of `insert_rows!`; both engines stop at 32,000 values.
#[doc(hidden)]
pub fn rows_per_statement(columns: usize) -> usize {
    (6_000 / columns.max(1)).max(1)
}

/// The text of one statement of `insert_rows!`. `numbered`: places as `$1`, `$2`, … for PostgreSQL. SQLite takes those for
/// names and looks each one up among all before it, so that a long statement takes the square of its length; a bare `?`
/// is counted.
#[doc(hidden)]
pub fn values_text(head: &str, columns: usize, rows: usize, numbered: bool) -> String {
    use std::fmt::Write as _;
    let mut text = format!("{head} values ");
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { ", (" });
        for column in 1..=columns {
            text.push_str(if column == 1 { "" } else { ", " });
            if numbered {
                let _ = write!(text, "${}", row * columns + column);
            } else {
                text.push('?');
            }
        }
        text.push(')');
    }
    text
}
