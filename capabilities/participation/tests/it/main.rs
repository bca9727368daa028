//! Participations through the real router, on SQLite and on PostgreSQL.

mod claimed;
mod doors;
mod fair;
mod figures;
mod file;
mod histories;
mod kit;
mod lists;
mod merge;
mod refused;
mod scale;
