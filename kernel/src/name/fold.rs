//! Folds a name to lower-case Latin words: marks, capitals, ligatures and other scripts go.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, decompose_canonical};

use super::script;

/// Lower-case words with one space between, without marks, in Latin letters where we know how.
///
/// Cyrillic, Greek and Arabic are transliterated; letters of other scripts stay as they are. Hyphens, apostrophes
/// and other signs become a space. `fold(fold(x)) == fold(x)`. Never fails; may be empty.
pub fn fold(text: &str) -> String {
    let once = fold_once(text);
    // A rare letter (ӝ) shows one that we can spell only when its marks are gone.
    if once.is_ascii() { once } else { fold_once(&once) }
}

/// One pass: words apart, letters spelled, marks dropped.
fn fold_once(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.is_ascii() {
        for b in text.bytes() {
            push(&mut out, if b.is_ascii_alphanumeric() { char::from(b.to_ascii_lowercase()) } else { ' ' });
        }
    } else {
        let plain: String = text.nfkc().flat_map(char::to_lowercase).filter(|c| !is_invisible(*c)).nfc().collect();
        for word in plain.split(|c: char| !belongs_to_word(c)) {
            push(&mut out, ' ');
            for c in script::to_latin(word).chars() {
                fold_char(&mut out, c);
            }
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Adds a letter, or a space where one is needed.
fn push(out: &mut String, c: char) {
    if c != ' ' || !(out.is_empty() || out.ends_with(' ')) {
        out.push(c);
    }
}

/// Adds one lower-case letter without its marks.
fn fold_char(out: &mut String, c: char) {
    let plain = match c {
        _ if c.is_ascii() => return push(out, c),
        'ß' => "ss",
        'æ' | 'ǽ' | 'ӕ' => "ae",
        'œ' => "oe",
        'ø' | 'ǿ' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ŋ' => "ng",
        'ŧ' => "t",
        'ə' | 'ǝ' => "e",
        // Hangul falls apart into its letters; leave it whole.
        '\u{ac00}'..='\u{d7a3}' => return out.push(c),
        _ => {
            let whole = out.len();
            decompose_canonical(c, |part| {
                if !is_mark(part) {
                    out.push(part);
                }
            });
            // Scripts whose marks are part of the word (Devanagari, kana) are put together again.
            recompose(out, whole);
            return;
        }
    };
    out.push_str(plain);
}

/// Composes the two characters after `from`, if that can be.
fn recompose(out: &mut String, from: usize) {
    let mut tail = out[from..].chars();
    if let (Some(a), Some(b), None) = (tail.next(), tail.next(), tail.next())
        && let Some(whole) = compose(a, b)
    {
        out.truncate(from);
        out.push(whole);
    }
}

/// Letters, digits and marks make up words.
fn belongs_to_word(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)
}

/// Marks that only change a letter a little, in Latin, Greek, Cyrillic, Hebrew and Arabic.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

/// Signs that stand in a word without being seen or heard: modifier apostrophes, joiners, soft hyphen, tatweel.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{2b0}'..='\u{2ff}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{feff}')
}
