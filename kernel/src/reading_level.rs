//! How easy a Dutch text reads: the Flesch-Douma score and the length of its sentences.

/// Counts and score of one text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReadingLevel {
    /// Number of sentences.
    pub sentences: usize,
    /// Number of words.
    pub words: usize,
    /// Number of syllables.
    pub syllables: usize,
    /// Words in the longest sentence.
    pub longest: usize,
    /// Mean number of words per sentence.
    pub mean_words: f64,
    /// Flesch-Douma: 206.835 - 0.93 × words per sentence - 77 × syllables per word
    /// (W.H. Douma, De leesbaarheid van landbouwbladen, 1960). 80 and more is easy, under 50 is hard.
    pub score: f64,
}

/// Measures a text; `None` when there is no word in it.
///
/// A sentence ends at `.`, `!`, `?` or `…` before a space or the end, and at an empty line. A Fluent placeable such
/// as `{ $name }` counts as one short word.
pub fn measure(text: &str) -> Option<ReadingLevel> {
    let text = without_placeables(text);
    let (mut sentences, mut words, mut syllable_count, mut longest, mut running) = (0, 0, 0, 0, 0);
    let mut close = |running: &mut usize| {
        if *running > 0 {
            sentences += 1;
            longest = longest.max(*running);
        }
        *running = 0;
    };
    for line in text.lines() {
        if line.trim().is_empty() {
            close(&mut running);
        }
        for piece in line.split_whitespace() {
            if piece.chars().any(char::is_alphanumeric) {
                words += 1;
                running += 1;
                syllable_count += syllables(piece);
            }
            let end = piece.trim_end_matches(['"', '\'', ')', '”', '’', '»']);
            if end.ends_with(['.', '!', '?', '…']) {
                close(&mut running);
            }
        }
    }
    close(&mut running);
    if words == 0 {
        return None;
    }
    let (mean_words, per_word) = (ratio(words, sentences), ratio(syllable_count, words));
    Some(ReadingLevel {
        sentences,
        words,
        syllables: syllable_count,
        longest,
        mean_words,
        score: 206.835 - 0.93 * mean_words - 77.0 * per_word,
    })
}

/// The number of syllables of a Dutch word, at least 1: groups of vowels, cut where a trema or a combination that
/// Dutch doesn't have starts a new one. Letters of an abbreviation (OCMW) are spelled; digits count as one.
pub fn syllables(word: &str) -> usize {
    let is_abbreviation = word.chars().filter(|c| c.is_alphabetic()).count() >= 2
        && word.chars().all(|c| !c.is_lowercase())
        && word.chars().any(|c| c.is_ascii_uppercase());
    if is_abbreviation {
        return word.chars().filter(|c| c.is_alphabetic()).count();
    }
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let mut count = usize::from(letters.iter().any(char::is_ascii_digit));
    let mut at = 0;
    while at < letters.len() {
        let size = vowel_size(&letters[at..]);
        count += usize::from(size > 0);
        at += size.max(1);
    }
    count.max(1)
}

/// How many letters at the start make one vowel sound; 0 for a consonant.
fn vowel_size(letters: &[char]) -> usize {
    const THREE: [&str; 7] = ["aai", "ooi", "oei", "eeu", "ieu", "eau", "oui"];
    const TWO: [&str; 15] = ["aa", "ee", "oo", "uu", "oe", "ie", "eu", "ui", "ou", "au", "ei", "ij", "ai", "oi", "ey"];
    let starts = |group: &&str| group.chars().zip(letters).filter(|(a, b)| a == *b).count() == group.len();
    let vowel = |c: &char| "aeiouyáàâäéèêëíìîïóòôöúùûü".contains(*c);
    if THREE.iter().any(starts) {
        3
    } else if TWO.iter().any(starts) {
        2
    } else if matches!(letters, ['y', next, ..] if vowel(next)) {
        0 // a consonant: "Yusuf", "kayak"
    } else {
        usize::from(letters.first().is_some_and(vowel))
    }
}

/// Replaces each `{ … }` by a word of one syllable.
fn without_placeables(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '{' => {
                if depth == 0 {
                    out.push('x');
                }
                depth += 1;
            }
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// A quotient of counts; texts are far smaller than 2^32 words.
fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(whole)
}
