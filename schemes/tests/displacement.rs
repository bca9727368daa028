//! Does work take a regular job away: what is asked, and what the answers say.

use std::collections::BTreeSet;

use schemes::wijk::displacement::{OnYes, Outcome, asked, judge};
use schemes::wijk::keys;
use schemes::{Answer, Table, Value, reference};

use crate::house::{day, table, with};

fn outcome(table: &Table, yes: &[&str]) -> Option<Outcome> {
    let yes: BTreeSet<String> = yes.iter().map(|code| (*code).to_owned()).collect();
    judge(table.on(day("2026-05-26")), &reference().displacement, &yes).known().map(|(outcome, _)| outcome)
}

#[test]
fn no_yes_is_clear_a_light_yes_warns_and_a_heavy_one_refuses() {
    let table = table();
    assert_eq!(outcome(&table, &[]), Some(Outcome::Clear));
    for one in &reference().displacement {
        let expected = if one.on_yes == OnYes::Refuse { Outcome::Refused } else { Outcome::Warned };
        assert_eq!(outcome(&table, &[&one.code]), Some(expected), "{}", one.code);
    }
    assert_eq!(outcome(&table, &["ALWAYS", "VACANCY"]), Some(Outcome::Refused), "the heaviest counts");
    assert_eq!(outcome(&table, &["NO_QUESTION"]), Some(Outcome::Clear));
}

#[test]
fn the_rule_of_the_day_says_what_a_yes_does() {
    let word = |word: &str| Some(Value::Text(word.to_owned()));
    let warns = with(table(), keys::DISPLACEMENT, word("warn"), "2026-01-01");
    assert_eq!(outcome(&warns, &["VACANCY"]), Some(Outcome::Warned));
    let off = with(table(), keys::DISPLACEMENT, word("off"), "2026-01-01");
    assert_eq!(outcome(&off, &["VACANCY"]), Some(Outcome::Clear));
    assert_eq!(asked(off.on(day("2026-05-26")), &reference().displacement).known().unwrap().len(), 0);
    assert_eq!(asked(off.on(day("2025-05-26")), &reference().displacement).known().unwrap().len(), 4);
    let unknown = with(table(), keys::DISPLACEMENT, None, "2026-01-01");
    let none = judge(unknown.on(day("2026-05-26")), &reference().displacement, &BTreeSet::new());
    assert_eq!(none, Answer::Unknown { key: keys::DISPLACEMENT });
}

#[test]
fn every_question_has_a_source_and_says_that_it_was_chosen() {
    let codes: BTreeSet<_> = reference().displacement.iter().map(|one| &one.code).collect();
    assert_eq!(codes.len(), reference().displacement.len());
    assert!(reference().displacement.iter().all(|one| one.source.starts_with("keuze van Opstap")));
}
