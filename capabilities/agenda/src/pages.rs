//! The pages of this capability, one file each.

pub mod agenda;
pub mod deeds;
pub mod edit;
pub mod feed;
pub mod form;
pub mod ics;
pub mod new;
pub mod participant;
pub mod show;
