//! What is allowed and how money falls, without input or output.

pub mod access;
pub mod budget;
pub mod funding;
pub mod members;
pub mod people;
pub mod split;
