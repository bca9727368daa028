//! Contacts: what was said and done, who may read it chosen at the moment of writing.

pub mod access;
pub mod actions;
pub mod model;
pub mod pages;
pub mod rules;
pub(crate) mod store;

pub use self::store::rows::{Addition, Contact, Earlier};
pub use self::store::{additions, earlier, list, load, shared_with_participant};
