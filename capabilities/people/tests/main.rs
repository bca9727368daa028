//! The person file on both databases, through the real router.

mod access;
mod consent;
mod household;
mod list;
mod merge;
mod person;
mod scene;
mod search;
mod snapshot;
mod visibility;
