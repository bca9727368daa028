//! One file per page.

pub mod accounts;
pub mod approvals;
pub mod approvals_file;
pub mod claim;
pub mod claim_deeds;
pub mod claim_files;
pub mod claims;
pub mod cost;
pub mod cost_deeds;
pub mod cost_form;
pub mod costs;
pub mod day;
pub mod evidence;
pub mod ledger;
pub mod line;
pub mod payout;
pub mod payout_answer;
pub mod payout_files;
pub mod payouts;
pub mod rates;
pub mod settlement;
pub mod settlement_files;
pub mod settlements;
pub mod spending;
pub mod view;
pub mod week;
