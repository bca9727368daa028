use catalogue::model::{Class, Place};
use catalogue::{Draft, ServiceStatus};
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
    assert_eq!((found[0].language.as_str(), found[0].people, total), ("tr", 1, 1));
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
fn rows_of_few_people_are_not_there_and_no_sum_holds_them() {
    let few = (0..7).map(|n| person(n, &format!("4400{n}"), "fa"));
    let people: Vec<Person> = few.chain((10..16).map(|n| person(n, "44083", ""))).collect();
    let (rows, all) = gaps(&people, &[], true);
    assert_eq!((rows.len(), all), (1, 6), "the sum is of what is there: nothing is left over");
    assert_eq!(gaps(&people, &[], false).1, 13);
}

#[test]
fn waits_of_few_people_are_not_there() {
    let rows = |need: &str, days: &[i64]| days.iter().map(|d| (need.to_owned(), *d)).collect::<Vec<_>>();
    let waiting = [rows("bike-loan", &[9, 1, 5, 7, 30]), rows("budget-help", &[400])].concat();
    let (open, all) = waits(&waiting, false);
    assert_eq!((open[0].middle, open[0].ends, all), (400, Some((400, 400)), 6));
    let (guarded, all) = waits(&waiting, true);
    assert_eq!((guarded.len(), guarded[0].middle, guarded[0].ends, all), (1, 7, None, 5));
}

#[test]
fn the_middle_of_two_lies_between_them() {
    let two = [("bike-loan".to_owned(), 78), ("bike-loan".to_owned(), 200)];
    assert_eq!(waits(&two, false).0[0].middle, 139);
}

#[test]
fn free_places_are_summed_per_type() {
    let with = |free: i64| service(move |s| s.places = vec![Place { class: Class::Light, capacity: 8, free }]);
    let all = unused(&[with(3), with(2), service(|_| {})]);
    assert_eq!(all.iter().map(|u| (u.services, u.capacity, u.free)).collect::<Vec<_>>(), [(2, 16, 5)]);
    assert!(unused(&[with(0)]).is_empty());
    let two = service(|s| {
        s.places = vec![Place { class: Class::Light, capacity: 8, free: 3 }];
        s.types.push("bridge-figure".to_owned());
    });
    assert_eq!(free(&[two, with(2), service(|_| {})]), 5, "a service of two types has its places once");
}

proptest! {
    #[test]
    fn everything_that_is_published_is_a_sum_of_rows_of_five_or_more(
        people in proptest::collection::vec((0..40_u128, 0..4_usize, 0..3_usize, 0..2_usize), 0..120),
    ) {
        let people: Vec<Person> = people
            .into_iter()
            .map(|(number, nis, language, barrier)| Person {
                barrier: ["limited-dutch", "no-childcare"][barrier].to_owned(),
                ..person(number, ["44083", "44088", "44020", ""][nis], ["", "tr", "ar"][language])
            })
            .collect();
        let (open, _) = gaps(&people, &[], false);
        let (rows, all) = gaps(&people, &[], true);
        let large: Vec<Gap> = open.into_iter().filter(|gap| gap.people >= SMALLEST).collect();
        prop_assert_eq!(&rows, &large);
        prop_assert_eq!(all, rows.iter().map(|gap| gap.people).sum::<i64>());
        for sums in [sums(&rows, |gap| gap.nis.as_str()), sums(&rows, |gap| gap.barrier.as_str())] {
            prop_assert_eq!(sums.iter().map(|(_, count)| count).sum::<i64>(), all);
        }
    }
}
