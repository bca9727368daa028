//! Pages: bringing a list in, the catalogue as a file, and what everybody may read.

pub mod import;
pub mod open;
pub mod reply;
