//! What never becomes a posting, and what a book never takes.

use crate::support::{accounts, book, bought, code, day, head, id, used, user};
use ledger::{Account, Book, Cents, Head, Kind, Line, Period, Posting, PostingError, Refused};

fn try_lines(lines: Vec<Line>) -> PostingError {
    Posting::new(head(1, day("2026-05-26")), lines).unwrap_err()
}

#[test]
fn lines_that_do_not_balance_are_not_a_posting() {
    let debit = Line::debit(code("bank"), None, Cents::new(595));
    assert_eq!(try_lines(vec![]), PostingError::Empty);
    let short = Line::credit(code("prepaid"), user(1), Cents::new(594));
    let unbalanced = PostingError::Unbalanced { debit: Cents::new(595), credit: Cents::new(594) };
    assert_eq!(try_lines(vec![debit.clone(), short]), unbalanced);
    for wrong in [0, -595] {
        let line = Line::credit(code("prepaid"), user(1), Cents::new(wrong));
        let refused = PostingError::NotPositive { line: 2, amount: Cents::new(wrong) };
        assert_eq!(try_lines(vec![debit.clone(), line]), refused);
    }
    let most = Line::debit(code("bank"), None, Cents::new(i64::MAX));
    assert!(matches!(try_lines(vec![most.clone(), most]), PostingError::TooLarge(_)));
}

#[test]
fn a_posting_without_a_reason_is_none() {
    let original = bought(1, "2026-05-26", 1, 595);
    let silent = Head { reason: "  ".to_owned(), ..head(2, day("2026-05-26")) };
    assert_eq!(original.counter(silent), Err(PostingError::NoReason));
}

#[test]
fn a_posting_is_added_once() {
    let mut book = book();
    book.post(bought(1, "2026-05-26", 1, 595)).unwrap();
    assert_eq!(book.post(bought(1, "2026-05-26", 1, 595)), Err(Refused::Twice(id(1))));
}

#[test]
fn an_account_that_is_not_in_the_book_is_refused() {
    let mut book = Book::new([Account::new(code("bank"), Kind::Asset)]).unwrap();
    assert_eq!(book.post(bought(1, "2026-05-26", 1, 595)), Err(Refused::UnknownAccount(code("prepaid"))));
    let twice = [accounts(), accounts()].concat();
    assert!(matches!(Book::new(twice), Err(Refused::AccountTwice(_))));
}

#[test]
fn nothing_is_undone_twice_and_no_counter_entry_is_undone() {
    let mut book = book();
    let original = bought(1, "2026-05-26", 1, 595);
    book.post(original.clone()).unwrap();
    let counter = original.counter(head(2, day("2026-05-27"))).unwrap();
    book.post(counter.clone()).unwrap();
    let again = original.counter(head(3, day("2026-05-28"))).unwrap();
    assert_eq!(book.post(again), Err(Refused::ReversedAlready(id(2))));
    let back = counter.counter(head(4, day("2026-05-28"))).unwrap();
    assert_eq!(book.post(back), Err(Refused::ReversesCounter(id(2))));
}

#[test]
fn a_counter_entry_is_exact_and_not_earlier_than_what_it_undoes() {
    let mut book = book();
    let original = bought(1, "2026-05-26", 1, 595);
    let stranger = original.counter(head(2, day("2026-05-26"))).unwrap();
    assert_eq!(book.post(stranger), Err(Refused::NothingToReverse(id(1))));
    book.post(original.clone()).unwrap();
    let half: Vec<Line> = bought(9, "2026-05-26", 1, 300).lines().iter().map(Line::mirrored).collect();
    let half = Posting::restore(head(3, day("2026-05-26")), Some(id(1)), half).unwrap();
    assert_eq!(book.post(half), Err(Refused::NotTheCounter(id(1))));
    let early = original.counter(head(4, day("2026-05-25"))).unwrap();
    assert_eq!(book.post(early), Err(Refused::BeforeOriginal(day("2026-05-26"))));
}

#[test]
fn more_cheques_than_there_are_can_not_be_used() {
    let mut book = book();
    book.post(bought(1, "2026-05-01", 1, 1_190)).unwrap();
    book.post(used(2, "2026-05-20", 1, 595, 410)).unwrap();
    let before = book.clone();
    let refused = book.post(used(3, "2026-05-21", 1, 1_190, 820)).unwrap_err();
    let Refused::BelowNothing { account, owner, available, would_be } = refused else { panic!("{refused}") };
    assert_eq!((account, owner), (code("prepaid"), user(1)));
    assert_eq!((available, would_be), (Cents::new(595), Cents::new(-595)));
    assert_eq!(book, before);
    // Another user's cheques do not help.
    book.post(bought(4, "2026-05-01", 2, 5_950)).unwrap();
    assert!(matches!(book.post(used(3, "2026-05-21", 1, 1_190, 820)), Err(Refused::BelowNothing { .. })));
    // And what was bought can't be undone any more once it is used.
    let undo = bought(1, "2026-05-01", 1, 1_190).counter(head(5, day("2026-05-22"))).unwrap();
    assert!(matches!(book.post(undo), Err(Refused::BelowNothing { .. })));
}

#[test]
fn a_closed_month_takes_nothing_and_is_corrected_in_the_next() {
    let mut book = book();
    let original = bought(1, "2026-05-26", 1, 595);
    book.post(original.clone()).unwrap();
    let may = Period { first: day("2026-05-01"), last: day("2026-05-31") };
    book.close(may).unwrap();
    for edge in ["2026-05-01", "2026-05-31"] {
        assert_eq!(book.post(bought(2, edge, 1, 595)), Err(Refused::Closed(may)));
    }
    assert_eq!(book.post(original.counter(head(3, day("2026-05-27"))).unwrap()), Err(Refused::Closed(may)));
    book.post(original.counter(head(4, day("2026-06-01"))).unwrap()).unwrap();
    let overlap = Period { first: day("2026-05-31"), last: day("2026-06-30") };
    let turned = Period { first: day("2026-07-31"), last: day("2026-07-01") };
    assert_eq!(book.close(overlap), Err(Refused::BadPeriod(overlap)));
    assert_eq!(book.close(turned), Err(Refused::BadPeriod(turned)));
}
