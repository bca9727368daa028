//! All SQL of operations and budgets.

pub mod budget;
pub mod inhabitants;
pub mod member;
pub mod operation;
