//! `opstap user`: a real installation begins, people are invited, shut out.

use crate::machine::{Machine, count};

/// Begins a real installation.
pub const FIRST: [&str; 10] = [
    "user",
    "first",
    "--partnership",
    "Partnerschap Proef",
    "--organisation",
    "Trekker vzw",
    "--name",
    "An Beheer",
    "--email",
    "an@trekker.example",
];

#[test]
fn a_real_installation_begins_once_with_an_administrator_and_a_link() {
    let machine = Machine::new();
    let said = machine.run(&FIRST);
    assert!(said.contains("/invitation/"), "{said}");
    assert!(machine.refused(&FIRST).contains("there already"));
    machine.read(async |tx| {
        assert_eq!(count(tx, "partnership where demonstration = false").await, 1);
        assert_eq!(count(tx, "municipality").await, 11);
        assert_eq!(count(tx, "position where role = 'functional-administrator'").await, 1);
        assert_eq!(count(tx, "membership where role = 'lead'").await, 1);
        assert_eq!(count(tx, "invitation").await, 1);
    });
}

#[test]
fn somebody_is_invited_listed_and_shut_out() {
    let machine = Machine::new();
    machine.run(&FIRST);
    let add = |words: &[&str]| {
        let who = [
            "user",
            "add",
            "--name",
            "Sofie Coach",
            "--email",
            "Sofie@trekker.example",
            "--organisation",
            "trekker VZW",
        ];
        machine.run(&[&who[..], words].concat())
    };
    assert!(add(&["--role", "coach", "--percent", "50"]).contains("/invitation/"));
    assert!(add(&["--role", "team-lead"]).contains("/invitation/"), "no password yet, so a new link");
    let list = machine.run(&["user", "list"]);
    assert!(list.contains("sofie@trekker.example  Sofie Coach  coach at Trekker vzw  (no password yet)"), "{list}");
    machine.read(async |tx| {
        assert_eq!(count(tx, "position where role = 'coach' and percent = 50 and capacity = 10").await, 1);
    });
    machine.run(&["user", "deactivate", "--email", "sofie@trekker.example"]);
    assert!(machine.run(&["user", "list"]).contains("team-lead at Trekker vzw  (inactive)"));
}

#[test]
fn what_is_not_known_is_named() {
    let machine = Machine::new();
    machine.run(&FIRST);
    let add = |role, house| {
        machine.refused(&[
            "user",
            "add",
            "--name",
            "X",
            "--email",
            "x@y.example",
            "--role",
            role,
            "--organisation",
            house,
        ])
    };
    assert!(add("boss", "Trekker vzw").contains("the role is one of: coach"));
    assert!(add("coach", "Elders").contains("there are: Trekker vzw"));
    assert!(machine.refused(&["user", "deactivate", "--email", "x@y.example"]).contains("nobody has this address"));
}
