//! A second scheme beside wijk-werken: other hours, prices and terms, as rows of a file, and no line of code.

use std::collections::BTreeSet;

use schemes::reference::Reference;
use schemes::wijk::displacement::{Outcome, judge};
use schemes::wijk::performance::Code;
use schemes::wijk::transition::PwaPast;
use schemes::wijk::warnings::{self, Warning};
use schemes::wijk::{DEFINITION, UserKind, contingent, hours, keys, limits, price, request, term};
use schemes::{Definition, Table, Used};

use crate::house::{House, day, span, table};

const SECOND: Definition = Definition { code: "buurtjobs", label: "buurtjobs", ..DEFINITION };

fn data() -> Reference {
    Reference::read(include_str!("second-scheme.toml")).unwrap()
}

fn second() -> Table {
    data().table(SECOND.code)
}

/// A worker, a school and a question for work in the second scheme.
fn house() -> House {
    House::ok().since("2027-07-01").but(|house| {
        house.table = second();
        house.activities = data().activities;
        "B1".clone_into(&mut house.activity);
        house.user.kind = Some(UserKind::School);
        house.request.as_mut().unwrap().activities.push("B1".to_owned());
    })
}

#[test]
fn every_row_of_the_second_scheme_fits_a_key_of_the_definition_and_both_are_open_side_by_side() {
    for row in &data().parameters {
        let info = SECOND.key(&row.key).unwrap_or_else(|| panic!("{} is no key", row.key));
        assert!(row.value.as_ref().is_none_or(|value| value.fits(info.kind)), "{}", row.key);
    }
    let scheme = SECOND.in_time(&second()).unwrap();
    assert_eq!((scheme.code.as_str(), scheme.from, scheme.to), ("buurtjobs", day("2027-07-01"), None));
    assert_eq!(DEFINITION.in_time(&table()).unwrap().to, None);
    // A row of one scheme is never read for the other.
    assert!(
        second().all().all(|row| row.scheme == "buurtjobs") && table().all().all(|row| row.scheme == "wijk-werken")
    );
}

#[test]
fn a_question_is_judged_by_the_list_and_the_kinds_of_its_own_scheme() {
    let asks = |house: &House| {
        let facts = request::Facts {
            user: &house.user,
            place: &house.place,
            activity: &house.activity,
            activities: &house.activities,
            day: day("2027-09-01"),
        };
        request::check(&house.table, &facts).map_err(|no| no.code)
    };
    assert!(asks(&house()).is_ok());
    // For who is no user of it, for work of the other scheme, before it is open.
    assert_eq!(asks(&house().but(|house| house.user.kind = Some(UserKind::Private))), Err(Code::UserKind));
    assert_eq!(asks(&house().but(|house| "A4".clone_into(&mut house.activity))), Err(Code::ActivityNotListed));
    let early = house().since("2027-01-01").check(&[span("2027-06-30", "09:00", "10:00")]).unwrap_err();
    assert_eq!(early.code, Code::SchemeClosed);
    let yes = BTreeSet::from(["PAID_BEFORE".to_owned()]);
    let judged = judge(second().on(day("2027-09-01")), &data().displacement, &yes).known().unwrap();
    assert_eq!(judged.0, Outcome::Warned, "its rule says that a yes warns at most");
}

#[test]
fn hours_are_begun_per_day_and_limited_by_the_rows_of_the_day() {
    // An hour in two visits of one day is one begun hour here; wijk-werken would count two.
    let visits = [span("2027-09-01", "09:00", "09:40"), span("2027-09-01", "11:00", "11:20")];
    assert_eq!(house().hours(&visits), 1);
    let rules = second();
    assert_eq!(hours::pay_cents(rules.on(day("2027-09-01")), 1).known(), Some(525));
    let full = house().booked("2027-09-01", 31);
    assert_eq!(full.hours(&[span("2027-09-20", "09:00", "10:00")]), 1);
    let over = house().booked("2027-09-01", 32).check(&[span("2027-09-20", "09:00", "10:00")]).unwrap_err();
    assert_eq!((over.code, over.still_possible), (Code::MonthLimit, Some(0)));
    // From 2028 on a month has 40 hours: the row of the day decides.
    let later = house().since("2027-12-01").booked("2028-01-05", 39);
    assert_eq!(later.hours(&[span("2028-01-20", "09:00", "10:00")]), 1);
    // The year runs from the contract on, over new year, and has 200 hours.
    let mut long = house();
    for month in ["2027-07-10", "2027-08-10", "2027-09-10", "2027-10-10", "2027-11-10", "2027-12-10"] {
        long = long.booked(month, 32);
    }
    let left = limits::left(rules.on(day("2027-12-20")), day("2027-07-01"), &long.worker.hours);
    assert_eq!((left.year.0, left.year.1.known()), (192, Some(200)));
}

#[test]
fn the_term_the_price_and_the_warning_are_those_of_its_own_rows() {
    let rules = second();
    let (past, mut used) = (PwaPast::default(), Used::default());
    let end = term::of(rules.on(day("2027-09-01")), day("2027-07-01"), &past, &[], &mut used);
    assert_eq!(end, term::Term::Until(day("2027-12-31")));
    let refused = house().check(&[span("2028-01-01", "09:00", "10:00")]).unwrap_err();
    assert_eq!(refused.code, Code::TermExpired);
    let proposal =
        |cents| price::Proposal { municipality: "44083".to_owned(), cents, only_for: None, only_activities: None };
    let on = rules.on(day("2027-09-01"));
    assert_eq!(
        price::decide(on, &[proposal(900)]).map(|price| (price.cents, price.from)),
        Ok((900, day("2028-01-01")))
    );
    assert_eq!(price::decide(on, &[proposal(745)]), Err(price::Refused::NotAllowed(vec![800, 900])));
    let booked = house().booked("2027-09-01", 24);
    let found = warnings::of(on, day("2027-07-01"), &booked.worker.hours, term::Term::NoLimit);
    assert_eq!(found, [Warning::Month { used: 24, limit: 32 }], "75 % of 32");
    let places = contingent::allotted(on, contingent::Unit::Places).known();
    assert_eq!((contingent::left(places, 18), contingent::left(places, 21)), (Some(2), Some(-1)));
    assert_eq!(contingent::left(contingent::allotted(on, contingent::Unit::Hours).known(), 5), None);
}

#[test]
fn what_the_file_leaves_out_is_unknown_and_never_the_row_of_wijk_werken() {
    let rules = second();
    assert!(rules.on(day("2027-09-01")).number(keys::LEEFLOON_EXEMPT).is_unknown());
    assert!(rules.on(day("2027-09-01")).number(keys::TRAVEL_PER_KM).is_unknown());
}
