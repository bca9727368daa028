//! Every part put together: schema, words, routes, planned work.

use axum::Router;
use store::jobs::Job;
use store::{Failure, Migration};
use web::{App, Locale};

/// All schema steps.
pub fn migrations() -> Vec<Migration> {
    [
        store::MIGRATIONS,
        identity::MIGRATIONS,
        network::MIGRATIONS,
        people::MIGRATIONS,
        referral::MIGRATIONS,
        plan::MIGRATIONS,
        agenda::MIGRATIONS,
        guidance::MIGRATIONS,
        portal::MIGRATIONS,
    ]
    .concat()
}

/// All words.
pub fn locales() -> Vec<Locale> {
    [
        web::LOCALES,
        identity::LOCALES,
        network::LOCALES,
        people::LOCALES,
        referral::LOCALES,
        plan::LOCALES,
        agenda::LOCALES,
        guidance::LOCALES,
        portal::LOCALES,
        api::LOCALES,
    ]
    .concat()
}

/// All routes.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(identity::routes())
        .merge(network::routes())
        .merge(people::routes())
        .merge(referral::routes())
        .merge(plan::routes())
        .merge(agenda::routes())
        .merge(guidance::routes())
        .merge(portal::routes())
        .merge(api::routes())
}

/// Runs one planned job; `false` when no part knows its kind.
pub async fn run_job(app: &App, job: &Job) -> Result<bool, Failure> {
    Ok(agenda::run_job(app, job).await? || guidance::run_job(app, job).await?)
}
