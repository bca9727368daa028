//! A wrong file: the fault names the line and the file gives nothing.

use crate::support::{MONTH, said};
use bank::coda;

fn lines() -> Vec<String> {
    let text: String = MONTH.iter().map(|byte| char::from(*byte)).collect();
    text.lines().map(str::to_owned).collect()
}

/// What is said when `change` was done to the lines of the good file.
fn after(change: impl FnOnce(&mut Vec<String>)) -> Vec<String> {
    let mut lines = lines();
    change(&mut lines);
    said(&coda::read(lines.join("\n").as_bytes()).unwrap_err())
}

/// Writes over the positions from `at` (from 1) of a line (from 1).
fn put(lines: &mut [String], line: usize, at: usize, text: &str) {
    let mut signs: Vec<char> = lines[line - 1].chars().collect();
    for (offset, c) in text.chars().enumerate() {
        signs[at - 1 + offset] = c;
    }
    lines[line - 1] = signs.into_iter().collect();
}

#[test]
fn a_line_that_is_missing_is_seen_by_its_number() {
    // Movement 2 with its three records.
    let said = after(|lines| drop(lines.drain(5..8)));
    assert_eq!(said, ["line 6: coda-sequence (from 3) (to 10)"]);
}

#[test]
fn an_amount_that_was_changed_is_seen_by_the_totals() {
    assert_eq!(
        after(|lines| put(lines, 3, 33, "000000000069500")),
        ["line 20: coda-credit (said 186,00) (found 196,00)"]
    );
    // Also when the total was changed with it.
    let said = after(|lines| {
        put(lines, 3, 33, "000000000069500");
        put(lines, 20, 38, "000000000196000");
    });
    assert_eq!(said, ["line 20: coda-balance (said 11.957,57) (found 11.967,57)"]);
}

#[test]
fn a_record_that_is_missing_is_seen_by_the_record_before_it_or_by_the_count() {
    let said = after(|lines| drop(lines.remove(4)));
    assert_eq!(said, ["line 4: coda-promised (record 2.3)"]);
    // Nothing announced the information record of the last movement.
    let said = after(|lines| drop(lines.drain(16..18)));
    assert_eq!(said, ["line 18: coda-count (said 18) (found 16)"]);
}

#[test]
fn records_in_the_wrong_order_are_refused() {
    assert_eq!(after(|lines| lines.swap(3, 4))[0], "line 5: coda-order (record 2.2)");
    assert_eq!(after(|lines| drop(lines.remove(0)))[0], "line 1: coda-no-header");
    assert_eq!(after(|lines| drop(lines.remove(1)))[0], "line 2: coda-order (record 2)");
    assert_eq!(after(|lines| drop(lines.remove(18))), ["line 19: coda-order (record 9)"]);
    assert_eq!(after(|lines| drop(lines.remove(19))), ["line 20: coda-no-trailer"]);
}

#[test]
fn a_file_that_stops_early_gives_nothing_but_a_statement_of_several_that_is_whole_stands() {
    assert_eq!(after(|lines| lines.truncate(23)), ["line 23: coda-cut-off"]);
    assert_eq!(after(Vec::clear), ["coda-empty"]);
    // Its trailer says that another one follows, as it does in files that a portal cut.
    assert_eq!(coda::read(lines()[..20].join("\n").as_bytes()).unwrap().len(), 1);
}

#[test]
fn a_line_of_another_length_says_how_long_it_is() {
    let said = after(|lines| lines[4].truncate(100));
    assert_eq!(said, ["line 5: coda-length (found 100)"]);
}

#[test]
fn fields_that_can_not_be_are_refused_with_their_positions() {
    for (line, at, text, fault) in [
        (1, 128, "1", "line 1: coda-version (found 1)"),
        (1, 84, "01000", "line 1: coda-separate"),
        (2, 2, "1", "line 2: coda-foreign-account"),
        (2, 40, "USD", "line 2: coda-currency (currency USD)"),
        (2, 6, "BE86", "line 2: coda-account (from 6) (to 42)"),
        (3, 32, "2", "line 3: coda-sign (from 32) (to 32)"),
        (3, 33, "00000000005950A", "line 3: coda-not-digits (from 33) (to 47)"),
        (3, 33, "+00000000059500", "line 3: coda-not-digits (from 33) (to 47)"),
        (3, 33, "000000000059505", "line 3: coda-not-cents (from 33) (to 47)"),
        (3, 62, "7", "line 3: coda-sign (from 62) (to 62)"),
        (3, 116, "310226", "line 3: coda-no-such-day (from 116) (to 121)"),
        (3, 116, "000000", "line 3: coda-no-day"),
        (19, 5, "BE41979000010210", "line 19: coda-other-account"),
    ] {
        assert_eq!(after(|lines| put(lines, line, at, text))[0], fault);
    }
}

#[test]
fn a_number_that_was_skipped_is_refused() {
    let said = after(|lines| {
        for line in 6..=8 {
            put(lines, line, 3, "0003");
        }
    });
    assert_eq!(said[0], "line 6: coda-sequence (from 3) (to 10)");
}

#[test]
fn statements_that_follow_must_fit_on_each_other() {
    let said = after(|lines| {
        put(lines, 22, 44, "000000011957580");
        put(lines, 24, 43, "000000011945080");
    });
    assert_eq!(said, ["coda-chain (number 102) (closed 11.957,57) (opened 11.957,58)"]);
    // With a statement between them that is not in this file, nobody can say.
    let mut gap = lines();
    put(&mut gap, 22, 44, "000000011957580");
    put(&mut gap, 24, 43, "000000011945080");
    put(&mut gap, 22, 126, "103");
    assert!(coda::read(gap.join("\n").as_bytes()).is_ok());
}

#[test]
fn a_total_whose_parts_do_not_come_to_it_stays_one_line() {
    let mut lines = lines();
    put(&mut lines, 10, 33, "000000000059490");
    let statements = coda::read(lines.join("\n").as_bytes()).unwrap();
    assert_eq!(statements[0].lines.len(), 4);
    assert_eq!(statements[0].lines[2].amount.to_string(), "119,00");
    assert_eq!(statements[0].lines[2].text, "TOTAAL VAN 2 OVERSCHRIJVINGEN");
}

#[test]
fn a_structured_communication_that_does_not_check_is_kept_as_words() {
    let mut lines = lines();
    put(&mut lines, 3, 66, "000420001210");
    let line = &coda::read(lines.join("\n").as_bytes()).unwrap()[0].lines[0];
    assert_eq!((line.structured, line.text.as_str()), (None, "000420001210"));
}
