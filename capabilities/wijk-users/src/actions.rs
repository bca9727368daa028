//! Deeds on users, one file each.

pub mod agreement;
pub mod edit;
pub mod end;
pub mod export;
pub mod fee;
pub mod insz;
pub mod move_house;
pub mod register;
pub mod remind;
pub mod sign;
