//! The two files, and everything that can be wrong in them.

use crate::{entries, events};

const HEAD: &str = "person,operation,entry_date,exit_date,birth_date,gender,labour_status,unemployed_since,isced,disability,third_country,foreign_background,housing_exclusion,nis";
const ROW: &str = "p1,A,2025-01-10,,1995-01-01,man,inactive,,3,no,no,no,no,44083";

fn wrong(text: &str) -> Vec<String> {
    esf::read::participants(text).unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn a_mark_semicolons_quotes_and_another_order_of_columns_are_read() {
    let plain = esf::read::participants(&format!("{HEAD}\n{ROW}\n")).unwrap();
    let semicolons = format!("\u{feff}{}\r\n{}\r\n;;;;;;;;;;;;;\r\n", HEAD.replace(',', ";"), ROW.replace(',', ";"));
    assert_eq!(esf::read::participants(&semicolons).unwrap(), plain);
    let quoted = format!("{HEAD}\n{}\n", ROW.split(',').map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(","));
    assert_eq!(esf::read::participants(&quoted).unwrap(), plain);
    let turned = esf::read::events("kind,date,remark,operation,person\nemployment,2025-02-01,\"a, b\",A,p1\n").unwrap();
    assert_eq!(turned, events("p1,A,2025-02-01,employment\n"));
}

#[test]
fn every_cell_that_cannot_be_taken_is_told_with_its_row_and_what_to_do() {
    let bad = "p2,A,2025-13-01,1/2/2025,,vrouw,working,,9,maybe,refused,no,no,4408";
    assert_eq!(
        wrong(&format!("{HEAD}\n{ROW}\n{bad}\n,,,,,,,,,,,,,x\n")),
        [
            "participants, row 3, entry_date: \"2025-13-01\" is no date; write it as 2026-05-26",
            "participants, row 3, exit_date: \"1/2/2025\" is no date; write it as 2026-05-26",
            "participants, row 3, gender: \"vrouw\" is none of woman, man, nonbinary; choose one of them",
            "participants, row 3, labour_status: \"working\" is none of unemployed, inactive, employed; choose one of them",
            "participants, row 3, isced: \"9\" is no level; write 0 to 8, or leave it empty",
            "participants, row 3, disability: \"maybe\" is none of yes, no, refused; choose one of them",
            "participants, row 3, third_country: \"refused\" is none of yes, no; choose one of them",
            "participants, row 4, person: is empty; fill it in",
            "participants, row 4, operation: is empty; fill it in",
            "participants, row 4, entry_date: is empty; fill in the first day",
        ]
    );
}

#[test]
fn a_file_without_a_column_or_with_a_broken_row_is_told() {
    assert!(
        wrong(&HEAD.replace("isced,", ""))[0].starts_with("participants: there is no column isced; needed are person,")
    );
    assert!(wrong("")[0].contains("there is no column person"));
    assert!(wrong(&format!("{HEAD},person\n"))[0].contains("the column person is there twice"));
    let short = wrong(&format!("{HEAD}\np1,A\n"));
    assert!(short[0].starts_with("participants, row 2: the row has another number of cells"), "{short:?}");
    let kind = esf::read::events("person,operation,date,kind\np1,A,2025-02-01,job\np1,A,,employment\n").unwrap_err();
    assert!(kind[0].to_string().starts_with("events, row 2, kind: \"job\" is none of job_search, employment"));
    assert_eq!(kind[1].to_string(), "events, row 3, date: is empty; fill it in");
}

#[test]
fn what_contradicts_itself_is_told() {
    let entries = entries(
        "p1,A,2025-01-10,2025-01-09,,man,inactive,,,,,,,\np1,A,2025-03-01,,2026-01-01,man,inactive,,,,,,,\np2,B,2025-01-01,,,man,inactive,,,,,,,\n",
    );
    let events = events(
        "p1,A,2025-01-09,employment\np9,A,2025-02-01,employment\np2,A,2025-02-01,employment\np2,C,2025-02-01,employment\np1,A,2025-01-10,employment\n",
    );
    let told: Vec<String> = esf::read::check(&entries, &events, "A").iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "participants, row 2, exit_date: 2025-01-09 is before the entry on 2025-01-10; correct one of them",
            "participants, row 3, birth_date: 2026-01-01 is after the entry on 2025-03-01; correct it or leave it empty",
            "events, row 2, date: 2025-01-09 is before the first entry on 2025-01-10; correct the date or take the event out",
            "events, row 3, person: \"p9\" is not among the participants; add the entry, or take the event out",
            "events, row 4, person: \"p2\" never entered A; add the entry, or take the event out",
        ]
    );
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    let numbers =
        |text: &str| -> Vec<usize> { esf::read::events(text).unwrap().iter().map(|event| event.row).collect() };
    let lines = ["person,operation,date,kind", "a,A,2025-01-01,inactive", "", ",,,", "b,A,2025-01-01,inactive"];
    assert_eq!(numbers(&lines.join("\n")), [2, 5]);
    assert_eq!(numbers(&lines.join("\r\n")), [2, 5]);
    let faults = esf::read::events(&(lines.join("\r\n") + "\r\n\r\nc,A\r\nd,A,x,inactive\r\n")).unwrap_err();
    assert_eq!(faults.iter().map(|fault| fault.row).collect::<Vec<_>>(), [Some(7), Some(8)]);
}

#[test]
fn only_so_many_faults_are_told() {
    let many = format!("{HEAD}\n{}", "p,A,x,,,,,,,,,,,\n".repeat(500));
    assert_eq!(wrong(&many).len(), esf::read::MOST);
}

proptest::proptest! {
    #[test]
    fn any_text_is_rows_or_faults(text in "[\\PC\n;,\"]{0,200}") {
        let _ = esf::read::participants(&format!("{HEAD}\n{text}"));
        let _ = esf::read::events(&text);
    }
}
