//! No text is lost or split by escaping and folding.

use ical::{escape, fold, unescape, unfold};
use proptest::prelude::*;

/// What a calendar value can hold: no control characters but tab and line end.
fn holdable(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

#[test]
fn a_long_line_is_broken_at_75_octets_and_not_inside_a_character() {
    let line = format!("SUMMARY:{}", "é".repeat(60));
    let folded = fold(&line);
    let pieces: Vec<&str> = folded.split("\r\n").collect();
    assert_eq!(pieces.len(), 2);
    assert_eq!(pieces[0].len(), 74, "the next é would be octets 75 and 76");
    assert!(pieces[1].starts_with(" é"));
}

#[test]
fn a_line_of_exactly_75_octets_is_left_whole() {
    let line = "x".repeat(75);
    assert_eq!(fold(&line), line);
    assert_eq!(fold(&"x".repeat(76)), format!("{line}\r\n x"));
}

proptest! {
    #[test]
    fn unfolding_a_folded_line_gives_the_line(line in "[^\r\n]{0,400}") {
        prop_assert_eq!(unfold(&fold(&line)), line);
    }

    #[test]
    fn no_folded_line_is_longer_than_75_octets(line in "\\PC{0,400}") {
        let folded = fold(&line);
        prop_assert!(folded.split("\r\n").all(|piece| piece.len() <= 75));
    }

    #[test]
    fn any_text_survives_escaping_and_folding(text in any::<String>()) {
        let written = fold(&format!("SUMMARY:{}", escape(&text)));
        let line = unfold(&written);
        prop_assert!(!line.contains(['\r', '\n']));
        prop_assert_eq!(unescape(line.strip_prefix("SUMMARY:").unwrap()), holdable(&text));
    }

    #[test]
    fn text_with_many_special_marks_survives_too(text in "[a\\\\;,nN\r\n é🙂]{0,120}") {
        prop_assert_eq!(unescape(&escape(&text)), holdable(&text));
    }
}
