//! Time, costs, claims and settlements through the real router and actions, on SQLite and on PostgreSQL.

mod claims_flow;
mod costs;
mod fair;
mod kit;
mod late;
mod pages;
mod payouts;
mod property;
mod settle;
mod support;
mod time;
