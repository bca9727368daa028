//! The SQL of this capability.

pub mod answers;
pub mod links;
pub mod names;
pub mod sessions;
