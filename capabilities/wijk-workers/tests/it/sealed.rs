//! What stands in the tables tells nothing in words of a person: free text and why an agreement stands still are sealed.

use store::Engine;
use testkit::{World, on_both_engines};

use crate::kit::{Cast, at_work, deed, kit};

/// All that stands in a table, as the engine itself writes its rows out; bytes as they are or in base 16.
async fn raw(world: &World, table: &str) -> String {
    let mut tx = world.app.db.read().await.unwrap();
    if tx.engine() == Engine::Postgres {
        let sql = format!("select cast(t as text) from {table} t");
        return store::fetch_values!(tx, String, store::sql(sql)).unwrap().join("\n");
    }
    let columns = format!("select name from pragma_table_info('{table}')");
    let columns = store::fetch_values!(tx, String, store::sql(columns)).unwrap();
    let all: Vec<String> = columns.iter().map(|name| format!("coalesce(cast({name} as blob), x'')")).collect();
    let mut found = String::new();
    for one in all {
        let rows = store::fetch_values!(tx, Vec<u8>, store::sql(format!("select {one} from {table}"))).unwrap();
        found.extend(rows.iter().map(|bytes| String::from_utf8_lossy(bytes).into_owned() + "\n"));
    }
    found
}

/// A text as it would stand in base 16.
fn hex(text: &str) -> String {
    text.bytes().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

on_both_engines! {
    kit();

    async fn the_words_about_a_worker_stand_in_no_table_and_are_read_on_her_file(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let file = format!("/wijk/workers/{id}");
        assert_eq!(deed(&world, &cast.mieke, id, "wishes", &[("wish", "zqwens buiten zijn")]).await.status, 303);
        assert_eq!(deed(&world, &cast.mieke, id, "competences", &[("word", "zqtalent netjes")]).await.status, 303);
        let talk = world.get(&cast.mieke, &file).await.body;
        let talk = talk.split("/talks/").nth(1).unwrap().split('"').next().unwrap();
        let held = [("on", "2026-05-26"), ("next_step", "zqstap naar de winkel"), ("rung", "4")];
        assert_eq!(world.post(&cast.mieke, &format!("{file}/talks/{talk}"), &held).await.status, 303);
        let sick = [("from_on", "2026-06-01"), ("to_on", "2026-06-10"), ("reason", "illness"), ("counts", "no")];
        assert_eq!(deed(&world, &cast.mieke, id, "suspend", &sick).await.status, 303);
        let page = world.get(&cast.mieke, &file).await.body;
        for told in ["zqtalent netjes", "zqstap naar de winkel", "<li>Ziekte: ", "4 juni 2027"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        assert!(world.get(&cast.mieke, &format!("{file}/wishes")).await.body.contains("zqwens buiten zijn"));
        for table in ["wijk_worker", "wijk_talk", "wijk_competence", "wijk_suspension", "audit_entry"] {
            let rows = raw(&world, table).await;
            assert!(rows.len() > 100, "{table} was read: {rows}");
            for word in ["zqwens", "zqtalent", "zqstap", "illness"] {
                assert!(!rows.contains(word) && !rows.contains(&hex(word)), "{word} in {table}");
            }
        }
        // Emptied is gone, and with her key everything is.
        assert_eq!(deed(&world, &cast.mieke, id, "wishes", &[]).await.status, 303);
        assert!(!world.get(&cast.mieke, &format!("{file}/wishes")).await.body.contains("zqwens"));
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        store::execute!(tx, "delete from subject_key where subject_id = $1", id).unwrap();
        tx.finish().await.unwrap();
        let page = world.get(&cast.mieke, &file).await;
        assert_eq!(page.status, 200, "{}", page.body);
        for gone in ["zqtalent", "zqstap", "Ziekte: "] {
            assert!(!page.body.contains(gone), "{gone}");
        }
        assert!(page.body.contains("4 juni 2027"), "what VDAB decided about the term stays");
        assert_eq!(world.get(&cast.mieke, "/wijk/workers").await.status, 200);
    }

    async fn the_list_works_out_a_term_with_the_sealed_reason_as_the_file_does(world: World) {
        // Nobody knows whether leave counts; as soon as a rule says so, list and file tell the same last day.
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let leave = [("from_on", "2026-06-01"), ("to_on", "2026-06-10"), ("reason", "leave")];
        assert_eq!(deed(&world, &cast.mieke, id, "suspend", &leave).await.status, 303);
        let admin = world.person("Ann A.", kernel::Role::FunctionalAdministrator, cast.organiser).await;
        let draft = schemes::Draft {
            key: "ww.suspend.counts.leave".to_owned(), value: Some(schemes::Value::Flag(false)),
            from: "2026-01-01".parse().unwrap(), to: None, source: "test".to_owned(), certainty: schemes::Certainty::Law,
        };
        let record = parameters::RecordRule { scheme: "wijk-werken", draft, seen: 1 };
        world.app.db.act(&world.ctx(&admin), &record).await.unwrap();
        assert!(world.get(&cast.mieke, &format!("/wijk/workers/{id}")).await.body.contains("4 juni 2027"));
        let list = world.get(&cast.mieke, "/wijk/workers.csv").await.body;
        assert!(list.contains("2027-06-04") || list.contains("4/06/2027") || list.contains("04-06-2027"), "{list}");
    }
}
