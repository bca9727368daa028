//! What is done with rules: they are recorded, and so are schemes and the texts of their agreements.

pub(crate) mod agreement;
pub(crate) mod record;
pub(crate) mod scheme;
