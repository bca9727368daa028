//! The pages: one file each.

pub(crate) mod change;
pub(crate) mod code;
pub(crate) mod decide;
pub(crate) mod options;
pub(crate) mod outreach;
pub(crate) mod refer;
pub(crate) mod refer_form;
pub(crate) mod referrals;
pub(crate) mod status;
pub(crate) mod triage;
pub(crate) mod triage_file;
