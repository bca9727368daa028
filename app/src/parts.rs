//! Every part put together, with the foundation that all of them stand on.

pub use ::parts::{daily, routes, run_job};
use store::Migration;
use web::Locale;

/// All schema steps.
pub fn migrations() -> Vec<Migration> {
    [store::MIGRATIONS, &::parts::migrations()].concat()
}

/// All words.
pub fn locales() -> Vec<Locale> {
    [web::LOCALES, &::parts::locales()].concat()
}
