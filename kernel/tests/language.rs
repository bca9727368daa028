//! The list of contact languages.

use kernel::language::{Direction, LANGUAGES, Language};

#[test]
fn the_languages_that_coaches_meet_can_be_chosen() {
    for code in [
        "nl", "fr", "en", "ar", "ary", "tr", "uk", "ru", "bg", "fa", "prs", "ps", "pl", "ro", "ti", "es", "ku", "ckb",
        "so", "sq", "pt", "it", "de", "zh", "rif", "tzm", "vgt",
    ] {
        assert!(Language::by_code(code).is_some(), "{code}");
    }
    assert_eq!(Language::by_code("xx"), None);
}

#[test]
fn no_language_is_listed_twice_and_none_lacks_a_name() {
    for (at, language) in LANGUAGES.iter().enumerate() {
        let rest = &LANGUAGES[at + 1..];
        assert!(rest.iter().all(|other| other.code != language.code && other.dutch != language.dutch), "{language:?}");
        assert!(!language.dutch.is_empty() && !language.own.is_empty());
        assert!((2..=3).contains(&language.code.len()));
    }
}

#[test]
fn a_language_runs_the_way_of_its_script() {
    for language in LANGUAGES {
        let rtl_script = language.own.chars().any(|c| ('\u{590}'..='\u{8ff}').contains(&c));
        assert_eq!(language.direction == Direction::Rtl, rtl_script, "{language:?}");
    }
    assert_eq!(Language::by_code("ar").map(|l| l.direction.as_str()), Some("rtl"));
}
