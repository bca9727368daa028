//! `opstap generate`: a region of any size, on both databases.

use crate::database::Database;
use crate::machine::{Machine, block_on, count, read};

const SMALL: [&str; 7] = ["generate", "--people", "300", "--contacts", "1000", "--seed", "7"];

async fn look(tx: &mut store::Tx) {
    assert_eq!(count(tx, "participant").await, 300);
    assert_eq!(count(tx, "contact").await, 1000);
    assert_eq!(count(tx, "position where role = 'coach'").await, 60);
    assert_eq!(count(tx, "municipality").await, 11);
    // Copies for lists agree with what they copy.
    let late = "participant p where p.last_contact_on is not null and not exists (select 1 from contact c
        where c.partnership_id = p.partnership_id and c.participant_id = p.id)";
    assert_eq!(count(tx, late).await, 0);
    let unplanned = "participant p where p.next_step is not null and not exists (select 1 from step s
        where s.partnership_id = p.partnership_id and s.participant_id = p.id and s.state = 'open' and s.title = p.next_step)";
    assert_eq!(count(tx, unplanned).await, 0);
    // Everybody under way has one fixed coach, in the list and at the door.
    let alone = "participant p where p.status = 'active' and not exists (select 1 from relation r
        where r.partnership_id = p.partnership_id and r.participant_id = p.id and r.kind = 'fixed-coach'
          and r.staff_id = p.coach_id and r.sort_key = p.sort_key and r.until is null)";
    assert_eq!(count(tx, alone).await, 0);
    let unfindable = "participant p where not exists (select 1 from name_word w join name_dictionary d
          on d.partnership_id = w.partnership_id and d.word = w.word
        where w.partnership_id = p.partnership_id and w.participant_id = p.id and w.sort_key = p.sort_key)";
    assert_eq!(count(tx, unfindable).await, 0);
}

#[test]
fn a_generated_region_hangs_together() {
    let machine = Machine::new();
    let said = machine.run(&SMALL);
    assert!(said.contains("coordinator") && said.contains("opstap_"), "{said}");
    machine.read(look);
    assert!(machine.run(&["audit", "verify"]).contains("sound"));
}

#[test]
fn a_generated_region_hangs_together_on_postgresql() {
    let Some(there) = Database::new() else { return };
    let machine = Machine::new();
    machine.run(&[&SMALL[..], &["--database", &there.url]].concat());
    block_on(read(&there.url, look));
}

#[test]
fn the_same_seed_gives_the_same_people() {
    let names = |seed| {
        let machine = Machine::new();
        machine.run(&["generate", "--people", "100", "--contacts", "0", "--seed", seed]);
        machine.read(async |tx| {
            store::fetch_values!(tx, String, "select display_name from participant order by number").unwrap()
        })
    };
    assert_eq!(names("7"), names("7"));
    assert_ne!(names("7"), names("8"));
}

#[test]
fn nothing_is_generated_where_people_are() {
    let machine = Machine::new();
    machine.run(&["generate", "--people", "10", "--contacts", "10"]);
    assert!(machine.refused(&["generate", "--people", "10", "--contacts", "10"]).contains("fresh database only"));
    assert_eq!(machine.read(async |tx| count(tx, "participant").await), 10);
}

#[test]
fn a_generated_region_is_a_demonstration() {
    let machine = Machine::new();
    machine.run(&["generate", "--people", "10", "--contacts", "10"]);
    assert_eq!(machine.read(async |tx| count(tx, "partnership where demonstration = true").await), 1);
}
