//! The reading level of Dutch sentences.

use kernel::reading_level::{measure, syllables};
use proptest::prelude::*;

#[test]
fn dutch_syllables_are_counted_by_their_vowels() {
    for (word, count) in [
        ("stap", 1),
        ("kleine", 2),
        ("mooie", 2),
        ("leeuw", 1),
        ("nieuw", 1),
        ("bijeen", 2),
        ("ideeën", 3),
        ("coördinator", 5),
        ("financiële", 5),
        ("huis", 1),
        ("IJslands", 2),
        ("gemeente", 3),
        ("begeleiding", 4),
        ("samen", 2),
        ("Yusuf", 2),
        ("OCMW", 4),
        ("2026", 1),
        ("zzz", 1),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn a_short_text_scores_by_the_formula_of_douma() {
    // 2 sentences, 8 words, 9 syllables: 206.835 - 0.93 × 4 - 77 × 9/8.
    let level = measure("Ik ga mee. Dat is een kleine stap!").unwrap();
    assert_eq!((level.sentences, level.words, level.syllables, level.longest), (2, 8, 9, 5));
    assert!((level.mean_words - 4.0).abs() < 1e-9);
    assert!((level.score - 116.49).abs() < 1e-9, "{}", level.score);
}

#[test]
fn an_easy_sentence_scores_higher_than_one_of_an_office() {
    let easy = measure("Je coach gaat met je mee. Jij kiest wat je vertelt.").unwrap();
    let hard = measure(
        "De verwerkingsverantwoordelijke garandeert de vertrouwelijkheid van persoonsgegevens overeenkomstig de \
         toepasselijke regelgeving inzake gegevensbescherming.",
    )
    .unwrap();
    assert!(easy.score > 90.0, "{}", easy.score);
    assert!(hard.score < 30.0, "{}", hard.score);
}

#[test]
fn a_placeable_is_one_short_word_and_an_empty_line_ends_a_sentence() {
    let level = measure("Dag { $name }\n\nTot { DATETIME($day, month: \"long\") }").unwrap();
    assert_eq!((level.sentences, level.words, level.syllables), (2, 4, 4));
}

#[test]
fn a_text_without_words_has_no_level() {
    assert_eq!(measure(""), None);
    assert_eq!(measure(" … !"), None);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC*") {
        if let Some(level) = measure(&text) {
            prop_assert!(level.sentences >= 1 && level.longest <= level.words);
            prop_assert!(level.syllables >= level.words && level.score.is_finite());
        }
    }
}
