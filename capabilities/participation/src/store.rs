//! All SQL of participations.

pub mod class;
pub mod entry;
pub mod event;
pub mod figures;
pub mod freeze;
pub mod handed;
pub mod lists;
pub mod supported;
