//! Without room on the disk: a clear answer, nothing lost, and on again when there is room.

use store::{Db, fetch_values};

use crate::load::somebody;
use crate::program::{Server, demonstration};

#[test]
fn a_full_disk_gives_507_loses_nothing_and_heals_without_restart() {
    let folder = demonstration("full");
    let server = Server::start_with_limits(&folder.0);
    let sofie = server.log_in("Sofie");
    let participant = somebody(&sofie);
    let path = format!("/participants/{participant}/contacts");
    let csrf = sofie.get(&format!("{path}/new")).unwrap().input("_csrf");
    let note = |text: &str| {
        let fields =
            [("_csrf", csrf.as_str()), ("_key", text), ("kind", "call"), ("visibility", "team"), ("text", text)];
        sofie.post(&path, &fields).unwrap()
    };
    assert_eq!(note("voor").status, 303);

    server.limit_files(Some(4096));
    let refused = note("vol");
    assert_eq!(refused.status, 507, "{}", refused.body);
    assert!(refused.body.contains("Er ging niets verloren"), "{}", refused.body);
    // A file can't be opened either: the audit line of the read would be lost. Other pages go on.
    assert_eq!(sofie.get(&format!("/participants/{participant}")).unwrap().status, 507);
    assert_eq!(sofie.get("/help").unwrap().status, 200);

    server.limit_files(None);
    assert_eq!(note("vol").status, 303);
    assert_eq!(sofie.get(&format!("/participants/{participant}")).unwrap().status, 200);
    drop(server);

    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let db = Db::open(&format!("sqlite:{}", folder.0.join("opstap.db").display())).await.unwrap();
        let mut tx = db.read().await.unwrap();
        let texts =
            fetch_values!(tx, String, "select text from contact where text in ('voor', 'vol') order by text").unwrap();
        assert_eq!(texts, ["vol", "voor"]);
        let home = store::partnership::home(&db).await.unwrap().unwrap();
        store::audit::verify(&mut tx, home.id).await.unwrap().expect("a sound chain");
    });
}
