//! All SQL of the network.

pub mod memberships;
pub mod municipalities;
pub mod organisations;
