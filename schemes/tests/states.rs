//! The order of the checks, the doubts, the states, the warnings.

use schemes::Value;
use schemes::wijk::cheques::State as Cheque;
use schemes::wijk::fee::Fee;
use schemes::wijk::hours::{Book, DayHours};
use schemes::wijk::limits::Over;
use schemes::wijk::performance::{Allowed, Code};
use schemes::wijk::term::{Suspension, Term};
use schemes::wijk::warnings::{self, Warning};
use schemes::wijk::worker::State as Case;
use schemes::wijk::{EndReason, Period, SuspensionReason, form, keys, retention};

use crate::house::{House, USER, day, span, table, with};

/// Section 1.11: the first failing check gives the code. Everything is wrong at first; then one thing after the
/// other is put right, and the codes come in their order.
#[test]
fn the_checks_come_in_the_order_of_the_scheme() {
    let good = House::ok().since("2026-01-02");
    let cheque =
        |issued| schemes::wijk::performance::Cheque { issued_on: day(issued), handed_over_on: day("2026-11-20") };
    let closed = with(table(), keys::SCHEME, None, "2018-01-01");
    let mut house = good.clone().booked("2026-11-02", 60).booked("2026-05-04", 571).but(|house| {
        house.table = closed;
        house.worker.domicile = None;
        house.worker.contract_signed_on = None;
        house.worker.active = None;
        house.user.kind = None;
        house.user.registrations[0].agreement = None;
        house.user.registrations[0].fees.clear();
        house.request = None;
        "A9".clone_into(&mut house.activity);
        house.own_household = true;
        house.cheques = Some(vec![]);
    });
    let work = [span("2026-11-20", "13:00", "14:00")];
    let mut seen = vec![house.code(&[])];
    let mut step = |change: &dyn Fn(&mut House)| {
        seen.push(house.code(&work));
        change(&mut house);
    };
    step(&|h| h.table = table());
    step(&|h| h.worker.domicile = good.worker.domicile);
    step(&|h| h.worker.contract_signed_on = good.worker.contract_signed_on);
    step(&|h| h.worker.active = Some(Period { from: day("2025-01-02"), to: None }));
    step(&|h| h.worker.active = good.worker.active);
    step(&|h| h.user.kind = good.user.kind);
    step(&|h| h.user.registrations[0].agreement = good.user.registrations[0].agreement);
    step(&|h| h.user.registrations[0].fees.push(Fee { year: 2026, paid_on: day("2026-01-05") }));
    step(&|h| {
        h.request.clone_from(&good.request);
        h.request.as_mut().unwrap().activities.push("A9".to_owned());
    });
    step(&|h| "A5".clone_into(&mut h.activity));
    step(&|h| "A8t-kuis".clone_into(&mut h.activity));
    step(&|h| "A4".clone_into(&mut h.activity));
    step(&|h| {
        h.own_household = false;
        h.worker.visits.push(schemes::wijk::hours::Visit { user: USER, span: span("2026-11-20", "13:30", "15:00") });
    });
    step(&|h| h.worker.visits.clear());
    step(&|h| h.worker.hours.add(day("2026-11-02"), -1));
    step(&|h| h.worker.hours.add(day("2026-05-04"), -1));
    step(&|h| h.cheques = Some(vec![cheque("2025-11-01")]));
    step(&|h| h.cheques = Some(vec![cheque("2025-11-20")]));
    let all: Vec<Code> = Code::ALL.iter().copied().filter(|code| *code != Code::RuleUnknown).collect();
    assert_eq!(seen, all);
    assert_eq!(house.hours(&work), 1);
}

#[test]
fn a_decision_keeps_the_rows_it_used() {
    let Allowed { versions, .. } = House::ok().check(&[span("2026-11-20", "13:00", "14:05")]).unwrap();
    let table = table();
    let used: Vec<&str> = versions.iter().map(|version| table.find(*version).unwrap().key.as_str()).collect();
    for key in [keys::SCHEME, keys::DURATION_MAX, keys::HOURS_MAX_MONTH, keys::HOURS_MAX_YEAR, keys::ROUNDING_UNIT] {
        assert!(used.contains(&key), "{key}");
    }
    let refused = House::ok().booked("2026-11-02", 60).check(&[span("2026-11-20", "13:00", "13:15")]).unwrap_err();
    assert!(refused.versions.iter().any(|version| table.find(*version).unwrap().key == keys::HOURS_MAX_MONTH));
}

#[test]
fn two_visits_at_the_same_time_are_refused_and_one_after_the_other_is_not() {
    let house = House::ok().visited(USER, span("2026-11-20", "13:00", "14:00"));
    assert_eq!(house.code(&[span("2026-11-20", "13:59", "15:00")]), Code::Overlap);
    assert_eq!(house.hours(&[span("2026-11-20", "14:00", "15:00")]), 1);
    assert_eq!(house.hours(&[span("2026-11-20", "12:00", "13:00")]), 1);
    let among = [span("2026-11-21", "08:00", "10:00"), span("2026-11-21", "09:00", "11:00")];
    assert_eq!(house.code(&among), Code::Overlap);
    assert_eq!(house.code(&[span("2026-11-21", "10:00", "10:00")]), Code::SpanInvalid);
}

/// Wet 7-4-1999: in writing, before the first performance.
#[test]
fn a_contract_that_is_signed_the_day_after_comes_too_late() {
    let house = House::ok().but(|house| house.worker.contract_signed_on = Some(day("2026-11-21")));
    assert_eq!(house.code(&[span("2026-11-20", "13:00", "14:00")]), Code::ContractMissing);
    assert_eq!(house.hours(&[span("2026-11-21", "13:00", "14:00")]), 1);
}

#[test]
fn a_full_month_can_be_corrected_within_itself_and_nothing_can_be_moved_into_it() {
    let table = table();
    let mut book = Book::new(day("2026-01-02"));
    book.add(&table, "a", day("2026-11-02"), 40).unwrap();
    book.add(&table, "b", day("2026-11-03"), 20).unwrap();
    book.add(&table, "c", day("2026-10-30"), 1).unwrap();
    book.change(&table, &"b", day("2026-11-20"), 20).unwrap();
    assert_eq!(book.change(&table, &"b", day("2026-11-20"), 21), Err(Over::Month { still_possible: 20 }));
    assert_eq!(book.change(&table, &"c", day("2026-11-30"), 1), Err(Over::Month { still_possible: 0 }));
    book.cancel(&"a");
    book.change(&table, &"c", day("2026-11-30"), 1).unwrap();
    assert_eq!(book.hours().between(day("2026-11-01"), day("2026-11-30")), 21);
}

#[test]
fn a_limit_that_is_unknown_is_said_and_not_guessed() {
    let house = House::ok().but(|house| house.table = with(table(), keys::HOURS_MAX_MONTH, None, "2026-06-01"));
    let refused = house.check(&[span("2026-11-20", "13:00", "14:00")]).unwrap_err();
    assert_eq!((refused.code, refused.unknown), (Code::RuleUnknown, Some(keys::HOURS_MAX_MONTH)));
    assert_eq!(house.hours(&[span("2026-05-29", "13:00", "14:00")]), 1);
}

fn ill(counts: Option<bool>) -> Suspension {
    let period = Period { from: day("2026-03-01"), to: Some(day("2026-03-31")) };
    Suspension { period, reason: SuspensionReason::Illness, counts }
}

/// Decreet 7-7-2017 art. 9; which suspensions count was not found.
#[test]
fn a_suspension_whose_weight_is_unknown_leaves_a_doubt_that_a_decision_takes_away() {
    let house = |counts| House::ok().since("2025-06-01").but(|house| house.worker.suspensions.push(ill(counts)));
    let after_term = [span("2026-06-15", "13:00", "14:00")];
    assert_eq!(house(None).code(&[span("2026-03-10", "13:00", "14:00")]), Code::CaseNotActive);
    assert_eq!(house(None).hours(&[span("2026-05-31", "13:00", "14:00")]), 1);
    let doubt = house(None).check(&after_term).unwrap_err();
    assert_eq!((doubt.code, doubt.unknown), (Code::RuleUnknown, Some(keys::SUSPEND_ILLNESS)));
    assert_eq!(house(Some(true)).code(&after_term), Code::TermExpired);
    assert_eq!(house(Some(false)).hours(&after_term), 1);
    // 31 days longer: until 1 July, and not a day more, whoever decides.
    assert_eq!(house(Some(false)).hours(&[span("2026-07-01", "13:00", "14:00")]), 1);
    assert_eq!(house(Some(false)).code(&[span("2026-07-02", "13:00", "14:00")]), Code::TermExpired);
    assert_eq!(house(None).code(&[span("2026-07-02", "13:00", "14:00")]), Code::TermExpired);
    let rule = with(table(), keys::SUSPEND_ILLNESS, Some(Value::Flag(false)), "2026-01-01");
    assert_eq!(house(None).but(|house| house.table = rule).hours(&after_term), 1);
}

/// Decreet art. 31; calendar year or date to date was not found.
#[test]
fn a_fee_is_sure_where_both_readings_of_its_year_agree() {
    let paid = |year, on: &str| {
        let fee = Fee { year, paid_on: day(on) };
        House::ok().since("2026-09-01").but(|house| house.user.registrations[0].fees = vec![fee])
    };
    assert_eq!(paid(2026, "2026-05-01").hours(&[span("2026-11-20", "13:00", "14:00")]), 1);
    assert_eq!(paid(2026, "2026-11-21").code(&[span("2026-11-20", "13:00", "14:00")]), Code::FeeUnpaid);
    let doubt = paid(2026, "2026-05-01").check(&[span("2027-02-01", "13:00", "14:00")]).unwrap_err();
    assert_eq!((doubt.code, doubt.unknown), (Code::RuleUnknown, Some(keys::USER_FEE_YEAR_KIND)));
    assert_eq!(paid(2026, "2026-05-01").code(&[span("2027-05-01", "13:00", "14:00")]), Code::FeeUnpaid);
    assert_eq!(paid(2027, "2026-12-20").hours(&[span("2027-02-01", "13:00", "14:00")]), 1);
}

#[test]
fn own_household_is_refused_as_long_as_nobody_finds_that_it_is_allowed() {
    let house = House::ok().but(|house| house.own_household = true);
    let work = [span("2026-11-20", "13:00", "14:00")];
    assert_eq!(house.code(&work), Code::OwnHousehold);
    let allowed = with(table(), keys::OWN_HOUSEHOLD, Some(Value::Flag(true)), "2026-01-01");
    assert_eq!(house.but(|house| house.table = allowed).hours(&work), 1);
}

#[test]
fn a_warning_comes_at_eighty_percent_of_month_year_and_term() {
    let table = table();
    let at = |on: &str, hours: i64| {
        let hours = DayHours::new([(day(on), hours)]);
        let term = Term::Until(day("2026-12-31"));
        warnings::of(table.on(day(on)), day("2026-01-01"), &hours, term)
    };
    assert_eq!(at("2026-06-10", 47), []);
    assert_eq!(at("2026-06-10", 48), [Warning::Month { used: 48, limit: 60 }]);
    // The 292nd of 365 days.
    assert_eq!(at("2026-10-18", 1), []);
    assert_eq!(at("2026-10-19", 1), [Warning::Term { last_day: day("2026-12-31") }]);
    let year = DayHours::new((1..=9).map(|month| (fifth_of(month), 56)));
    let near = warnings::of(table.on(day("2026-09-10")), day("2026-01-01"), &year, Term::NoLimit);
    assert_eq!(near, [Warning::Month { used: 56, limit: 60 }, Warning::Year { used: 504, limit: 630 }]);
}

fn fifth_of(month: i8) -> kernel::Day {
    kernel::Day::new(2026, month, 5).unwrap()
}

#[test]
fn a_cheque_goes_its_way_and_is_never_handed_in_twice() {
    let way = [Cheque::Paid, Cheque::Issued, Cheque::Given, Cheque::HandedIn, Cheque::Validated, Cheque::PaidOut];
    let mut at = Cheque::Ordered;
    for to in way {
        at = at.go(to).unwrap();
    }
    assert!(at.is_end());
    let refused = Cheque::HandedIn.go(Cheque::HandedIn).unwrap_err();
    assert_eq!((refused.from, refused.to), (Cheque::HandedIn, Cheque::HandedIn));
    assert!(Cheque::Ordered.go(Cheque::Issued).is_err(), "not before the money is there");
    for end in [Cheque::PaidOut, Cheque::Expired, Cheque::Returned, Cheque::Void] {
        assert!(Cheque::ALL.iter().all(|to| end.go(*to).is_err()));
    }
}

#[test]
fn a_case_is_active_only_after_a_signed_contract() {
    assert!(!Case::Referred.may(Case::Active) && !Case::Invited.may(Case::Active));
    assert!(Case::ContractSigned.may(Case::Active) && Case::Suspended.may(Case::Active));
    assert!(Case::ALL.iter().all(|to| !Case::Ended.may(*to)));
    assert!(!Case::Referred.may_end(EndReason::Notice) && Case::Active.may_end(EndReason::Notice));
    assert!(form::State::HandedIn.may(form::State::Rejected) && !form::State::Paid.may(form::State::Draft));
}

/// Section 1.2: monthly talks, evaluations every six months; section 1.4: a first plan of six months.
#[test]
fn talks_evaluations_and_the_first_plan_have_a_day() {
    use schemes::wijk::follow_up;
    let table = table();
    let rules = table.on(day("2026-11-20"));
    assert_eq!(follow_up::evaluation_due(rules, day("2026-08-31")).known(), Some(day("2027-02-28")));
    assert_eq!(follow_up::talk_due(rules, day("2026-11-05")).known(), Some(day("2026-12-05")));
    assert_eq!(follow_up::first_plan_end(rules, day("2026-03-15")).known(), Some(day("2026-09-14")));
}

/// Wet 7-4-1999 art. 6; decreet 7-7-2017 art. 46.
#[test]
fn papers_and_claims_have_a_last_day() {
    let table = table();
    let rules = table.on(day("2026-02-28"));
    assert_eq!(retention::archive_until(rules).known(), Some(day("2031-02-28")));
    assert_eq!(retention::scheme_claim_until(rules).known(), Some(day("2031-02-28")));
    let claim = |ended| retention::contract_claim_until(rules, ended).known();
    assert_eq!(claim(None), Some(day("2031-02-28")));
    assert_eq!(claim(Some(day("2026-06-30"))), Some(day("2027-06-30")));
}

#[test]
fn as_soon_as_a_row_says_a_least_age_the_younger_are_refused_and_the_row_is_noted() {
    use schemes::wijk::age::{Age, check};
    let table = with(table(), keys::AGE_MIN, Some(Value::Number(16)), "2026-01-01");
    let mut used = schemes::Used::default();
    let judge = |on, born, used: &mut schemes::Used| check(table.on(day(on)), day(born), used);
    assert_eq!(judge("2026-05-26", "2010-05-27", &mut used), Age::TooYoung { years: 15, least: 16 });
    assert_eq!(used.versions().len(), 1);
    assert_eq!(judge("2026-05-27", "2010-05-27", &mut used), Age::Ask { years: 16 });
    assert_eq!(judge("2025-12-31", "2015-01-01", &mut used), Age::Ask { years: 10 }, "the row does not hold yet");
}
