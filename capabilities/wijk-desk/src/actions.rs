//! What people do at the desk: one file per deed.

pub mod import;
