//! The program as a whole: its commands, run as a person runs them.

mod demo;
mod generate;
mod machine;
mod user;
