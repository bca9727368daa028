//! The participant's own pages: my plan, my appointments, who sees my plan, who looked, and help.
//!
//! She has no account: her coach makes a link and a code. Behind the code is a short session for that plan only.
//! The coach's screen shows the same page ("together"), prints it and gives it as PDF.
//!
//! For others: `MakePlanLink`, `RevokePlanLink`, `new_token`, `new_code`, `address`; `answers` for what she said.

mod actions;
mod gather;
pub mod model;
mod pages;
mod qr;
mod rules;
mod secrets;
mod sheet;
mod shell;
mod store;
mod visitor;

use ::store::{Failure, Tx};
use axum::Router;
use axum::routing::{get, post};
use kernel::Permit;

pub use crate::actions::make_link::MakePlanLink;
pub use crate::actions::revoke_link::RevokePlanLink;
pub use crate::secrets::{code as new_code, token as new_token};
pub use crate::store::answers::Answer;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] =
    &[::store::Migration { version: 7, name: "portal", sql: include_str!("../../../migrations/0007_portal.sql") }];

/// Words. Only these pages are in more languages than Dutch and English; names of days and months come along.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/portal.ftl")),
    ("en", include_str!("../../../locales/en/portal.ftl")),
    ("fr", include_str!("../../../locales/fr/portal.ftl")),
    ("ar", include_str!("../../../locales/ar/portal.ftl")),
    ("uk", include_str!("../../../locales/uk/portal.ftl")),
    ("tr", include_str!("../../../locales/tr/portal.ftl")),
];

/// Tables whose rows follow a person into the file that she turned out to have already. Links do not: were the merge
/// a mistake, somebody else's link would open this file.
pub const MERGE_TABLES: &[&str] = &["plan_answer"];

/// Address of a link, from its token, on this installation.
pub fn address(public_url: &str, token: &str) -> String {
    format!("{}/my/{token}", public_url.trim_end_matches('/'))
}

/// What a participant answered, newest first: for her coach. `seen_at` is empty on what is new.
pub async fn answers(tx: &mut Tx, permit: &Permit) -> Result<Vec<Answer>, Failure> {
    crate::store::answers::newest(tx, permit, 20).await
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
        .route("/my/{token}", get(pages::code::show).post(pages::code::open))
        .route("/my/{token}/plan", get(pages::plan::show))
        .route("/my/{token}/plan.pdf", get(pages::pdf::mine))
        .route("/my/{token}/answer", post(pages::plan::answer))
        .route("/my/{token}/how", post(pages::how::tell))
        .route("/my/{token}/appointments", get(pages::appointments::show))
        .route("/my/{token}/sharing", get(pages::sharing::show))
        .route("/my/{token}/sharing/{consent}/stop", post(pages::sharing::stop))
        .route("/my/{token}/looked", get(pages::looked::show))
        .route("/my/{token}/help", get(pages::help::show).post(pages::help::ask))
        .route("/my/{token}/close", post(pages::code::close))
        .route("/participants/{id}/plan-link", get(pages::link::show).post(pages::link::make))
        .route("/participants/{id}/plan-link/revoke", post(pages::link::revoke))
        .route("/participants/{id}/answers/seen", post(pages::link::seen))
        .route("/participants/{id}/together", get(pages::together::show))
        .route("/participants/{id}/together/answer", post(pages::together::answer))
        .route("/participants/{id}/plan", get(pages::together::print))
        .route("/participants/{id}/plan.pdf", get(pages::pdf::staff))
}
