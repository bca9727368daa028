//! The deeds: one file each.

pub mod accept;
pub mod ask_code;
pub mod change;
pub mod check_code;
pub mod close_redirect;
pub(crate) mod decide;
pub mod decline;
pub mod note_outreach;
pub mod plan_talk;
pub mod redirect;
pub mod refer;
pub mod signal;
pub mod undo;
pub mod wait;
