//! Pages, one file each.

pub mod agreement;
pub mod deeds;
pub mod edit;
pub mod end;
pub mod file;
pub mod leefloon;
pub mod link;
pub mod list;
pub mod new;
pub mod over;
pub mod own;
pub mod paper;
pub mod participant;
mod person;
mod places;
pub mod same_person;
pub mod signups;
pub mod talk;
pub mod wishes;
