//! Outreach, referral and triage: the rules alone, and the whole way on both databases.

mod bad_input;
mod change;
mod code;
mod kit;
mod merge;
mod outreach;
mod refer;
mod rules;
mod status;
mod today;
mod triage;
