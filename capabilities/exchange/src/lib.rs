//! The catalogue in and out: Open Referral HSDS, CSV and XLSX, CPSV-AP.

mod actions;
pub mod boundaries;
mod checks;
pub mod cpsv;
pub mod fault;
mod files;
pub mod hsds;
mod lexicon;
mod load;
pub mod model;
mod pages;
pub mod plan;
mod sheet;
mod table;
mod words;

use axum::Router;
use axum::routing::get;

pub use crate::actions::boundaries::ImportBoundaries;
pub use crate::actions::import::{ImportOffers, look};
pub use crate::fault::Fault;
pub use crate::files::{Format, LANGUAGE, Reading, read, template, write, write_package};
pub use crate::plan::{How, Plan};

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/exchange.ftl")),
    ("en", include_str!("../../../locales/en/exchange.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
        .route("/services.csv", get(pages::import::export))
        .route("/services/import", get(pages::import::show).post(pages::import::save))
        .route("/services/import/template.csv", get(pages::import::template))
        .route("/hsds", get(pages::open::about))
        .route("/hsds/", get(pages::open::about))
        .route("/hsds/services", get(pages::open::services))
        .route("/hsds/services/{id}", get(pages::open::service))
        .route("/hsds/organizations", get(pages::open::organisations))
        .route("/hsds/organizations/{id}", get(pages::open::one_organisation))
        .route("/cpsv-ap.jsonld", get(pages::open::linked))
}

/// The name of a source as it is kept: lower-case letters, digits, `-` and `_`. `own` is what was typed here.
pub fn source(text: &str) -> Option<String> {
    let name = text.trim().to_lowercase();
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    (plain && !name.is_empty() && name.len() <= 40 && name != "own").then_some(name)
}
