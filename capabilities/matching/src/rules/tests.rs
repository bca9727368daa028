//! The rules of the region run.

use std::collections::HashSet;

use catalogue::model::{Class, Draft, Place, Service, ServiceStatus};
use kernel::{Day, Moment, OrganisationId, ParticipantId, PlacementId, ServiceId, StaffId};
use placement::model::{Placement, State, Wishes};
use placement::rules::Misfit;
use proptest::prelude::*;
use uuid::Uuid;

use super::market::{Input, Read};
use super::misfit::{self, Part};
use super::pack;
use super::proof::{self, Proof};
use super::run;

fn today() -> Day {
    Day::new(2026, 5, 26).unwrap()
}

fn wish(number: u128, days: i32, language: Option<&str>) -> Placement {
    let since = Moment(today().plus_days(-days).at(9, 0).0);
    Placement {
        id: PlacementId(Uuid::from_u128(number)),
        participant_id: ParticipantId(Uuid::from_u128(number)),
        person_number: 1,
        person: String::new(),
        calling_name: String::new(),
        birth: None,
        gender: "unknown".to_owned(),
        coach_id: None,
        now: State::waiting(Wishes { language: language.map(str::to_owned), ..Wishes::default() }),
        need: "dutch-practice".to_owned(),
        barrier: None,
        step_id: None,
        earlier_service_id: None,
        nis: Some("44083".to_owned()),
        waiting_since: since,
        staff_id: StaffId(Uuid::nil()),
        organisation_id: OrganisationId(Uuid::nil()),
        number: 1,
        version: 1,
        created_at: since,
        changed_at: since,
    }
}

fn service(number: u128, free: i64, languages: &[&str]) -> Service {
    let mut told = Draft::new(OrganisationId(Uuid::from_u128(9)), "Praatgroep");
    told.status = ServiceStatus::Active;
    told.types = vec!["dutch-practice".to_owned()];
    told.places = vec![Place { class: Class::Light, capacity: free.max(1), free }];
    told.languages = languages.iter().map(|l| (*l).to_owned()).collect();
    told.interpreter = true;
    Service {
        id: ServiceId(Uuid::from_u128(number)),
        version: 1,
        organisation: "Compaan".to_owned(),
        organisation_email: None,
        asked_on: None,
        told,
    }
}

fn input(placements: &[Placement], services: &[Service]) -> Input {
    input_without(placements, services, &HashSet::new())
}

#[expect(clippy::redundant_closure_for_method_calls, reason = "the method is not general over the borrow inside")]
fn input_without(
    placements: &[Placement],
    services: &[Service],
    excluded: &HashSet<(ParticipantId, ServiceId)>,
) -> Input {
    reading(placements, services, excluded, |read| read.input())
}

fn reading<T>(
    placements: &[Placement],
    services: &[Service],
    excluded: &HashSet<(ParticipantId, ServiceId)>,
    then: impl FnOnce(&Read<'_>) -> T,
) -> T {
    let weights = misfit::in_force(today()).unwrap();
    then(&Read {
        placements,
        services,
        excluded,
        caps: &[],
        weights,
        kilometres: &|_, service| Some(i64::try_from(service.id.0.as_u128() % 30).unwrap()),
        doubtful: &|_| false,
        today: today(),
    })
}

#[test]
fn the_published_weights_are_read_and_say_where_they_come_from() {
    let weights = misfit::in_force(today()).unwrap();
    assert_eq!(weights.id, "misfit-2026-1");
    assert!(!weights.source.is_empty());
    assert_eq!(
        misfit::in_force(Day::new(1999, 1, 1).unwrap()).unwrap().id,
        weights.id,
        "the first one, before it began"
    );
}

#[test]
fn points_add_up_by_part_as_published() {
    // data/misfit.toml: 10 a kilometre, 120 for an interpreter, 4 a day until the start (at most 60 days), 150 and 300.
    let weights = misfit::in_force(today()).unwrap();
    let mut p = wish(1, 10, Some("ti"));
    p.now.wishes.preferred = Some(ServiceId(Uuid::from_u128(5)));
    p.earlier_service_id = Some(ServiceId(Uuid::from_u128(6)));
    let mut s = service(7, 1, &["nl"]);
    s.told.starts_on = Some(today().plus_days(13));
    let parts = weights.of(&p, &s, Some(7), false, today());
    let points: Vec<(Part, i64, i64)> = parts.iter().map(|p| (p.part, p.fact, p.points)).collect();
    assert_eq!(
        points,
        [
            (Part::Travel, 7, 70),
            (Part::Interpreter, 0, 120),
            (Part::Start, 13, 52),
            (Part::NotWished, 0, 150),
            (Part::NotKnown, 0, 300),
        ]
    );
    assert_eq!(misfit::total(&parts), 692);
    s.told.starts_on = Some(today().plus_days(400));
    assert_eq!(weights.of(&p, &s, Some(400), false, today())[2].points, 240, "at most 60 days count");
    assert_eq!(weights.of(&p, &s, Some(400), false, today())[0].points, 400, "at most 40 kilometres count");
    assert!(
        weights.of(&wish(1, 10, None), &service(7, 1, &["nl"]), None, false, today()).is_empty(),
        "not known is not far"
    );
}

#[test]
fn the_first_in_line_gets_the_place_and_the_second_reads_that_one_came_first() {
    let placements = [wish(1, 5, Some("ar")), wish(2, 90, Some("ar"))];
    let input = input(&placements, &[service(7, 1, &["ar"])]);
    let (market, outcome) = run::solve(&input, &mut solver::Unwatched).unwrap();
    run::check(&input, &outcome).unwrap();
    let place = |number: u128| outcome.place[market.row(&Uuid::from_u128(number)).unwrap() as usize];
    assert!(place(2) != solver::NONE && place(1) == solver::NONE);
    let standing = run::standing(&market, &outcome).unwrap();
    let row = market.row(&Uuid::from_u128(1)).unwrap();
    let why = proof::of(&market, &outcome.proposal(), &standing, row).unwrap();
    assert_eq!(why, Proof::Full { offers: 1, places: 1, before: 1, caps: Vec::new() });
}

#[test]
fn where_nothing_fits_the_smallest_sets_of_rules_are_told() {
    let mut alone = service(7, 1, &["nl"]);
    alone.told.interpreter = false;
    let mut far = service(8, 1, &["nl"]);
    far.told.interpreter = false;
    far.told.whole_region = false;
    far.told.areas = vec!["44020".to_owned()];
    let p = wish(1, 5, Some("ti"));
    let services = [alone, far];
    let closed = reading(std::slice::from_ref(&p), &services, &HashSet::new(), |read| read.closed_by(&p));
    let why = proof::nothing_fits(&closed).unwrap();
    assert_eq!(why, Proof::NothingFits { openings: vec![(vec![Misfit::Language], 1)] }, "language alone opens one");
}

#[test]
fn an_exclusion_takes_the_service_out() {
    let p = wish(1, 5, None);
    let s = service(7, 1, &["nl"]);
    let excluded = HashSet::from([(p.participant_id, s.id)]);
    let found = input_without(std::slice::from_ref(&p), std::slice::from_ref(&s), &excluded);
    assert_eq!(found.start, [0, 0]);
}

#[test]
fn a_light_wish_may_take_an_intensive_place_and_not_the_other_way_round() {
    let mut s = service(7, 0, &["nl"]);
    s.told.places = vec![
        Place { class: Class::Intensive, capacity: 1, free: 1 },
        Place { class: Class::Light, capacity: 1, free: 0 },
    ];
    let served = |class: Class| {
        let mut p = wish(1, 5, None);
        p.now.wishes.class = class;
        let (_, outcome) = run::solve(&input(&[p], std::slice::from_ref(&s)), &mut solver::Unwatched).unwrap();
        outcome.place[0] != solver::NONE
    };
    assert!(served(Class::Light) && served(Class::Intensive));
    s.told.places[0].free = 0;
    s.told.places[1].free = 1;
    let served = |class: Class| {
        let mut p = wish(1, 5, None);
        p.now.wishes.class = class;
        let (_, outcome) = run::solve(&input(&[p], std::slice::from_ref(&s)), &mut solver::Unwatched).unwrap();
        outcome.place[0] != solver::NONE
    };
    assert!(served(Class::Light) && !served(Class::Intensive));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_same_region_read_in_another_order_gives_the_same_bytes_and_the_same_places(
        people in prop::collection::vec((0_i32..200, prop::option::of(prop::sample::select(vec!["ar", "ti", "fr"]))), 1..25),
        offers in prop::collection::vec((0_i64..4, prop::sample::select(vec!["ar", "ti", "fr", "nl"])), 1..8),
        turn in 0_usize..25,
    ) {
        let mut placements: Vec<Placement> =
            people.iter().enumerate().map(|(n, (days, language))| wish(n as u128 + 1, *days, *language)).collect();
        let mut services: Vec<Service> =
            offers.iter().enumerate().map(|(n, (free, language))| service(n as u128 + 100, *free, &[language])).collect();
        let first = input(&placements, &services);
        let turned = turn % placements.len();
        placements.rotate_left(turned);
        services.reverse();
        let second = input(&placements, &services);
        prop_assert_eq!(pack::pack(&first).unwrap().hash, pack::pack(&second).unwrap().hash);
        let (market, outcome) = run::solve(&first, &mut solver::Unwatched).unwrap();
        prop_assert!(run::check(&first, &outcome).is_ok() && outcome.is_proven());
        prop_assert_eq!(&run::solve(&second, &mut solver::Unwatched).unwrap().1, &outcome);
        // Every explanation is one that the engine's verifier accepts.
        let standing = run::standing(&market, &outcome).unwrap();
        for row in 0..u32::try_from(first.wishes.len()).unwrap() {
            let nothing = first.start[row as usize] == first.start[row as usize + 1];
            let why = proof::of(&market, &outcome.proposal(), &standing, row);
            prop_assert_eq!(why.is_none(), nothing);
        }
    }
}
