//! What the desk decides, pure: what a report counts and what stays hidden.

pub mod activity;
pub mod asks;
pub mod facts;
pub mod guard;
pub mod report;
