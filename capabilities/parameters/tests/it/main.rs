//! The rules as an administrator records them and others read them, on both engines.

mod access;
mod record;

use testkit::Kit;

fn kit() -> Kit {
    Kit {
        migrations: parameters::MIGRATIONS.to_vec(),
        locales: parameters::LOCALES.to_vec(),
        routes: parameters::routes(),
    }
}
