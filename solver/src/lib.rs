//! The proposal for everybody who waits: who, then where, exactly and with proofs. Pure: no clock, no chance, no IO.
#![forbid(unsafe_code)]

pub mod auction;
pub mod certificate;
pub mod instance;
pub mod priority;
mod problem;
mod proposal;
pub mod standing;

pub use problem::{Invalid, Problem};
pub use proposal::{Proposal, propose, weigh};
