//! What people do with the catalogue, one file per deed.

pub(crate) mod save_service;
