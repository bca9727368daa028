//! The SQL of this capability.

pub mod break_glass;
pub mod bulk;
pub mod consent;
pub mod duplicates;
pub mod edit;
pub mod list;
pub mod listed;
pub mod merge;
pub mod names;
pub mod participant;
pub mod people_names;
pub mod phones;
pub mod search;
pub mod snapshot;
pub mod tie;
