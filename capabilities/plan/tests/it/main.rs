//! The plan, the wheel and the ladder as coaches use them, on both engines.

mod access;
mod flow;
mod house;
mod input;
mod ladder;
mod merge;
mod reopen;
mod seen;
mod wheel;
