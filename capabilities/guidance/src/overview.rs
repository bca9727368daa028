//! The overview of a participant: the page people live in. Each part is there only if the permit reads it.

mod beside;
mod page;

pub use self::beside::{Ask, Beside};
pub(crate) use self::page::routes;
