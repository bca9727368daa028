//! All SQL of the desk: its own list of imports, and views of what wijk-werken keeps.

pub mod claim;
pub mod import;
pub mod keep;
pub mod listing;
pub mod report;
pub mod today;
