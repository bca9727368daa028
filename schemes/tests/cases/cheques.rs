//! Cheques: validity and hand-in.

use schemes::Answer;
use schemes::wijk::cheque_validity::last_day;
use schemes::wijk::hand_in::settle;
use schemes::wijk::performance::{Cheque, Code};

use crate::house::{House, day, span, table};

fn given(issued: &str, over: &str, hours: usize) -> House {
    let cheque = Cheque { issued_on: day(issued), handed_over_on: day(over) };
    House::ok().but(|house| house.cheques = Some(vec![cheque; hours]))
}

/// WW23, 12 months from issue.
#[test]
fn ww23_a_cheque_of_october_2025_is_too_old_in_november_2026() {
    assert_eq!(last_day(&table(), day("2025-10-01")).known(), Some(day("2026-10-01")));
    let work = [span("2026-11-01", "13:00", "14:00")];
    assert_eq!(given("2025-10-01", "2026-11-01", 1).code(&work), Code::ChequeExpired);
    assert_eq!(given("2025-11-01", "2026-11-01", 1).hours(&work), 1);
}

/// WW24, MB 19-4-2021.
#[test]
fn ww24_a_cheque_of_march_2021_is_valid_for_fifteen_months() {
    let last = last_day(&table(), day("2021-03-01")).known().unwrap();
    assert_eq!(last, day("2022-06-01"));
    assert!(day("2022-05-20") <= last);
}

/// MB 19-4-2021, beside WW24: what had expired before 29 March 2021 stays expired.
#[test]
fn a_cheque_that_expired_just_before_the_extension_is_not_revived() {
    assert_eq!(last_day(&table(), day("2020-03-28")).known(), Some(day("2021-03-28")));
    assert_eq!(last_day(&table(), day("2020-03-29")).known(), Some(day("2021-06-29")));
    assert_eq!(last_day(&table(), day("2021-03-29")).known(), Some(day("2022-06-29")));
    assert_eq!(last_day(&table(), day("2021-03-30")).known(), Some(day("2022-03-30")));
}

/// Section 1.5: "also three months in 2020", for which cheques was not found.
#[test]
fn the_validity_of_a_cheque_that_ended_in_2020_is_unknown() {
    assert!(
        matches!(last_day(&table(), day("2019-05-01")), Answer::Unknown { key } if key.ends_with("validity_months"))
    );
}

/// WW31, decreet 7-7-2017 arts. 4, 30.
#[test]
fn ww31_nine_cheques_for_ten_begun_hours_pay_nine_and_leave_one_open() {
    let on = day("2026-11-20");
    let nine = vec![Cheque { issued_on: day("2026-10-01"), handed_over_on: on }; 9];
    let settled = settle(&table(), on, 10, &nine);
    assert_eq!((settled.paid, settled.pay.known(), settled.open), (9, Some(3690), 1));
    assert_eq!(settled.warnings(), [Code::ChequeCount]);
    let work = [span("2026-11-20", "08:00", "18:00")];
    assert_eq!(given("2026-10-01", "2026-11-20", 9).code(&work), Code::ChequeCount);
    assert_eq!(given("2026-10-01", "2026-11-20", 10).hours(&work), 10);
}

/// Beside WW31.
#[test]
fn cheques_above_the_hours_go_back_and_expired_ones_are_not_paid() {
    let on = day("2026-11-20");
    let cheque = |issued: &str, over: &str| Cheque { issued_on: day(issued), handed_over_on: day(over) };
    let issued = [vec![cheque("2026-10-01", "2026-11-20"); 4], vec![cheque("2025-10-01", "2026-11-20"); 2]].concat();
    let settled = settle(&table(), on, 3, &issued);
    assert_eq!((settled.paid, settled.surplus, settled.expired, settled.open), (3, 1, 2, 0));
    let not_yet_issued = settle(&table(), on, 1, &[cheque("2026-11-21", "2026-11-20")]);
    assert_eq!((not_yet_issued.paid, not_yet_issued.open), (0, 1));
}

/// Performance rule and WW23: the day on which it was handed over counts, not the one on which the form came in.
#[test]
fn a_cheque_that_was_handed_over_on_its_last_day_is_paid_however_late_the_form_comes() {
    let cheque = Cheque { issued_on: day("2025-10-01"), handed_over_on: day("2026-10-01") };
    let settled = settle(&table(), day("2026-10-31"), 1, &[cheque]);
    assert_eq!((settled.paid, settled.expired), (1, 0));
}

/// Section 1.12: unknown is neither 0 nor the last known value.
#[test]
fn a_cheque_of_which_nobody_knows_how_long_it_is_valid_is_not_told_as_expired() {
    let cheque = Cheque { issued_on: day("2019-05-01"), handed_over_on: day("2019-06-01") };
    let settled = settle(&table(), day("2019-06-30"), 1, &[cheque]);
    assert_eq!((settled.paid, settled.expired, settled.unknown), (0, 0, 1));
    assert_eq!(settled.warnings(), [Code::ChequeCount, Code::RuleUnknown]);
}
