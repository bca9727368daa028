//! Money from an order to a paid worker, on both databases.

mod banks;
mod certificate;
mod fees;
mod hand_in;
mod input;
mod kit;
mod late;
mod ledger_book;
mod month;
mod orders;
mod own;
mod payments;
mod property;
mod race;
mod recovery;
mod recovery_any;
mod rights;
mod scale;
mod second_scheme;
mod status;
mod two_nodes;
mod undo;

use testkit::Kit;

fn kit() -> Kit {
    Kit {
        migrations: [
            network::MIGRATIONS,
            parameters::MIGRATIONS,
            wijk_office::MIGRATIONS,
            wijk_workers::MIGRATIONS,
            wijk_users::MIGRATIONS,
            wijk_jobs::MIGRATIONS,
            wijk_cheques::MIGRATIONS,
        ]
        .concat(),
        locales: [
            identity::LOCALES,
            parameters::LOCALES,
            wijk_office::LOCALES,
            wijk_workers::LOCALES,
            wijk_users::LOCALES,
            wijk_jobs::LOCALES,
            wijk_cheques::LOCALES,
            bank::LOCALES,
        ]
        .concat(),
        routes: parameters::routes()
            .merge(wijk_office::routes())
            .merge(wijk_workers::routes())
            .merge(wijk_users::routes())
            .merge(wijk_jobs::routes())
            .merge(wijk_cheques::routes()),
    }
}
