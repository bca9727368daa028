//! The pages of this capability, one file each.

pub mod file_head;
