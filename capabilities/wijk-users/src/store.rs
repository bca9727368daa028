//! All SQL of users.

pub mod agreements;
pub mod bulk;
pub mod fees;
pub mod homes;
pub mod listed;
pub mod names;
pub mod users;
