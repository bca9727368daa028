//! The deeds of this capability, one file each.

pub mod break_glass;
pub mod consent;
pub mod create;
pub mod edit;
pub mod export;
pub mod freeze;
pub mod merge;
pub mod tie;
