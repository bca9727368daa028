//! A second implementation, written from the text of the rules and in another way: person by person over tuples of text,
//! with its own calendar and nothing of the crate. And random histories on which both must agree.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

/// year, month, day
type Date = (i32, u32, u32);

fn date(text: &str) -> Date {
    let mut parts = text.split('-');
    let mut next = || parts.next().unwrap();
    (next().parse().unwrap(), next().parse().unwrap(), next().parse().unwrap())
}

fn days_of_month(year: i32, month: u32) -> u32 {
    match month {
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn next_day((y, m, d): Date) -> Date {
    if d < days_of_month(y, m) {
        (y, m, d + 1)
    } else if m < 12 {
        (y, m + 1, 1)
    } else {
        (y + 1, 1, 1)
    }
}

fn months_later((y, m, d): Date, months: u32) -> Date {
    let (year, month) = (y + ((m - 1 + months) / 12).cast_signed(), (m - 1 + months) % 12 + 1);
    (year, month, d.min(days_of_month(year, month)))
}

/// code -> [women, men, nonbinary, unknown]
type Tally = BTreeMap<String, [u64; 4]>;

/// The indicators of operation A, column by column as the two files have them.
pub fn figures(p: &str, e: &str, until: &str, rural: &[(&str, bool)]) -> Tally {
    let until = date(until);
    let rows: Vec<Vec<&str>> = p.lines().map(|line| line.split(',').collect()).collect();
    let mut tally: Tally = BTreeMap::new();
    let people: BTreeSet<&str> = rows.iter().map(|row| row[0]).collect();
    for person in people {
        let mut mine: Vec<&Vec<&str>> =
            rows.iter().filter(|row| row[0] == person && row[1] == "A" && date(row[2]) <= until).collect();
        mine.sort_by_key(|row| date(row[2]));
        if mine.is_empty() {
            continue;
        }
        let (first, last) = (mine[0], mine[mine.len() - 1]);
        let sex = ["woman", "man", "nonbinary"].iter().position(|g| *g == first[5]).unwrap_or(3);
        // "y", "n" or "?".
        let mut say = |code: String, answer: &str| match answer {
            "y" => tally.entry(code).or_default()[sex] += 1,
            "?" => tally.entry(code).or_default()[3] += 1,
            _ => {}
        };
        let entered = date(first[2]);
        let status = first[6];
        let is = |wanted: &str| {
            if status.is_empty() {
                "?"
            } else if status == wanted {
                "y"
            } else {
                "n"
            }
        };
        say("EECO01".into(), if status.is_empty() { "?" } else { "y" });
        say("EECO02".into(), is("unemployed"));
        say("EECO04".into(), is("inactive"));
        say("EECO05".into(), is("employed"));
        let age = (!first[4].is_empty()).then(|| {
            let mut age = 0;
            let born = date(first[4]);
            while (born.0 + age + 1, born.1, born.2) <= entered {
                age += 1;
            }
            age
        });
        let long = |months| {
            if first[7].is_empty() {
                "?"
            } else if months_later(date(first[7]), months) <= entered {
                "y"
            } else {
                "n"
            }
        };
        let long = match (status, age) {
            ("unemployed", Some(age)) => long(if age < 25 { 6 } else { 12 }),
            ("unemployed", None) if long(6) == long(12) => long(6),
            ("unemployed", None) | ("", _) => "?",
            _ => "n",
        };
        say("EECO03".into(), long);
        let aged = |from: i32, to: i32| match age {
            None => "?",
            Some(age) if from <= age && age <= to => "y",
            Some(_) => "n",
        };
        say("EECO06".into(), aged(0, 17));
        say("EECO07".into(), aged(18, 29));
        say("EECO08".into(), aged(55, 999));
        for (code, levels) in [("EECO09", "012"), ("EECO10", "34"), ("EECO11", "5678")] {
            say(
                code.into(),
                if first[8].is_empty() {
                    "?"
                } else if levels.contains(first[8]) {
                    "y"
                } else {
                    "n"
                },
            );
        }
        for (code, column) in [("EECO12", 9), ("EECO13", 10), ("EECO14", 11), ("EECO16", 12)] {
            say(
                code.into(),
                match first[column] {
                    "yes" => "y",
                    "no" => "n",
                    _ => "?",
                },
            );
        }
        say(
            "EECO17".into(),
            match rural.iter().find(|(nis, _)| *nis == first[13]) {
                None => "?",
                Some((_, true)) => "y",
                Some((_, false)) => "n",
            },
        );
        if last[3].is_empty() {
            continue;
        }
        let exit = date(last[3]);
        let month_end = (0..28).fold(exit, |day, _| next_day(day));
        let half_year = months_later(exit, 6);
        let told: Vec<(Date, &str)> = e
            .lines()
            .map(|line| line.split(',').collect::<Vec<_>>())
            .filter(|event| event[0] == person && event[1] == "A")
            .map(|event| (date(event[2]), event[3]))
            .collect();
        // The winner is a later date, or a later line with the same date.
        let decides = |to: Date| {
            let mut best: Option<(Date, &str)> = None;
            for (day, kind) in &told {
                let labour = ["job_search", "employment", "inactive", "unemployed"].contains(kind);
                if labour && exit <= *day && *day <= to && best.is_none_or(|(held, _)| held <= *day) {
                    best = Some((*day, kind));
                }
            }
            best.map_or("", |(_, kind)| kind)
        };
        let not_employed = if status.is_empty() {
            "?"
        } else if status == "employed" {
            "n"
        } else {
            "y"
        };
        if month_end <= until {
            match decides(month_end) {
                "employment" => say("EECR04".into(), not_employed),
                "job_search" | "unemployed" => say("EECR01".into(), is("inactive")),
                _ => {}
            }
            let some =
                |kind: &str, from: Date, to: Date| told.iter().any(|(d, k)| *k == kind && from <= *d && *d <= to);
            let started = some("education_start", next_day(entered), month_end);
            if started && !told.iter().any(|(d, k)| *k == "education_end" && *d < exit) {
                say("EECR02".into(), "y");
            }
            if some("qualification", entered, month_end) {
                say("EECR03".into(), "y");
            }
        }
        if half_year <= until {
            if decides(half_year) == "employment" {
                say("EECR05".into(), not_employed);
            }
            if told.iter().any(|(d, k)| *k == "improved" && exit <= *d && *d <= half_year) {
                say("EECR06".into(), is("employed"));
            }
        }
    }
    tally
}

/// A day, most often at an edge of a month, from 2024-01-01 on.
fn day(from: i32, to: i32) -> impl Strategy<Value = String> {
    (from..=to, 1_u32..=12, prop_oneof![Just(1_u32), Just(28), Just(31), 1_u32..=31])
        .prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{:02}", d.min(days_of_month(y, m))))
}

fn word(list: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    proptest::sample::select(list)
}

/// A row of the file of participants: of a few people, so that they come back.
fn participant() -> impl Strategy<Value = String> {
    let answers = || word(&["yes", "no", "refused", ""]);
    (
        (0..6_u8, word(&["A", "A", "A", "B"]), day(2024, 2025), 0_u32..500, any::<bool>()),
        (prop_oneof![Just(String::new()), day(1960, 2010)], word(&["woman", "man", "nonbinary", ""])),
        (word(&["unemployed", "inactive", "employed", ""]), prop_oneof![Just(String::new()), day(2022, 2023)]),
        (word(&["0", "2", "3", "4", "5", "8", ""]), answers(), word(&["yes", "no", ""]), answers(), answers()),
        word(&["10001", "10002", "10003", ""]),
    )
        .prop_map(
            |((who, operation, entry, lasts, open), (birth, sex), (labour, since), (isced, a, b, c, d), nis)| {
                let exit = (0..lasts).fold(date(&entry), |day, _| next_day(day));
                let exit = if open { String::new() } else { format!("{:04}-{:02}-{:02}", exit.0, exit.1, exit.2) };
                format!(
                    "p{who},{operation},{entry},{exit},{birth},{sex},{labour},{since},{isced},{a},{b},{c},{d},{nis}"
                )
            },
        )
}

fn event() -> impl Strategy<Value = String> {
    let kind = word(&[
        "job_search",
        "employment",
        "inactive",
        "unemployed",
        "education_start",
        "education_end",
        "qualification",
        "improved",
    ]);
    (0..6_u8, word(&["A", "A", "A", "B"]), day(2024, 2026), kind)
        .prop_map(|(who, operation, day, kind)| format!("p{who},{operation},{day},{kind}"))
}

/// Rows of both files, and a day. Events near the exits come often, so that windows and ties matter.
pub fn histories() -> impl Strategy<Value = (Vec<String>, Vec<String>, String)> {
    (
        proptest::collection::vec(participant(), 0..14),
        proptest::collection::vec((event(), any::<proptest::sample::Index>(), 0_u32..200, 0..3_u8), 0..40),
        day(2024, 2027),
    )
        .prop_map(|(rows, events, until)| {
            let exits: Vec<Vec<&str>> =
                rows.iter().map(|row| row.split(',').collect()).filter(|row: &Vec<&str>| !row[3].is_empty()).collect();
            let mut told = Vec::new();
            for (event, which, after, near) in &events {
                let kind = event.rsplit(',').next().unwrap();
                let line = if *near > 0 && !exits.is_empty() {
                    let row = &exits[which.index(exits.len())];
                    let after = if *near == 1 { after % 31 } else { *after };
                    let (y, m, d) = (0..after).fold(date(row[3]), |day, _| next_day(day));
                    format!("{},{},{y:04}-{m:02}-{d:02},{kind}", row[0], row[1])
                } else {
                    event.clone()
                };
                let cells: Vec<&str> = line.split(',').collect();
                // An event of nobody or before the entry is refused when the files are read.
                let mine = rows.iter().map(|row| row.split(',').collect::<Vec<_>>());
                let first = mine.filter(|row| row[0] == cells[0] && row[1] == cells[1]).map(|row| date(row[2])).min();
                if first.is_some_and(|first| first <= date(cells[2])) {
                    told.push(line);
                }
            }
            (rows, told, until)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn both_implementations_agree((rows, told, until) in histories()) {
        let (p, e) = (rows.join("\n"), told.join("\n"));
        let ours = crate::figures(&p, &e, &until);
        let theirs = figures(&p, &e, &until, &[("10001", true), ("10002", false)]);
        for (code, count) in ours.iter() {
            let theirs = theirs.get(code.as_str()).copied().unwrap_or_default();
            match count {
                None => assert_eq!(code.as_str(), "EECO15"),
                Some(c) => prop_assert_eq!([c.women, c.men, c.nonbinary, c.unknown], theirs, "{}\n{}\n{}", code, p, e),
            }
        }
    }
}
