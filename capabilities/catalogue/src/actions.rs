//! What people do with the catalogue, one file per deed.

pub(crate) mod ask_houses;
pub(crate) mod bikes;
pub(crate) mod reindex;
pub(crate) mod save_service;
pub(crate) mod say_by_link;
pub(crate) mod say_places;
