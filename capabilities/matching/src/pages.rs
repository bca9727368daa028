//! Pages of the region run.

pub(crate) mod accept_all;
pub(crate) mod check;
pub(crate) mod line;
pub(crate) mod one;
pub(crate) mod run;
pub(crate) mod runs;
pub(crate) mod what_if;
pub(crate) mod words;
