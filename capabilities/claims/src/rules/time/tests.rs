//! The day of a coach.

use proptest::prelude::*;

use super::*;
use crate::rules::dated::shipped;

fn day() -> Day {
    "2026-05-26".parse().unwrap()
}

fn contact(kind: &str, with: u128, minutes: Option<i64>) -> Trace {
    Trace { contact: true, kind: kind.to_owned(), with: Some(Uuid::from_u128(with)), minutes, travel: 0 }
}

fn appointment(kind: &str, with: Option<u128>, minutes: i64, travel: i64) -> Trace {
    Trace { contact: false, kind: kind.to_owned(), with: with.map(Uuid::from_u128), minutes: Some(minutes), travel }
}

#[test]
fn a_visit_that_was_planned_and_noted_counts_once_and_its_way_is_travel() {
    let traces =
        [appointment("home-visit", Some(1), 60, 20), contact("home-visit", 1, Some(75)), contact("call", 2, None)];
    let lines = propose(&traces, &shipped().unwrap(), day());
    let short: Vec<_> = lines.iter().map(|l| (l.work, l.minutes, l.count, l.assumed)).collect();
    assert_eq!(short, [(Work::Guidance, 90, 2, 1), (Work::Travel, 20, 1, 0)]);
}

#[test]
fn a_group_counts_once_and_a_meeting_of_colleagues_is_a_meeting() {
    let mut traces = vec![appointment("group", None, 120, 0), appointment("other", None, 45, 0)];
    traces.push(Trace { with: Some(Uuid::from_u128(9)), ..contact("group", 9, Some(100)) });
    let lines = propose(&traces, &shipped().unwrap(), day());
    let short: Vec<_> = lines.iter().map(|l| (l.work, l.minutes)).collect();
    assert_eq!(short, [(Work::Guidance, 120), (Work::Meeting, 45)]);
}

#[test]
fn an_empty_day_proposes_nothing_and_an_unknown_length_without_a_rule_is_not_made_up() {
    assert!(propose(&[], &shipped().unwrap(), day()).is_empty());
    assert!(propose(&[contact("call", 1, None)], &Rules::default(), day()).is_empty());
}

#[test]
fn hours_and_their_price_are_rounded_once_and_half_up() {
    assert_eq!(hours(counted(90, 100)), 150, "an hour and a half");
    assert_eq!(hours(counted(50, 50)), 42, "25 minutes are 0.416 of an hour");
    assert_eq!(price(150, Cents::new(4_321)).unwrap(), Cents::new(6_482), "64.815 becomes 64.82");
    assert_eq!(price(-150, Cents::new(4_321)).unwrap(), Cents::new(-6_482), "a correction undoes it");
}

#[test]
fn nobody_approves_her_own_hours_and_no_hours_twice() {
    let (sofie, leen) = (Uuid::from_u128(1), Uuid::from_u128(2));
    assert_eq!(may_approve(sofie, sofie, LineStatus::Told), Err(Refusal::Conflict("time-own")));
    assert_eq!(may_approve(leen, sofie, LineStatus::Told), Ok(()));
    assert_eq!(may_approve(leen, sofie, LineStatus::Approved), Err(Refusal::Conflict("time-not-open")));
}

#[test]
fn a_line_in_a_claim_is_never_edited_only_countered() {
    assert_eq!(change(LineStatus::Approved, true, true), Ok(Change::Counter));
    assert_eq!(change(LineStatus::Approved, true, false), Err(Refusal::Conflict("time-in-cost")));
    assert_eq!(change(LineStatus::Told, false, false), Ok(Change::Edit));
}

proptest! {
    #[test]
    fn a_correction_of_hours_undoes_their_price_to_the_cent(quantity in -100_000_i64..100_000, rate in 0_i64..100_000) {
        let (plus, minus) = (price(quantity, Cents::new(rate)).unwrap(), price(-quantity, Cents::new(rate)).unwrap());
        prop_assert_eq!(plus.get() + minus.get(), 0);
    }

    #[test]
    fn more_traces_never_make_a_shorter_day(minutes in proptest::collection::vec((1_i64..300, 0_u128..4, any::<bool>()), 0..12)) {
        let rules = shipped().unwrap();
        let traces: Vec<Trace> = minutes.iter().map(|(m, who, noted)| Trace {
            contact: *noted, kind: "home-visit".to_owned(), with: Some(Uuid::from_u128(*who)), minutes: Some(*m), travel: 0,
        }).collect();
        let total = |upto: usize| propose(&traces[..upto], &rules, day()).iter().map(|l| l.minutes).sum::<i64>();
        for upto in 1..=traces.len() {
            prop_assert!(total(upto - 1) <= total(upto));
        }
        let all: i64 = minutes.iter().map(|(m, _, _)| m).sum();
        prop_assert!(total(traces.len()) <= all);
    }
}
