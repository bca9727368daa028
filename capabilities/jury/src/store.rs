//! All SQL of the jury.

pub mod archive;
pub mod decision;
pub mod interest;
pub mod joined;
pub mod member;
pub mod panel;
pub mod paper;
pub mod pitch;
pub mod proposal;
pub mod reply;
pub mod sheet;
pub mod talk;
