//! The pages of calls: of the office, of everybody, of a candidate.

pub mod addendum;
pub mod apply;
pub mod asks;
pub mod calendar;
pub mod calls;
pub mod candidacies;
pub mod candidacy;
pub mod criteria;
pub mod dates;
pub mod eligibility;
pub mod enter;
pub mod extension;
pub mod facts;
pub mod form;
pub mod head;
pub mod make;
pub mod mine;
pub mod mine_form;
pub mod mine_paper;
pub mod open_call;
pub mod open_calls;
pub mod overview;
pub mod phase;
pub mod timeline;
pub mod view;
