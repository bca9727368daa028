//! The SQL of this capability.

pub mod appointment;
pub mod feed;
pub mod lists;
pub mod reach;
pub mod team;
