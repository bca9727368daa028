//! Pages of the money of wijk-werken.

pub(crate) mod bank;
pub(crate) mod bank_line;
pub(crate) mod cheque;
pub(crate) mod hand_in;
pub(crate) mod ledger;
pub(crate) mod mine;
pub(crate) mod month;
pub(crate) mod months;
pub(crate) mod order;
pub(crate) mod overview;
pub(crate) mod paper;
pub(crate) mod payments;
pub(crate) mod posting;
mod reasons;
pub(crate) mod run;
pub(crate) mod user;
pub(crate) mod view;
pub(crate) mod words;
pub(crate) mod worker;
