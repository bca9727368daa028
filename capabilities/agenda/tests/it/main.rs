//! The agenda as coaches use it, on both engines.

mod access;
mod clock;
mod feed;
mod flow;
mod help;
mod input;
mod overlap;
mod remind;
mod rules;

use testkit::Kit;

/// A world with people and their agenda.
fn kit() -> Kit {
    Kit {
        migrations: [network::MIGRATIONS, people::MIGRATIONS, agenda::MIGRATIONS].concat(),
        locales: [people::LOCALES, agenda::LOCALES].concat(),
        routes: agenda::routes(),
    }
}
