//! The jury through its pages, as people use them.

mod blind;
mod fair;
mod kit;
mod ranking;
mod recused;
mod replay;
mod reply;
mod way;
