//! Dates that may lack a day or a month: what people type, ages, and days that no calendar has.

use kernel::Day;
use kernel::partial_date::{Agreement, DateError, PartialDate};
use proptest::prelude::*;

fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).unwrap()
}

fn day(year: i16, month: i8, day: i8) -> Day {
    Day::new(year, month, day).unwrap()
}

#[test]
fn dates_are_read_as_people_here_write_them() {
    for (text, iso) in [
        ("14/3/1985", "1985-03-14"),
        ("14-03-1985", "1985-03-14"),
        ("14.03.1985", "1985-03-14"),
        (" 14 3 1985 ", "1985-03-14"),
        ("14 maart 1985", "1985-03-14"),
        ("14 mrt. 1985", "1985-03-14"),
        ("1 OKT 1999", "1999-10-01"),
        ("1985-03-14", "1985-03-14"),
        ("1985/3/14", "1985-03-14"),
        ("3/1985", "1985-03"),
        ("maart 1985", "1985-03"),
        ("1985-03", "1985-03"),
        ("1985", "1985"),
        ("29/2/2024", "2024-02-29"),
    ] {
        assert_eq!(date(text).to_string(), iso, "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused_with_the_reason() {
    for (text, error) in [
        ("31/2/1985", DateError::Impossible),
        ("29/2/2023", DateError::Impossible),
        ("31/4/2000", DateError::Impossible),
        ("0/3/1985", DateError::Impossible),
        ("14/13/1985", DateError::Impossible),
        ("1985-00", DateError::Impossible),
        ("0000", DateError::Impossible),
        ("14/3/85", DateError::ShortYear),
        ("85", DateError::Unreadable),
        ("", DateError::Unreadable),
        ("14/3", DateError::Unreadable),
        ("morgen", DateError::Unreadable),
        ("14/m/1985", DateError::Unreadable),
        ("1/2/3/1985", DateError::Unreadable),
        ("14/3/19855", DateError::Unreadable),
        ("-1985", DateError::Unreadable),
    ] {
        if text == "-1985" {
            // A dash is a separator here: the year alone is left.
            assert_eq!(date(text).to_string(), "1985");
        } else {
            assert_eq!(PartialDate::parse(text), Err(error), "{text}");
        }
    }
    assert_eq!(DateError::Impossible.key(), "date-impossible");
    assert_eq!(PartialDate::new(1985, None, Some(3)), Err(DateError::Impossible));
}

#[test]
fn the_age_counts_from_the_birthday_on() {
    let born = date("14/3/1985");
    assert_eq!(born.ages_on(day(2026, 3, 13)), Some(40..=40));
    assert_eq!(born.ages_on(day(2026, 3, 14)), Some(41..=41));
    assert_eq!(born.ages_on(day(1985, 3, 14)), Some(0..=0));
    assert_eq!(born.ages_on(day(1985, 3, 13)), None);
}

#[test]
fn somebody_of_29_february_has_a_birthday_on_1_march() {
    let born = date("29/2/2008");
    assert_eq!(born.ages_on(day(2026, 2, 28)), Some(17..=17));
    assert_eq!(born.ages_on(day(2026, 3, 1)), Some(18..=18));
}

#[test]
fn an_unknown_day_gives_two_ages_until_the_month_is_over() {
    assert_eq!(date("1985").ages_on(day(2026, 6, 1)), Some(40..=41));
    assert_eq!(date("1985-03").ages_on(day(2026, 3, 15)), Some(40..=41));
    assert_eq!(date("1985-03").ages_on(day(2026, 4, 1)), Some(41..=41));
    assert_eq!(date("2026").ages_on(day(2026, 6, 1)), Some(0..=0));
}

#[test]
fn only_a_date_that_cannot_have_come_is_in_the_future() {
    let today = day(2026, 6, 15);
    assert!(date("16/6/2026").is_after(today));
    assert!(date("7/2026").is_after(today));
    assert!(date("2027").is_after(today));
    assert!(!date("15/6/2026").is_after(today));
    assert!(!date("2026").is_after(today), "it may have been in May");
}

#[test]
fn dates_agree_on_what_both_know() {
    let agreement = |a, b| date(a).agreement(date(b));
    assert_eq!(agreement("1985-03-14", "1985-03-14"), Agreement::Equal);
    assert_eq!(agreement("1985", "1985"), Agreement::Equal);
    assert_eq!(agreement("1985", "1985-03-14"), Agreement::Compatible);
    assert_eq!(agreement("1985-03", "1985-03-14"), Agreement::Compatible);
    assert_eq!(agreement("1985-04", "1985-03-14"), Agreement::Contradicting);
    assert_eq!(agreement("1986", "1985-03-14"), Agreement::Contradicting);
}

#[test]
fn the_database_text_is_read_strictly() {
    assert_eq!("1985-03-14".parse(), Ok(date("14/3/1985")));
    assert_eq!("14/3/1985".parse::<PartialDate>(), Err(DateError::Unreadable));
}

fn any_date() -> impl Strategy<Value = PartialDate> {
    let month = proptest::option::of(1_i8..=12);
    let day = proptest::option::of(1_i8..=31);
    (1_i16..=9999, month, day).prop_map(|(year, month, day)| {
        PartialDate::new(year, month, day).unwrap_or_else(|_| PartialDate::new(year, month, None).unwrap())
    })
}

proptest! {
    #[test]
    fn its_text_reads_back_and_sorts_as_it_does(a in any_date(), b in any_date()) {
        prop_assert_eq!(a.to_string().parse(), Ok(a));
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        prop_assert!(a.earliest() <= a.latest());
        prop_assert_eq!(a.agreement(b), b.agreement(a));
    }

    #[test]
    fn the_ages_are_one_or_two_that_follow(a in any_date(), year in 1_i16..=9999, yday in 1_i8..=28) {
        let ages = a.ages_on(day(year, 6, yday));
        prop_assert_eq!(ages.is_none(), a.is_after(day(year, 6, yday)));
        if let Some(ages) = ages {
            prop_assert!(ages.end() - ages.start() <= 1);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*") {
        let _ = PartialDate::parse(&text);
    }
}
