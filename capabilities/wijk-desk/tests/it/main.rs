//! The desk of wijk-werken on both databases: today, import, figures.

mod claims;
mod import;
mod keep;
mod kit;
mod recovery;
mod reports;
mod scheme;
mod today;

use testkit::Kit;

fn kit() -> Kit {
    Kit {
        migrations: [
            network::MIGRATIONS,
            people::MIGRATIONS,
            parameters::MIGRATIONS,
            wijk_office::MIGRATIONS,
            wijk_workers::MIGRATIONS,
            wijk_users::MIGRATIONS,
            wijk_jobs::MIGRATIONS,
            wijk_cheques::MIGRATIONS,
            wijk_desk::MIGRATIONS,
        ]
        .concat(),
        locales: [
            identity::LOCALES,
            network::LOCALES,
            people::LOCALES,
            parameters::LOCALES,
            wijk_office::LOCALES,
            wijk_workers::LOCALES,
            wijk_users::LOCALES,
            wijk_jobs::LOCALES,
            wijk_cheques::LOCALES,
            wijk_desk::LOCALES,
        ]
        .concat(),
        routes: wijk_office::routes()
            .merge(wijk_workers::routes())
            .merge(wijk_users::routes())
            .merge(wijk_jobs::routes())
            .merge(wijk_desk::routes()),
    }
}
