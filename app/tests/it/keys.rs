//! The key file: what the doctor says of it, and a rotation while people write and read.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use crate::load::{Kept, Writers, Writing, somebody};
use crate::machine::{Machine, count};
use crate::program::{Server, demonstration};

fn mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn the_doctor_says_what_is_wrong_with_the_key_file() {
    let folder = demonstration("doctor");
    let machine = Machine::at(&folder.0);
    let key = folder.0.join("opstap.key");
    let doctor = || {
        let output = machine.try_run(&["doctor"]);
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    };
    let (well, said) = doctor();
    assert!(well && !said.contains("BAD"), "{said}");
    assert!(said.contains("keep a copy of it elsewhere") && said.contains("participants' keys open"), "{said}");
    assert_eq!(std::fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600, "made for its owner only");

    mode(&key, 0o644);
    let (well, said) = doctor();
    assert!(!well && said.contains("BAD   key file: others can read") && said.contains("chmod 600"), "{said}");
    mode(&key, 0o600);

    let right = std::fs::read_to_string(&key).unwrap();
    let other = Machine::new();
    other.run(&["migrate"]);
    std::fs::copy(other.data.join("opstap.key"), &key).unwrap();
    let (well, said) = doctor();
    assert!(!well && said.contains("BAD   keys") && said.contains("this key file is another one"), "{said}");

    std::fs::write(&key, "geen sleutel\n").unwrap();
    assert!(doctor().1.contains("BAD   key file: "));

    std::fs::remove_file(&key).unwrap();
    let (well, said) = doctor();
    assert!(!well && said.contains("Put it back from its safe copy"), "{said}");
    assert!(said.contains("good  audit"), "the rest is still looked at: {said}");
    assert!(machine.refused(&["user", "list"]).contains("put it back from its safe copy"));
    assert!(!key.exists(), "no new key is made for a database that is filled");

    std::fs::write(&key, right).unwrap();
    mode(&key, 0o600);
    assert!(doctor().0);
}

#[test]
fn the_doctor_changes_nothing() {
    let machine = Machine::new();
    assert!(machine.refused(&["doctor"]).contains("to mend"));
    assert!(!machine.data.exists());
}

#[test]
fn sensitive_notes_stay_readable_and_writable_while_keys_are_rotated() {
    let folder = demonstration("rotate");
    let machine = Machine::at(&folder.0);
    let server = Server::start(&folder.0);
    let coach = server.log_in("Sofie");
    let list = coach.get("/participants?scope=mine").unwrap().body;
    let people: Vec<&str> = list
        .split("href=\"/participants/")
        .filter_map(|rest| rest.get(..36))
        .filter(|id| id.parse::<uuid::Uuid>().is_ok())
        .collect();
    let kept = Kept::default();
    let sealed = |person: &str, number: usize| Writing {
        sensitive: true,
        ..Writing::new(person, format!("verzegeld-{number}"))
    };
    let writers: Vec<_> =
        people.iter().enumerate().map(|(n, id)| Writers::start(&coach, 1, &sealed(id, n), &kept)).collect();
    for master in 2..=3 {
        writers[0].wait_for_more(10);
        let said = machine.run(&["keys", "rotate"]);
        assert!(said.contains(&format!("wrapped by master key {master}")), "{said}");
        writers[0].wait_for_more(10);
    }
    writers.into_iter().for_each(Writers::stop);

    // Each note can be read on the server that ran all the time.
    let mine = somebody(&coach);
    let number = people.iter().position(|id| *id == mine).unwrap();
    let timeline = coach.get(&format!("/participants/{mine}/timeline")).unwrap();
    assert_eq!(timeline.status, 200);
    assert!(timeline.body.contains(&format!("verzegeld-{number}-0-")), "{}", timeline.body);
    drop(server);
    machine.read(async |tx| {
        assert_eq!(count(tx, "subject_key where master_id <> 3").await, 0, "all are wrapped by the newest");
        let notes = i64::try_from(kept.lock().unwrap().len()).unwrap();
        assert!(count(tx, "contact where text_sealed is not null").await >= notes);
        assert_eq!(count(tx, "contact where text like 'verzegeld%'").await, 0, "none stands there open");
    });
    assert!(machine.run(&["doctor"]).contains("participants' keys open"));
}
