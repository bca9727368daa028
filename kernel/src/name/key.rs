//! A phonetic key for names as they are written in Belgium, so that spellings of one name share it.

/// A token's sound: consonants in one spelling, every vowel group after the start as `a`.
///
/// Mohamed, Muhammad and Mohammed are all `mahamat`; Peeters and Pieters `patars`; Shevchenko and Sjevtsjenko
/// `safsanka`. The token should be folded (else it is folded here). Letters that aren't Latin stay.
pub fn key(token: &str) -> String {
    if token.bytes().all(|b| b.is_ascii_lowercase()) {
        Sounds::of(token.as_bytes())
    } else {
        // Mixed: the Latin runs by sound, the rest as it is.
        let folded = super::fold::fold(token);
        let mut out = String::with_capacity(folded.len());
        let mut rest = folded.as_str();
        while !rest.is_empty() {
            let end = rest.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(rest.len());
            let (latin, other) = rest.split_at(end);
            out += &Sounds::of(latin.as_bytes());
            let next = other.find(|c: char| c.is_ascii_lowercase()).unwrap_or(other.len());
            out.extend(other[..next].chars().filter(|c| *c != ' '));
            rest = &other[next..];
        }
        out
    }
}

/// A key and the keys with one letter left out, so that keys one edit apart share one of them.
///
/// A vowel at the start loses its colour in all but the first, so that "eeters" still meets "peeters". Keys of
/// fewer than three letters give only themselves: leaving one out would match everybody.
pub fn deletes(key: &str) -> Vec<String> {
    let mut terms = vec![key.to_owned()];
    if key.chars().count() < 3 {
        return terms;
    }
    let plain = key.strip_prefix(['i', 'u']).map_or_else(|| key.to_owned(), |rest| format!("a{rest}"));
    let mut add = |term: String| {
        if !terms.contains(&term) {
            terms.push(term);
        }
    };
    for (at, c) in plain.char_indices() {
        let (head, tail) = (&plain[..at], &plain[at + c.len_utf8()..]);
        // The seam of "m-l-a" without l is one vowel, as if it had been typed without.
        let tail = match (head.chars().last(), tail.chars().next()) {
            (Some(a), Some(b)) if a == b => &tail[b.len_utf8()..],
            _ => tail,
        };
        add([head, tail].concat());
    }
    add(plain);
    terms
}

/// The key while it is being made.
struct Sounds {
    out: String,
}

/// What a spelling sounds like.
enum Sound {
    /// A consonant.
    Is(char),
    /// A vowel.
    Vowel,
    /// The x inside a word: two consonants.
    Ks,
    /// Not heard.
    Silent,
}

/// `y` too is a vowel, unless it starts a syllable.
const fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The sound of the letters at `at`, and how many letters that takes. The first rule that fits counts.
#[expect(clippy::match_same_arms, reason = "one spelling rule per line, in the order of the alphabet")]
fn sound(s: &[u8], at: usize) -> (Sound, usize) {
    use Sound::{Is, Ks, Silent, Vowel};
    let rest = &s[at..];
    let start = at == 0;
    let before = at.checked_sub(1).map(|previous| s[previous]);
    // "Maja", "Soraya", "Najat"; but "Meijers" and "Maria" have no such sound.
    let between = |after: u8| matches!(before, Some(b'a' | b'o' | b'u')) && is_vowel(after) && after != b'i';
    match *rest {
        // "Oualid", "Aouad": ou before a vowel is w.
        [b'o', b'u', b'a' | b'e' | b'i', ..] if before.is_none_or(|p| matches!(p, b'a' | b'e' | b'i')) => (Is('f'), 2),
        // "Ioana" and "Iuliia" sound as "Joana" and "Julia".
        [b'i', b'a' | b'o' | b'u', ..] if start => (Is('j'), 1),
        [b'y', after, ..] if start && is_vowel(after) => (Is('j'), 1),
        [b'y', after, ..] if between(after) => (Is('j'), 1),
        [b'a' | b'e' | b'i' | b'o' | b'u' | b'y', ..] => (Vowel, 1),
        [b'b', b'v', ..] => (Silent, 1),
        [b'c', b'h', b'r' | b'l', ..] => (Is('k'), 2),
        [b'c', b'h', ..] => (Is('s'), 2),
        [b'c', b'e' | b'i' | b'y', ..] => (Is('s'), 1),
        [b'c', b'z' | b'k' | b'q', ..] => (Silent, 1),
        [b'c', ..] => (Is('k'), 1),
        // "Djamila" is "Jamila", "Khadidja" is "Khadija".
        [b'd', b'j', ..] if start => (Is('j'), 2),
        [b'd', b'j', after, ..] if between(after) => (Is('j'), 2),
        [b'd', b'j', ..] => (Vowel, 2),
        [b'd', b't', ..] => (Silent, 1),
        [b'h', ..] if before.is_some_and(|p| !is_vowel(p)) => (Silent, 1),
        [b'j', ..] if start => (Is('j'), 1),
        [b'j', after, ..] if between(after) => (Is('j'), 1),
        // "Sjaak", "Tanja": only softens what stands before it.
        [b'j', _, ..] if before.is_some_and(|p| !is_vowel(p)) => (Silent, 1),
        [b'j', ..] => (Vowel, 1),
        [b'p', b'h', ..] => (Is('f'), 2),
        [b'q', b'u', after, ..] if is_vowel(after) => (Is('k'), 2),
        [b'q', ..] => (Is('k'), 1),
        [b's', b'c', b'h', ..] => (Is('s'), 3),
        [b't', b's', b'c', b'h', ..] => (Is('s'), 4),
        [b't', b's', b'j' | b'h', ..] => (Is('s'), 3),
        [b't', b'c', b'h', ..] => (Is('s'), 3),
        // "Pauwels" is "Pauels".
        [b'w', ..] if before == Some(b'u') => (Silent, 1),
        [b'v' | b'w' | b'f', ..] => (Is('f'), 1),
        [b'x', ..] if start => (Is('s'), 1),
        [b'x', ..] => (Ks, 1),
        [b'z', ..] => (Is('s'), 1),
        [other, ..] => (Is(char::from(other)), 1),
        [] => (Silent, 1),
    }
}

impl Sounds {
    /// The key of lower-case Latin letters.
    fn of(s: &[u8]) -> String {
        let mut sounds = Self { out: String::with_capacity(s.len() + 2) };
        let mut at = 0;
        while at < s.len() {
            let (sound, read) = sound(s, at);
            match sound {
                Sound::Is(consonant) => sounds.consonant(consonant),
                Sound::Vowel => sounds.vowel(s[at]),
                Sound::Ks => {
                    sounds.consonant('k');
                    sounds.consonant('s');
                }
                Sound::Silent => {}
            }
            at += read;
        }
        sounds.finish(s)
    }

    /// Adds a vowel; one group is one vowel, and only the first of the word keeps its colour.
    fn vowel(&mut self, letter: u8) {
        let colour = match letter {
            b'a' => 'a',
            b'o' | b'u' => 'u',
            _ => 'i',
        };
        if self.out.is_empty() {
            self.out.push(colour);
        } else if !(self.out.ends_with('a') || self.out == "i" || self.out == "u") {
            self.out.push('a');
        }
    }

    /// Adds a consonant; doubles are one, and d before t and b before v aren't heard.
    fn consonant(&mut self, sound: char) {
        let last = self.out.chars().last();
        if matches!((last, sound), (Some('d'), 't') | (Some('b'), 'f')) {
            self.out.pop();
        }
        // Inside a word a j is heard only after a vowel, and not after e and i: "euju" and "quyu" have none.
        let unheard = sound == 'j' && !(self.out.is_empty() || self.out.ends_with(['a', 'u']));
        if !self.out.ends_with(sound) && !unheard {
            self.out.push(sound);
        }
    }

    /// The end of a name: a silent e and h go, d sounds as t.
    fn finish(mut self, s: &[u8]) -> String {
        if let [.., before, b'e'] = s
            && !is_vowel(*before)
            && *before != b'j'
            && self.out.len() > 2
            && self.out.ends_with('a')
        {
            self.out.pop();
        }
        while self.out.len() > 1 && self.out.ends_with('h') {
            self.out.pop();
        }
        if self.out.len() > 1 && self.out.ends_with('d') {
            self.out.pop();
            self.consonant('t');
        }
        self.out
    }
}
