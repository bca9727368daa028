//! What is done with rules: they are recorded, and so are schemes.

pub(crate) mod record;
pub(crate) mod scheme;
