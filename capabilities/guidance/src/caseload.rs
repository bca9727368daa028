//! Who guides whom, and who waits for a coach.

pub(crate) mod page;
pub(crate) mod store;

pub(crate) use self::page::routes;
