//! The network: municipalities with their mergers, organisations, memberships, and who works where.

/// The tables stand in one file with those of log-in, because positions tie people to organisations.
pub const MIGRATIONS: &[store::Migration] = identity::MIGRATIONS;

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/network.ftl")),
    ("en", include_str!("../../../locales/en/network.ftl")),
];
