//! Onward referral and waiting, on both databases.

mod area;
mod deadline;
mod flow;
mod kit;
mod maximum;
mod privacy;
mod properties;
mod race;
mod rules;
mod scale;
mod waiting;
