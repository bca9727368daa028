//! The schema moves forward only, and never twice.

use kernel::Moment;
use store::Migration;
use testkit::on_both_engines;

use crate::kit;

const STEP: Migration =
    Migration { version: 50, name: "extra", sql: "create table extra (id bigint not null primary key);" };

fn all(extra: Option<Migration>) -> Vec<Migration> {
    store::MIGRATIONS.iter().copied().chain(kit().migrations).chain(extra).collect()
}

on_both_engines! { kit();
    async fn a_step_is_applied_once(world: World) {
        let db = &world.app.db;
        assert_eq!(db.migrate(&all(Some(STEP)), Moment(0)).await.unwrap(), ["extra"]);
        assert!(db.migrate(&all(Some(STEP)), Moment(0)).await.unwrap().is_empty());
    }

    async fn an_older_program_refuses_a_newer_database(world: World) {
        let db = &world.app.db;
        db.migrate(&all(Some(STEP)), Moment(0)).await.unwrap();
        let error = db.migrate(&all(None), Moment(0)).await.unwrap_err().to_string();
        assert!(error.contains("newer than this program"), "{error}");
    }

    async fn a_changed_step_is_refused(world: World) {
        let db = &world.app.db;
        db.migrate(&all(Some(STEP)), Moment(0)).await.unwrap();
        let changed = Migration { sql: "create table extra (id text not null primary key);", ..STEP };
        let error = db.migrate(&all(Some(changed)), Moment(0)).await.unwrap_err().to_string();
        assert!(error.contains("differs"), "{error}");
    }
}
