//! The state machine and the small rules, without a database.

use kernel::{Day, Moment};
use people::model::Status as PersonStatus;
use proptest::prelude::*;
use referral::model::{Kind, Outcome, Progress, Status};
use referral::rules::{bar, days_waiting, initials, is_open, met_at, next, offered, planned, progress};

#[test]
fn each_state_offers_these_decisions_and_no_others() {
    use Kind::{Accept, Close, Decline, Plan, Redirect, Wait};
    let check = |from, expected: &[Kind]| assert_eq!(offered(from), expected, "{from}");
    check(Status::New, &[Plan, Accept, Wait, Redirect, Decline]);
    check(Status::ToPlan, &[Plan, Accept, Wait, Redirect, Decline]);
    check(Status::Accepted, &[Plan, Wait, Redirect, Decline]);
    check(Status::Waiting, &[Plan, Accept, Wait, Redirect, Decline]);
    check(Status::Redirected, &[Close]);
    check(Status::Declined, &[]);
}

#[test]
fn a_handover_that_did_not_fit_comes_back_to_us() {
    assert_eq!(next(Status::Redirected, Kind::Close, Some(Outcome::Back)), Ok(Status::ToPlan));
    assert_eq!(next(Status::Redirected, Kind::Close, Some(Outcome::Arrived)), Ok(Status::Redirected));
}

#[test]
fn the_referrer_hears_of_a_coach_only_when_there_is_one() {
    assert_eq!(progress(Status::Accepted, PersonStatus::Waiting, None), Progress::Welcome);
    assert_eq!(progress(Status::Accepted, PersonStatus::Active, None), Progress::Coach);
    assert_eq!(progress(Status::Accepted, PersonStatus::Closed, None), Progress::Coach);
    assert_eq!(progress(Status::Waiting, PersonStatus::Waiting, None), Progress::Waiting);
    assert_eq!(progress(Status::Redirected, PersonStatus::Redirected, Some(Outcome::Stopped)), Progress::NotStarted);
}

#[test]
fn initials_never_show_a_whole_name() {
    assert_eq!(initials("Amina", "El Haddad"), "A. E. H.");
    assert_eq!(initials("  ", ""), "?");
    assert_eq!(initials("أمينة", ""), "أ.");
    assert_eq!(initials("É", "ß"), "É. SS.");
}

#[test]
fn a_meeting_cannot_be_in_the_future() {
    let now = Moment(1_000_000_000);
    assert!(met_at(now, now).is_ok());
    assert!(met_at(now.plus_minutes(4), now).is_ok());
    assert_eq!(met_at(now.plus_minutes(6), now).unwrap_err().key, "outreach-future");
}

#[test]
fn a_talk_is_planned_from_today_and_at_most_a_year_ahead() {
    let today = Day::new(2026, 5, 26).unwrap();
    assert!(planned(today, today, "talk_day").is_ok());
    assert_eq!(planned(today.plus_days(-1), today, "talk_day").unwrap_err().key, "referral-day-past");
    assert_eq!(planned(today.plus_days(400), today, "talk_day").unwrap_err().key, "referral-day-far");
}

#[test]
fn the_bar_is_full_after_45_days_and_waiting_is_never_negative() {
    let today = Day::new(2026, 5, 26).unwrap();
    assert_eq!((bar(0), bar(30), bar(45), bar(900)), (0, 66, 100, 100));
    assert_eq!(days_waiting(today.plus_days(3).at(10, 0), today), 0);
    assert_eq!(days_waiting(today.plus_days(-41).at(23, 59), today), 41);
}

fn statuses() -> impl Strategy<Value = Status> {
    prop::sample::select(Status::ALL)
}

proptest! {
    #[test]
    fn what_is_offered_is_what_is_allowed(from in statuses(), kind in prop::sample::select(Kind::ALL)) {
        prop_assert_eq!(offered(from).contains(&kind), next(from, kind, None).is_ok());
    }

    #[test]
    fn no_way_of_deciding_leads_back_to_new(
        decisions in prop::collection::vec((prop::sample::select(Kind::ALL), prop::option::of(prop::sample::select(Outcome::ALL))), 0..30)
    ) {
        let mut status = Status::New;
        let mut decided = false;
        for (kind, outcome) in decisions {
            if let Ok(to) = next(status, kind, outcome) {
                status = to;
                decided = true;
            }
        }
        prop_assert_eq!(decided, status != Status::New);
        // Who waits is never out of sight: an open state always has a way on.
        prop_assert!(!is_open(status) || !offered(status).is_empty());
    }

    #[test]
    fn a_declined_referral_stays_declined(kind in prop::sample::select(Kind::ALL), outcome in prop::option::of(prop::sample::select(Outcome::ALL))) {
        prop_assert!(next(Status::Declined, kind, outcome).is_err());
    }

    #[test]
    fn initials_are_at_most_one_letter_and_a_dot_per_word(given in "[a-zA-Zé ]{0,30}", family in "[a-zA-Zé ]{0,30}") {
        let words = given.split_whitespace().count() + family.split_whitespace().count();
        prop_assert!(initials(&given, &family).chars().filter(|c| c.is_alphanumeric()).count() <= words);
    }
}
