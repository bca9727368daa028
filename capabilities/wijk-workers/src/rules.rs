//! What follows from what, without input or output. Limits and dates of law come from `schemes`.

pub mod admission;
pub mod age;
pub mod alike;
pub mod alike_rows;
pub mod ending;
pub mod leefloon;
pub mod pairing;
pub mod search;
pub mod standing;
pub mod talks;
