//! Deeds of the organiser's side, one file each.

pub mod activity;
pub mod allot;
pub mod area;
pub mod calendar;
pub mod decide_price;
pub mod link;
pub mod load_activities;
pub mod name_organiser;
pub mod payment;
