//! The pages of the desk.

pub mod import;
pub mod report_files;
pub mod reports;
pub mod today;
