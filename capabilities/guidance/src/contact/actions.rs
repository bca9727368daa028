//! What people do with contacts, one file per deed.

pub mod add;
pub mod edit;
pub mod group;
pub mod write;
