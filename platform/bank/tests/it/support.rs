//! What the tests share; all persons, accounts and amounts are fictional.

use bank::Fault;
use kernel::Day;
use ledger::{Cents, Iban, Structured};

/// Two statements of one account, in Latin-1, with a total of two payments and an information record.
pub const MONTH: &[u8] = include_bytes!("../files/month.cod");

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn cents(cents: i64) -> Cents {
    Cents::new(cents)
}

/// A valid Belgian account from ten digits.
pub fn account(base: u64) -> Iban {
    let check = if base.is_multiple_of(97) { 97 } else { base % 97 };
    Iban::from_belgian(&format!("{base:010}{check:02}")).unwrap()
}

pub fn own() -> Iban {
    account(9_790_000_001)
}

pub fn message(base: u64) -> Structured {
    Structured::from_base(base).unwrap()
}

/// The faults as short lines: `line 3: coda-length (found 12)`.
pub fn said(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}
