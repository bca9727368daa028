//! Wijk-werken (neighbourhood work): its keys, its words and its rules, each a small pure function.

pub mod activity;
pub mod admission;
pub mod age;
pub mod cheque_validity;
pub mod cheques;
pub mod claim;
pub mod contingent;
pub mod displacement;
pub mod fee;
pub mod follow_up;
pub mod form;
pub mod hand_in;
pub mod hours;
pub mod keys;
pub mod leefloon;
pub mod limits;
pub mod margin;
pub mod model;
pub mod notice;
pub mod organiser;
pub mod performance;
pub mod price;
pub mod region;
pub mod request;
pub mod retention;
pub mod tax;
pub mod term;
pub mod transition;
pub mod trap;
pub mod travel;
pub mod warnings;
pub mod worker;

pub use model::{ActivityMode, EndReason, Period, Referrer, Region, Span, SuspensionReason, UserKind};

use crate::scheme::Definition;

/// Its code.
pub const CODE: &str = "wijk-werken";

/// Wijk-werken among the schemes.
pub const DEFINITION: Definition = Definition { code: CODE, label: "ww-scheme", open: keys::SCHEME, keys: keys::KEYS };
