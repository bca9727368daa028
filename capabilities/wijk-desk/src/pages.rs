//! The pages of the desk.

pub mod claim;
pub mod claims;
pub mod contingent;
pub mod import;
pub mod recovery;
pub mod report_files;
pub mod reports;
pub mod retention;
pub mod today;
