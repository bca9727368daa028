//! `kill -9` during writes: what was acknowledged is there exactly once, what was not is there wholly or not at all.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use store::{Db, fetch_all, fetch_value};

use crate::client::Client;
use crate::program::{Server, demonstration};

const ROUNDS: u32 = 50;
const WRITERS: u32 = 4;

#[test]
fn no_acknowledged_note_is_lost_when_the_program_is_killed_fifty_times() {
    let folder = demonstration("kill");
    let acknowledged = Arc::new(Mutex::new(BTreeMap::<String, u32>::new()));
    let sent = Arc::new(Mutex::new(0_u32));
    for round in 0..ROUNDS {
        let mut server = Server::start(&folder.0);
        let sofie = server.log_in("Sofie");
        let list = sofie.get("/participants?scope=mine").unwrap();
        let participant = first_participant(&list.body);
        let stop = Arc::new(AtomicBool::new(false));
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let (sofie, participant, stop) = (sofie.clone(), participant.clone(), stop.clone());
                let (acknowledged, sent) = (acknowledged.clone(), sent.clone());
                std::thread::spawn(move || {
                    write_until(&sofie, &participant, round, writer, &stop, &acknowledged, &sent);
                })
            })
            .collect();
        // A different moment each round, the same in every run.
        std::thread::sleep(Duration::from_millis(30 + u64::from(round * 37 % 120)));
        server.kill();
        stop.store(true, Ordering::SeqCst);
        for writer in writers {
            writer.join().unwrap();
        }
    }
    let acknowledged = acknowledged.lock().unwrap();
    assert!(acknowledged.len() > 100, "only {} notes were written: the test says nothing", acknowledged.len());

    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let db = Db::open(&format!("sqlite:{}", folder.0.join("opstap.db").display())).await.unwrap();
        let mut tx = db.read().await.unwrap();
        let stored = fetch_all!(tx, (String,), "select text from contact where text like 'kill-%'").unwrap();
        let mut counts = BTreeMap::<&str, u32>::new();
        for (text,) in &stored {
            *counts.entry(text.as_str()).or_default() += 1;
        }
        for text in acknowledged.keys() {
            assert_eq!(counts.get(text.as_str()), Some(&1), "{text} was acknowledged");
        }
        assert!(counts.values().all(|n| *n == 1), "a note is there twice");
        assert_eq!(fetch_value!(tx, String, "pragma integrity_check").unwrap(), "ok");
        let home = store::partnership::home(&db).await.unwrap().unwrap();
        let lines = store::audit::verify(&mut tx, home.id).await.unwrap().expect("a sound chain");
        let written = fetch_value!(tx, i64, "select count(*) from audit_entry where verb = 'contact.write' and subject_id in (select id from contact where text like 'kill-%')").unwrap();
        assert_eq!(written, i64::try_from(stored.len()).unwrap(), "one audit line per note, of {lines}");
    });
}

pub fn first_participant(page: &str) -> String {
    page.split("href=\"/participants/")
        .filter_map(|rest| rest.get(..36))
        .find(|id| id.parse::<uuid::Uuid>().is_ok())
        .expect("a participant in the list")
        .to_owned()
}

fn write_until(
    sofie: &Client,
    participant: &str,
    round: u32,
    writer: u32,
    stop: &AtomicBool,
    acknowledged: &Mutex<BTreeMap<String, u32>>,
    sent: &Mutex<u32>,
) {
    let Ok(form) = sofie.get(&format!("/participants/{participant}/contacts/new")) else { return };
    let csrf = form.input("_csrf");
    for number in 0.. {
        if stop.load(Ordering::SeqCst) {
            return;
        }
        *sent.lock().unwrap() += 1;
        let text = format!("kill-{round}-{writer}-{number}");
        let answer = sofie.post(
            &format!("/participants/{participant}/contacts"),
            &[
                ("_csrf", csrf.as_str()),
                ("_key", text.as_str()),
                ("kind", "call"),
                ("visibility", "team"),
                ("text", text.as_str()),
            ],
        );
        match answer {
            Ok(answer) if answer.status == 303 => {
                acknowledged.lock().unwrap().insert(text, round);
            }
            Ok(answer) => panic!("{} {}", answer.status, answer.body),
            Err(_) => return,
        }
    }
}
