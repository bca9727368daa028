//! Pages, one file each.

pub mod activities;
pub mod calendar;
pub mod code;
pub mod document;
pub mod link_card;
pub mod organiser;
pub mod prices;
mod view;
