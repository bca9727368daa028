//! Account numbers. Vectors: the examples of the SWIFT IBAN Registry (ISO 13616).

use ledger::{Iban, IbanError};
use proptest::prelude::*;

const REGISTRY: [&str; 14] = [
    "BE68 5390 0754 7034",
    "NL91 ABNA 0417 1643 00",
    "DE89 3704 0044 0532 0130 00",
    "FR14 2004 1010 0505 0001 3M02 606",
    "LU28 0019 4006 4475 0000",
    "GB29 NWBK 6016 1331 9268 19",
    "ES91 2100 0418 4502 0005 1332",
    "IT60 X054 2811 1010 0000 0123 456",
    "PL61 1090 1014 0000 0712 1981 2874",
    "PT50 0002 0123 1234 5678 9015 4",
    "RO49 AAAA 1B31 0075 9384 0000",
    "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
    "NO93 8601 1117 947",
    "CH93 0076 2011 6238 5295 7",
];

#[test]
fn the_examples_of_the_registry_are_read_and_written_in_fours() {
    for text in REGISTRY {
        let iban = Iban::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        assert_eq!(iban.to_string(), text);
        assert_eq!(iban.as_str(), text.replace(' ', ""));
        assert_eq!(Iban::parse(&text.to_lowercase().replace(' ', ".")), Ok(iban));
    }
}

#[test]
fn a_wrong_number_says_what_is_wrong() {
    for (text, fault) in [
        ("", IbanError::NotAnIban),
        ("BE", IbanError::NotAnIban),
        ("BE6", IbanError::NotAnIban),
        ("539007547034", IbanError::NotAnIban),
        ("BE68 5390 0754 703é", IbanError::NotAnIban),
        ("US64 SVBK US6S 3300 9586 71", IbanError::UnknownCountry),
        ("BE68 5390 0754 703", IbanError::WrongLength { found: 15, wanted: 16 }),
        ("BE68 5390 0754 7035", IbanError::WrongCheckDigits),
        ("BE86 5390 0754 7034", IbanError::WrongCheckDigits),
    ] {
        assert_eq!(Iban::parse(text), Err(fault), "{text}");
        assert!(fault.key().starts_with("iban-"));
    }
}

#[test]
fn a_belgian_number_must_also_pass_the_belgian_check() {
    // The check of the IBAN (98 minus the remainder) is right here, the twelve digits are not.
    let wrong = "539007547035";
    let remainder = format!("{wrong}111400").parse::<u128>().unwrap() % 97;
    assert_eq!(Iban::parse(&format!("BE{:02}{wrong}", 98 - remainder)), Err(IbanError::WrongCheckDigits));
}

#[test]
fn an_old_belgian_number_becomes_an_iban() {
    let iban = Iban::from_belgian("539-0075470-34").unwrap();
    assert_eq!(iban.to_string(), "BE68 5390 0754 7034");
    assert_eq!(iban.belgian_bank_code(), Some("539"));
    assert_eq!(Iban::from_belgian("539-0075470-35"), Err(IbanError::WrongCheckDigits));
    assert_eq!(Iban::parse(REGISTRY[1]).unwrap().belgian_bank_code(), None);
}

proptest! {
    #[test]
    fn every_belgian_number_with_the_right_check_is_an_iban(base in 0_u64..10_000_000_000) {
        let check = if base % 97 == 0 { 97 } else { base % 97 };
        let iban = Iban::from_belgian(&format!("{base:010}{check:02}")).unwrap();
        prop_assert_eq!(Iban::parse(&iban.to_string()), Ok(iban));
    }

    #[test]
    // Digits only: B counts as 11, so 1B and B1 are the same number to the check.
    fn two_digits_that_changed_places_are_seen(base in 0_u64..10_000_000_000, at in 4_usize..15) {
        let check = if base % 97 == 0 { 97 } else { base % 97 };
        let good = Iban::from_belgian(&format!("{base:010}{check:02}")).unwrap();
        let mut signs: Vec<char> = good.as_str().chars().collect();
        prop_assume!(signs[at] != signs[at + 1]);
        signs.swap(at, at + 1);
        prop_assert!(Iban::parse(&signs.iter().collect::<String>()).is_err());
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*", near in "BE[0-9A-Za-z é]{0,20}") {
        let _ = (Iban::parse(&text), Iban::from_belgian(&text), Iban::parse(&near));
    }
}
