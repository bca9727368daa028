//! All SQL of the workers.

pub mod bulk;
pub mod hours;
pub mod list;
pub mod names;
pub mod pairing;
pub mod parts;
pub mod person;
pub mod sealed;
pub mod signup;
pub mod talk;
pub mod worker;
