//! Distances, and who may come from where.

use kernel::OrganisationId;
use proptest::prelude::*;

use super::*;
use crate::model::{Accessible, Location};
use crate::settings::centres;

fn draft() -> Draft {
    Draft::new(OrganisationId(uuid::Uuid::from_u128(1)), "Taaltafel")
}

fn at(nis: &str) -> Location {
    Location {
        id: None,
        name: String::new(),
        street: None,
        postcode: None,
        nis: Some(nis.to_owned()),
        accessible: Accessible::Unknown,
        latitude: None,
        longitude: None,
        external_id: None,
    }
}

fn homes() -> Vec<String> {
    ["44083", "44081", "44013"].map(str::to_owned).to_vec()
}

#[test]
fn deinze_and_zulte_are_neighbours_and_destelbergen_is_far() {
    assert_eq!(between(centres(), "44083", "44081"), 10);
    assert_eq!(between(centres(), "44083", "44013"), 20);
    assert_eq!(between(centres(), "44083", "99999"), UNKNOWN);
}

#[test]
fn the_nearest_location_counts() {
    let mut draft = draft();
    draft.locations = vec![at("44013"), at("44081")];
    let reach = reach(&draft, &homes(), centres());
    assert_eq!((reach["44081"], reach["44083"], reach["44013"], reach[""]), (0, 10, 0, 0));
}

#[test]
fn who_comes_to_the_home_is_at_no_distance_and_only_for_those_it_serves() {
    let mut draft = draft();
    draft.locations = vec![at("44013")];
    draft.home_visits = true;
    draft.whole_region = false;
    draft.areas = vec!["44083".to_owned()];
    let reach = reach(&draft, &homes(), centres());
    assert_eq!((reach.get("44083"), reach.get("44081"), reach.get("")), (Some(&0), None, Some(&0)));
}

#[test]
fn what_the_house_says_counts_and_where_it_stands_only_when_it_says_nothing() {
    let mut draft = draft();
    draft.whole_region = false;
    draft.locations = vec![at("44083")];
    assert_eq!(area(&draft, "44013"), Area::Served, "whoever can get there");
    draft.areas = vec!["44081".to_owned()];
    assert_eq!((area(&draft, "44081"), area(&draft, "44083")), (Area::Served, Area::Elsewhere));
}

#[test]
fn who_names_no_municipality_and_comes_home_is_certain_only_where_it_stands() {
    let mut draft = draft();
    (draft.whole_region, draft.home_visits) = (false, true);
    assert_eq!(area(&draft, "44083"), Area::Unknown);
    draft.locations = vec![at("44083")];
    assert_eq!((area(&draft, "44083"), area(&draft, "44081")), (Area::Served, Area::Unknown));
    let reach = reach(&draft, &homes(), centres());
    assert_eq!((reach["44083"], reach["44081"]), (0, UNKNOWN), "shown, last, without a distance");
    draft.home_visits = false;
    draft.locations.clear();
    assert_eq!((area(&draft, "44083"), names_no_area(&draft)), (Area::Unknown, true));
}

#[test]
fn codes_of_the_past_are_those_of_today_and_stand_once() {
    let mut draft = draft();
    draft.locations = vec![at("44012")];
    draft.areas = ["44012", "44043", "44040"].map(str::to_owned).to_vec();
    to_today(&mut draft, |nis| ["44012", "44043"].contains(&nis).then(|| "44088".to_owned()));
    assert_eq!(
        (draft.areas, draft.locations[0].nis.as_deref()),
        (vec!["44088".to_owned(), "44040".to_owned()], Some("44088"))
    );
}

proptest! {
    #[test]
    fn the_way_there_is_as_long_as_the_way_back_and_a_detour_is_never_shorter(
        a in 0..11_usize, b in 0..11_usize, c in 0..11_usize,
    ) {
        let (a, b, c) = (&centres()[a].nis, &centres()[b].nis, &centres()[c].nis);
        prop_assert_eq!(between(centres(), a, b), between(centres(), b, a));
        // Each distance is rounded on its own, so a detour may look shorter by at most one.
        prop_assert!(between(centres(), a, c) <= between(centres(), a, b) + between(centres(), b, c) + 1);
    }

    #[test]
    fn any_two_points_on_earth_lie_within_half_its_circumference(
        a in (-90.0..90.0_f64, -180.0..180.0_f64), b in (-90.0..90.0_f64, -180.0..180.0_f64),
    ) {
        prop_assert!((0..=20_016).contains(&kilometres(a, b)));
        prop_assert_eq!(kilometres(a, a), 0);
    }
}
