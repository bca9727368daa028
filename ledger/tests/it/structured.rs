//! The structured communication.

use ledger::{Structured, StructuredError};
use proptest::prelude::*;

#[test]
fn a_remainder_of_nothing_is_written_as_97() {
    // 97 x 1 and 97 x 12 345 leave no remainder.
    assert_eq!(Structured::from_base(97).unwrap().to_string(), "+++000/0000/09797+++");
    assert_eq!(Structured::from_base(97 * 12_345).unwrap().digits(), "000119746597");
    assert_eq!(Structured::from_base(0).unwrap().digits(), "000000000097");
    assert_eq!(Structured::parse("000/0000/09700"), Err(StructuredError::WrongCheckDigits));
}

#[test]
fn a_communication_is_made_and_read_in_every_spelling() {
    // 1 234 567 890 = 97 x 12 727 504 + 2.
    let made = Structured::from_base(1_234_567_890).unwrap();
    assert_eq!(made.to_string(), "+++123/4567/89002+++");
    for text in [
        "+++123/4567/89002+++",
        "***123/4567/89002***",
        "123456789002",
        " 123 4567 89002 ",
        "+++ 123 / 4567 / 89002 +++",
        "123.4567.89002",
    ] {
        assert_eq!(Structured::parse(text), Ok(made), "{text}");
    }
    assert_eq!(made.base(), 1_234_567_890);
}

#[test]
fn a_wrong_one_says_what_is_wrong() {
    assert_eq!(Structured::parse("+++123/4567/89003+++"), Err(StructuredError::WrongCheckDigits));
    assert_eq!(Structured::parse("+++123/4567/8900+++"), Err(StructuredError::WrongLength { found: 11 }));
    assert_eq!(Structured::parse("factuur 12"), Err(StructuredError::NotDigits));
    assert_eq!(Structured::from_base(10_000_000_000), Err(StructuredError::BaseTooLarge));
}

#[test]
fn it_is_found_between_words_only_with_its_signs() {
    let made = Structured::from_base(1_234_567_890).ok();
    assert_eq!(Structured::find("Cheques mei +++123/4567/89002+++ dank"), made);
    assert_eq!(Structured::find("***123/4567/89002*** "), made);
    assert_eq!(Structured::find("123456789002"), made);
    assert_eq!(Structured::find("bel 123456789002 na zes uur"), None);
    assert_eq!(Structured::find("+++123/4567/89003+++"), None);
}

proptest! {
    #[test]
    fn what_is_made_is_read_back(base in 0_u64..10_000_000_000) {
        let made = Structured::from_base(base).unwrap();
        prop_assert_eq!(Structured::parse(&made.to_string()), Ok(made));
        prop_assert_eq!(Structured::parse(&made.digits()), Ok(made));
        prop_assert_eq!(made.base(), base);
    }

    #[test]
    fn one_digit_typed_wrong_is_always_seen(base in 0_u64..10_000_000_000, at in 0_usize..12, other in 1_u32..10) {
        let mut digits: Vec<char> = Structured::from_base(base).unwrap().digits().chars().collect();
        digits[at] = char::from_digit((digits[at].to_digit(10).unwrap() + other) % 10, 10).unwrap();
        prop_assert!(Structured::parse(&digits.iter().collect::<String>()).is_err());
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*") {
        let _ = (Structured::parse(&text), Structured::find(&text));
    }
}
