//! What may be, as pure functions: time, costs, evidence, double funding, claims, settlement, forecast.

pub mod claim;
pub mod cost;
pub mod dated;
pub mod double;
pub mod evidence;
pub mod forecast;
pub mod payout;
pub mod settle;
pub mod time;
