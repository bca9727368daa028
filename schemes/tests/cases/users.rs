//! Users, their requests and their activities.

use schemes::wijk::activity::Activity;
use schemes::wijk::performance::Code;
use schemes::wijk::trap::{self, Trap};
use schemes::wijk::{ActivityMode, Period, UserKind};

use crate::house::{House, day, span};

/// WW19, decreet 7-7-2017 art. 31.
#[test]
fn ww19_without_the_fee_of_the_year_nobody_works() {
    let house = House::ok().but(|house| house.user.registrations[0].fees.retain(|fee| fee.year < 2025));
    assert_eq!(house.code(&[span("2026-11-20", "13:00", "14:00")]), Code::FeeUnpaid);
}

/// WW20, decreet art. 32; wet 7-4-1999 art. 15. 23 November 2026 is a Monday.
#[test]
fn ww20_work_on_monday_with_a_request_of_tuesday_is_refused_and_logged() {
    let house = House::ok().but(|house| {
        let request = house.request.as_mut().unwrap();
        request.submitted_at = day("2026-11-24").at(9, 0);
        request.allowed_at = Some(day("2026-11-24").at(10, 0));
    });
    let monday = span("2026-11-23", "13:00", "14:00");
    assert_eq!(house.code(&[monday]), Code::RequestMissing);
    assert_eq!(trap::of(house.request.as_ref(), monday.begins(), "A4"), Some(Trap::RequestAfterStart));
    assert_eq!(house.hours(&[span("2026-11-24", "13:00", "14:00")]), 1);
}

/// Decreet art. 32, beside WW20: sent is not enough, and a check of what was not sent is none.
#[test]
fn a_request_that_was_not_checked_or_not_sent_before_the_start_is_none() {
    let monday = [span("2026-11-23", "13:00", "14:00")];
    let with = |sent: &str, allowed: Option<&str>| {
        House::ok().but(|house| {
            let request = house.request.as_mut().unwrap();
            request.submitted_at = day(sent).at(13, 0);
            request.allowed_at = allowed.map(|on| day(on).start());
        })
    };
    assert_eq!(with("2026-11-20", None).code(&monday), Code::RequestMissing);
    assert_eq!(with("2026-11-23", Some("2026-11-20")).code(&monday), Code::RequestMissing);
    assert_eq!(with("2026-11-20", Some("2026-11-21")).hours(&monday), 1);
}

/// Wet 7-4-1999 art. 15, beside WW20.
#[test]
fn work_after_a_withdrawal_and_another_activity_fall_in_the_trap_too() {
    let mut request = House::ok().request.unwrap();
    let begins = day("2026-11-23").at(13, 0);
    assert_eq!(trap::of(Some(&request), begins, "A4"), None);
    assert_eq!(trap::of(Some(&request), begins, "A7"), Some(Trap::OtherActivity));
    request.withdrawn_on = Some(day("2026-11-23"));
    assert_eq!(trap::of(Some(&request), begins, "A4"), Some(Trap::AfterWithdrawal));
    assert_eq!(trap::of(None, begins, "A4"), Some(Trap::RequestAfterStart));
}

/// WW21, Flemish activity list: for users and workers of PWA in 2017 only.
#[test]
fn ww21_spring_cleaning_and_washing_are_for_who_was_in_pwa() {
    for code in ["A8t-kuis", "A8t-wassen"] {
        let house = House::ok().but(|house| code.clone_into(&mut house.activity));
        let work = [span("2026-11-20", "13:00", "14:00")];
        assert_eq!(house.code(&work), Code::ActivityTransitionOnly);
        let user_only = house.but(|house| house.user.was_in_pwa = true);
        assert_eq!(user_only.code(&work), Code::ActivityTransitionOnly);
        let contract = Some(Period { from: day("2015-05-01"), to: None });
        assert_eq!(user_only.but(|house| house.worker.pwa.contract = contract).hours(&work), 1);
    }
}

/// WW22, five kinds of user.
#[test]
fn ww22_a_company_is_no_user_and_a_farm_asks_packing() {
    let work = [span("2026-11-20", "13:00", "14:00")];
    let packing = House::ok().but(|house| "A5".clone_into(&mut house.activity));
    assert_eq!(packing.clone().but(|house| house.user.kind = None).code(&work), Code::UserKind);
    assert_eq!(packing.but(|house| house.user.kind = Some(UserKind::Agri)).hours(&work), 1);
}

/// Section 1.8: a kind that the list does not name is not stated, which is not forbidden.
#[test]
fn a_kind_that_the_list_does_not_state_waits_for_a_decision_of_the_organiser() {
    let work = [span("2026-11-20", "13:00", "14:00")];
    let school = House::ok().but(|house| house.user.kind = Some(UserKind::School));
    let refused = school.check(&work).unwrap_err();
    assert_eq!((refused.code, refused.not_stated), (Code::ActivityUserKind, true));
    let decided = school.but(|house| {
        let mut row = house.activities.iter().find(|row| row.code == "A4").unwrap().clone();
        row.mode = ActivityMode::Extend;
        row.municipality = Some("44088".to_owned());
        row.user_kinds = vec![UserKind::School];
        house.activities.push(row);
    });
    assert_eq!(decided.hours(&work), 1);
}

fn local(from: &str) -> Activity {
    Activity {
        code: "L1".to_owned(),
        main: "A4".to_owned(),
        label_nl: "Volkstuin onderhouden".to_owned(),
        user_kinds: vec![UserKind::Private],
        reserved: true,
        municipality: Some("44088".to_owned()),
        mode: ActivityMode::Extend,
        transition_only: false,
        from: day(from),
        to: None,
        decision_ref: "gemeenteraad".to_owned(),
        scrapped_on: None,
    }
}

/// WW30, decreet arts. 25-28.
#[test]
fn ww30_what_vdab_scraps_stays_valid_before_that_day() {
    let house = House::ok().but(|house| {
        "L1".clone_into(&mut house.activity);
        house.activities.push(Activity { scrapped_on: Some(day("2026-09-01")), ..local("2026-06-01") });
    });
    assert_eq!(house.code(&[span("2026-05-31", "13:00", "14:00")]), Code::ActivityNotListed);
    assert_eq!(house.hours(&[span("2026-08-31", "13:00", "14:00")]), 1);
    assert_eq!(house.code(&[span("2026-09-01", "13:00", "14:00")]), Code::ActivityNotListed);
    let elsewhere = house.but(|house| "44021".clone_into(&mut house.place.municipality));
    assert_eq!(elsewhere.code(&[span("2026-08-31", "13:00", "14:00")]), Code::ActivityNotListed);
}

/// Decreet arts. 25-28: a municipality may limit the list on its territory.
#[test]
fn a_limit_of_a_municipality_takes_the_activity_away_there_only() {
    let limit = |kinds| {
        House::ok().but(|house| {
            let row = Activity { code: "A4".to_owned(), mode: ActivityMode::Limit, ..local("2026-01-01") };
            house.activities.push(Activity { user_kinds: kinds, ..row });
        })
    };
    let work = [span("2026-11-20", "13:00", "14:00")];
    assert_eq!(limit(vec![]).code(&work), Code::ActivityNotListed);
    assert_eq!(limit(vec![UserKind::Private]).code(&work), Code::ActivityUserKind);
    assert_eq!(limit(vec![UserKind::Agri]).hours(&work), 1);
    assert_eq!(limit(vec![]).but(|house| "44021".clone_into(&mut house.place.municipality)).hours(&work), 1);
}
