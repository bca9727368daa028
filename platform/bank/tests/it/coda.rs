//! What a right file says.

use crate::support::{MONTH, account, cents, day, message, own};
use bank::{Balance, Control, coda};

#[test]
fn a_file_of_two_statements_is_read_to_the_cent() {
    let statements = coda::read(MONTH).unwrap();
    assert_eq!(statements.len(), 2);
    let (first, second) = (&statements[0], &statements[1]);
    assert_eq!(first.account, own());
    assert_eq!(first.holder.as_deref(), Some("FICTIEVE ORGANISATOR VZW"));
    assert_eq!(first.number.as_deref(), Some("101"));
    assert_eq!(first.opened, Some(Balance { amount: cents(1_234_567), on: day("2026-05-25") }));
    assert_eq!(first.closed, Some(Balance { amount: cents(1_195_757), on: day("2026-05-26") }));
    assert_eq!(first.moved(), Ok(cents(5_950 + 750 + 11_900 - 57_410)));
    assert_eq!(first.control(), Control::Proven);
    assert_eq!(second.opened.map(|b| b.amount), first.closed.map(|b| b.amount));
    assert_eq!(second.lines[0].amount, cents(-1_250));
    assert_eq!(second.lines[0].text, "Kosten rekening");
}

#[test]
fn a_structured_communication_says_who_paid_what() {
    let line = &coda::read(MONTH).unwrap()[0].lines[0];
    assert_eq!(line.structured, Some(message(4_200_012)));
    assert_eq!(line.text, "");
    assert_eq!(line.amount, cents(5_950));
    assert_eq!(line.counter_iban, Some(account(9_790_000_102)));
    assert_eq!(line.counter_name.as_deref(), Some("JANSSENS-PEETERS AN"));
    assert_eq!((line.booked_on, line.value_on), (day("2026-05-26"), Some(day("2026-05-26"))));
}

#[test]
fn free_words_run_on_over_the_records_and_keep_their_accents() {
    let line = &coda::read(MONTH).unwrap()[0].lines[1];
    assert_eq!(line.text, "Inschrijving 2026, met dank voor de goede hulp van uw medewerker aan huis");
    assert_eq!(line.counter_name.as_deref(), Some("DE SMET GÉRARD"));
    assert_eq!(line.structured, None);
}

#[test]
fn a_total_is_given_as_the_payments_it_is_made_of() {
    let lines = &coda::read(MONTH).unwrap()[0].lines;
    assert_eq!(lines.iter().map(|line| line.sequence).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    assert_eq!(lines[2].structured, Some(message(4_200_013)));
    // Typed in the free zone, and made of a number without a remainder.
    assert_eq!(lines[3].structured, Some(message(97)));
    assert_eq!((lines[2].amount, lines[3].amount), (cents(5_950), cents(5_950)));
}

#[test]
fn words_that_only_stand_in_the_information_record_are_kept() {
    let lines = &coda::read(MONTH).unwrap()[0].lines;
    assert_eq!(lines[4].text, "Prestatievergoedingen mei 2026, bestand WW-2026-05");
    assert_eq!(lines[4].amount, cents(-57_410));
    assert_eq!(lines[4].counter_iban, None);
}

#[test]
fn encoding_line_ends_and_an_end_of_file_mark_make_no_difference() {
    let latin: String = MONTH.iter().map(|byte| char::from(*byte)).collect();
    let unix = latin.replace("\r\n", "\n");
    let marked = format!("\u{feff}{unix}\n\u{1a}\n");
    assert_eq!(coda::read(unix.as_bytes()), coda::read(MONTH));
    assert_eq!(coda::read(marked.as_bytes()), coda::read(MONTH));
    let joined = unix.replace('\n', "");
    assert_eq!(coda::read(joined.as_bytes()), coda::read(MONTH), "also without line ends");
}
