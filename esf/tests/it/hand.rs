//! Cases worked out by hand, each with the rule that it is about.

use crate::{count, figures, of};

/// A man of 30, inactive, in operation A from 2025-01-10 to 2025-06-30; everything else is no.
const PIET: &str = "piet,A,2025-01-10,2025-06-30,1995-01-01,man,inactive,,3,no,no,no,no,10002\n";

fn piet(events: &str, until: &str) -> esf::Figures {
    figures(PIET, events, until)
}

/// Codes that count him, of those that results are about.
fn results(figures: &esf::Figures) -> Vec<&'static str> {
    let codes = esf::Code::ALL.iter().filter(|code| code.as_str().starts_with("EECR"));
    codes.filter(|code| figures.get(**code).unwrap().total > 0).map(|code| code.as_str()).collect()
}

#[test]
fn each_row_counts_by_gender_and_a_refusal_stands_apart() {
    // Annex I, 1: women, men, non-binary; refused is reported nowhere.
    let rows = "a,A,2025-01-10,,1995-01-01,woman,inactive,,3,yes,yes,yes,yes,10001\n\
                b,A,2025-01-10,,1995-01-01,man,unemployed,2024-12-01,5,refused,no,refused,refused,10002\n\
                c,A,2025-01-10,,1995-01-01,nonbinary,employed,,,no,,no,no,\n\
                d,B,2025-01-10,,1995-01-01,woman,inactive,,3,yes,yes,yes,yes,10001\n";
    let told = figures(rows, "", "2025-12-31");
    let all = count(&told, "EECO01");
    assert_eq!((all.women, all.men, all.nonbinary, all.total, all.unknown), (1, 1, 1, 3, 0));
    for (code, expected) in [
        ("EECO02", (1, 0)),
        ("EECO03", (0, 0)),
        ("EECO04", (1, 0)),
        ("EECO05", (1, 0)),
        ("EECO06", (0, 0)),
        ("EECO07", (0, 0)),
        ("EECO08", (0, 0)),
        ("EECO09", (0, 1)),
        ("EECO10", (1, 1)),
        ("EECO11", (1, 1)),
        ("EECO12", (1, 1)),
        ("EECO13", (1, 1)),
        ("EECO14", (1, 1)),
        ("EECO16", (1, 1)),
        ("EECO17", (1, 1)),
    ] {
        assert_eq!(of(&told, code), expected, "{code}");
    }
    assert_eq!(told.get(esf::Code::Eeco15), None);
}

#[test]
fn ages_are_whole_years_on_the_entry_date() {
    // Annex I, 1.1: below 18; 18 to 29; 55 and above.
    let age = |birth: &str| {
        let told = figures(&PIET.replace("1995-01-01", birth), "", "2025-12-31");
        ["EECO06", "EECO07", "EECO08"].map(|code| of(&told, code))
    };
    let (yes, no, unknown) = ((1, 0), (0, 0), (0, 1));
    assert_eq!(age("2007-01-11"), [yes, no, no], "17, 18 tomorrow");
    assert_eq!(age("2007-01-10"), [no, yes, no], "18 today");
    assert_eq!(age("1995-01-11"), [no, yes, no], "29, 30 tomorrow");
    assert_eq!(age("1995-01-10"), [no, no, no], "30 today");
    assert_eq!(age("1970-01-11"), [no, no, no], "54, 55 tomorrow");
    assert_eq!(age("1970-01-10"), [no, no, yes], "55 today");
    assert_eq!(age(""), [unknown; 3]);
}

#[test]
fn who_was_born_on_29_february_has_her_birthday_on_1_march() {
    let young = |entry: &str| {
        let row = format!("a,A,{entry},,2008-02-29,woman,inactive,,3,no,no,no,no,\n");
        of(&figures(&row, "", "2026-12-31"), "EECO07").0
    };
    assert_eq!((young("2026-02-28"), young("2026-03-01")), (0, 1));
}

#[test]
fn long_term_is_twelve_months_and_six_under_twenty_five() {
    // Guidance 2014-20: 12 months or more, under 25 six or more.
    let long = |birth: &str, since: &str| {
        let row = format!("a,A,2025-02-28,,{birth},man,unemployed,{since},3,no,no,no,no,\n");
        of(&figures(&row, "", "2025-12-31"), "EECO03")
    };
    assert_eq!(long("1990-01-01", "2024-02-28"), (1, 0), "twelve months today");
    assert_eq!(long("1990-01-01", "2024-02-29"), (1, 0), "the month ends on the 28th");
    assert_eq!(long("1990-01-01", "2024-03-01"), (0, 0), "a day too few");
    assert_eq!(long("2000-03-01", "2024-08-28"), (1, 0), "24 years old");
    assert_eq!(long("2000-03-01", "2024-09-01"), (0, 0));
    assert_eq!(long("2000-02-28", "2024-08-28"), (0, 0), "25 today");
    assert_eq!(long("1990-01-01", ""), (0, 1), "since when is not known");
    assert_eq!(long("", "2024-08-28"), (0, 1), "young or not, that decides");
    assert_eq!(long("", "2023-01-01"), (1, 0), "long for everybody");
    assert_eq!(long("", "2025-01-01"), (0, 0), "long for nobody");
    assert_eq!(of(&figures(PIET, "", "2025-12-31"), "EECO03"), (0, 0), "inactive is never long-term unemployed");
}

#[test]
fn a_re_entry_is_one_record_with_the_first_snapshot_and_the_last_exit() {
    // Participant guidance 2014-20: entry data of the first entry, exit of the last.
    let again = "piet,A,2025-09-01,2025-10-01,1995-01-01,man,employed,,6,yes,no,no,no,10001\n";
    let rows = format!("{again}{PIET}");
    let told = figures(&rows, "piet,A,2025-07-02,employment\npiet,A,2025-10-29,job_search\n", "2025-10-29");
    assert_eq!(
        [of(&told, "EECO01"), of(&told, "EECO04"), of(&told, "EECO05"), of(&told, "EECO11")],
        [(1, 0), (1, 0), (0, 0), (0, 0)]
    );
    assert_eq!(results(&told), ["EECR01"], "by the last exit, inactive as at the first entry");
    let open = rows.replace("2025-09-01,2025-10-01", "2025-09-01,");
    assert_eq!(results(&figures(&open, "piet,A,2025-07-02,employment\n", "2026-12-31")), Vec::<&str>::new());
    // On 31 August nobody knows of the second entry yet.
    assert_eq!(results(&figures(&open, "piet,A,2025-07-02,employment\n", "2025-08-31")), ["EECR04"]);
}

#[test]
fn another_operation_is_another_participant() {
    let told = figures(&PIET.replace(",A,", ",B,"), "", "2025-12-31");
    assert_eq!(of(&told, "EECO01"), (0, 0));
}

#[test]
fn the_window_is_the_exit_day_and_the_28_days_after_it_and_counts_once_it_has_closed() {
    let job = |day: &str, until: &str| results(&piet(&format!("piet,A,{day},employment\n"), until));
    assert_eq!(job("2025-06-29", "2025-12-01"), Vec::<&str>::new(), "before the exit");
    assert_eq!(job("2025-06-30", "2025-07-28"), ["EECR04"], "on the exit day; the last day of the window is over");
    assert_eq!(job("2025-06-30", "2025-07-27"), Vec::<&str>::new(), "the window is still open");
    assert_eq!(job("2025-07-28", "2025-12-01"), ["EECR04"], "on day 28");
    assert_eq!(job("2025-07-29", "2025-12-01"), Vec::<&str>::new(), "on day 29");
}

#[test]
fn of_several_labour_events_only_the_last_counts() {
    // SFC2021 support: inactive, searching, job on day 20 is employment only; inactive, job, unemployed is searching only.
    let told = |events: &str| results(&piet(events, "2025-08-31"));
    assert_eq!(told("piet,A,2025-07-01,job_search\npiet,A,2025-07-20,employment\n"), ["EECR04"]);
    assert_eq!(told("piet,A,2025-07-20,unemployed\npiet,A,2025-07-01,employment\n"), ["EECR01"], "by date");
    assert_eq!(told("piet,A,2025-07-01,employment\npiet,A,2025-07-01,job_search\n"), ["EECR01"], "then by the file");
    assert_eq!(told("piet,A,2025-07-01,employment\npiet,A,2025-07-20,inactive\n"), Vec::<&str>::new());
    assert_eq!(told("piet,A,2025-07-01,employment\npiet,A,2025-07-20,qualification\n"), ["EECR03", "EECR04"]);
}

#[test]
fn what_was_so_already_at_entry_is_no_result() {
    let as_was = |labour: &str, event: &str| {
        let row = PIET.replace("inactive,", &format!("{labour},"));
        results(&figures(&row, &format!("piet,A,2025-07-01,{event}\n"), "2025-08-31"))
    };
    assert_eq!(as_was("employed", "employment"), Vec::<&str>::new());
    assert_eq!(as_was("unemployed", "job_search"), Vec::<&str>::new());
    assert_eq!(as_was("unemployed", "employment"), ["EECR04"]);
}

#[test]
fn education_counts_when_it_began_after_entry_and_none_ended_before_the_exit() {
    let told = |events: &[(&str, &str)]| {
        let lines: Vec<String> = events.iter().map(|(day, kind)| format!("piet,A,{day},education_{kind}")).collect();
        results(&piet(&lines.join("\n"), "2025-12-31")).contains(&"EECR02")
    };
    assert!(!told(&[("2025-01-10", "start")]), "on the entry day it was there already");
    assert!(told(&[("2025-01-11", "start")]));
    assert!(told(&[("2025-07-28", "start")]), "on the last day of the window");
    assert!(!told(&[("2025-07-29", "start")]));
    assert!(!told(&[("2025-02-01", "start"), ("2025-06-29", "end")]));
    assert!(told(&[("2025-02-01", "start"), ("2025-06-30", "end")]), "it ran on the day before leaving");
}

#[test]
fn a_qualification_counts_from_entry_to_the_end_of_the_window() {
    let told = |day: &str| results(&piet(&format!("piet,A,{day},qualification\n"), "2025-12-31"));
    assert_eq!((told("2025-01-10"), told("2025-07-28")), (vec!["EECR03"], vec!["EECR03"]));
    assert_eq!(told("2025-07-29"), Vec::<&str>::new());
}

#[test]
fn six_months_end_on_the_last_day_of_a_shorter_month() {
    let row = PIET.replace("2025-06-30", "2025-08-31");
    let told = |day: &str, until: &str| results(&figures(&row, &format!("piet,A,{day},employment\n"), until));
    assert_eq!(told("2026-02-28", "2026-02-28"), ["EECR05"]);
    assert_eq!(told("2026-02-28", "2026-02-27"), Vec::<&str>::new(), "still open");
    assert_eq!(told("2026-03-01", "2026-12-31"), Vec::<&str>::new());
    assert_eq!(told("2025-09-01", "2026-12-31"), ["EECR04", "EECR05"]);
}

#[test]
fn six_months_later_the_last_labour_event_decides_and_better_work_is_for_who_worked() {
    let told = |labour: &str, events: &str| {
        let row = PIET.replace("inactive,", &format!("{labour},"));
        results(&figures(&row, events, "2025-12-30"))
    };
    let lost = "piet,A,2025-07-01,employment\npiet,A,2025-11-01,unemployed\n";
    assert_eq!(told("inactive", lost), ["EECR04"], "at work on leaving, not six months later");
    let better = "piet,A,2025-12-30,improved\n";
    assert_eq!((told("employed", better), told("inactive", better)), (vec!["EECR06"], vec![]));
    assert_eq!(told("employed", "piet,A,2025-12-31,improved\n"), Vec::<&str>::new());
}

#[test]
fn what_is_not_known_of_the_entry_makes_only_what_asks_for_it_unknown() {
    let row = PIET.replace("man,inactive", ",");
    let told = figures(&row, "piet,A,2025-07-01,employment\npiet,A,2025-07-01,qualification\n", "2025-12-31");
    for code in ["EECO01", "EECO02", "EECO04", "EECO05", "EECO10", "EECR03", "EECR04", "EECR05"] {
        assert_eq!(of(&told, code), (0, 1), "{code}");
    }
    for code in ["EECO09", "EECO12", "EECO17", "EECR01", "EECR02", "EECR06"] {
        assert_eq!(of(&told, code), (0, 0), "{code}");
    }
}
