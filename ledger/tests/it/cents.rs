//! Amounts: read and written exactly.

use ledger::{Cents, CentsError, TooLarge};
use proptest::prelude::*;

#[test]
fn an_amount_is_read_as_dutch_writes_it() {
    for (text, cents) in [
        ("1.234,56", 123_456),
        ("1234,56", 123_456),
        ("12", 1_200),
        ("12,5", 1_250),
        ("0,05", 5),
        ("-4,10", -410),
        ("\u{2212} 4,10", -410),
        ("+7,50", 750),
        ("€ 7,50", 750),
        ("7,50 €", 750),
        (" 2.482.932,54 EUR ", 248_293_254),
        ("-0,00", 0),
        ("007", 700),
    ] {
        assert_eq!(Cents::parse(text), Ok(Cents::new(cents)), "{text}");
    }
}

#[test]
fn what_is_not_exactly_an_amount_is_refused_with_what_to_do() {
    for (text, fault) in [
        ("", CentsError::Empty),
        ("  -", CentsError::Empty),
        ("12.50", CentsError::Grouping),
        ("1.23.456", CentsError::Grouping),
        ("1234.567", CentsError::Grouping),
        (".123", CentsError::Grouping),
        ("1,234", CentsError::TooManyDecimals),
        ("12,", CentsError::NotAnAmount),
        (",50", CentsError::NotAnAmount),
        ("twaalf", CentsError::NotAnAmount),
        ("1 234,56", CentsError::NotAnAmount),
        ("--5", CentsError::NotAnAmount),
        ("1,-5", CentsError::NotAnAmount),
        ("١٢", CentsError::NotAnAmount),
        ("99999999999999999999", CentsError::TooLarge),
    ] {
        assert_eq!(Cents::parse(text), Err(fault), "{text}");
        assert!(fault.key().starts_with("cents-"));
    }
}

#[test]
fn sums_that_do_not_fit_are_errors() {
    let most = Cents::new(i64::MAX);
    assert_eq!(most.plus(Cents::new(1)), Err(TooLarge));
    assert_eq!(Cents::new(i64::MIN).negated(), Err(TooLarge));
    assert_eq!(most.times(2), Err(TooLarge));
    assert_eq!(Cents::new(i64::MIN).minus(Cents::new(1)), Err(TooLarge));
    assert_eq!(Cents::sum([most, most]), Err(TooLarge));
    assert_eq!(Cents::new(i64::MIN).to_string(), "-92.233.720.368.547.758,08");
}

#[test]
fn fourteen_cheques_pay_fifty_seven_euros_and_forty_cents() {
    assert_eq!(Cents::new(410).times(14).unwrap().to_string(), "57,40");
}

#[test]
fn nobody_types_more_than_ten_billion_euros() {
    assert_eq!(Cents::parse("10.000.000.000,00"), Ok(Cents::new(1_000_000_000_000)));
    for text in ["10.000.000.000,01", "-10000000000,01", "60000000000000000", "99999999999999999999999"] {
        assert_eq!(Cents::parse(text), Err(ledger::CentsError::TooLarge), "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(cents in -1_000_000_000_000_i64..=1_000_000_000_000) {
        let amount = Cents::new(cents);
        prop_assert_eq!(Cents::parse(&amount.to_string()), Ok(amount));
        prop_assert_eq!(Cents::parse_plain(&amount.plain()), Ok(amount));
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*", odd in "[-+€0-9., \u{2212}EUR]{0,24}") {
        let _ = (Cents::parse(&text), Cents::parse_plain(&text));
        // What is read is a number, and its own text is read as the same.
        if let Ok(amount) = Cents::parse(&odd) {
            prop_assert_eq!(Cents::parse(&amount.to_string()), Ok(amount));
        }
    }
}
