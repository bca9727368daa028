//! One file per subject of deeds.

pub mod budget;
pub mod line;
pub mod member;
pub mod operation;
pub mod people;
