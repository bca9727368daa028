//! The deeds of this capability, one file each.

pub mod create;
