//! The dated rules as this partnership knows them: those that come with Opstap and those that the functional
//! administrator recorded. A change is a new row; what the rules said on any day stays answerable.
//!
//! For others: `Schemes` (all of them with their rules), `table_of` (the rules of one), `words_of` (what a page about one
//! says), `agreement_of` (the text to sign), `RecordRule`, `AddScheme`.

mod actions;
pub mod model;
mod pages;
pub mod rules;
mod scheme;
mod store;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use axum::routing::get;
use kernel::{Day, Refusal};
use schemes::{Definition, Table};

use crate::model::{Agreement, Paper};

pub use crate::actions::agreement::RecordAgreement;
pub use crate::actions::record::RecordRule;
pub use crate::actions::scheme::{AddScheme, EditScheme, Time};
pub use crate::scheme::{Scheme, Schemes};

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration {
        version: 14,
        name: "parameters",
        sql: include_str!("../../../migrations/0014_parameters.sql"),
    },
    ::store::Migration { version: 31, name: "schemes", sql: include_str!("../../../migrations/0031_schemes.sql") },
    ::store::Migration {
        version: 51,
        name: "scheme_words",
        sql: include_str!("../../../migrations/0051_scheme_words.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/parameters.ftl")),
    ("en", include_str!("../../../locales/en/parameters.ftl")),
];

/// The rules of a scheme, by its code; `table.on(day)` says what holds on a day. What nobody recorded of it is unknown.
pub async fn table_of(tx: &mut Tx, ctx: &Ctx, scheme: &str) -> Result<Table, Failure> {
    store::table(tx, ctx, scheme).await
}

/// The words for a page, a mail or a paper about a scheme: what it calls who and what is in it stands instead of the words
/// of wijk-werken. The same words for wijk-werken itself.
pub async fn words_of(tx: &mut Tx, ctx: &Ctx, l: &web::Words, scheme: &str) -> Result<web::Words, Failure> {
    scheme::words_of(tx, ctx, l, scheme).await
}

/// The text of the agreement of a scheme for who signs from a day on. `None`: a scheme of the program, whose text is that of
/// the program. A scheme that was recorded has no agreement until its text was: then this refuses, and says what to do.
pub async fn agreement_of(
    tx: &mut Tx,
    ctx: &Ctx,
    scheme: &str,
    paper: Paper,
    day: Day,
) -> Result<Option<Agreement>, Failure> {
    if Definition::of(scheme).is_some() {
        return Ok(None);
    }
    let all = store::agreement::all(tx, ctx, scheme).await?;
    let text = Agreement::on(&all, paper, day).ok_or(Refusal::Conflict("scheme-text-unknown"))?;
    Ok(Some(text.clone()))
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
        .route("/parameters", get(pages::list::show))
        .route("/parameters.csv", get(pages::export::show))
        .route("/parameters/schemes", get(pages::schemes::show).post(pages::schemes::add))
        .route("/parameters/schemes/{code}", get(pages::scheme::show).post(pages::scheme::edit))
        .route("/parameters/schemes/{code}/agreement", get(pages::agreement::show).post(pages::agreement::record))
        .route("/parameters/{key}", get(pages::key::show).post(pages::key::save))
}
