//! A SQLite file whose folder is away for a moment.

use store::{Db, Failure, Fault, execute, fetch_value};
use testkit::World;

#[test]
fn while_the_folder_is_away_new_connections_are_unavailable_and_nothing_is_lost() {
    World::block_on(async {
        let folder = std::env::temp_dir().join(format!("opstap-away-{}", std::process::id()));
        let moved = folder.with_extension("moved");
        std::fs::create_dir_all(&folder).unwrap();
        let db = Db::open(&format!("sqlite:{}", folder.join("opstap.db").display())).await.unwrap();
        let mut tx = db.unaudited_write().await.unwrap();
        execute!(tx, "create table thing (id bigint not null)").unwrap();
        execute!(tx, "insert into thing (id) values ($1)", 1_i64).unwrap();
        tx.finish().await.unwrap();

        let first = db.read().await.unwrap();
        std::fs::rename(&folder, &moved).unwrap();
        let second = db.read().await;
        assert!(matches!(second, Err(Failure::Broken(Fault::Unavailable(_)))), "{:?}", second.err());
        std::fs::rename(&moved, &folder).unwrap();
        let mut second = db.read().await.unwrap();
        assert_eq!(fetch_value!(second, i64, "select count(*) from thing").unwrap(), 1);
        drop((first, second));
        db.close().await;
        std::fs::remove_dir_all(&folder).unwrap();
    });
}
