//! The API through the real router, on both databases.

mod access;
mod collections;
mod description;
mod house;
mod input;
mod locking;
mod wijk;
