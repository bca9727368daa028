//! `opstap demo --only-make`: the whole story, from the first meeting to the default today.

use crate::machine::{Machine, count};
use crate::user::FIRST;

const TODAY: &str = "2026-05-26";

fn made(today: &str) -> Machine {
    let machine = Machine::new();
    machine.run(&["demo", "--only-make", "--fresh", "--today", today]);
    machine
}

#[test]
fn the_demonstration_holds_everybody_and_everything_that_is_told() {
    let machine = made(TODAY);
    machine.read(async |tx| {
        for (rows, from) in [
            // Told as people, and the referrals of the separate list.
            (61 + 17, "participant"),
            // Under way, came back, and one of the list who was accepted.
            (35 + 5 + 1, "participant where status = 'active'"),
            (35 + 5 + 1, "trajectory where status = 'active'"),
            (6, "trajectory where status = 'closed'"),
            (5, "trajectory_period where return_words is not null"),
            // With two who keep the money and two who only judge candidacies.
            (40, "staff"),
            (42, "position"),
            // The network, the houses that only offer something, and two that the call of 2023 chose.
            (35 + 17 + 2, "organisation"),
            (62, "service"),
            (7, "bike"),
            (11, "municipality"),
            (51 + 17 + 5, "referral"),
            (77, "consent"),
            (3, "consent where status = 'withdrawn'"),
            // Nobody could yet write down the five around people who still wait for a coach.
            (50 + 101 - 5, "tie"),
            (113, "assessment"),
            (126, "ladder_observation"),
            (80, "goal"),
            (243, "step"),
            (174, "step where state = 'done'"),
            (16, "step where state = 'not-yet'"),
            (14, "setback"),
            (1, "handover where status = 'done'"),
            (1, "break_glass"),
            (1, "plan_link"),
            (46, "entry_snapshot"),
        ] {
            assert_eq!(count(tx, from).await, rows, "{from}");
        }
        let written = count(tx, "contact").await + count(tx, "outreach_contact").await;
        assert_eq!(written, 442 + 10, "contacts and first meetings");
        assert!(count(tx, "appointment where status = 'planned'").await >= 29, "what is told lies ahead");
        assert!(count(tx, "audit_entry where verb = 'file.read'").await > 50, "somebody looked in files");
        assert_eq!(count(tx, "outgoing_message where state = 'waiting'").await, 0, "every mail left");
        assert!(count(tx, "outgoing_message where state = 'sent'").await > 20);
    });
}

#[test]
fn the_audit_of_the_demonstration_is_sound() {
    let machine = made(TODAY);
    let said = machine.run(&["audit", "verify"]);
    assert!(said.contains("sound"), "{said}");
}

#[test]
fn the_same_today_makes_the_same_demonstration() {
    let head = |machine: &Machine| {
        machine.read(async |tx| store::fetch_one!(tx, (i64, Vec<u8>), "select seq, hash from audit_head").unwrap())
    };
    assert_eq!(head(&made(TODAY)), head(&made(TODAY)));
}

#[test]
fn people_live_in_the_municipality_of_today_and_their_past_in_that_of_then() {
    let machine = made(TODAY);
    machine.read(async |tx| {
        let over = "('44012', '44048', '44040', '44043')";
        assert_eq!(count(tx, &format!("participant where nis in {over}")).await, 0);
        assert!(count(tx, &format!("trajectory_period where nis in {over} and started_on < '2025-01-01'")).await > 0);
        assert_eq!(
            count(tx, &format!("trajectory_period where nis in {over} and started_on >= '2025-01-01'")).await,
            0
        );
    });
}

#[test]
fn another_today_moves_the_whole_story() {
    let machine = made("2027-02-28");
    let people = machine.read(async |tx| count(tx, "participant where status = 'active'").await);
    assert_eq!(people, 41);
}

#[test]
fn a_demonstration_is_made_once_and_again_only_when_asked() {
    let machine = made(TODAY);
    let head = |machine: &Machine| machine.read(async |tx| count(tx, "audit_entry").await);
    let before = head(&machine);
    machine.run(&["demo", "--only-make", "--today", TODAY]);
    assert_eq!(head(&machine), before);
}

#[test]
fn a_demonstration_is_never_made_over_real_data() {
    let machine = Machine::new();
    machine.run(&FIRST);
    for words in [&["demo", "--only-make"][..], &["demo", "--only-make", "--fresh"]] {
        assert!(machine.refused(words).contains("real data"));
    }
    assert_eq!(machine.read(async |tx| count(tx, "staff").await), 1);
}

#[test]
fn a_key_file_of_an_installation_elsewhere_is_not_thrown_away() {
    let machine = Machine::new();
    std::fs::create_dir_all(&machine.data).unwrap();
    let key = machine.data.join("opstap.key");
    std::fs::write(&key, "van de echte databank op PostgreSQL").unwrap();
    for words in [&["demo", "--only-make"][..], &["demo", "--only-make", "--fresh"]] {
        assert!(machine.refused(words).contains("belongs to real data elsewhere"));
    }
    assert_eq!(std::fs::read_to_string(&key).unwrap(), "van de echte databank op PostgreSQL");
}

#[test]
fn real_data_is_not_served_as_a_demonstration_nor_a_demonstration_as_real() {
    let real = Machine::new();
    real.run(&FIRST);
    assert!(real.refused(&["demo", "--database", &real.url()]).contains("holds no fictional region"));
    assert!(real.refused(&["demo"]).contains("real data"));
    let fictional = Machine::new();
    fictional.run(&["generate", "--people", "10", "--contacts", "0"]);
    assert!(fictional.refused(&["serve"]).contains("is a demonstration"));
    // Another day than today is for the demonstration alone.
    assert!(real.refused(&["serve", "--today", TODAY]).contains("unexpected argument"));
    assert!(Machine::new().refused(&["serve"]).contains("begin with `opstap user first`"));
}
