//! Guidance through the real router, on SQLite and on PostgreSQL.

mod contacts;
mod figures;
mod help;
mod lists;
mod pages;
mod readers;
mod way;
