//! The rules as an administrator records them and others read them, on both engines.

mod access;
mod agreement;
mod record;
mod scheme;
mod words;

use testkit::Kit;

fn kit() -> Kit {
    Kit {
        migrations: [network::MIGRATIONS, parameters::MIGRATIONS].concat(),
        locales: [network::LOCALES, parameters::LOCALES].concat(),
        routes: parameters::routes(),
    }
}
