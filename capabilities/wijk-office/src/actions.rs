//! Deeds of the organiser's side, one file each.

pub mod area;
pub mod link;
pub mod load_activities;
pub mod name_organiser;
