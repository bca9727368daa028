//! The deeds of this capability, one file each.

pub mod answer;
pub mod make_link;
pub mod open_link;
pub mod revoke_link;
pub mod seen;
