//! All SQL of the catalogue.

pub(crate) mod bikes;
pub mod bulk;
pub(crate) mod caps;
pub(crate) mod exchanged;
pub(crate) mod find;
pub(crate) mod index;
pub(crate) mod links;
pub(crate) mod listing;
pub(crate) mod locations;
pub(crate) mod map;
pub(crate) mod places;
pub(crate) mod read;
pub(crate) mod words;
pub(crate) mod write;
