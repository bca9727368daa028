//! All SQL of the region runs.

pub(crate) mod choice;
pub(crate) mod line;
pub(crate) mod run;
