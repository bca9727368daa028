//! Mail addresses: what can exist is taken, what can't is told apart.

use kernel::email::{Email, EmailError};
use proptest::prelude::*;

#[test]
fn an_address_keeps_its_name_and_gets_a_small_domain() {
    for (text, kept) in [
        ("mila@voorbeeld.be", "mila@voorbeeld.be"),
        ("  Mila.Peeters+werk@Voorbeeld.BE ", "Mila.Peeters+werk@voorbeeld.be"),
        ("mailto:o'neill@mail.example.org", "o'neill@mail.example.org"),
        ("an@münchen.example", "an@münchen.example"),
    ] {
        assert_eq!(Email::parse(text).unwrap().as_str(), kept);
    }
    assert_eq!(Email::parse("An@X.be").unwrap().login_key(), "an@x.be");
}

#[test]
fn each_kind_of_mistake_has_its_own_message() {
    let long_name = format!("{}@voorbeeld.be", "a".repeat(65));
    let long_domain = format!("a@{}.be", ["b".repeat(60).as_str(); 5].join("."));
    for (text, error, key) in [
        ("", EmailError::NotAnAddress, "email-not-an-address"),
        ("mila", EmailError::NotAnAddress, "email-not-an-address"),
        ("@voorbeeld.be", EmailError::NotAnAddress, "email-not-an-address"),
        ("mila@", EmailError::NotAnAddress, "email-not-an-address"),
        ("a@b@c.be", EmailError::NotAnAddress, "email-not-an-address"),
        ("mila..p@voorbeeld.be", EmailError::NotAnAddress, "email-not-an-address"),
        ("mila@voorbeeld", EmailError::WrongDomain, "email-wrong-domain"),
        ("mila@voorbeeld.", EmailError::WrongDomain, "email-wrong-domain"),
        ("mila@.be", EmailError::WrongDomain, "email-wrong-domain"),
        ("mila@a..be", EmailError::WrongDomain, "email-wrong-domain"),
        ("mila@-a.be", EmailError::WrongDomain, "email-wrong-domain"),
        ("mila@10.0.0.1", EmailError::WrongDomain, "email-wrong-domain"),
        ("mila peeters@a.be", EmailError::StrangeCharacter, "email-strange-character"),
        ("a@b.be,c@d.be", EmailError::StrangeCharacter, "email-strange-character"),
        ("Mila <mila@a.be>", EmailError::StrangeCharacter, "email-strange-character"),
        ("mila@a.be\r\nBcc: x@y.be", EmailError::StrangeCharacter, "email-strange-character"),
        (&long_name, EmailError::TooLong, "email-too-long"),
        (&long_domain, EmailError::TooLong, "email-too-long"),
    ] {
        assert_eq!(Email::parse(text), Err(error), "{text}");
        assert_eq!(error.key(), key, "{text}");
    }
}

#[test]
fn a_log_shows_nothing_of_it() {
    assert_eq!(format!("{:?}", Email::parse("mila@voorbeeld.be").unwrap()), "Email(hidden)");
}

proptest! {
    #[test]
    fn what_is_taken_is_one_clean_line(text in "\\PC*@?\\PC*\\.?\\PC*") {
        if let Ok(email) = Email::parse(&text) {
            prop_assert!(email.as_str().len() <= 254);
            prop_assert!(!email.as_str().contains(|c: char| c.is_control() || c.is_whitespace()));
            prop_assert_eq!(Email::parse(email.as_str()), Ok(email));
        }
    }
}
