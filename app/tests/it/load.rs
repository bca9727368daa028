//! People who write notes all the time, and what they were told is kept.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use store::{Tx, fetch_value, fetch_values};

use crate::client::Client;

/// Somebody in a list of people.
pub fn first_participant(page: &str) -> String {
    page.split("href=\"/participants/")
        .filter_map(|rest| rest.get(..36))
        .find(|id| id.parse::<uuid::Uuid>().is_ok())
        .expect("a participant in the list")
        .to_owned()
}

/// Somebody whom this coach guides.
pub fn somebody(coach: &Client) -> String {
    first_participant(&coach.get("/participants?scope=mine").unwrap().body)
}

/// Texts of notes that the server said it keeps, with the round in which it did.
pub type Kept = Arc<Mutex<BTreeMap<String, u32>>>;

/// Writers at work.
pub struct Writers {
    stop: Arc<AtomicBool>,
    kept: Kept,
    threads: Vec<JoinHandle<()>>,
}

/// What they write.
#[derive(Clone)]
pub struct Writing {
    /// In whose file.
    pub participant: String,
    /// How each text begins.
    pub prefix: String,
    /// Health, addiction, justice: kept sealed.
    pub sensitive: bool,
    /// The server may go away under them; without this that is a fault.
    pub may_break: bool,
}

impl Writing {
    pub fn new(participant: &str, prefix: impl Into<String>) -> Self {
        Self { participant: participant.to_owned(), prefix: prefix.into(), sensitive: false, may_break: false }
    }

    /// One note; true when the server keeps it.
    pub fn note(&self, coach: &Client, csrf: &str, text: &str) -> std::io::Result<crate::client::Answer> {
        let mut fields =
            vec![("_csrf", csrf), ("_key", text), ("kind", "call"), ("visibility", "team"), ("text", text)];
        if self.sensitive {
            fields.push(("sensitive", "yes"));
        }
        coach.post(&format!("/participants/{}/contacts", self.participant), &fields)
    }

    /// The token of forms, from the page to write a note.
    pub fn csrf(&self, coach: &Client) -> std::io::Result<String> {
        Ok(coach.get(&format!("/participants/{}/contacts/new", self.participant))?.input("_csrf"))
    }
}

impl Writers {
    /// So many writers begin; what they are told is kept goes into `kept`.
    pub fn start(coach: &Client, count: u32, writing: &Writing, kept: &Kept) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let threads = (0..count)
            .map(|writer| {
                let (coach, writing, stop, kept) = (coach.clone(), writing.clone(), stop.clone(), kept.clone());
                std::thread::spawn(move || write_until(&coach, writer, &writing, &stop, &kept))
            })
            .collect();
        Self { stop, kept: kept.clone(), threads }
    }

    /// What was kept until now.
    pub fn kept(&self) -> Vec<String> {
        self.kept.lock().unwrap().keys().cloned().collect()
    }

    /// Waits until so many notes are kept.
    pub fn wait_for(&self, notes: usize) {
        let began = std::time::Instant::now();
        while self.kept.lock().unwrap().len() < notes {
            assert!(began.elapsed().as_secs() < 60, "nobody writes");
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    }

    /// Waits until so many more are kept.
    pub fn wait_for_more(&self, notes: usize) {
        let now = self.kept.lock().unwrap().len();
        self.wait_for(now + notes);
    }

    /// They stop.
    pub fn stop(self) {
        self.stop.store(true, Ordering::SeqCst);
        for thread in self.threads {
            thread.join().unwrap();
        }
    }
}

fn write_until(coach: &Client, writer: u32, writing: &Writing, stop: &AtomicBool, kept: &Mutex<BTreeMap<String, u32>>) {
    let csrf = match writing.csrf(coach) {
        Ok(csrf) => csrf,
        Err(error) => return assert!(writing.may_break, "{error}"),
    };
    for number in 0.. {
        if stop.load(Ordering::SeqCst) {
            return;
        }
        let text = format!("{}-{writer}-{number}", writing.prefix);
        match writing.note(coach, &csrf, &text) {
            Ok(answer) if answer.status == 303 => {
                kept.lock().unwrap().insert(text, writer);
            }
            Ok(answer) => panic!("{} {}", answer.status, answer.body),
            Err(error) => return assert!(writing.may_break, "{error}"),
        }
    }
}

/// Looks whether a database is whole: each of `kept` is there, each note once, one audit line per note, the chain
/// sound. Gives how many notes there are. For notes that are not sealed.
pub async fn whole(tx: &mut Tx, prefix: &str, kept: &[String]) -> usize {
    let like = format!("{prefix}-%");
    let stored = fetch_values!(tx, String, "select text from contact where text like $1", like.as_str()).unwrap();
    let mut counts = BTreeMap::<&str, u32>::new();
    for text in &stored {
        *counts.entry(text.as_str()).or_default() += 1;
    }
    for text in kept {
        assert_eq!(counts.get(text.as_str()), Some(&1), "{text} was acknowledged");
    }
    assert!(counts.values().all(|n| *n == 1), "a note is there twice");
    let lines = "select count(*) from audit_entry where verb = 'contact.write' and subject_id in
        (select id from contact where text like $1)";
    let lines = fetch_value!(tx, i64, lines, like.as_str()).unwrap();
    assert_eq!(lines, i64::try_from(stored.len()).unwrap(), "one audit line per note");
    let all = "select (select count(*) from audit_entry where verb = 'contact.write')
        - (select count(*) from audit_entry where verb = 'contact.write' and subject_id in (select id from contact))";
    assert_eq!(fetch_value!(tx, i64, all).unwrap(), 0, "an audit line without its note");
    let homes = fetch_values!(tx, uuid::Uuid, "select id from partnership").unwrap();
    for home in homes {
        store::audit::verify(tx, kernel::PartnershipId(home)).await.unwrap().expect("a sound chain");
    }
    stored.len()
}
