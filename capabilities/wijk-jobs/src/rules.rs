//! Pure rules of the work. What the law fixes is in `schemes`; here is how a worker and a question fit.

pub mod candidates;
pub mod place;
pub mod proposal;
pub mod standing;
pub mod week;
