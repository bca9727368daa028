//! What is done with rules: they are recorded, nothing else.

pub(crate) mod record;
