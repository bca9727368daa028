//! The database goes away under the server: a clear page, problem+json for the API, and on again when it is back.

use std::time::{Duration, Instant};

use store::Db;

use crate::client::Client;
use crate::database::{Database, Line};
use crate::load::{Writing, somebody};
use crate::machine::{Machine, block_on, count, read};
use crate::program::{Server, TODAY, demonstration};

/// Asks again until the server answers as before.
fn recovered(coach: &Client, path: &str) {
    let began = Instant::now();
    while coach.get(path).unwrap().status != 200 {
        assert!(began.elapsed() < Duration::from_secs(20), "the server did not recover");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn without_postgresql_every_page_says_so_and_the_server_recovers_by_itself() {
    let Some(database) = Database::new() else { return };
    let line = Line::to(&database.address());
    let through = database.url.replace(&database.address(), &line.address);
    let machine = Machine::new();
    let made = machine.run(&["generate", "--people", "40", "--contacts", "0", "--database", &database.url]);
    let token = made.split_whitespace().find(|word| word.starts_with("opstap_")).unwrap();
    let server = Server::start_with(&machine.data, &["demo", "--today", TODAY, "--database", &through]);
    let coach = server.log_in_first();
    let writing = Writing::new(&somebody(&coach), "away");
    let (csrf, file) = (writing.csrf(&coach).unwrap(), format!("/participants/{}", writing.participant));
    let api = |path: &str| server.nobody().get_with(path, &format!("authorization: Bearer {token}\r\n")).unwrap();
    assert_eq!(writing.note(&coach, &csrf, "away-before").unwrap().status, 303);
    assert_eq!(api("/api/v1/me").status, 200);

    // Only the connections end, as when the server restarts quickly: nobody notices.
    database.end_connections();
    assert_eq!(coach.get(&file).unwrap().status, 200);

    line.cut();
    let page = coach.get(&file).unwrap();
    assert_eq!(page.status, 503);
    assert!(page.body.contains("Opstap is even niet bereikbaar") && page.body.contains("</html>"), "{}", page.body);
    assert_eq!(page.header("retry-after"), "5");
    let refused = writing.note(&coach, &csrf, "away-during").unwrap();
    assert_eq!(refused.status, 503, "{}", refused.body);
    let problem = api("/api/v1/me");
    assert_eq!((problem.status, problem.header("content-type")), (503, "application/problem+json"));
    assert!(problem.body.contains("\"status\":503"), "{}", problem.body);
    assert_eq!(server.nobody().get("/health").unwrap().status, 503);
    // The page that says it is not bare: styles need no database, also for who is logged in.
    let style = page.body.split("href=\"/static/").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(coach.get(&format!("/static/{style}")).unwrap().status, 200);

    line.mend();
    recovered(&coach, &file);
    assert_eq!(api("/api/v1/me").status, 200);
    // The person sends the same form again: kept, once.
    for _ in 0..2 {
        assert_eq!(writing.note(&coach, &csrf, "away-during").unwrap().status, 303);
    }
    drop(server);
    block_on(read(&database.url, async |tx| {
        crate::load::whole(tx, "away", &["away-before".to_owned(), "away-during".to_owned()]).await;
    }));
}

#[test]
fn a_sqlite_file_that_somebody_holds_gives_503_and_the_server_goes_on_afterwards() {
    let folder = demonstration("held");
    let server = Server::start(&folder.0);
    let coach = server.log_in("Sofie");
    let writing = Writing::new(&somebody(&coach), "held");
    let csrf = writing.csrf(&coach).unwrap();
    let file = format!("/participants/{}", writing.participant);
    assert_eq!(writing.note(&coach, &csrf, "held-before").unwrap().status, 303);
    block_on(async {
        let db = Db::open(&format!("sqlite:{}", folder.0.join("opstap.db").display())).await.unwrap();
        let held = db.unaudited_write().await.unwrap();
        let began = Instant::now();
        let refused = writing.note(&coach, &csrf, "held-during").unwrap();
        assert_eq!(refused.status, 503, "{}", refused.body);
        assert!(refused.body.contains("Opstap is even niet bereikbaar"));
        // Nobody sees a file without a line in the audit, so a file can't be opened; what is in no file can.
        assert_eq!(coach.get(&file).unwrap().status, 503);
        assert!(began.elapsed() < Duration::from_secs(25), "a person waits {:?} for an answer", began.elapsed());
        assert_eq!(coach.get("/help").unwrap().status, 200);
        drop(held);
        db.close().await;
    });
    recovered(&coach, &file);
    assert_eq!(writing.note(&coach, &csrf, "held-during").unwrap().status, 303);
    let machine = Machine::at(&folder.0);
    assert_eq!(machine.read(async |tx| count(tx, "contact where text like 'held-%'").await), 2);
}
