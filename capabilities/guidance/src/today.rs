//! "Vandaag": what a coach's day asks, and nothing more.

mod page;
pub(crate) mod store;

pub(crate) use self::page::routes;
