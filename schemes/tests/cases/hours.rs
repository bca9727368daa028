//! Begun hours, limits and the term.

use schemes::Value;
use schemes::wijk::performance::Code;
use schemes::wijk::transition::{PwaPast, belongs};
use schemes::wijk::{Period, hours, keys, term};

use crate::house::{House, day, span, table, with};

/// WW1, decreet 7-7-2017 arts. 4, 30, 50.
#[test]
fn ww1_an_hour_and_five_minutes_in_the_garden_are_two_cheques() {
    let begun = House::ok().hours(&[span("2026-11-20", "13:00", "14:05")]);
    assert_eq!(begun, 2);
    assert_eq!(hours::pay_cents(table().on(day("2026-11-20")), begun).known(), Some(820));
    assert_eq!(begun * 745, 1490);
}

/// WW2, decreet arts. 4, 30; the unit of rounding was not found and is a parameter.
#[test]
fn ww2_three_visits_of_forty_minutes_are_three_cheques_by_visit_and_two_by_day() {
    let visits = ["09:00", "11:00", "15:00"].map(|from| {
        let start = span("2026-11-20", from, "23:00").start;
        schemes::wijk::Span { day: day("2026-11-20"), start, end: start + 40 }
    });
    assert_eq!(House::ok().hours(&visits), 3);
    assert_eq!(hours::pay_cents(table().on(day("2026-11-20")), 3).known(), Some(1230));
    let by_day = with(table(), keys::ROUNDING_UNIT, Some(Value::Text("day".to_owned())), "2026-01-01");
    let by_day = House::ok().but(|house| house.table = by_day);
    assert_eq!(by_day.hours(&visits), 2);
    // The same when they are booked one after the other.
    let later = by_day.visited(crate::house::USER, visits[0]).visited(crate::house::USER, visits[1]);
    assert_eq!(later.hours(&visits[2..]), 0);
}

/// WW3, BVR 29-9-2017.
#[test]
fn ww3_the_sixtieth_hour_of_a_month_is_allowed() {
    assert_eq!(House::ok().booked("2026-11-10", 59).hours(&[span("2026-11-20", "13:00", "14:00")]), 1);
    assert_eq!(hours::pay_cents(table().on(day("2026-11-20")), 60).known(), Some(24_600));
}

/// WW4, BVR 29-9-2017: a quarter of an hour is a begun hour.
#[test]
fn ww4_a_quarter_of_an_hour_after_sixty_hours_is_refused() {
    let refused = House::ok().booked("2026-11-10", 60).check(&[span("2026-11-20", "13:00", "13:15")]).unwrap_err();
    assert_eq!((refused.code, refused.still_possible), (Code::MonthLimit, Some(0)));
}

/// Beside WW4: a limit that goes down leaves nothing, and never less than nothing.
#[test]
fn a_month_that_stands_above_a_new_lower_limit_has_nothing_left() {
    let lower = with(table(), keys::HOURS_MAX_MONTH, Some(Value::Number(40)), "2026-11-16");
    let house = House::ok().booked("2026-11-10", 50).but(|house| house.table = lower);
    let refused = house.check(&[span("2026-11-20", "13:00", "14:00")]).unwrap_err();
    assert_eq!((refused.code, refused.still_possible), (Code::MonthLimit, Some(0)));
}

/// No law has a most of a day: above what the organiser agreed, somebody is asked; without such a row nobody is.
#[test]
fn above_the_organisers_own_bound_of_a_day_somebody_is_asked_and_nothing_is_refused() {
    let standing = hours::DayHours::new([(day("2026-11-19"), 9), (day("2026-11-20"), 4)]);
    let asked = |table: &schemes::Table, new| {
        hours::to_ask(table.on(day("2026-11-20")), &standing, new)
            .map(|(all, version)| (all, table.find(version).unwrap().key.clone()))
    };
    assert_eq!(asked(&table(), 6), None);
    assert_eq!(asked(&table(), 7), Some((11, keys::HOURS_ASK_DAY.to_owned())));
    assert_eq!(asked(&with(table(), keys::HOURS_ASK_DAY, Some(Value::Number(12)), "2026-11-20"), 7), None);
    assert_eq!(asked(&with(table(), keys::HOURS_ASK_DAY, None, "2026-11-20"), 20), None);
}

/// WW5, BVR 29-9-2017.
#[test]
fn ww5_six_hours_beside_fifty_five_are_refused_whole_with_five_still_possible() {
    let house = House::ok().booked("2026-11-10", 55);
    let refused = house.check(&[span("2026-11-20", "08:00", "14:00")]).unwrap_err();
    assert_eq!((refused.code, refused.still_possible), (Code::MonthLimit, Some(5)));
    assert_eq!(house.hours(&[span("2026-11-20", "08:00", "13:00")]), 5);
}

/// WW6, BVR 29-9-2017.
#[test]
fn ww6_the_six_hundred_and_thirtieth_hour_of_a_year_is_the_last() {
    let mut house = House::ok();
    for month in 1..=10 {
        house = house.booked(&format!("2026-{month:02}-15"), 60);
    }
    let house = house.booked("2026-11-10", 29);
    assert_eq!(house.hours(&[span("2026-12-01", "13:00", "14:00")]), 1);
    assert_eq!(hours::pay_cents(table().on(day("2026-12-01")), 630).known(), Some(258_300));
    let refused = house.booked("2026-12-01", 1).check(&[span("2026-12-02", "13:00", "14:00")]).unwrap_err();
    assert_eq!((refused.code, refused.still_possible), (Code::YearLimit, Some(0)));
}

/// WW7, decreet art. 9: from date to date.
#[test]
fn ww7_the_last_day_is_the_day_before_the_same_date_a_year_later() {
    let house = House::ok().since("2025-03-15");
    assert_eq!(house.hours(&[span("2026-03-14", "13:00", "14:00")]), 1);
    assert_eq!(house.code(&[span("2026-03-15", "13:00", "14:00")]), Code::TermExpired);
}

/// WW8, decreet art. 9; the clamped anniversary of 29 February.
#[test]
fn ww8_who_starts_on_29_february_works_until_27_february() {
    assert_eq!(term::date_to_date(day("2024-02-29"), 12), day("2025-02-27"));
    let house = House::ok().since("2024-02-29");
    assert_eq!(house.hours(&[span("2025-02-27", "13:00", "14:00")]), 1);
    assert_eq!(house.code(&[span("2025-02-28", "13:00", "14:00")]), Code::TermExpired);
}

/// WW9, decreet art. 9.
#[test]
fn ww9_who_had_a_pwa_contract_has_no_term_but_has_the_limits() {
    let house = House::ok().since("2018-01-02").but(|house| {
        house.worker.pwa.contract = Some(Period { from: day("2015-05-01"), to: None });
    });
    assert_eq!(house.hours(&[span("2026-11-20", "13:00", "14:00")]), 1);
    let full = house.booked("2026-11-10", 60);
    assert_eq!(full.code(&[span("2026-11-20", "13:00", "14:00")]), Code::MonthLimit);
}

/// WW10, decreet art. 9.
#[test]
fn ww10_ninety_nine_pwa_cheques_give_no_transition() {
    let past = PwaPast { contract: None, cheques_in_window: 99 };
    assert_eq!(belongs(table().on(day("2026-11-20")), &past).known(), Some(false));
    let house = House::ok().since("2018-01-02").but(|house| house.worker.pwa = past);
    assert_eq!(house.hours(&[span("2019-01-01", "13:00", "14:00")]), 1);
    assert_eq!(house.code(&[span("2019-01-02", "13:00", "14:00")]), Code::TermExpired);
}

/// `WW10b`, decreet art. 9.
#[test]
fn ww10b_a_hundred_pwa_cheques_until_30_september_2017_give_transition() {
    let past = PwaPast { contract: None, cheques_in_window: 100 };
    let rules = table();
    let rules = rules.on(day("2026-11-20"));
    assert_eq!(belongs(rules, &past).known(), Some(true));
    let (from, to) = schemes::wijk::transition::window(rules).unwrap();
    assert_eq!((from, to), (day("2015-10-01"), day("2017-09-30")));
}
