//! The program as a whole: its commands and its server, run as a person runs them.
#![expect(clippy::disallowed_methods, reason = "the runner names the test database by variable; a test may wait")]

mod audit;
mod away;
mod backup;
mod catalogue;
mod client;
mod database;
mod demo;
mod esf;
mod expired;
mod generate;
mod keys;
mod kill;
mod load;
mod machine;
mod mail;
mod program;
mod proxy;
mod smtp;
mod user;
mod without;
