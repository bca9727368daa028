//! The pages of this capability, one file each.
