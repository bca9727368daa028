//! Cuts names into the words that an index holds, and makes the texts that lists sort and show by.

use super::fold::fold;
use super::key::{deletes, key};

/// Words that belong to the word after them: Dutch, French, Arabic, Spanish and Portuguese, German, Celtic.
const PARTICLES: &[&str] = &[
    "van", "vanden", "vander", "vande", "ver", "den", "de", "der", "het", "ten", "ter", "te", "t", "s", "in", "op",
    "von", "vom", "zu", "zum", "la", "le", "les", "l", "d", "du", "des", "del", "della", "di", "da", "do", "dos",
    "das", "al", "el", "ad", "as", "ar", "an", "at", "ash", "ben", "bin", "bint", "ibn", "abd", "abdel", "abdul",
    "abdal", "abu", "abou", "aboul", "bou", "ait", "ould", "oulad", "oum", "um", "n", "m", "o", "mac", "mc", "saint",
    "sint", "st", "ste", "san", "santa", "mohand", "nur", "nour",
];

/// One-word forms of a particle, the longest first: "Vandenberghe" is also found by "berghe".
const GLUED: &[&str] = &["vanden", "vander", "vande"];

/// The plain words of a text, folded, in their order: "Van den Berghe" gives `van`, `den`, `berghe`.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Everything a name can be found by: its words, and the words that people write together: particles with the word
/// after them (`vandenberghe`, `elamrani`), and the parts round a hyphen or apostrophe (`jeanpierre`, `dhondt`).
pub fn tokens(name: &str) -> Vec<String> {
    let plain = words(name);
    let mut all = plain.clone();
    let mut add = |token: String| {
        if !all.contains(&token) {
            all.push(token);
        }
    };
    let mut at = 0;
    while at < plain.len() {
        let particles = plain[at..].iter().take_while(|word| PARTICLES.contains(&word.as_str())).count();
        let end = at + particles;
        if particles > 0 && end < plain.len() {
            // "den berghe" and "van den berghe": people leave out the first one too.
            for start in (at..end).rev().take(3) {
                add(plain[start..=end].concat());
            }
        }
        at = end + 1;
    }
    for compound in name.split(|c: char| c.is_whitespace()) {
        if compound.contains(|c: char| !c.is_alphanumeric()) {
            let parts = words(compound);
            if (2..=3).contains(&parts.len()) {
                add(parts.concat());
            }
        }
    }
    for word in &plain {
        let stem = GLUED.iter().find_map(|particle| word.strip_prefix(particle));
        if let Some(stem) = stem.filter(|stem| stem.chars().count() >= 4) {
            add(stem.to_owned());
        }
    }
    all
}

/// The terms that a name is indexed by for the forgiving search: the key of each token and its one-letter deletions.
///
/// Two texts whose keys differ by one letter (or by two that changed places) share a term, so equality of indexed
/// text is enough to find them.
pub fn index_terms(name: &str) -> Vec<String> {
    let mut terms: Vec<String> = tokens(name).iter().flat_map(|token| deletes(&key(token))).collect();
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// Two letters for a badge or a calendar: the first of the given name and of the family name, as written.
pub fn initials(given: &str, family: &str) -> String {
    let first = |name: &str| name.chars().find(|c| c.is_alphanumeric());
    [first(given), first(family)].into_iter().flatten().flat_map(char::to_uppercase).collect()
}

/// What lists sort by: folded family name without spaces ("De Smet" stands next to "Desmet"), then the given name.
///
/// Compare it by bytes: `BINARY` in SQLite (its default), `COLLATE "C"` in PostgreSQL, so that both give one order.
pub fn sort_key(given: &str, family: &str) -> String {
    let (given, family) = (fold(given), fold(family).replace(' ', ""));
    if family.is_empty() || given.is_empty() { family + &given } else { format!("{family} {given}") }
}
