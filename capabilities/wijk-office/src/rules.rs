//! What is allowed, without input or output.

pub mod access;
pub mod activity;
pub mod document;
