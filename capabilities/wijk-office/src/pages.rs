//! Pages, one file each.

pub mod code;
pub mod document;
pub mod link_card;
