//! The words of these pages: easy in Dutch, whole in every language.

use std::collections::BTreeSet;

use kernel::reading_level::measure;

fn file(language: &str) -> &'static str {
    portal::LOCALES.iter().find(|(name, _)| *name == language).unwrap().1
}

/// Keys and texts; the choices of a plural stand on lines of their own.
fn messages(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if let Some((key, value)) =
            line.split_once(" = ").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            found.push((key.to_owned(), value.to_owned()));
        } else if let (Some((_, choice)), Some(last)) = (line.split_once(']'), found.last_mut()) {
            choice.trim().clone_into(&mut last.1);
        }
    }
    found
}

#[test]
fn dutch_is_as_easy_as_a2_asks() {
    let all = messages(file("nl-BE"));
    let told: Vec<String> = all
        .iter()
        .filter(|(key, value)| !value.starts_with("http") && (key.starts_with("my-") || key.starts_with("plan-")))
        .map(|(_, value)| format!("{}.", value.trim_end_matches(['.', '?', '!'])))
        .collect();
    let level = measure(&told.join(" ")).unwrap();
    assert!(level.longest <= 12, "the longest sentence has {} words", level.longest);
    assert!(level.score >= 80.0, "Flesch-Douma {:.1}: 80 and more is easy", level.score);
}

#[test]
fn every_language_has_all_words_of_the_participant() {
    let keys = |language: &str| -> BTreeSet<String> {
        messages(file(language)).into_iter().map(|(key, _)| key).filter(|key| key.starts_with("my-")).collect()
    };
    let dutch = keys("nl-BE");
    assert!(dutch.len() > 100);
    for language in ["en", "fr", "ar", "uk", "tr"] {
        let missing: Vec<_> = dutch.symmetric_difference(&keys(language)).cloned().collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

#[test]
fn languages_that_nobody_checked_say_so() {
    for language in ["fr", "ar", "uk", "tr"] {
        assert!(file(language).contains("# checked: no."), "{language}");
    }
}

#[test]
fn days_and_months_are_there_in_every_language() {
    for language in ["fr", "ar", "uk", "tr"] {
        let keys: BTreeSet<String> = messages(file(language)).into_iter().map(|(key, _)| key).collect();
        for n in 1..=12 {
            assert!(keys.contains(&format!("month-{n}")), "{language} {n}");
        }
        for n in 1..=7 {
            assert!(keys.contains(&format!("weekday-{n}")), "{language} {n}");
        }
    }
}
