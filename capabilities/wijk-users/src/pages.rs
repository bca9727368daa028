//! Pages, one file each.

pub mod activities;
pub mod agreement;
pub mod end;
pub mod fees;
pub mod file;
pub mod form;
pub mod head;
pub mod list;
pub mod mine;
pub mod move_house;
pub mod view;
