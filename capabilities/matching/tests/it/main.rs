//! The region run, on both databases.

mod access;
mod caps;
mod choose;
mod coaches;
mod kit;
mod run;
mod what_if;
