//! Pages of the region run.

pub(crate) mod accept_all;
pub(crate) mod best;
pub(crate) mod caps;
pub(crate) mod check;
pub(crate) mod coach;
pub(crate) mod coach_facts;
pub(crate) mod coach_wish;
pub(crate) mod coaches;
pub(crate) mod line;
pub(crate) mod one;
pub(crate) mod run;
pub(crate) mod runs;
pub(crate) mod what_if;
pub(crate) mod words;
