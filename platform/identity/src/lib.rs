//! Who somebody is: log-in, sessions, positions, links to choose a password, tokens for the API.

pub mod actions;
mod caller;
mod limit;
pub mod link_code;
mod links;
mod pages;
pub mod passwords;
pub mod records;
mod rules;
pub mod staff;
mod store;
mod tickets;
pub mod tokens;
mod totp;

use ::store::{Db, Failure};
use kernel::Moment;

pub use actions::{CreateStaff, SetPassword};
pub use caller::Caller;
pub use links::Link;
pub use pages::routes;
pub use records::{NewPosition, NewStaff, Position, Purpose, Staff};
pub use rules::password as check_password;

/// Tables of the network and of the people who work in it.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration { version: 1, name: "network", sql: include_str!("../../../migrations/0001_network.sql") },
    ::store::Migration {
        version: 46,
        name: "organisation membership",
        sql: include_str!("../../../migrations/0046_organisation_membership.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/identity.ftl")),
    ("en", include_str!("../../../locales/en/identity.ftl")),
];

/// Forgets sessions, links and tokens a month after they ended, and log-in attempts after a day. For the worker, daily.
pub async fn tidy_up(db: &Db, now: Moment) -> Result<(), Failure> {
    let month = now.plus_minutes(-30 * 24 * 60);
    let mut tx = db.unaudited_write().await?;
    store::sessions::forget(&mut tx, month).await?;
    store::links::forget(&mut tx, month).await?;
    store::tokens::forget(&mut tx, month).await?;
    store::attempts::forget(&mut tx, now.plus_minutes(-24 * 60)).await?;
    tx.finish().await
}
