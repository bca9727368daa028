//! All SQL of the workers.

pub mod parts;
pub mod worker;
