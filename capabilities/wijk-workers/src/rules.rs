//! What follows from what, without input or output. Limits and dates of law come from `schemes`.

pub mod admission;
pub mod ending;
pub mod pairing;
pub mod region;
pub mod search;
pub mod standing;
pub mod talks;
