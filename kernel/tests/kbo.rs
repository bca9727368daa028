//! The enterprise number: the organisations of the partnership, and typing errors.

use kernel::kbo::{Kbo, KboError};
use proptest::prelude::*;

#[test]
fn numbers_of_real_public_bodies_are_taken() {
    // Example on the wiki of the Flemish government (page 6208324471); then municipalities and OCMWs around Deinze,
    // old and new (github.com/lblod/app-lpdc-digitaal-loket, migrations of bestuurseenheden).
    for (text, shown) in [
        ("0566988259", "0566.988.259"),
        ("1010775830", "1010.775.830"),
        ("1010781867", "1010.781.867"),
        ("1010782461", "1010.782.461"),
        ("0207450534", "0207.450.534"),
        ("0697608162", "0697.608.162"),
        ("0212171563", "0212.171.563"),
    ] {
        let kbo = Kbo::parse(text).unwrap();
        assert_eq!(kbo.to_string(), shown);
        assert_eq!(kbo.digits(), text);
        assert_eq!(Kbo::parse(shown), Ok(kbo));
    }
}

#[test]
fn a_vat_number_and_an_old_number_without_0_are_read_too() {
    let kbo = Kbo::parse("0566988259").unwrap();
    for text in ["BE 0566.988.259", "be0566988259", "566.988.259", "BE 566 988 259", "0566-988-259"] {
        assert_eq!(Kbo::parse(text), Ok(kbo), "{text}");
    }
}

#[test]
fn each_kind_of_mistake_has_its_own_message() {
    let cases = [
        ("056698825", KboError::WrongCheckDigits, "kbo-wrong-check-digits"),
        ("05669882", KboError::WrongLength { found: 8 }, "kbo-wrong-length"),
        ("", KboError::WrongLength { found: 0 }, "kbo-wrong-length"),
        ("NL0566988259", KboError::NotDigits, "kbo-not-digits"),
        ("0566988258", KboError::WrongCheckDigits, "kbo-wrong-check-digits"),
        ("2123456789", KboError::Establishment, "kbo-establishment"),
    ];
    for (text, error, key) in cases {
        assert_eq!(Kbo::parse(text), Err(error), "{text}");
        assert_eq!(error.key(), key);
    }
}

proptest! {
    #[test]
    fn one_wrong_digit_is_refused(base in 0_u32..20_000_000, at in 0_usize..10, more in 1_u8..10) {
        let mut text = format!("{base:08}{:02}", 97 - base % 97).into_bytes();
        prop_assert!(Kbo::parse(std::str::from_utf8(&text).unwrap()).is_ok());
        text[at] = b'0' + (text[at] - b'0' + more) % 10;
        prop_assert!(Kbo::parse(std::str::from_utf8(&text).unwrap()).is_err());
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*") {
        let _ = Kbo::parse(&text);
    }
}
