//! All SQL of the organiser's side.

pub mod activity;
pub mod area;
pub mod calendar;
pub mod contingent;
pub mod document;
pub mod link;
pub mod organiser;
pub mod price;
pub mod session;
