//! A query whose last arguments are a list of any length.

pub(crate) use ::store::fetch_listed;
pub(crate) use ::store::listed::{padded, places};
