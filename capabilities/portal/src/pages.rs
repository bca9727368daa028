//! The pages of this capability, one file each.

pub mod appointments;
pub mod code;
pub mod help;
pub mod how;
pub mod link;
pub mod looked;
pub mod pdf;
pub mod plan;
pub mod sharing;
pub mod together;
