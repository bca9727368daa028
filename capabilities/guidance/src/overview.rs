//! The overview of a participant: the page people live in. Each part is there only if the permit reads it.

mod page;

pub(crate) use self::page::routes;
