//! Invariant 10: words that people can read: short sentences, and none of the words that hurt.

use crate::tree::{File, files, none, one};
use crate::words::messages;

/// The most words in one sentence, per reading level (participants read A2, staff B1).
const LEVELS: [(&str, usize); 2] = [("A2", 12), ("B1", 25)];

/// Words that Opstap does not use in Dutch, and what it says instead. A `-` at the end: also longer words.
const DUTCH: &[(&str, &str)] = &[
    ("cliënt-", "deelnemer, or the name"),
    ("client-", "deelnemer, or the name"),
    ("hulpvrager-", "deelnemer, or the name"),
    ("zorgmijder-", "iemand die nog geen hulp wil"),
    ("probleem-", "drempel, or vraag"),
    ("problemen-", "drempels, or vragen"),
    ("problematiek-", "drempel, or vraag"),
    ("no-show-", "was er niet"),
    ("drop-out-", "gestopt (mag terugkomen)"),
    ("digibeet-", "oefent digitaal"),
    ("verslaafde-", "iemand met een verslaving"),
    ("allochtoon-", "moedertaal, or land, only if needed"),
    ("allochtone-", "moedertaal, or land, only if needed"),
    ("vreemdeling-", "moedertaal, or land, only if needed"),
    ("ex-gedetineerde-", "was in de gevangenis, only if needed"),
    ("dossierhouder-", "vaste coach"),
    ("ongemotiveerd-", "wat geeft zin?"),
    ("u", "je, jij"),
    ("uw", "je, jouw"),
    ("gelieve", "an order in plain words: Kies…"),
    ("teneinde", "om"),
    ("aangaande", "over"),
    ("binnenkort", "a date"),
];

/// Also not on pages that a participant reads.
const DUTCH_A2: &[(&str, &str)] = &[
    ("dossier-", "jouw plan, jouw gegevens"),
    ("terugval-", "moeilijke week"),
    ("mislukt-", "nog niet gelukt"),
    ("traject-", "jouw weg, jouw plan"),
    ("doelgroep-", "mensen"),
    ("kwetsbare-", "mensen, iemand die…"),
];

/// Words that Opstap does not use in English.
const ENGLISH: &[(&str, &str)] = &[
    ("client-", "participant, or the name"),
    ("clients-", "participants"),
    ("no-show-", "was not there"),
    ("drop-out-", "stopped (may come back)"),
    ("addict-", "someone with an addiction"),
];

/// The text as a reader sees it: a placeable is one word; each variant of a choice stands alone.
fn pieces(value: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut chars = value.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '{' => {
                let inside: String = chars.by_ref().take_while(|c| !matches!(c, '}' | '>')).collect();
                // `{ $n -> [one] a *[other] b }`: the selector is no text; its variants follow.
                if inside.ends_with('-') {
                    pieces.push(String::new());
                } else if let Some(text) = inside.trim().strip_prefix('"') {
                    pieces.last_mut().unwrap().push_str(text.trim_end_matches('"'));
                } else {
                    pieces.last_mut().unwrap().push('X');
                }
            }
            '}' => pieces.push(String::new()),
            '[' => {
                for skipped in chars.by_ref() {
                    if skipped == ']' {
                        break;
                    }
                }
                pieces.push(String::new());
            }
            '*' if chars.peek() == Some(&'[') => {}
            '\n' => pieces.last_mut().unwrap().push(' '),
            c => pieces.last_mut().unwrap().push(c),
        }
    }
    pieces
}

/// Words per sentence; a sentence ends at a full stop, a question mark, an exclamation mark or an ellipsis.
fn sentences(piece: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut chars = piece.chars().peekable();
    while let Some(c) = chars.next() {
        found.last_mut().unwrap().push(c);
        let ends = matches!(c, '.' | '!' | '?' | '…') && chars.peek().is_none_or(|next| next.is_whitespace());
        if ends {
            found.push(String::new());
        }
    }
    found
}

fn word_count(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn has_word(text: &str, word: &str) -> bool {
    let (stem, longer) = word.strip_suffix('-').map_or((word, false), |stem| (stem, true));
    let text = text.to_lowercase();
    text.match_indices(stem).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        // "2 u 30": hours, not a person.
        if stem == "u" && text[..at].trim_end().ends_with(|c: char| c == 'x' || c.is_ascii_digit()) {
            return false;
        }
        let after = text[at + stem.len()..].chars().next();
        before.is_none_or(|c| !c.is_alphanumeric()) && (longer || after.is_none_or(|c| !c.is_alphanumeric()))
    })
}

/// The level in force at each line: `# level: A2` at the top, and where it changes below.
fn level_at(text: &str, line: usize) -> Option<(&'static str, usize)> {
    let said = text
        .lines()
        .take(line)
        .filter_map(|line| line.trim_start_matches('#').trim().strip_prefix("level:").filter(|_| line.starts_with('#')))
        .last()?;
    let name = said.split_whitespace().next()?;
    LEVELS.into_iter().find(|(level, _)| *level == name)
}

fn findings(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.path.starts_with("locales/") && file.is(".ftl")) {
        let dutch = file.path.starts_with("locales/nl");
        for message in messages(&file.text) {
            let place = format!("{}:{}: {}", file.path, message.line, message.key);
            let Some((level, most)) = level_at(&file.text, message.line) else {
                found.push(format!("{}: no line `# level: A2` or `# level: B1` at the top", file.path));
                break;
            };
            let pieces = pieces(&message.value);
            for sentence in pieces.iter().flat_map(|piece| sentences(piece)) {
                let words = word_count(&sentence);
                if words > most {
                    found.push(format!("{place}: {words} words, {level} has at most {most}: {}", sentence.trim()));
                }
            }
            let all: &[&[(&str, &str)]] = match (dutch, level) {
                (true, "A2") => &[DUTCH, DUTCH_A2],
                (true, _) => &[DUTCH],
                (false, _) if file.path.starts_with("locales/en") => &[ENGLISH],
                _ => &[],
            };
            let text = pieces.join(" ");
            for (word, instead) in all.iter().copied().flatten().filter(|(word, _)| has_word(&text, word)) {
                found.push(format!("{place}: says \"{}\"; rather: {instead}", word.trim_end_matches('-')));
            }
        }
    }
    found
}

#[test]
fn people_can_read_what_we_write() {
    none(&findings(&files()), "cut the sentence in two, or use the other word; CONTRIBUTING.md has the copy rules");
}

#[test]
fn long_sentences_and_words_that_hurt_are_found() {
    let dutch = |text: &str| [File::sample("locales/nl-BE/portal.ftl", text)];
    assert!(findings(&dutch("# level: A2\na = Jij kiest. Je coach helpt je { $name }.\n")).is_empty());
    let long = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien";
    one(&findings(&dutch(&format!("# level: A2\na = {long}\n"))), "a: 13 words");
    assert!(findings(&dutch(&format!("# level: B1\na = {long}\n"))).is_empty());
    one(&findings(&dutch(&format!("# level: B1\nb = x\n## level: A2\na =\n    {long}\n"))), "a: 13 words");
    one(&findings(&dutch("# level: B1\na = Uw naam\n")), "je, jouw");
    assert!(findings(&dutch("# level: B1\na = { $hours } u. { $minutes }\n")).is_empty());
    one(&findings(&dutch("# level: B1\na = Probleempje\n")), "drempel");
    one(&findings(&dutch("a = x\n")), "no line");
    let choice = "# level: A2\na = { $n ->\n    [one] een twee drie vier vijf zes zeven\n   *[other] een twee drie vier vijf zes zeven\n}\n";
    assert!(findings(&dutch(choice)).is_empty(), "{:?}", findings(&dutch(choice)));
    assert!(findings(&[File::sample("locales/en/a.ftl", "# level: B1\na = Uw\n")]).is_empty());
}
