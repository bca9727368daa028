//! Phone numbers as people write them.

use kernel::phone::{Phone, PhoneError};
use proptest::prelude::*;

#[test]
fn every_way_of_writing_gives_one_number() {
    for (text, e164, shown, mobile) in [
        ("0470 12 34 56", "+32470123456", "0470 12 34 56", true),
        ("0470/12.34.56", "+32470123456", "0470 12 34 56", true),
        ("+32470123456", "+32470123456", "0470 12 34 56", true),
        ("0032 470 12 34 56", "+32470123456", "0470 12 34 56", true),
        ("+32 (0)470 12 34 56", "+32470123456", "0470 12 34 56", true),
        ("+320470123456", "+32470123456", "0470 12 34 56", true),
        ("32470123456", "+32470123456", "0470 12 34 56", true),
        ("470123456", "+32470123456", "0470 12 34 56", true),
        ("\u{202a}+32 470 12 34 56\u{202c}", "+32470123456", "0470 12 34 56", true),
        ("0455 12 34 56", "+32455123456", "0455 12 34 56", true),
        ("09/123.45.67", "+3291234567", "09 123 45 67", false),
        ("02-123 45 67", "+3221234567", "02 123 45 67", false),
        ("04 223 45 67", "+3242234567", "04 223 45 67", false),
        ("051 12 34 56", "+3251123456", "051 12 34 56", false),
        ("078 15 00 00", "+3278150000", "078 15 00 00", false),
        ("0800 12 345", "+3280012345", "0800 12 345", false),
        ("+31 6 12345678", "+31612345678", "+31 612 345 678", true),
        ("0033 6 12 34 56 78", "+33612345678", "+33 612 345 678", true),
        ("+380 44 123 45 67", "+380441234567", "+380 441 234 567", false),
        ("+1 202 555 0123", "+12025550123", "+1 202 555 01 23", false),
        ("+90 532 123 45 67", "+905321234567", "+90 532 123 45 67", false),
    ] {
        let phone = Phone::parse(text).unwrap_or_else(|e| panic!("{text}: {e}"));
        assert_eq!(phone.e164(), e164, "{text}");
        assert_eq!(phone.to_string(), shown, "{text}");
        assert_eq!(phone.is_mobile(), mobile, "{text}");
    }
}

#[test]
fn each_kind_of_mistake_has_its_own_message() {
    for (text, error, key) in [
        ("", PhoneError::TooShort, "phone-too-short"),
        ("112", PhoneError::TooShort, "phone-too-short"),
        ("+", PhoneError::TooShort, "phone-too-short"),
        ("0470 12 34", PhoneError::NotBelgian, "phone-not-belgian"),
        ("0470 12 34 5", PhoneError::NotBelgian, "phone-not-belgian"),
        ("0470 12 34 567", PhoneError::TooLong, "phone-too-long"),
        ("09 123 45 6", PhoneError::NotBelgian, "phone-not-belgian"),
        ("+32 9 123 45 678", PhoneError::NotBelgian, "phone-not-belgian"),
        ("12345678", PhoneError::NotBelgian, "phone-not-belgian"),
        ("+3161234567890123", PhoneError::TooLong, "phone-too-long"),
        ("bel mij", PhoneError::NotDigits, "phone-not-digits"),
        ("0470 12 34 56 (moeder)", PhoneError::NotDigits, "phone-not-digits"),
        ("04+70123456", PhoneError::NotDigits, "phone-not-digits"),
    ] {
        assert_eq!(Phone::parse(text), Err(error), "{text}");
        assert_eq!(error.key(), key, "{text}");
    }
}

#[test]
fn a_log_shows_no_digit_of_it() {
    assert_eq!(format!("{:?}", Phone::parse("0470123456").unwrap()), "Phone(hidden)");
}

proptest! {
    #[test]
    fn what_is_shown_or_stored_reads_back(text in "(0|\\+|00)[1-9][0-9]{6,13}") {
        if let Ok(phone) = Phone::parse(&text) {
            prop_assert_eq!(Phone::parse(&phone.e164()), Ok(phone.clone()));
            prop_assert_eq!(Phone::parse(&phone.to_string()), Ok(phone));
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*") {
        let _ = Phone::parse(&text);
    }
}
