//! Price, travel, tax, leefloon and margin.

use kernel::Day;
use schemes::Value;
use schemes::wijk::price::{Proposal, Refused, decide, on};
use schemes::wijk::tax::{Purchase, basis, reduction};
use schemes::wijk::{UserKind, keys, leefloon, margin, travel};

use crate::house::{day, table, with};

fn proposal(municipality: &str, cents: i64) -> Proposal {
    Proposal { municipality: municipality.to_owned(), cents, only_for: None, only_activities: None }
}

/// WW15, BVR 29-9-2017 art. 38 §1.
#[test]
fn ww15_a_price_of_october_holds_from_1_january() {
    let table = table();
    let price = decide(table.on(day("2026-10-15")), &[proposal("44088", 695)]).unwrap();
    assert_eq!((price.cents, price.from), (695, day("2027-01-01")));
    let decisions = [(day("2018-01-01"), 745), (price.from, price.cents)];
    assert_eq!(on(&decisions, day("2026-12-31")), Some(745));
    assert_eq!(on(&decisions, day("2027-01-01")), Some(695));
}

/// WW16, BVR art. 38 §1.
#[test]
fn ww16_a_price_beside_the_closed_list_is_refused() {
    for cents in [700, 795, 545] {
        let refused = decide(table().on(day("2026-10-15")), &[proposal("44088", cents)]).unwrap_err();
        assert_eq!(refused, Refused::NotAllowed(vec![595, 645, 695, 745]));
    }
}

/// WW17, BVR art. 38 §1.
#[test]
fn ww17_without_consensus_the_lowest_price_holds_for_all_seven() {
    let mut proposals: Vec<Proposal> =
        ["44086", "44088", "44083", "44013", "44020", "44064"].map(|nis| proposal(nis, 745)).to_vec();
    proposals.push(proposal("44081", 645));
    let price = decide(table().on(day("2026-10-15")), &proposals).unwrap();
    assert_eq!((price.cents, price.lowest_of_many), (645, true));
}

/// WW18, BVR art. 38 §1.
#[test]
fn ww18_another_price_for_schools_is_refused() {
    let schools = Proposal { only_for: Some(vec![UserKind::School]), ..proposal("44088", 695) };
    let private = Proposal { only_for: Some(vec![UserKind::Private]), ..proposal("44088", 745) };
    assert_eq!(decide(table().on(day("2026-10-15")), &[schools, private]), Err(Refused::Differentiation));
}

/// WW25, welzijnsband.be, wijkwerkenhaspengouw.be.
#[test]
fn ww25_twelve_kilometres_are_one_euro_eighty_and_ten_are_nothing() {
    let table = table();
    let cents = |metres| travel::cents(table.on(day("2026-11-20")), metres).known();
    assert_eq!(cents(12_000), Some(180));
    assert_eq!(cents(10_000), Some(0));
}

fn bought(on: &str, count: i64, returned_same_year: i64) -> Purchase {
    Purchase { bought_on: day(on), count, returned_same_year, cents: 745 }
}

/// WW26, decreet 7-7-2017 arts. 51-52.
#[test]
fn ww26_the_basis_is_what_was_bought_minus_what_went_back() {
    let tax = |year: i16, purchase| reduction(&table(), year, basis(year, &[purchase]), 0);
    let returned = tax(2024, bought("2024-03-01", 40, 4));
    assert_eq!((returned.basis, returned.reduction.known()), (26_820, Some(5_364)));
    let kept = tax(2024, bought("2024-03-01", 40, 0));
    assert_eq!((kept.basis, kept.reduction.known()), (29_800, Some(5_960)));
    assert_eq!(tax(2019, bought("2019-03-01", 40, 0)).reduction.known(), Some(8_940));
    assert_eq!(basis(2025, &[bought("2024-12-31", 40, 0)]), 0);
}

/// WW27, Belastinggids 2025 p. 46.
#[test]
fn ww27_the_ceiling_is_one_with_dienstencheques() {
    let many = reduction(&table(), 2024, basis(2024, &[bought("2024-03-01", 300, 0)]), 0);
    assert_eq!((many.basis, many.capped.known(), many.reduction.known()), (223_500, Some(179_000), Some(35_800)));
    let shared = reduction(&table(), 2024, 29_800, 150_000);
    assert_eq!((shared.joint.known(), shared.capped.known()), (Some(179_000), Some(29_000)));
}

/// Section 1.12: a missing ceiling is unknown, not 0 and not the last known one.
#[test]
fn a_year_without_a_known_ceiling_has_no_known_reduction() {
    for year in [2020, 2021, 2022, 2023, 2025, 2026, 2030] {
        let tax = reduction(&table(), year, 29_800, 0);
        assert!(tax.cap.is_unknown() && tax.reduction.is_unknown(), "{year}");
        assert_eq!(tax.rate.known(), Some(2_000));
    }
}

/// WW28, KB 11-7-2002 art. 22 §1 d.
#[test]
fn ww28_forty_cheques_change_nothing_for_a_leefloner() {
    let december = leefloon::exemption(table().on(day("2026-12-15")), 40).known().unwrap();
    assert_eq!((december.earned, december.exempt, december.counted), (16_400, 24_000, 0));
    let before = leefloon::exemption(table().on(day("2022-12-31")), 40).known().unwrap();
    assert_eq!((before.exempt, before.counted), (16_400, 0));
}

/// Section 1.5: 1,85 – 2,35 – 2,85 – 3,35 before fees; the fees were not found.
#[test]
fn the_margin_is_known_before_fees_only() {
    let table = table();
    let rules = table.on(Day::new(2026, 11, 20).unwrap());
    for (price, before) in [(595, 185), (645, 235), (695, 285), (745, 335)] {
        let split = margin::split(rules, price);
        assert_eq!(split.before_fees.known(), Some(before));
        assert!(split.provider.is_unknown() && split.organiser.is_unknown());
    }
    let one = with(table, keys::MARGIN_PROVIDER, Some(Value::Number(20)), "2026-01-01");
    assert!(margin::split(one.on(day("2026-11-20")), 745).organiser.is_unknown());
    let both = with(one, keys::MARGIN_VDAB, Some(Value::Number(30)), "2026-01-01");
    assert_eq!(margin::split(both.on(day("2026-11-20")), 745).organiser.known(), Some(285));
}

/// Section 1.5: the Government may ask to earmark for activation (decree art. 24); how much was not found.
#[test]
fn what_is_earmarked_of_a_margin_is_unknown_until_a_rate_is_recorded() {
    let table = table();
    assert!(margin::earmarked(table.on(day("2026-11-20")), 28_500).is_unknown());
    let asked = with(table, keys::MARGIN_EARMARK, Some(Value::Number(3_333)), "2026-01-01");
    for (kept, part) in [(28_500, 9_499), (0, 0), (15, 5), (1, 0)] {
        assert_eq!(margin::earmarked(asked.on(day("2026-11-20")), kept).known(), Some(part), "{kept}");
    }
    assert!(margin::earmarked(asked.on(day("2025-12-31")), 28_500).is_unknown(), "not before its day");
}
