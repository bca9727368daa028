//! Accounts, owners and postings for the tests; all fictional.

use kernel::Day;
use ledger::{Account, AccountCode, Book, Cents, Head, Kind, Line, Owner, Posting};
use uuid::Uuid;

pub fn code(text: &str) -> AccountCode {
    AccountCode::new(text).unwrap()
}

#[expect(clippy::unnecessary_wraps, reason = "lines take an owner or none")]
pub fn user(number: u128) -> Option<Owner> {
    Some(Owner::new("user", Uuid::from_u128(number)).unwrap())
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub fn head(number: u128, on: Day) -> Head {
    Head { id: id(number), kind: "purchase".to_owned(), reason: "Cheques bought".to_owned(), day: on }
}

/// Bank, prepaid cheques (a stock of each user), what workers get, margin.
pub fn accounts() -> Vec<Account> {
    vec![
        Account::new(code("bank"), Kind::Asset),
        Account::new(code("prepaid"), Kind::Liability).never_negative(),
        Account::new(code("pay"), Kind::Expense),
        Account::new(code("margin"), Kind::Income),
    ]
}

pub fn book() -> Book {
    Book::new(accounts()).unwrap()
}

/// A user pays for cheques.
pub fn bought(number: u128, on: &str, who: u128, cents: i64) -> Posting {
    let amount = Cents::new(cents);
    let lines = vec![Line::debit(code("bank"), None, amount), Line::credit(code("prepaid"), user(who), amount)];
    Posting::new(head(number, day(on)), lines).unwrap()
}

/// Cheques are used: the user's stock goes down, the worker is paid, the rest is margin.
pub fn used(number: u128, on: &str, who: u128, price: i64, pay: i64) -> Posting {
    let lines = vec![
        Line::debit(code("prepaid"), user(who), Cents::new(price)),
        Line::credit(code("bank"), None, Cents::new(pay)),
        Line::credit(code("margin"), None, Cents::new(price - pay)),
    ];
    Posting::new(head(number, day(on)), lines).unwrap()
}
