//! The store's promises, on both engines.

mod audit;
mod away;
mod jobs;
mod once;
mod schema;
mod vault;

use testkit::Kit;

/// A world with the store's own tables only.
fn kit() -> Kit {
    Kit {
        migrations: vec![store::Migration {
            version: 1,
            name: "network",
            sql: include_str!("../../../../migrations/0001_network.sql"),
        }],
        locales: Vec::new(),
        routes: axum::Router::new(),
    }
}
