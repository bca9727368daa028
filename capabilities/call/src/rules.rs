//! The rules of a call: who may what, when it is open, what it takes, what a file is, what the hash covers.

pub mod access;
pub mod calendar;
pub mod content;
pub mod file;
pub mod form;
pub mod phases;
pub mod ready;
