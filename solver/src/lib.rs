//! The proposal for everybody who waits: who, then where, exactly and with proofs. Pure: no clock, no chance, no IO.
#![forbid(unsafe_code)]

mod arrive;
pub mod auction;
mod blocked;
pub mod certificate;
pub mod explain;
mod guests;
pub mod instance;
mod labels;
pub mod outlook;
pub mod priority;
mod problem;
mod proposal;
mod reach;
pub mod region;
mod residual;
mod rows;
mod seats;
pub mod standing;
pub mod verify;
mod watch;
mod ways;
pub mod what_if;

pub use problem::{Invalid, NONE, Problem};
pub use proposal::{Proposal, Proven, propose, propose_watched, weigh, weigh_watched};
pub use region::Region;
pub use residual::Move;
pub use watch::{Progress, Stage, Unwatched, Watch};
