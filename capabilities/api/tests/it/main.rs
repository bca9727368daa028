//! The API through the real router, on both databases.

mod access;
mod collections;
mod description;
mod esf;
mod house;
mod input;
mod locking;
mod wijk;
