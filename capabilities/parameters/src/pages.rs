//! Pages: all rules on a day, one rule through time, the whole table as a file.

pub(crate) mod export;
pub(crate) mod key;
pub(crate) mod list;
mod words;
