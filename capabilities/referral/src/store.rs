//! The SQL of outreach and referral.

pub(crate) mod choices;
pub(crate) mod code;
pub(crate) mod decision;
pub(crate) mod inbox;
pub(crate) mod outreach;
pub(crate) mod referral;
pub(crate) mod status;
