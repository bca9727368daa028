//! The one trajectory of a participant: coach, team, intensity, handover, setback, closure, return.

pub mod actions;
pub(crate) mod around;
pub mod model;
pub mod pages;
pub mod rules;
pub(crate) mod store;

pub use self::store::load;
