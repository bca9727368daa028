//! Letters run over as many pages as they need and stay accessible.

mod common;

use common::{FontFiles, out, poppler};
use pdf::{Block, Letter, letter};

fn example(rows: usize) -> Letter {
    let s = str::to_owned;
    Letter {
        lang: s("nl-BE"),
        rtl: false,
        title: s("Afspraken over jouw traject"),
        blocks: vec![
            Block::Paragraph(s("Amina Haddad\nKerkstraat 1\n9800 Deinze")),
            Block::Heading(s("Wat wij doen")),
            Block::Paragraph("Sofie gaat met jou mee. Zij belt voor de afspraak. ".repeat(12)),
            Block::List {
                ordered: false,
                items: vec![s("Sofie belt"), "Jij komt naar de les en brengt jouw papieren mee. ".repeat(4)],
            },
            Block::Subheading(s("Stap voor stap")),
            Block::List { ordered: true, items: vec![s("Eerst de fiets"), s("Dan de bus")] },
            Block::Heading(s("Afspraken")),
            Block::Table {
                header: vec![s("Dag"), s("Uur"), s("Wat")],
                rows: (0..rows)
                    .map(|n| vec![format!("dag {n}"), s("14 uur"), "Samen met de bus naar Deinze. ".repeat(1 + n % 4)])
                    .collect(),
            },
            Block::Paragraph(s("Met vriendelijke groet\nSofie")),
        ],
    }
}

#[test]
fn a_letter_has_headings_lists_and_a_table_with_header_cells() {
    let files = FontFiles::read();
    let file = out("letter.pdf", &letter(&example(3), &files.fonts()).unwrap());
    let info = poppler("pdfinfo", &[], &file, &[]);
    assert!(info.contains("Tagged:          yes") && info.contains("Pages:           1"), "{info}");
    let tree = poppler("pdfinfo", &["-struct-text"], &file, &[]);
    let count = |tag: &str| {
        tree.lines()
            .filter(|line| line.split_whitespace().next().map(|word| word.trim_end_matches(':')) == Some(tag))
            .count()
    };
    assert_eq!((count("H1"), count("H2"), count("H3"), count("L"), count("LI")), (1, 2, 1, 2, 4), "{tree}");
    assert_eq!((count("Table"), count("TR"), count("TH"), count("TD")), (1, 4, 3, 9), "{tree}");
    assert!(!poppler("pdftotext", &[], &file, &["-"]).contains("1 / 1"));
}

#[test]
fn a_long_table_runs_over_pages_and_repeats_its_header_for_the_eye_only() {
    let files = FontFiles::read();
    let file = out("letter-long.pdf", &letter(&example(80), &files.fonts()).unwrap());
    let info = poppler("pdfinfo", &[], &file, &[]);
    assert!(!info.contains("Pages:           1\n"), "{info}");
    let words = poppler("pdftotext", &[], &file, &["-"]);
    // Poppler guesses blanks from the room between letters.
    let bare: String = words.chars().filter(|c| *c != ' ').collect();
    assert!(bare.contains("1/4\n") && bare.contains("4/4\n"), "{words}");
    assert!(words.matches("Uur").count() > 1);
    let tree = poppler("pdfinfo", &["-struct-text"], &file, &[]);
    assert_eq!(tree.lines().filter(|line| line.trim_start().starts_with("TH")).count(), 3, "{tree}");
    assert!(words.contains("dag 79"));
}

#[test]
fn a_cell_higher_than_a_page_loses_no_words() {
    let files = FontFiles::read();
    let mut long = example(1);
    let words: Vec<String> = (0..3000).map(|n| format!("woord{n}")).collect();
    long.blocks.push(Block::Table {
        header: vec!["Een".into(), "Twee".into()],
        rows: vec![vec!["x".into(), words.join(" ")]],
    });
    let file = out("letter-cell.pdf", &letter(&long, &files.fonts()).unwrap());
    let text = poppler("pdftotext", &["-raw"], &file, &["-"]);
    assert!(words.iter().all(|word| text.contains(word)));
}

#[test]
fn a_long_paragraph_loses_no_words_at_the_page_break() {
    let files = FontFiles::read();
    let mut long = example(1);
    let words: Vec<String> = (0..2500).map(|n| format!("woord{n}")).collect();
    long.blocks = vec![Block::Paragraph(words.join(" "))];
    let file = out("letter-paragraph.pdf", &letter(&long, &files.fonts()).unwrap());
    let text = poppler("pdftotext", &["-raw"], &file, &["-"]);
    assert!(words.iter().all(|word| text.split_whitespace().any(|found| found == word)));
    let tree = poppler("pdfinfo", &["-struct"], &file, &[]);
    assert_eq!(tree.lines().filter(|line| line.trim() == "P (block)" || line.trim() == "P").count(), 1, "{tree}");
}
