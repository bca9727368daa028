//! The code beside a link: the rules that all pages without an account share.

pub use identity::link_code::{IDLE_MINUTES, LINK_DAYS, LOCK_SECONDS, Verdict, judge, read, spoken};
