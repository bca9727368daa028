//! The desk of wijk-werken: what asks attention today, reports per municipality and year, the import of an
//! administration that was kept elsewhere.
//!
//! For others: `figures` (a report for the API), `performances` and `requests` (lists), `ImportAdministration`.

mod actions;
mod book;
mod door;
pub mod figures;
mod gather;
mod import;
mod listing;
pub mod model;
mod pages;
pub mod rules;
mod store;
mod weigh;

use axum::Router;
use axum::routing::{get, post};

pub use crate::actions::claim::{DecideClaim, NoteClaim};
pub use crate::actions::import::{ImportAdministration, Imported, look};
pub use crate::actions::keep::{DestroyAgreements, DestroyAsks};
pub use crate::actions::recovery::ConfirmRecovery;
pub use crate::door::{Reader, reader};
pub use crate::import::fault::Fault;
pub use crate::listing::{Line, Request, User, performance, performances, requests, users, worker_schemes};

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[::store::Migration {
    version: 20,
    name: "wijk_desk",
    sql: include_str!("../../../migrations/0020_wijk_desk.sql"),
}];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/wijk-desk.ftl")),
    ("en", include_str!("../../../locales/en/wijk-desk.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
        .route("/wijk", get(pages::today::show))
        .route("/wijk/claims", get(pages::claims::show))
        .route("/wijk/claims/new", get(pages::claims::show_new).post(pages::claims::save_new))
        .route("/wijk/claims/{id}", get(pages::claim::show).post(pages::claim::decide))
        .route("/wijk/recoveries/{id}", get(pages::recovery::show).post(pages::recovery::confirm))
        .route("/wijk/recoveries/{id}/repaid", post(pages::recovery::repaid))
        .route("/wijk/contingent", get(pages::contingent::show).post(pages::contingent::save))
        .route("/wijk/retention", get(pages::retention::show).post(pages::retention::destroy))
        .route("/wijk/import", get(pages::import::show).post(pages::import::save))
        .route("/wijk/import/template.xlsx", get(pages::import::template))
        .route("/wijk/reports", get(pages::reports::show))
        .route("/wijk/reports.pdf", get(pages::report_files::pdf))
        .route("/wijk/reports.xlsx", get(pages::report_files::xlsx))
}
