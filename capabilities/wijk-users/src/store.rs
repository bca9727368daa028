//! All SQL of users.

pub mod agreements;
pub mod bulk;
pub mod fees;
pub mod homes;
pub mod names;
pub mod users;
