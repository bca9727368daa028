//! What must hold for any history.

use std::collections::BTreeSet;

use esf::{Code, Count};
use proptest::prelude::*;

use crate::oracle::histories;

fn total(figures: &esf::Figures, code: Code) -> u64 {
    figures.get(code).unwrap_or_default().total
}

fn plus(a: Count, b: Count) -> Count {
    Count {
        women: a.women + b.women,
        men: a.men + b.men,
        nonbinary: a.nonbinary + b.nonbinary,
        total: a.total + b.total,
        unknown: a.unknown + b.unknown,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_three_labour_statuses_are_all_participants((rows, told, until) in histories()) {
        let figures = crate::figures(&rows.join("\n"), &told.join("\n"), &until);
        let get = |code| figures.get(code).unwrap();
        let sum = plus(plus(get(Code::Eeco02), get(Code::Eeco04)), get(Code::Eeco05));
        let all = get(Code::Eeco01);
        prop_assert_eq!((sum.women, sum.men, sum.nonbinary, sum.total), (all.women, all.men, all.nonbinary, all.total));
        prop_assert!(total(&figures, Code::Eeco03) <= total(&figures, Code::Eeco02));
        for (_, count) in figures.iter() {
            let count = count.unwrap_or_default();
            prop_assert_eq!(count.women + count.men + count.nonbinary, count.total);
        }
    }

    #[test]
    fn a_person_counts_once_however_often_she_comes_back((rows, told, until) in histories()) {
        let figures = crate::figures(&rows.join("\n"), &told.join("\n"), &until);
        let there = rows.iter().map(|row| row.split(',').collect::<Vec<_>>());
        let people: BTreeSet<String> =
            there.filter(|row| row[1] == "A" && row[2] <= until.as_str()).map(|row| row[0].to_owned()).collect();
        for code in Code::ALL.iter().filter(|code| **code != Code::Eeco15) {
            let count = figures.get(*code).unwrap();
            prop_assert!(count.total + count.unknown <= people.len() as u64, "{code}");
        }
        let all = figures.get(Code::Eeco01).unwrap();
        prop_assert_eq!(all.total + all.unknown, people.len() as u64);
    }

    #[test]
    fn searching_and_in_employment_exclude_each_other((rows, told, until) in histories()) {
        for person in 0..6 {
            let mine = |lines: &[String]| {
                let of_her = lines.iter().filter(|line| line.starts_with(&format!("p{person},")));
                of_her.cloned().collect::<Vec<String>>().join("\n")
            };
            let figures = crate::figures(&mine(&rows), &mine(&told), &until);
            let some = |code| figures.get(code).unwrap().total + figures.get(code).unwrap().unknown;
            prop_assert!(some(Code::Eecr01) + some(Code::Eecr04) <= 1);
            prop_assert!(some(Code::Eecr05) + some(Code::Eecr06) <= 2 - u64::from(total(&figures, Code::Eeco05) == 1));
        }
    }

    #[test]
    fn the_order_of_rows_matters_only_between_rows_of_one_day((rows, told, until) in histories(), seed in any::<u64>()) {
        let before = crate::figures(&rows.join("\n"), &told.join("\n"), &until);
        let day_of = |line: &String| line.split(',').nth(2).unwrap().to_owned();
        let mut turned = (rows, told);
        for lines in [&mut turned.0, &mut turned.1] {
            // Days in another order, and inside a day as it was.
            lines.sort_by_key(|line| {
                let day: u64 = day_of(line).replace('-', "").parse().unwrap();
                (day.wrapping_mul(seed | 1)).rotate_left(17)
            });
        }
        prop_assert_eq!(crate::figures(&turned.0.join("\n"), &turned.1.join("\n"), &until), before);
    }

    #[test]
    fn days_counted_together_are_the_days_counted_apart((rows, told, until) in histories(), back in 0..900_i32) {
        let entries = crate::entries(&rows.join("\n"));
        let events = crate::events(&told.join("\n"));
        let rules = crate::rules();
        let until: kernel::Day = until.parse().unwrap();
        let days = [until, until.plus_days(-back)];
        let together = esf::indicators_on(&entries, &events, "A", days, &rules);
        let apart = days.map(|day| esf::indicators(&entries, &events, "A", day, &rules));
        prop_assert_eq!(together, apart);
    }

    #[test]
    fn results_only_grow_when_nobody_comes_back((rows, told, until) in histories()) {
        let mut seen = BTreeSet::new();
        let once: Vec<String> = rows
            .into_iter()
            .filter(|row| seen.insert(row.split(',').take(2).collect::<Vec<_>>().join(",")))
            .collect();
        let now = crate::figures(&once.join("\n"), &told.join("\n"), &until);
        let later = crate::figures(&once.join("\n"), &told.join("\n"), "2029-12-31");
        for (code, count) in now.iter() {
            prop_assert!(count.unwrap_or_default().total <= total(&later, code), "{code}");
        }
    }
}

#[test]
fn the_json_has_every_code_in_order_and_null_for_minorities() {
    let figures = crate::figures("p,A,2025-01-01,,,woman,employed,,,,,,,\n", "", "2025-01-01");
    let text = serde_json::to_string(&figures).unwrap();
    assert!(text.starts_with(
        r#"{"EECO01":{"women":1,"men":0,"nonbinary":0,"total":1,"unknown":0},"EECO02":{"women":0,"men":0,"#
    ));
    assert!(text.contains(r#""EECO15":null,"EECO16":{"women":0,"men":0,"nonbinary":0,"total":0,"unknown":1}"#));
    let mut at = 0;
    for code in Code::ALL {
        let found = text.find(code.as_str()).unwrap();
        assert!(found >= at, "{code}");
        at = found;
    }
    assert!(!text.contains("EECO18") && text.ends_with("}}"));
}
