//! Pages: all rules on a day, one rule through time, the whole table as a file, the schemes.

pub(crate) mod agreement;
pub(crate) mod export;
pub(crate) mod key;
pub(crate) mod list;
pub(crate) mod scheme;
pub(crate) mod schemes;
mod words;
