//! The region run, on both databases.

mod access;
mod choose;
mod kit;
mod run;
