//! What people do here.

pub mod boundaries;
pub mod import;
