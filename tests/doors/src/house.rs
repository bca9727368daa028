//! The application as a whole, put together as its binary does.

use testkit::Kit;

/// Every part.
pub fn kit() -> Kit {
    Kit { migrations: parts::migrations(), locales: parts::locales(), routes: parts::routes() }
}

/// The tables of the schema that hold what people write; sessions and attempts to log in are left out.
pub fn tables() -> Vec<&'static str> {
    let all: Vec<store::Migration> = store::MIGRATIONS.iter().copied().chain(parts::migrations()).collect();
    let dropped: Vec<&str> = all
        .iter()
        .flat_map(|step| step.sql.split("drop table ").skip(1))
        .filter_map(|rest| rest.split(';').next())
        .collect();
    all.iter()
        .flat_map(|step| step.sql.split("create table ").skip(1))
        .map(|rest| rest.split([' ', '(']).next().unwrap())
        .filter(|name| !dropped.contains(name))
        .filter(|name| {
            !["session", "login_attempt", "idempotency", "break_glass_try", "break_glass_gate"].contains(name)
        })
        .collect()
}
