//! The hand-in for the platform, and what came back.

use crate::support::{cents, said};
use bank::provider_csv::{HandIn, Month, Totals, read_answer, reconcile, write};
use proptest::prelude::*;

fn line(worker: &str, cheques: u32) -> HandIn {
    let month = Month::new(2026, 5).unwrap();
    HandIn { worker_number: worker.to_owned(), month, cheques, amount: cents(410).times(i64::from(cheques)).unwrap() }
}

const HEADERS: &str = "worker_number;month;cheques;amount;status;reason\n";

fn faults(rows: &str) -> Vec<String> {
    said(&read_answer(format!("{HEADERS}{rows}").as_bytes()).unwrap_err())
}

#[test]
fn the_hand_in_ends_with_its_control_totals() {
    let text = write(&[line("WW-0012", 14), line("WW-0013", 60)]).unwrap();
    assert_eq!(
        text,
        "worker_number;month;cheques;amount\nWW-0012;2026-05;14;57,40\nWW-0013;2026-05;60;246,00\nTOTAL;2;74;303,40\n"
    );
}

#[test]
fn a_line_that_can_not_be_right_is_refused_before_it_is_sent() {
    assert_eq!(said(&write(&[]).unwrap_err()), ["provider-nothing"]);
    let wrong = [line("WW 12", 14), line("=1+1", 1), line("WW-1", 0), line("WW-2", 1), line("WW-2", 3)];
    assert_eq!(
        said(&write(&wrong).unwrap_err()),
        [
            "line 1: provider-worker-number",
            "line 2: provider-worker-number",
            "line 3: provider-not-positive",
            "line 5: provider-twice (month 2026-05)",
        ]
    );
}

#[test]
fn each_line_that_was_sent_is_in_exactly_one_list_afterwards() {
    let sent = [line("A", 10), line("B", 20), line("C", 30), line("D", 40)];
    let answer = format!(
        "{HEADERS}A;2026-05;10;41,00;accepted;\nB;2026-05;20;82,00;geweigerd;Cheque vervallen\n\
         C;2026-05;29;118,90;Aanvaard;\nE;2026-05;1;4,10;accepted;\nTOTAL;4;60;246,00\n"
    );
    let answer = read_answer(answer.as_bytes()).unwrap();
    assert_eq!(answer.totals, Totals { lines: 4, cheques: 60, amount: cents(24_600) });
    let result = reconcile(&sent, &answer);
    assert_eq!(result.accepted, [line("A", 10)]);
    assert_eq!(result.refused, [(line("B", 20), "Cheque vervallen".to_owned())]);
    assert_eq!(result.changed, [(line("C", 30), line("C", 29))]);
    assert_eq!(result.missing, [line("D", 40)]);
    assert_eq!(result.unexpected, [line("E", 1)]);
}

#[test]
fn an_answer_whose_totals_do_not_fit_gives_nothing() {
    assert_eq!(
        faults("A;2026-05;10;41,00;accepted;\nTOTAL;1;10;41,10\n"),
        ["line 3: provider-totals (said 1 / 10 / 41,10) (found 1 / 10 / 41,00)"]
    );
    assert_eq!(faults("A;2026-05;10;41,00;accepted;\n"), ["provider-no-total"]);
    assert_eq!(faults("TOTAL;0;0;0,00\nA;2026-05;10;41,00;accepted;\n"), ["line 3: provider-after-total"]);
    assert_eq!(faults("TOTAL;0;0\n"), ["line 2: provider-total-line"]);
}

#[test]
fn every_wrong_line_of_an_answer_is_named() {
    assert_eq!(
        faults(
            "A;2026-13;10;41,00;accepted;\nA;2026-05;tien;41,00;accepted;\nA;2026-05;10;41.00;accepted;\n\
             A;2026-05;10;41,00;maybe;\nA;2026-05;10;41,00;refused;\nA;2026-05;10\nTOTAL;0;0;0,00\n"
        ),
        [
            "line 2: provider-month",
            "line 3: provider-cheques",
            "line 4: cents-grouping (text 41.00)",
            "line 5: provider-status",
            "line 6: provider-no-reason",
            "line 7: provider-columns (found 3)",
        ]
    );
    assert_eq!(said(&read_answer(b"a;b\n").unwrap_err()), ["line 1: provider-headers"]);
}

proptest! {
    #[test]
    fn what_comes_back_as_it_went_out_is_all_accepted(cheques in prop::collection::vec(1_u32..61, 1..60)) {
        let sent: Vec<HandIn> = cheques.iter().zip(1..).map(|(n, at)| line(&format!("WW-{at:04}"), *n)).collect();
        let text = write(&sent).unwrap();
        let answered: Vec<String> = text
            .lines()
            .map(|row| match row {
                row if row.starts_with("worker") => HEADERS.trim().to_owned(),
                row if row.starts_with("TOTAL") => row.to_owned(),
                row => format!("{row};accepted;"),
            })
            .collect();
        let result = reconcile(&sent, &read_answer(answered.join("\r\n").as_bytes()).unwrap());
        prop_assert_eq!(result.accepted, sent);
        prop_assert!(result.missing.is_empty() && result.unexpected.is_empty() && result.changed.is_empty());
    }
}
