//! A book of a small month, to the cent.

use crate::support::{book, bought, code, day, head, used, user};
use ledger::{AccountCode, Cents, Facts as _, Kind, Owner, Period};
use uuid::Uuid;

#[test]
fn a_month_of_cheques_comes_out_to_the_cent() {
    let mut book = book();
    // Ten cheques of 5.95; four hours worked at 4.10 for the worker, the rest is the organiser's margin.
    book.post(bought(1, "2026-05-04", 1, 5_950)).unwrap();
    for number in 2..6 {
        book.post(used(number, "2026-05-20", 1, 595, 410)).unwrap();
    }
    assert_eq!(book.balance(&code("bank"), None), Cents::new(5_950 - 4 * 410));
    assert_eq!(book.balance(&code("prepaid"), user(1).as_ref()), Cents::new(-6 * 595));
    assert_eq!(book.balance(&code("margin"), None), Cents::new(-4 * 185));
    assert_eq!(book.total(&code("bank"), Some(day("2026-05-19"))), Ok(Cents::new(5_950)));
    let trial = book.trial(None).unwrap();
    let debit = Cents::sum(trial.iter().map(|line| line.debit)).unwrap();
    let credit = Cents::sum(trial.iter().map(|line| line.credit)).unwrap();
    assert_eq!(debit, credit);
    assert_eq!(debit, Cents::new(5_950 + 4 * 595));
    let may = Period { first: day("2026-05-05"), last: day("2026-05-31") };
    let in_may = book.trial(Some(may)).unwrap();
    assert_eq!(Cents::sum(in_may.iter().map(|line| line.debit)), Ok(Cents::new(4 * 595)));
}

#[test]
fn a_counter_entry_says_what_it_undoes() {
    let original = bought(1, "2026-05-26", 1, 595);
    let counter = original.counter(head(2, day("2026-05-27"))).unwrap();
    assert_eq!(counter.reverses(), Some(original.id()));
    assert!(counter.mirrors(&original));
    assert!(!original.mirrors(&counter));
    assert_eq!(counter.total(), Ok(Cents::new(595)));
}

#[test]
fn codes_and_owners_are_checked() {
    assert!(AccountCode::new("stock.user-1_a").is_ok());
    for wrong in ["", "Bank", "a b", "é", &"a".repeat(41)] {
        assert!(AccountCode::new(wrong).is_err(), "{wrong}");
        assert!(Owner::new(wrong, Uuid::nil()).is_err(), "{wrong}");
    }
    assert!(Kind::Asset.grows_by_debit() && Kind::Expense.grows_by_debit());
    assert!(!Kind::Liability.grows_by_debit() && !Kind::Income.grows_by_debit());
}

#[test]
fn a_year_of_twenty_thousand_postings_is_kept_and_replayed() {
    let mut book = book();
    book.post(bought(1, "2026-01-05", 1, 20_000 * 595)).unwrap();
    for number in 2..20_002_u32 {
        let on = day("2026-01-06").plus_days(i32::try_from(number / 60).unwrap()).to_string();
        book.post(used(u128::from(number), &on, 1, 595, 410)).unwrap();
    }
    assert_eq!(book.balance(&code("prepaid"), user(1).as_ref()), Cents::ZERO);
    assert_eq!(book.balance(&code("margin"), None), Cents::new(-20_000 * 185));
    let again = ledger::Book::replay(crate::support::accounts(), book.entries().to_vec()).unwrap();
    assert_eq!(again.trial(None), book.trial(None));
}
