//! The program as a whole: its commands, run as a person runs them.
#![expect(clippy::disallowed_methods, reason = "the runner names the test database by variable")]

mod demo;
mod generate;
mod machine;
mod user;
