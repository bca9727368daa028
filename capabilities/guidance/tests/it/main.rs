//! Guidance through the real router, on SQLite and on PostgreSQL.

mod contacts;
mod figures;
mod handover;
mod help;
mod lists;
mod merge;
mod pages;
mod race;
mod readers;
mod way;
