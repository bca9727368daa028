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
