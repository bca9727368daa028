//! The participant's own pages, on both databases.

mod answers;
mod asked;
mod code;
mod file;
mod house;
mod plan;
mod sharing;
mod words;
