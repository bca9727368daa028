//! The SQL of this capability.

pub mod listed;
pub mod names;
pub mod participant;
