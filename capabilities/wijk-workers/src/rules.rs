//! What follows from what, without input or output. Limits and dates of law come from `schemes`.

pub mod region;
