//! All SQL of the region runs.

pub(crate) mod choice;
pub(crate) mod coach;
pub(crate) mod line;
pub(crate) mod run;
