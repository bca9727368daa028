//! A wrong export: the fault names the line and the file gives nothing.

use crate::support::{own, said};
use bank::statement_csv::read;

fn faults(rows: &str) -> Vec<String> {
    let table = format!("Rekening;Datum;Bedrag;Munt;Omschrijving\n{rows}");
    said(&read(table.as_bytes(), None).unwrap_err())
}

#[test]
fn every_wrong_line_is_named_and_no_line_is_taken() {
    let own = own();
    let rows = format!(
        "{own};26/05/2026;1,00;EUR;goed\n{own};26/05/2026;1.00;EUR;punt\n{own};31/02/2026;1,00;EUR;dag\n\
         {own};26/05/26;1,00;EUR;jaar\nBE00;26/05/2026;1,00;EUR;rekening\n;26/05/2026;1,00;EUR;geen\n\
         {own};26/05/2026;1,00;USD;munt\n{own}\n"
    );
    assert_eq!(
        faults(&rows),
        [
            "line 3: cents-grouping (text 1.00)",
            "line 4: csv-day (text 31/02/2026)",
            "line 5: csv-day (text 26/05/26)",
            "line 6: csv-account",
            "line 7: csv-no-account",
            "line 8: csv-currency (currency USD)",
            "line 9: cents-empty (text )",
        ]
    );
}

#[test]
fn an_open_quotation_mark_does_not_swallow_the_lines_below_it() {
    let own = own();
    let rows = format!("{own};26/05/2026;1,00;EUR;\"open\n{own};26/05/2026;2,00;EUR;weg\n");
    assert_eq!(faults(&rows), ["line 2: csv-quote"]);
}

#[test]
fn a_file_that_is_no_export_says_so() {
    assert_eq!(said(&read(b"", None).unwrap_err()), ["csv-no-headers"]);
    assert_eq!(said(&read(b"Beste,\nhierbij de lijst\n", None).unwrap_err()), ["csv-no-headers"]);
    assert_eq!(faults(""), ["csv-empty"]);
}
