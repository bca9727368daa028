//! The plan sheet is one accessible page, whatever is on it.

mod common;
#[path = "common/examples.rs"]
mod examples;

use common::{FontFiles, out, poppler};
use examples::{arabic, dutch};
use pdf::{Fonts, PdfError, plan_sheet};
use proptest::prelude::*;

#[test]
fn the_sheet_is_one_tagged_page_with_a_title_and_a_language() {
    let files = FontFiles::read();
    let bytes = plan_sheet(&dutch(), &files.fonts()).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let file = out("sheet-nl.pdf", &bytes);
    let info = poppler("pdfinfo", &[], &file, &[]);
    for line in [
        "Title:           Mijn plan",
        "Tagged:          yes",
        "Pages:           1",
        "Page size:       595.28 x 841.89 pts (A4)",
    ] {
        assert!(info.contains(line), "{line} not in\n{info}");
    }
    let raw = String::from_utf8_lossy(&bytes);
    assert!(raw.contains("/Lang (nl-BE)") || raw.contains("/Lang(nl-BE)"));
    assert!(raw.contains("pdfuaid:part"), "the file says that it follows PDF/UA");
}

#[test]
fn a_screen_reader_hears_strengths_before_goals_under_headings() {
    let files = FontFiles::read();
    let file = out("sheet-tree.pdf", &plan_sheet(&dutch(), &files.fonts()).unwrap());
    let tree = poppler("pdfinfo", &["-struct-text"], &file, &[]);
    let place = |what: &str| tree.find(what).unwrap_or_else(|| panic!("{what} not in\n{tree}"));
    let order = [
        "\"Mijn plan\"",
        "\"Mijn volgende stap\"",
        "\"Mijn coach\"",
        "\"Mijn droom\"",
        "\"Dit kan ik goed\"",
        "\"Koken\"",
        "\"Hier werk ik aan\"",
        "\"Een fiets kopen\"",
        "\"Mijn ladder\"",
    ];
    let places: Vec<usize> = order.iter().map(|words| place(words)).collect();
    assert!(places.is_sorted(), "{tree}");
    for tag in ["H1 ", "H2 ", "H3 ", "L ", "LI", "LBody", "Figure"] {
        place(tag);
    }
}

#[test]
fn a_tick_has_words_for_who_cannot_see_it() {
    let files = FontFiles::read();
    let file = out("sheet-alt.pdf", &plan_sheet(&dutch(), &files.fonts()).unwrap());
    let tree = poppler("pdfinfo", &["-struct"], &file, &[]);
    assert_eq!(tree.matches("Figure").count(), 8, "seven steps and the ladder\n{tree}");
}

#[test]
fn the_words_can_be_copied_from_the_file() {
    let files = FontFiles::read();
    let file = out("sheet-words.pdf", &plan_sheet(&dutch(), &files.fonts()).unwrap());
    let words = poppler("pdftotext", &["-raw"], &file, &["-"]);
    for text in
        ["Mijn plan", "dinsdag", "14 uur", "0470 00 00 00", "Voor kinderen", "Hier wil ik zijn", "Dit blad is van jou."]
    {
        assert!(words.contains(text), "{text} not in\n{words}");
    }
}

#[test]
fn an_arabic_sheet_is_mirrored_and_keeps_its_words() {
    let files = FontFiles::read();
    let bytes = plan_sheet(&arabic(), &files.fonts()).unwrap();
    let file = out("sheet-ar.pdf", &bytes);
    let info = poppler("pdfinfo", &[], &file, &[]);
    assert!(info.contains("Pages:           1") && info.contains("Tagged:          yes"), "{info}");
    // The letters in their order; poppler guesses blanks between letters and loose dots.
    let words = poppler("pdftotext", &[], &file, &["-"]);
    let letters: String = words.chars().filter(|c| c.is_alphanumeric() || *c == '+').collect();
    for text in ["خطتي", "الطبخ", "إلىموقفالحافلة", "0470000000", "العربيةوالفرنسية"]
    {
        assert!(letters.contains(text), "{text} not in\n{letters}");
    }
    let boxes = poppler("pdftotext", &["-bbox"], &file, &["-"]);
    let side = |line: &str, name: &str| -> f32 {
        line.split(name).nth(1).unwrap().split('"').nth(1).unwrap().parse().unwrap()
    };
    let words = boxes.lines().filter(|line| line.contains("<word"));
    let title = words.filter(|line| side(line, "yMin=") < 40.0).map(|line| side(line, "xMax="));
    let right = title.fold(0.0, f32::max);
    assert!((right - 559.28).abs() < 3.0, "the title stands on the right: {right}");
}

#[test]
fn a_full_sheet_still_fits_on_one_page() {
    let files = FontFiles::read();
    let mut sheet = dutch();
    let long = "Dit is een heel lange zin die maar blijft duren en duren. ".repeat(40);
    sheet.name_line.clone_from(&long);
    sheet.footer_line.clone_from(&long);
    let dream = sheet.dream.as_mut().unwrap();
    dream.text.clone_from(&long);
    dream.heading.clone_from(&long);
    let step = sheet.next_step.as_mut().unwrap();
    step.sentence.clone_from(&long);
    step.who_line = Some(long.clone());
    step.date_tile.as_mut().unwrap().weekday = "x".repeat(500);
    sheet.strengths.items = vec![long.clone(); 60];
    let goal = sheet.goals.goals[0].clone();
    sheet.goals.goals = vec![goal; 30];
    for goal in &mut sheet.goals.goals {
        goal.title.clone_from(&long);
        for step in &mut goal.steps {
            step.text.clone_from(&long);
        }
    }
    let file = out("sheet-full.pdf", &plan_sheet(&sheet, &files.fonts()).unwrap());
    assert!(poppler("pdfinfo", &[], &file, &[]).contains("Pages:           1"));
    let words = poppler("pdftotext", &[], &file, &["-"]);
    assert!(words.contains("28") && words.contains("56"), "the rest is counted\n{words}");
    assert!(words.contains('…'));
    let boxes = poppler("pdftotext", &["-bbox"], &file, &["-"]);
    for low in boxes.split("yMax=\"").skip(1) {
        let low: f32 = low.split('"').next().unwrap().parse().unwrap();
        assert!(low < 841.0, "{low} is below the page");
    }
}

#[test]
fn a_bare_sheet_has_no_empty_boxes() {
    let files = FontFiles::read();
    let mut sheet = dutch();
    (sheet.next_step, sheet.coach, sheet.dream, sheet.ladder) = (None, None, None, None);
    sheet.strengths.items.clear();
    sheet.goals.goals.clear();
    let file = out("sheet-bare.pdf", &plan_sheet(&sheet, &files.fonts()).unwrap());
    let words = poppler("pdftotext", &[], &file, &["-"]);
    assert!(words.contains("Mijn plan") && !words.contains("Dit kan ik goed") && !words.contains("Hier werk ik aan"));
}

#[test]
fn letters_no_font_knows_are_seen_to_be_missing() {
    let files = FontFiles::read();
    let mut sheet = dutch();
    sheet.dream.as_mut().unwrap().text = "Koken 🍳 met 王 en ሰላም".into();
    let file = out("sheet-unknown.pdf", &plan_sheet(&sheet, &files.fonts()).unwrap());
    let words = poppler("pdftotext", &["-raw"], &file, &["-"]);
    assert!(words.contains("Koken met ? en ???"), "{words}");
}

#[test]
fn a_file_that_is_no_font_is_an_error() {
    let files = FontFiles::read();
    let fonts = Fonts { bold: b"no font", ..files.fonts() };
    assert_eq!(plan_sheet(&dutch(), &fonts), Err(PdfError::Font("bold")));
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let files = FontFiles::read();
    assert!(plan_sheet(&dutch(), &files.fonts()).unwrap() == plan_sheet(&dutch(), &files.fonts()).unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_text_gives_a_valid_file(texts in prop::collection::vec(any::<String>(), 5), arabic in "[ا-ي0-9 (){}.a-z\u{200c}\u{200f}\u{2068}\u{2069}\u{064b}-\u{0652}]{0,80}") {
        let files = FontFiles::read();
        let mut sheet = dutch();
        sheet.rtl = texts[0].len() % 2 == 1;
        sheet.name_line.clone_from(&texts[0]);
        sheet.footer_line.clone_from(&texts[1]);
        sheet.dream.as_mut().unwrap().text.clone_from(&arabic);
        sheet.coach.as_mut().unwrap().name.clone_from(&texts[2]);
        sheet.coach.as_mut().unwrap().phone = Some(texts[3].clone());
        sheet.strengths.items = texts;
        prop_assert!(plan_sheet(&sheet, &files.fonts()).unwrap().starts_with(b"%PDF"));
    }
}
