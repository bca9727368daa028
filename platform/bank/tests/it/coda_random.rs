//! Files made from random payments are read back as they were, and no changed digit of money goes unseen.

use crate::support::{cents, message, own};
use bank::coda;
use proptest::prelude::*;

/// Fields by position, the rest spaces.
fn record(fields: &[(usize, String)]) -> String {
    let mut signs = [' '; 128];
    for (at, text) in fields {
        text.chars().enumerate().for_each(|(offset, c)| signs[at - 1 + offset] = c);
    }
    signs.iter().collect()
}

fn mills(amount: i64) -> String {
    format!("{:015}", amount.abs() * 10)
}

fn sign(amount: i64) -> String {
    i32::from(amount < 0).to_string()
}

/// A statement of these payments, each with a communication of this number.
fn statement(old: i64, payments: &[(i64, u64)]) -> Vec<String> {
    let text = |text: &str| text.to_owned();
    let new = old + payments.iter().map(|(amount, _)| amount).sum::<i64>();
    let sum = |wanted: fn(&i64) -> bool| payments.iter().map(|(a, _)| *a).filter(wanted).sum::<i64>();
    let mut lines = vec![record(&[(1, text("0")), (6, text("260526")), (15, text("05")), (128, text("2"))])];
    let account = own().as_str().to_owned();
    lines.push(record(&[
        (1, text("12")),
        (3, text("007")),
        (6, account.clone()),
        (40, text("EUR")),
        (43, sign(old)),
        (44, mills(old)),
        (59, text("250526")),
        (126, text("007")),
    ]));
    for ((amount, base), sequence) in payments.iter().zip(1..) {
        lines.push(record(&[
            (1, format!("21{sequence:04}0000")),
            (32, sign(*amount)),
            (33, mills(*amount)),
            (48, text("000000")),
            (54, text("00150000")),
            (62, format!("1101{}", message(*base).digits())),
            (116, text("260526")),
            (125, text("00 0")),
        ]));
    }
    let account = (5, account);
    let (credit, debit) = (sum(|a| *a >= 0), sum(|a| *a < 0));
    lines.push(record(&[
        (1, text("8007")),
        account,
        (39, text("EUR")),
        (42, sign(new)),
        (43, mills(new)),
        (58, text("260526")),
        (128, text("0")),
    ]));
    lines.push(record(&[
        (1, text("9")),
        (17, format!("{:06}", payments.len() + 2)),
        (23, mills(debit)),
        (38, mills(credit)),
        (128, text("2")),
    ]));
    lines
}

fn payments() -> impl Strategy<Value = Vec<(i64, u64)>> {
    prop::collection::vec((-10_000_000_i64..10_000_000, 0_u64..10_000_000_000), 0..40)
}

proptest! {
    #[test]
    fn every_payment_is_read_back(old in -1_000_000_000_i64..1_000_000_000, payments in payments()) {
        let read = coda::read(statement(old, &payments).join("\r\n").as_bytes()).unwrap();
        prop_assert_eq!(read.len(), 1);
        let found: Vec<_> = read[0].lines.iter().map(|line| (line.amount, line.structured)).collect();
        let meant: Vec<_> = payments.iter().map(|(a, base)| (cents(*a), Some(message(*base)))).collect();
        prop_assert_eq!(found, meant);
    }

    #[test]
    fn a_changed_digit_of_an_amount_never_goes_through(payments in payments(), which in any::<prop::sample::Index>(), at in 32_usize..47, other in 1_u32..10) {
        prop_assume!(!payments.is_empty());
        let mut lines = statement(123_456, &payments);
        let line = 2 + which.index(payments.len());
        let mut signs: Vec<char> = lines[line].chars().collect();
        signs[at] = char::from_digit((signs[at].to_digit(10).unwrap() + other) % 10, 10).unwrap();
        lines[line] = signs.into_iter().collect();
        prop_assert!(coda::read(lines.join("\n").as_bytes()).is_err());
    }

    #[test]
    fn a_payment_that_was_taken_out_or_doubled_never_goes_through(payments in payments(), which in any::<prop::sample::Index>(), double in any::<bool>()) {
        prop_assume!(!payments.is_empty());
        let mut lines = statement(123_456, &payments);
        let line = 2 + which.index(payments.len());
        if double { lines.insert(line, lines[line].clone()) } else { drop(lines.remove(line)) }
        prop_assert!(coda::read(lines.join("\n").as_bytes()).is_err());
    }
}
