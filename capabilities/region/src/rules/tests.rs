use catalogue::model::{Class, Place};
use catalogue::{Draft, ServiceStatus};
use guidance::guarded::SMALLEST;
use kernel::{OrganisationId, ServiceId};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn service(change: impl Fn(&mut Draft)) -> Service {
    let mut told = Draft::new(OrganisationId(Uuid::nil()), "Taaltafel");
    told.types = vec!["conversation-table".to_owned()];
    told.barriers = vec!["limited-dutch".to_owned(), "psychological-vulnerability".to_owned()];
    change(&mut told);
    Service {
        id: ServiceId(Uuid::nil()),
        version: 1,
        organisation: String::new(),
        organisation_email: None,
        asked_on: None,
        told,
    }
}

fn person(number: u128, nis: &str, language: &str) -> Person {
    Person {
        participant: ParticipantId(Uuid::from_u128(number)),
        nis: nis.to_owned(),
        language: language.to_owned(),
        barrier: "limited-dutch".to_owned(),
    }
}

#[test]
fn an_offer_for_everybody_in_dutch_leaves_only_those_who_need_another_language() {
    let people = [person(1, "44083", ""), person(2, "44083", "tr"), person(2, "44083", "tr")];
    let (found, total) = gaps(&people, &[service(|_| {})], false);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].language.as_str(), found[0].people, total), ("tr", 1, Shown::Count(1)));
    assert!(gaps(&people, &[service(|s| s.interpreter = true)], false).0.is_empty());
    assert!(gaps(&people, &[service(|s| s.languages = vec!["tr".to_owned()])], false).0.is_empty());
    assert_eq!(gaps(&people, &[service(|s| s.status = ServiceStatus::Paused)], false).0.len(), 2);
}

#[test]
fn an_offer_for_one_municipality_is_none_for_another() {
    let here = service(|s| (s.whole_region, s.areas) = (false, vec!["44083".to_owned()]));
    assert!(finds(&here, "limited-dutch", "44083", "") && !finds(&here, "limited-dutch", "44088", ""));
    assert!(!finds(&here, "limited-dutch", "", ""), "whoever has no municipality is not surely reached");
}

#[test]
fn what_must_be_in_the_own_municipality_must_be_there_or_come_home() {
    let far = service(|_| {});
    assert!(!finds(&far, "psychological-vulnerability", "44083", ""));
    assert!(finds(&service(|s| s.home_visits = true), "psychological-vulnerability", "44083", ""));
}

#[test]
fn a_sum_that_would_tell_every_row_is_hidden_too() {
    let alone: Vec<Person> = (0..7).map(|n| person(n, &format!("4400{n}"), "")).collect();
    let (rows, all) = gaps(&alone, &[], true);
    assert!(rows.len() == 7 && all == Shown::Hidden, "seven rows and a sum of seven: each is one");
    assert_eq!(gaps(&alone, &[], false).1, Shown::Count(7));
}

#[test]
fn the_middle_wait_and_its_ends_are_shown_only_with_the_count() {
    let rows = |need: &str, days: &[i64]| days.iter().map(|d| (need.to_owned(), *d)).collect::<Vec<_>>();
    let waiting = [rows("bike-loan", &[9, 1, 5, 7, 30]), rows("budget-help", &[400])].concat();
    let (open, _) = waits(&waiting, false);
    assert_eq!(open[0].days, Some((400, 400, 400)));
    let (guarded, total) = waits(&waiting, true);
    assert_eq!(total, Shown::Hidden, "6 with one of at least 5 beside it would tell that the other is 1");
    assert!(guarded.iter().all(|wait| wait.days.is_none()), "one small count takes the other with it: {guarded:?}");
    let many = [rows("bike-loan", &[9, 1, 5, 7, 30]), rows("budget-help", &[3; 6])].concat();
    assert_eq!(waits(&many, true).0[0].days, Some((7, 1, 30)));
}

#[test]
fn free_places_are_summed_per_type() {
    let with = |free: i64| service(move |s| s.places = vec![Place { class: Class::Light, capacity: 8, free }]);
    let all = unused(&[with(3), with(2), service(|_| {})]);
    assert_eq!(all.iter().map(|u| (u.services, u.capacity, u.free)).collect::<Vec<_>>(), [(2, 16, 5)]);
    assert!(unused(&[with(0)]).is_empty());
}

/// Everything that is published of a guarded table: cells, the grand total, and the sums of the chart and the map.
/// Is there more than one possible value for every hidden cell?
fn nobody_can_tell(gaps: &[Gap], all: Shown) -> Result<(), TestCaseError> {
    let hidden: Vec<&Gap> = gaps.iter().filter(|gap| !matches!(gap.shown, Shown::Count(_))).collect();
    for gap in gaps {
        prop_assert!(!(1..SMALLEST).contains(&seen(gap.shown)), "a small count is shown");
    }
    for (key, count, more) in
        sums(gaps, |gap| gap.nis.as_str()).into_iter().chain(sums(gaps, |gap| gap.barrier.as_str()))
    {
        // The chart and the map add nothing: they are sums of shown cells.
        let own: i64 = gaps.iter().filter(|g| g.nis == key || g.barrier == key).map(|g| seen(g.shown)).sum();
        prop_assert!(count == own && (!more || !hidden.is_empty()));
    }
    if let (Shown::Count(total), false) = (all, hidden.is_empty()) {
        let left = total - gaps.iter().map(|gap| seen(gap.shown)).sum::<i64>();
        // Every way to fill the hidden cells so that the sum is right: each small one keeps two values or more.
        for one in hidden.iter().filter(|gap| gap.shown == Shown::Few) {
            let others: Vec<_> = hidden.iter().filter(|gap| !std::ptr::eq(**gap, *one)).collect();
            let least: i64 = others.iter().map(|g| if g.shown == Shown::Few { 1 } else { SMALLEST }).sum();
            let most: i64 = others.iter().map(|g| if g.shown == Shown::Few { SMALLEST - 1 } else { 1_000 }).sum();
            let possible = (1..SMALLEST).filter(|value| (least..=most).contains(&(left - value))).count();
            prop_assert!(possible >= 2, "{left} is left for {} cells, and tells one", hidden.len());
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_small_count_follows_from_the_table_its_total_the_chart_or_the_map(
        people in proptest::collection::vec((0..40_u128, 0..4_usize, 0..3_usize, 0..2_usize), 0..120),
    ) {
        let people: Vec<Person> = people
            .into_iter()
            .map(|(number, nis, language, barrier)| Person {
                barrier: ["limited-dutch", "no-childcare"][barrier].to_owned(),
                ..person(number, ["44083", "44088", "44020", ""][nis], ["", "tr", "ar"][language])
            })
            .collect();
        let (gaps, all) = gaps(&people, &[], true);
        nobody_can_tell(&gaps, all)?;
    }

    #[test]
    fn the_order_of_rows_follows_what_is_shown(counts in proptest::collection::vec(1..9_u128, 1..8)) {
        let people: Vec<Person> = counts
            .iter()
            .enumerate()
            .flat_map(|(at, count)| (0..*count).map(move |n| person(n, &format!("4400{at}"), "")))
            .collect();
        let (gaps, _) = gaps(&people, &[], true);
        let hidden: Vec<&str> = gaps.iter().filter(|g| seen(g.shown) == 0).map(|g| g.nis.as_str()).collect();
        let mut sorted = hidden.clone();
        sorted.sort_unstable();
        prop_assert_eq!(hidden, sorted, "hidden rows stand in the order of their names");
    }
}
