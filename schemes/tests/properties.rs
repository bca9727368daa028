//! What holds for every sequence, drawn by chance.

use kernel::Day;
use proptest::prelude::*;
use schemes::wijk::hours::Book;
use schemes::wijk::model::{Period, Span, SuspensionReason};
use schemes::wijk::price::{Proposal, decide};
use schemes::wijk::term::{Suspension, Term, date_to_date, of};
use schemes::wijk::transition::PwaPast;
use schemes::wijk::{hours, keys, limits};
use schemes::{Used, Value};

use crate::house::{House, day, table, with};

/// One deed on the book of a worker.
#[derive(Debug, Clone)]
enum Deed {
    Add(u8, i32, i64),
    Cancel(u8),
    Change(u8, i32, i64),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    // Days close together, and hours large enough to run into both limits.
    let deed = prop_oneof![
        4 => (any::<u8>(), 0..500_i32, 1..24_i64).prop_map(|(key, on, hours)| Deed::Add(key, on, hours)),
        1 => any::<u8>().prop_map(Deed::Cancel),
        2 => (any::<u8>(), 0..500_i32, 1..24_i64).prop_map(|(key, on, hours)| Deed::Change(key, on, hours)),
    ];
    prop::collection::vec(deed, 0..200)
}

const START: (i16, i8, i8) = (2025, 8, 31);

fn start() -> Day {
    Day::new(START.0, START.1, START.2).unwrap()
}

/// Does all deeds; after each no month and no year is above its limit.
fn play(table: &schemes::Table, deeds: &[Deed]) -> Book<u8> {
    let mut book = Book::new(start());
    for deed in deeds {
        let before = book.clone();
        let taken = match *deed {
            Deed::Add(key, on, hours) => book.add(table, key, start().plus_days(on), hours),
            Deed::Change(key, on, hours) => book.change(table, &key, start().plus_days(on), hours),
            Deed::Cancel(key) => {
                book.cancel(&key);
                Ok(())
            }
        };
        if taken.is_err() {
            assert_eq!(book, before, "a refusal changes nothing");
        }
    }
    book
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_sequence_of_performances_corrections_and_moves_goes_above_a_limit(deeds in deeds(), by_contract: bool) {
        let kind = if by_contract { "contract" } else { "calendar" };
        let table = with(table(), keys::HOURS_YEAR_KIND, Some(Value::Text(kind.to_owned())), "2018-01-01");
        let book = play(&table, &deeds);
        for (on, count) in book.hours().days() {
            prop_assert!(count >= 0);
            let (first, last) = limits::month_of(on);
            prop_assert!(book.hours().between(first, last) <= 60);
            let (first, last) = limits::year_of(table.on(on), start()).known().unwrap();
            prop_assert!(first <= on && on <= last);
            prop_assert!(book.hours().between(first, last) <= 630);
        }
    }

    #[test]
    fn the_same_deeds_give_the_same_book(deeds in deeds()) {
        prop_assert_eq!(play(&table(), &deeds), play(&table(), &deeds));
    }

    #[test]
    fn a_new_rule_never_changes_what_was_decided_for_an_earlier_day(
        on in 0..300_i32, from in 0..300_i32, booked in 0..70_i64, minutes in 1..600_u16, key in 0..keys::KEYS.len(),
        known: bool,
    ) {
        let on = day("2026-01-10").plus_days(on);
        let info = keys::KEYS[key];
        let value = known.then(|| ["1", "true", "2020-01-01", "contract", "day"]
            .iter().find_map(|text| Value::parse(info.kind, text)).unwrap_or(Value::Number(1)));
        let changed = with(table(), info.key, value, &on.plus_days(from + 1).to_string());
        let work = [Span { day: on, start: 480, end: 480 + minutes }];
        let before = House::ok().booked(&on.to_string(), booked);
        let after = before.clone().but(|house| house.table = changed);
        prop_assert_eq!(before.check(&work), after.check(&work));
    }

    #[test]
    fn a_rule_that_reaches_back_gives_the_old_decision_again_from_what_was_known_then(
        from in 0..3000_i32, most in 0..100_i64, booked in 0..70_i64,
    ) {
        let from = day("2018-01-01").plus_days(from).to_string();
        let changed = with(table(), keys::HOURS_MAX_MONTH, Some(Value::Number(most)), &from);
        let work = [Span { day: day("2026-11-20"), start: 480, end: 600 }];
        let before = House::ok().booked("2026-11-10", booked);
        let known_then = changed.recorded_until(kernel::Moment(1_900_000_000_000));
        let again = before.clone().but(|house| house.table = known_then);
        prop_assert_eq!(before.check(&work), again.check(&work));
        let now = before.but(|house| house.table = changed);
        prop_assert_eq!(now.check(&work).is_ok(), booked + 2 <= most);
    }

    #[test]
    fn the_term_is_twelve_months_and_longer_only_by_suspended_days(
        begin in 0..3000_i32,
        suspended in prop::collection::vec((0..500_i32, 0..60_i32, prop::option::of(any::<bool>())), 0..6),
    ) {
        let start = day("2018-01-01").plus_days(begin);
        let suspensions: Vec<Suspension> = suspended.iter().map(|(after, long, counts)| {
            let from = start.plus_days(*after);
            let period = Period { from, to: Some(from.plus_days(*long)) };
            Suspension { period, reason: SuspensionReason::Leave, counts: *counts }
        }).collect();
        let table = table();
        let base = date_to_date(start, 12);
        prop_assert!(start.days_until(base) <= 365);
        let rules = table.on(start.plus_days(400));
        let (certain, possible) = match of(rules, start, &PwaPast::default(), &suspensions, &mut Used::default()) {
            Term::Until(last) => (last, last),
            Term::Between { certain, possible, .. } => (certain, possible),
            other => return Err(TestCaseError::fail(format!("{other:?}"))),
        };
        // Each suspended day once, also where two suspensions overlap.
        let still = suspended.iter().filter(|(_, _, counts)| *counts != Some(true));
        let days: std::collections::BTreeSet<i32> = still.flat_map(|(after, long, _)| *after..=after + long).collect();
        let days = i32::try_from(days.len()).unwrap();
        prop_assert!(base <= certain && certain <= possible);
        prop_assert!(base.days_until(possible) <= days);
    }

    #[test]
    fn only_the_four_prices_are_ever_decided(prices in prop::collection::vec(500..800_i64, 1..8)) {
        let proposals: Vec<Proposal> = prices.iter().map(|cents| Proposal {
            municipality: "44088".to_owned(), cents: *cents, only_for: None, only_activities: None,
        }).collect();
        let allowed = [595, 645, 695, 745];
        match decide(table().on(day("2026-10-15")), &proposals) {
            Ok(price) => prop_assert!(allowed.contains(&price.cents) && prices.iter().all(|cents| *cents >= price.cents)),
            Err(_) => prop_assert!(prices.iter().any(|cents| !allowed.contains(cents))),
        }
    }

    #[test]
    fn a_begun_hour_is_a_whole_one(minutes in 1..1440_i64) {
        let begun = hours::begun(minutes);
        prop_assert!(begun * 60 >= minutes && (begun - 1) * 60 < minutes);
    }
}
