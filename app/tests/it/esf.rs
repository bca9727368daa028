//! `opstap esf indicators` as a person runs it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::machine::{Machine, count};

const P: &str = "person,operation,entry_date,exit_date,birth_date,gender,labour_status,unemployed_since,isced,disability,third_country,foreign_background,housing_exclusion,nis\n\
    p1,LS,2025-01-10,2025-03-31,1998-05-01,woman,inactive,,2,no,no,yes,no,44083\n\
    p2,LS,2025-02-01,,1969-02-01,man,unemployed,2023-01-01,5,refused,no,no,no,44083\n\
    p3,OTHER,2025-02-01,,1969-02-01,man,employed,,5,no,no,no,no,44083\n";
const E: &str = "person,operation,date,kind\np1,LS,2025-04-02,job_search\np1,LS,2025-04-20,employment\n";

/// A folder with the two files, gone with the test.
struct Files(PathBuf);

impl Files {
    fn new(name: &str, participants: &str, events: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("opstap-esf-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("P.csv"), participants).unwrap();
        std::fs::write(folder.join("E.csv"), events).unwrap();
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    fn run(&self, words: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_opstap"));
        command.args(["esf", "indicators", "--participants", &self.path("P.csv"), "--events", &self.path("E.csv")]);
        command.args(words).current_dir(&self.0).output().unwrap()
    }

    fn refused(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert!(!output.status.success());
        assert_eq!(String::from_utf8_lossy(&output.stdout), "", "nothing is printed when something is wrong");
        String::from_utf8(output.stderr).unwrap()
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const WORDS: [&str; 5] = ["--operation", "LS", "--until", "2025-12-31", "--json"];

#[test]
fn two_files_give_one_json_object_with_every_code_in_order() {
    let files = Files::new("json", P, E);
    let output = files.run(&WORDS);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let figures: serde_json::Value = serde_json::from_str(&text).unwrap();
    let codes: Vec<String> =
        (1..=17).map(|n| format!("EECO{n:02}")).chain((1..=6).map(|n| format!("EECR{n:02}"))).collect();
    let places: Vec<usize> = codes.iter().map(|code| text.find(code.as_str()).unwrap()).collect();
    assert!(places.is_sorted());
    assert_eq!(figures.as_object().unwrap().len(), codes.len());
    let count = |women: u64, men: u64, unknown: u64| {
        let total = women + men;
        serde_json::json!({"women": women, "men": men, "nonbinary": 0, "total": total, "unknown": unknown})
    };
    for (code, expected) in [
        ("EECO01", count(1, 1, 0)),
        ("EECO02", count(0, 1, 0)),
        ("EECO03", count(0, 1, 0)),
        ("EECO04", count(1, 0, 0)),
        ("EECO05", count(0, 0, 0)),
        ("EECO07", count(1, 0, 0)),
        ("EECO08", count(0, 1, 0)),
        ("EECO09", count(1, 0, 0)),
        ("EECO12", count(0, 0, 1)),
        ("EECO14", count(1, 0, 0)),
        ("EECO15", serde_json::Value::Null),
        ("EECR01", count(0, 0, 0)),
        ("EECR04", count(1, 0, 0)),
        ("EECR05", count(1, 0, 0)),
    ] {
        assert_eq!(figures[code], expected, "{code}");
    }
}

#[test]
fn a_table_of_municipalities_can_be_given() {
    let files = Files::new("degurba", P, E);
    let table = files.path("degurba.csv");
    std::fs::write(Path::new(&table), "nis,degurba,valid_from,valid_to,source\n44083,3,,,made up for the test\n")
        .unwrap();
    let output = files.run(&[&WORDS[..], &["--degurba", &table]].concat());
    let figures: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(figures["EECO17"]["total"], 2);
    let without = files.run(&WORDS[..4]);
    assert!(String::from_utf8(without.stdout).unwrap().contains("EECO15  not kept per person"), "a table for people");
}

#[test]
fn what_is_wrong_is_told_with_its_file_and_row_and_nothing_is_printed() {
    let p = P.replace("2025-02-01,,1969-02-01,man,unemployed", "1-2-2025,,1969-02-01,m,unemployed");
    let told = Files::new("cells", &p, &E.replace("job_search", "job")).refused(&WORDS);
    for part in [
        "P.csv (participants, row 3, entry_date: \"1-2-2025\" is no date; write it as 2026-05-26)",
        "P.csv (participants, row 3, gender: \"m\" is none of woman, man, nonbinary",
        "E.csv (events, row 2, kind: \"job\" is none of job_search",
        "nothing was counted: 3 to repair first",
    ] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    let e = format!("{E}p1,LS,2025-01-09,employment\np9,LS,2025-04-01,employment\n");
    let told = Files::new("events", P, &e).refused(&WORDS);
    assert!(told.contains("events, row 4, date: 2025-01-09 is before the first entry on 2025-01-10"), "{told}");
    assert!(told.contains("events, row 5, person: \"p9\" is not among the participants"), "{told}");
    let told =
        Files::new("exit", &P.replace("2025-03-31", "2025-01-09"), "person,operation,date,kind\n").refused(&WORDS);
    assert!(told.contains("row 2, exit_date: 2025-01-09 is before the entry on 2025-01-10"), "{told}");
    let files = Files::new("day", P, E);
    assert!(files.refused(&["--operation", "LS", "--until", "2025-02-30"]).contains("--until"));
    std::fs::remove_file(files.0.join("E.csv")).unwrap();
    assert!(files.refused(&WORDS).contains("E.csv"));
}

#[test]
fn what_is_exported_counts_to_the_figures_that_went_along() {
    let machine = Machine::new();
    machine.run(&["demo", "--only-make", "--fresh", "--today", "2026-05-26"]);
    let files = Files::new("export", P, E);
    let out = files.path("out");
    let told = machine.run(&["esf", "export", "--operation", "208", "--until", "2026-05-26", "--out", &out]);
    assert!(told.contains("6 files"), "{told}");
    let operation = told.split("--operation ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    let taken = |name: &str| format!("{out}/{name}");
    let indicators = Command::new(env!("CARGO_BIN_EXE_opstap"))
        .args(["esf", "indicators", "--participants", &taken("participants.csv"), "--events", &taken("events.csv")])
        .args(["--degurba", &taken("degurba.csv"), "--operation", &operation, "--until", "2026-05-26", "--json"])
        .output()
        .unwrap();
    assert!(indicators.status.success(), "{}", String::from_utf8_lossy(&indicators.stderr));
    let counted = String::from_utf8(indicators.stdout).unwrap();
    assert_eq!(counted, std::fs::read_to_string(taken("indicators.json")).unwrap());
    let figures: serde_json::Value = serde_json::from_str(&counted).unwrap();
    assert!(figures["EECO01"]["total"].as_u64().unwrap() > 10, "{counted}");
    let again = machine.refused(&["esf", "export", "--operation", "208", "--until", "2026-05-26", "--out", &out]);
    assert!(again.contains("holds something already"), "{again}");
    let unknown =
        machine.refused(&["esf", "export", "--operation", "999", "--until", "2026-05-26", "--out", &files.path("no")]);
    assert!(unknown.contains("there is no operation \"999\""), "{unknown}");
    machine.read(async |tx| {
        assert_eq!(
            count(tx, "audit_entry where verb = 'participation.export'").await,
            1,
            "leaving the house is a deed"
        );
    });
}
