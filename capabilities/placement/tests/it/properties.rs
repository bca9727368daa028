//! Properties of the published order and of the hard rules, for any wish and any service.

use std::collections::BTreeSet;

use catalogue::Area;
use catalogue::model::{Class, Draft, Gender, Location, Place, Service};
use kernel::{Day, Moment, OrganisationId, ParticipantId, PlacementId, ServiceId, StaffId};
use network::municipality::Municipalities;
use placement::model::{Placement, State, Wishes};
use placement::rules::Misfit;
use placement::{fits, order_key};
use proptest::prelude::*;
use uuid::Uuid;

use crate::kit::day;

const NEEDS: [&str; 3] = ["dutch-practice", "job-hunting", "bike-loan"];
const PLACES: [&str; 3] = ["44083", "44021", "44052"];
const LANGUAGES: [&str; 3] = ["ar", "tr", "uk"];

fn today() -> Day {
    day("2026-05-26")
}

fn wishes() -> impl Strategy<Value = Wishes> {
    (
        prop::sample::select(Class::ALL),
        prop::option::of(prop::sample::select(&LANGUAGES[..])),
        any::<bool>(),
        prop::sample::select(Gender::ALL),
        any::<bool>(),
        prop::option::of(-5_i32..120),
    )
        .prop_map(|(class, language, interpreter_ok, gender, own_municipality, from)| Wishes {
            class,
            language: language.map(str::to_owned),
            interpreter_ok,
            gender,
            own_municipality,
            from_on: from.map(|days| today().plus_days(days)),
            preferred: None,
        })
}

prop_compose! {
    fn placement()(
        wishes in wishes(),
        need in prop::sample::select(&NEEDS[..]),
        nis in prop::option::of(prop::sample::select(&PLACES[..])),
        gender in prop::sample::select(&["woman", "man", "nonbinary", "unknown"][..]),
        birth in prop::option::of(prop::sample::select(&["1991-05-12", "2009", "1955-01", "2004-02-29"][..])),
        band in 1_i64..4, since in 0_i64..3, id in 0_u128..6,
    ) -> Placement {
        Placement {
            id: PlacementId(Uuid::from_u128(id)),
            participant_id: ParticipantId(Uuid::from_u128(7)),
            person_number: 7,
            person: "Amina".to_owned(),
            calling_name: "Amina".to_owned(),
            birth: birth.map(str::to_owned),
            gender: gender.to_owned(),
            coach_id: None,
            need: need.to_owned(),
            barrier: None,
            step_id: None,
            earlier_service_id: None,
            nis: nis.map(str::to_owned),
            waiting_since: Moment(since),
            staff_id: StaffId(Uuid::from_u128(1)),
            organisation_id: OrganisationId(Uuid::from_u128(1)),
            number: 1,
            version: 1,
            created_at: Moment(0),
            changed_at: Moment(0),
            now: State { band, ..State::waiting(wishes) },
        }
    }
}

prop_compose! {
    fn service()(
        types in prop::collection::vec(prop::sample::select(&NEEDS[..]), 1..3),
        languages in prop::collection::vec(prop::sample::select(&LANGUAGES[..]), 0..3),
        areas in prop::collection::vec(prop::sample::select(&PLACES[..]), 0..3),
        at in prop::option::of(prop::sample::select(&PLACES[..])),
        flags in any::<(bool, bool, bool)>(),
        gender in prop::sample::select(Gender::ALL),
        ages in (prop::option::of(16_i64..40), prop::option::of(20_i64..70)),
        starts in prop::option::of(-20_i32..120),
        places in prop::collection::vec((prop::sample::select(Class::ALL), 0_i64..3), 0..3),
    ) -> Service {
        let mut draft = Draft::new(OrganisationId(Uuid::from_u128(9)), "Aanbod");
        draft.types = types.into_iter().map(str::to_owned).collect();
        draft.languages = languages.into_iter().map(str::to_owned).collect();
        draft.areas = areas.into_iter().map(str::to_owned).collect();
        draft.locations = at.into_iter().map(|nis| Location {
            id: None,
            name: "Huis".to_owned(),
            street: None,
            postcode: None,
            nis: Some(nis.to_owned()),
            accessible: catalogue::model::Accessible::Unknown,
            latitude: None,
            longitude: None,
            external_id: None,
        }).collect();
        (draft.whole_region, draft.home_visits, draft.interpreter) = flags;
        draft.gender = gender;
        (draft.age_from, draft.age_to) = ages;
        draft.starts_on = starts.map(|days| today().plus_days(days));
        draft.places = places.into_iter().map(|(class, capacity)| Place { class, capacity, free: 0 }).collect();
        Service {
            id: ServiceId(Uuid::from_u128(3)),
            version: 1,
            organisation: "Compaan".to_owned(),
            organisation_email: None,
            asked_on: None,
            told: draft,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Dropping one wish, or several, never takes an offer away.
    #[test]
    fn a_dropped_wish_opens_more_offers_never_fewer(p in placement(), s in service(), drop in any::<[bool; 5]>()) {
        let mut easier = p.clone();
        let (w, any) = (&mut easier.now.wishes, Wishes::default());
        if drop[0] { w.class = any.class; }
        if drop[1] { w.language = None; }
        if drop[2] { w.gender = any.gender; }
        if drop[3] { w.own_municipality = false; }
        if drop[4] { w.from_on = None; }
        w.interpreter_ok |= drop[1];
        if fits(&p, &s, false, today()).is_ok() {
            prop_assert!(fits(&easier, &s, false, today()).is_ok());
        }
    }

    /// Each reason that is named is one, and an excluded pair never fits.
    #[test]
    fn an_excluded_pair_never_fits_and_the_reasons_say_why(p in placement(), s in service()) {
        let no = fits(&p, &s, true, today()).unwrap_err();
        prop_assert!(no.has(Misfit::Excluded));
        match fits(&p, &s, false, today()) {
            Ok(()) => prop_assert_eq!(no.iter().count(), 1),
            Err(why) => prop_assert_eq!(why.iter().count() + 1, no.iter().count()),
        }
    }

    /// The list, the distances and the hard rules know one answer to who is served from where.
    #[test]
    fn who_is_served_is_the_same_for_the_list_and_for_the_hard_rules(p in placement(), s in service()) {
        let mut p = p;
        p.now.wishes.own_municipality = false;
        let kept_out = fits(&p, &s, false, today()).err().is_some_and(|no| no.has(Misfit::Reach));
        let elsewhere = p.nis.as_deref().is_some_and(|nis| catalogue::area(&s, nis) == Area::Elsewhere);
        prop_assert_eq!(kept_out, elsewhere);
        let homes: Vec<String> = PLACES.iter().map(|nis| (*nis).to_owned()).collect();
        let near = catalogue::distances(&Municipalities::default(), today(), &s, &homes);
        for home in near.keys() {
            prop_assert!(catalogue::area(&s, home) == Area::Served);
        }
    }

    /// Any two are in one order only, and the same for any order of the rows.
    #[test]
    fn the_published_order_is_total(list in prop::collection::vec(placement(), 0..12), seed in any::<u64>()) {
        let mut once = list.clone();
        once.sort_by_key(order_key);
        let mut other = list;
        let mut state = seed | 1;
        for at in (1..other.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            other.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
        }
        other.sort_by_key(order_key);
        let keys = |all: &[Placement]| all.iter().map(order_key).collect::<Vec<_>>();
        prop_assert_eq!(keys(&once), keys(&other));
        let unique: BTreeSet<_> = keys(&once).into_iter().collect();
        let pairs = once.windows(2).all(|w| order_key(&w[0]) <= order_key(&w[1]));
        prop_assert!(pairs && unique.len() <= once.len());
    }
}
