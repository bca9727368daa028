//! The pure rules of a jury: values in, values or refusals out.

pub mod deciding;
pub mod interest;
pub mod lot;
pub mod pitches;
pub mod points;
pub mod ranking;
pub mod reply;
pub mod scoring;
