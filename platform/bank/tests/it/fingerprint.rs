//! The same again is recognised, and what is different is not.

use crate::support::{MONTH, account, cents, day, own};
use bank::{Statement, StatementLine, coda, statement_csv};
use proptest::prelude::*;

fn line(amount: i64, text: &str) -> StatementLine {
    StatementLine {
        line: 0,
        sequence: 1,
        booked_on: day("2026-05-26"),
        value_on: None,
        amount: cents(amount),
        structured: None,
        text: text.to_owned(),
        counter_iban: Some(account(5)),
        counter_name: None,
    }
}

fn statement(lines: Vec<StatementLine>) -> Statement {
    Statement { account: own(), holder: None, number: None, opened: None, closed: None, lines }
}

#[test]
fn a_file_that_is_given_twice_is_recognised() {
    let text: String = MONTH.iter().map(|byte| char::from(*byte)).collect();
    let again = coda::read(text.replace("\r\n", "\n").as_bytes()).unwrap();
    let first = coda::read(MONTH).unwrap();
    assert_eq!(again[0].fingerprint(), first[0].fingerprint());
    assert_ne!(first[0].fingerprint(), first[1].fingerprint());
    assert_eq!(first[0].fingerprint().to_string().len(), 64);
}

#[test]
fn a_payment_in_coda_and_in_csv_is_the_same_payment() {
    let coda = coda::read(MONTH).unwrap();
    let known: Vec<_> = coda.iter().flat_map(Statement::line_fingerprints).collect();
    let csv = statement_csv::read(include_bytes!("../files/kbc.csv"), None).unwrap();
    assert!(csv[0].line_fingerprints().iter().all(|print| known.contains(print)));
    for file in [
        include_bytes!("../files/belfius.csv").as_slice(),
        include_bytes!("../files/ing.csv"),
        include_bytes!("../files/bnp.csv"),
    ] {
        let csv = statement_csv::read(file, None).unwrap();
        let paid = csv[0].lines.iter().position(|line| line.amount == cents(5_950)).unwrap();
        assert_eq!(csv[0].line_fingerprints()[paid], known[0]);
    }
}

#[test]
fn the_second_of_two_equal_payments_is_another_payment() {
    let twice = statement(vec![line(595, "cheques"), line(595, "Cheques ")]);
    let prints = twice.line_fingerprints();
    assert_ne!(prints[0], prints[1]);
    assert_eq!(statement(vec![line(595, "CHEQUES")]).line_fingerprints()[0], prints[0]);
}

proptest! {
    #[test]
    fn spaces_capitals_and_points_do_not_make_another_payment(text in "[a-z0-9éè ]{0,60}") {
        let loud = text.to_uppercase().replace(' ', " - ");
        let prints = statement(vec![line(595, &text)]).line_fingerprints();
        prop_assert_eq!(statement(vec![line(595, &loud)]).line_fingerprints(), prints);
    }

    #[test]
    fn another_amount_or_communication_is_another_payment(a in 1_i64..1000, b in 1_i64..1000, one in "[a-z]{0,9}", other in "[a-z]{0,9}") {
        let prints = |amount, text: &str| statement(vec![line(amount, text)]).line_fingerprints();
        prop_assert_eq!(prints(a, &one) == prints(b, &other), a == b && one == other);
    }
}
