//! Users of wijk-werken over HTTP, on both databases.

mod fees;
mod house;
mod input;
mod lifecycle;
mod lists;
mod mine;
mod rights;
