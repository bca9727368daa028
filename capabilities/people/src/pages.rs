//! The pages of this capability, one file each.

pub mod access;
pub mod break_glass;
pub mod file_head;
pub mod follow;
pub mod merge;
pub mod participants;
pub mod person;
pub mod person_form;
pub mod sharing;
pub mod snapshot;
pub mod surroundings;
pub mod tie_form;
