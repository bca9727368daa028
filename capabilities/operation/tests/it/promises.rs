//! Properties: the parts of the local share are the whole to the cent, for any history of members and mergers, and an
//! independent straightforward count agrees.

use kernel::Day;
use ledger::Cents;
use network::municipality::{Municipalities, Municipality};
use operation::SplitKey;
use operation::rules::members::{Term, on, periods};
use operation::rules::split::{Refused, split};
use proptest::prelude::*;

fn day(number: i32) -> Day {
    Day::new(2026, 1, 1).unwrap().plus_days(number)
}

fn town(nis: &str, over: Option<(i32, &str)>) -> Municipality {
    Municipality {
        nis: nis.to_owned(),
        name: nis.to_owned(),
        valid_from: None,
        valid_to: over.map(|(last, _)| day(last)),
        successor_nis: over.map(|(_, next)| next.to_owned()),
        kbo_municipality: None,
        kbo_ocmw: None,
        postcodes: String::new(),
        source: "test".to_owned(),
    }
}

/// Eight municipalities; the first two merge into the ninth on a day.
fn towns(merger: i32) -> Municipalities {
    let mut all: Vec<Municipality> = (2..8).map(|n| town(&n.to_string(), None)).collect();
    all.push(town("0", Some((merger, "8"))));
    all.push(town("1", Some((merger, "8"))));
    all.push(Municipality { valid_from: Some(day(merger + 1)), ..town("8", None) });
    Municipalities(all)
}

prop_compose! {
    fn a_term()(nis in 0_u8..8, from in -400_i32..400, long in proptest::option::of(0_i32..500), parts in 0_u64..10_000, fixed in 0_u64..10_000_000) -> Term {
        Term { nis: nis.to_string(), from: day(from), to: long.map(|days| day(from + days)), parts, fixed }
    }
}

fn keys() -> impl Strategy<Value = SplitKey> {
    proptest::sample::select(SplitKey::ALL)
}

proptest! {
    #[test]
    fn the_parts_are_the_whole_for_any_membership_history(
        terms in proptest::collection::vec(a_term(), 0..14),
        merger in -30_i32..400,
        total in -1_000_000_000_i64..1_000_000_000,
        key in keys(),
    ) {
        let towns = towns(merger);
        let found = periods(&terms, &towns, day(0), day(364));
        prop_assert_eq!(found.iter().map(|p| p.days).sum::<u64>(), 365);
        let people = |nis: &str| nis.parse::<u64>().ok().map(|n| 1_000 + n * 777);
        match split(Cents::new(total), key, &found, people) {
            Ok(shares) => {
                prop_assert_eq!(Cents::sum(shares.iter().map(|s| s.cents)).unwrap(), Cents::new(total));
                prop_assert!(shares.windows(2).all(|two| two[0].nis < two[1].nis), "each once, in order");
                // Who takes part on a day gets something or nothing, and who never does gets no line.
                for share in &shares {
                    let days = (0..365).filter(|n| on(&terms, &towns, day(*n)).contains_key(&share.nis)).count();
                    prop_assert_eq!(share.days, days as u64);
                }
            }
            Err(Refused::NoMembers) => {
                prop_assert!((0..365).all(|n| on(&terms, &towns, day(n)).is_empty()));
            }
            Err(Refused::NoWeights) => prop_assert!(key != SplitKey::Inhabitants),
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }

    /// Day by day, in fractions of a cent: what somebody ought to pay. The real parts are within a cent per period.
    #[test]
    fn an_independent_count_day_by_day_agrees(
        terms in proptest::collection::vec(a_term(), 1..10),
        merger in -30_i32..400,
        total in 1_i64..1_000_000_000,
    ) {
        let towns = towns(merger);
        let people = |nis: &str| nis.parse::<u64>().ok().map(|n| 1_000 + n * 777);
        let found = periods(&terms, &towns, day(0), day(364));
        let Ok(shares) = split(Cents::new(total), SplitKey::Inhabitants, &found, people) else { return Ok(()) };
        let days: Vec<Vec<String>> = (0..365)
            .map(|n| on(&terms, &towns, day(n)).into_keys().collect::<Vec<_>>())
            .filter(|members| !members.is_empty())
            .collect();
        for share in &shares {
            #[expect(clippy::cast_precision_loss, reason = "an oracle in fractions; it is compared with room")]
            let ought: f64 = days
                .iter()
                .filter(|members| members.contains(&share.nis))
                .map(|members| {
                    let all: u64 = members.iter().filter_map(|nis| people(nis)).sum();
                    total as f64 / days.len() as f64 * people(&share.nis).unwrap() as f64 / all as f64
                })
                .sum();
            #[expect(clippy::cast_precision_loss, reason = "an oracle in fractions; it is compared with room")]
            let (off, room) = ((share.cents.get() as f64 - ought).abs(), 2.0 * found.len() as f64 + 0.01);
            prop_assert!(off <= room, "{} pays {} and ought to pay {ought}", share.nis, share.cents);
        }
    }

    /// A correction of the whole undoes each part.
    #[test]
    fn a_correction_undoes_what_it_corrects(
        terms in proptest::collection::vec(a_term(), 1..10),
        total in 1_i64..1_000_000_000,
        key in keys(),
    ) {
        let towns = towns(200);
        let found = periods(&terms, &towns, day(0), day(364));
        let people = |_: &str| Some(100);
        let (Ok(there), Ok(back)) = (
            split(Cents::new(total), key, &found, people),
            split(Cents::new(-total), key, &found, people),
        ) else { return Ok(()) };
        for (one, other) in there.iter().zip(&back) {
            prop_assert_eq!(one.cents.plus(other.cents).unwrap(), Cents::ZERO);
        }
    }
}

#[test]
fn unknown_inhabitants_are_named_and_never_guessed() {
    let terms = [Term { nis: "2".to_owned(), from: day(0), to: None, parts: 1, fixed: 1 }];
    let found = periods(&terms, &towns(500), day(0), day(364));
    let refused = split(Cents::new(100), SplitKey::Inhabitants, &found, |_| None).unwrap_err();
    assert_eq!(refused, Refused::Unknown(vec!["2".to_owned()]));
}

#[test]
fn who_leaves_half_way_pays_for_its_own_days_and_the_others_carry_the_rest() {
    let term =
        |nis: &str, to: Option<i32>| Term { nis: nis.to_owned(), from: day(0), to: to.map(day), parts: 1, fixed: 1 };
    // 365 euro over 365 days: a euro a day. Two with as many inhabitants; one leaves after 73 days.
    let found = periods(&[term("2", None), term("3", Some(72))], &towns(500), day(0), day(364));
    let shares = split(Cents::new(36_500), SplitKey::Inhabitants, &found, |_| Some(10)).unwrap();
    let told: Vec<(String, u64)> = shares.iter().map(|s| (s.cents.to_string(), s.days)).collect();
    assert_eq!(told, [("328,50".to_owned(), 365), ("36,50".to_owned(), 73)]);
}
