//! All SQL of calls and candidacies.

pub mod annex;
pub mod ask;
pub mod call;
pub mod candidacy;
pub mod link;
pub mod paper;
pub mod parts;
pub mod phase;
