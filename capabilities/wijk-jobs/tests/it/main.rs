//! A month of work on both databases: asked, checked, matched, done, corrected.

mod bulk;
mod displacement;
mod flow;
mod kit;
mod limits;
mod own;
mod phone;
mod public;
mod race;
mod ready;
mod rights;
mod standing;

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
        ]
        .concat(),
        locales: [
            identity::LOCALES,
            people::LOCALES,
            parameters::LOCALES,
            wijk_office::LOCALES,
            wijk_workers::LOCALES,
            wijk_users::LOCALES,
            wijk_jobs::LOCALES,
        ]
        .concat(),
        routes: wijk_office::routes()
            .merge(wijk_workers::routes())
            .merge(wijk_users::routes())
            .merge(wijk_jobs::routes()),
    }
}
