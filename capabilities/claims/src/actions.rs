//! One file per deed, or per small family of deeds.

pub mod account;
pub mod approve;
pub mod contribution;
pub mod correct_cost;
pub mod decide_claim;
pub mod decide_cost;
pub mod enter_cost;
pub mod evidence;
pub mod flow;
pub mod line;
pub mod make_claim;
pub mod payout;
pub mod payout_answer;
pub mod rule;
pub mod settle;
pub mod submit_claim;
pub mod tell_day;
