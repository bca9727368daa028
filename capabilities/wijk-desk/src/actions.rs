//! What people do at the desk: one file per deed.

pub mod claim;
pub mod import;
pub mod keep;
pub mod recovery;
