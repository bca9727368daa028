//! The program as a whole: its commands and its server, run as a person runs them.
#![expect(clippy::disallowed_methods, reason = "the runner names the test database by variable; a test may wait")]

mod client;
mod demo;
mod generate;
mod kill;
mod machine;
mod program;
mod user;
mod without;
