//! The SQL of this capability.

pub mod names;
pub mod participant;
