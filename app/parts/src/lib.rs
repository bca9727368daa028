//! Every part put together: schema, words, routes, planned work. The program and the tests of the whole house use the
//! same list; a new capability is one line in each function.

use axum::middleware::from_fn;
use axum::{Extension, Router};
use store::jobs::Job;
use store::{Failure, Migration};
use web::{App, Locale};

/// The schema steps of all parts; those of the store itself come before them.
pub fn migrations() -> Vec<Migration> {
    [
        identity::MIGRATIONS,
        network::MIGRATIONS,
        people::MIGRATIONS,
        referral::MIGRATIONS,
        plan::MIGRATIONS,
        agenda::MIGRATIONS,
        guidance::MIGRATIONS,
        portal::MIGRATIONS,
        catalogue::MIGRATIONS,
        placement::MIGRATIONS,
        matching::MIGRATIONS,
        region::MIGRATIONS,
        parameters::MIGRATIONS,
        wijk_office::MIGRATIONS,
        wijk_workers::MIGRATIONS,
        wijk_users::MIGRATIONS,
        wijk_jobs::MIGRATIONS,
        wijk_cheques::MIGRATIONS,
        wijk_desk::MIGRATIONS,
        call::MIGRATIONS,
        jury::MIGRATIONS,
        operation::MIGRATIONS,
        claims::MIGRATIONS,
        participation::MIGRATIONS,
    ]
    .concat()
}

/// The words of all parts; those of the frame come before them.
pub fn locales() -> Vec<Locale> {
    [
        identity::LOCALES,
        network::LOCALES,
        people::LOCALES,
        referral::LOCALES,
        plan::LOCALES,
        agenda::LOCALES,
        guidance::LOCALES,
        portal::LOCALES,
        catalogue::LOCALES,
        placement::LOCALES,
        matching::LOCALES,
        exchange::LOCALES,
        region::LOCALES,
        parameters::LOCALES,
        wijk_office::LOCALES,
        wijk_workers::LOCALES,
        wijk_users::LOCALES,
        wijk_jobs::LOCALES,
        wijk_cheques::LOCALES,
        wijk_desk::LOCALES,
        call::LOCALES,
        jury::LOCALES,
        operation::LOCALES,
        claims::LOCALES,
        participation::LOCALES,
        bank::LOCALES,
        api::LOCALES,
    ]
    .concat()
}

/// All routes, without the layers of `web::finish`.
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
        .merge(catalogue::routes())
        .merge(placement::routes())
        .merge(matching::routes())
        .merge(exchange::routes())
        .merge(region::routes())
        .merge(parameters::routes())
        .merge(wijk_office::routes())
        .merge(wijk_workers::routes())
        .merge(wijk_users::routes())
        .merge(wijk_jobs::routes())
        .merge(wijk_cheques::routes())
        .merge(wijk_desk::routes())
        .merge(call::routes())
        .merge(jury::routes())
        .merge(operation::routes())
        .merge(claims::routes())
        .merge(participation::routes())
        .merge(api::routes())
        // What guidance does not know, on the page that it makes.
        .layer(Extension(guidance::Beside(vec![wijk_workers::overview_line])))
        // A link to a file that went into another leads to that one, on every page of a file.
        .layer(from_fn(people::follow_merged))
}

/// Runs one planned job; `false` when no part knows its kind.
pub async fn run_job(app: &App, job: &Job) -> Result<bool, Failure> {
    Ok(agenda::run_job(app, job).await?
        || guidance::run_job(app, job).await?
        || placement::run_job(app, job).await?
        || call::run_job(app, job).await?
        || participation::run_job(app, job).await?)
}

/// The work of each day, at the start of the program and once a day after.
pub async fn daily(app: &App) -> Result<(), Failure> {
    catalogue::daily(app).await?;
    wijk_cheques::daily(app).await?;
    participation::daily(app).await?;
    Ok(())
}
