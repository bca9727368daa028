//! What holds for users, without IO. Rules of the law itself stand in `schemes`.

pub mod address;
pub mod alike;
pub mod due;
pub mod entry;
pub mod listing;
pub mod number;
