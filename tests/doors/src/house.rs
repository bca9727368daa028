//! The application as a whole, put together as its binary does.

use axum::Router;
use testkit::Kit;

/// Every part.
pub fn kit() -> Kit {
    Kit {
        migrations: migrations(),
        locales: [
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
        .concat(),
        routes: Router::new()
            .merge(identity::routes())
            .merge(network::routes())
            .merge(people::routes())
            .merge(referral::routes())
            .merge(plan::routes())
            .merge(agenda::routes())
            .merge(guidance::routes())
            .merge(portal::routes())
            .merge(api::routes()),
    }
}

fn migrations() -> Vec<store::Migration> {
    [
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

/// The tables of the schema that hold what people write; sessions and attempts to log in are left out.
pub fn tables() -> Vec<&'static str> {
    let all: Vec<store::Migration> = store::MIGRATIONS.iter().copied().chain(migrations()).collect();
    all.iter()
        .flat_map(|step| step.sql.split("create table ").skip(1))
        .map(|rest| rest.split([' ', '(']).next().unwrap())
        .filter(|name| !["session", "login_attempt", "idempotency", "break_glass_try"].contains(name))
        .collect()
}
