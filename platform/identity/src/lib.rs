//! Who somebody is: log-in, sessions, positions, invitations, tokens for the API.

/// Tables of the network and of the people who work in it.
pub const MIGRATIONS: &[store::Migration] =
    &[store::Migration { version: 1, name: "network", sql: include_str!("../../../migrations/0001_network.sql") }];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/identity.ftl")),
    ("en", include_str!("../../../locales/en/identity.ftl")),
];
