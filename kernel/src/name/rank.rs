//! How well a name answers what somebody typed.

use super::distance::within;
use super::key::{deletes, key};
use super::tokens::words;

/// The same word.
const EXACT: u32 = 100;
/// The start of the word; up to nine more for what is already typed of it.
const PREFIX: u32 = 80;
/// The same but for doubled letters.
const SAME_BUT_DOUBLES: u32 = 75;
/// The same sound.
const SAME_SOUND: u32 = 70;
/// The start of the sound.
const SOUND_PREFIX: u32 = 60;
/// One typing error.
const ONE_ERROR: u32 = 50;
/// Two typing errors in a longer word.
const TWO_ERRORS: u32 = 40;

/// More words than this don't make a name; the rest is left out.
const MOST_WORDS: usize = 8;
/// More tokens than this don't make a name either.
const MOST_TOKENS: usize = 64;
/// In longer words no swapped letters are looked for.
const LONGEST_SLIP: usize = 20;
/// As many words may be one word in the file: "van den bos sche".
const LONGEST_JOIN: usize = 4;

/// How a word is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// It may be the start of a word that is still being typed.
    Unfinished,
    /// A whole word of a search.
    Finished,
    /// A word of a record that is held against another record: Tim and Tom are two people.
    Record,
}

/// A folded word with its sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word, folded.
    pub text: String,
    /// Its phonetic key.
    pub key: String,
}

impl Word {
    /// A word from folded text.
    pub fn new(folded: &str) -> Self {
        Self { text: folded.to_owned(), key: key(folded) }
    }

    /// The terms that names with this sound, or one sound more or less, are indexed by; and the sounds with two
    /// neighbouring letters changed back, because "hpilippe" sounds like nothing.
    pub fn terms(&self) -> Vec<String> {
        let mut terms = deletes(&self.key);
        let letters: Vec<char> = self.text.chars().take(LONGEST_SLIP).collect();
        if letters.len() >= 5 {
            for at in 1..letters.len() {
                let mut swapped = letters.clone();
                swapped.swap(at - 1, at);
                let term = key(&String::from_iter(swapped));
                if !terms.contains(&term) {
                    terms.push(term);
                }
            }
        }
        terms
    }

    /// How well this word is answered by a name's token; 0 is not.
    fn score(&self, name: &Self, mode: Mode) -> u32 {
        let (typed, token) = (self.text.as_str(), name.text.as_str());
        if typed.is_empty() || token.is_empty() {
            return 0;
        }
        if typed == token {
            return EXACT;
        }
        let prefix = mode == Mode::Unfinished;
        if prefix && token.starts_with(typed) {
            let share = 9 * typed.len() / token.len();
            return PREFIX + u32::try_from(share).unwrap_or(0);
        }
        if typed.chars().eq(Singles::of(token)) || Singles::of(typed).eq(Singles::of(token)) {
            return SAME_BUT_DOUBLES;
        }
        if mode == Mode::Record && typed.chars().count().max(token.chars().count()) <= 4 {
            let same = self.key == name.key && vowels(typed).eq(vowels(token));
            return if same { SAME_SOUND } else { 0 };
        }
        let sounds = self.key.len() >= 3;
        if sounds && self.key == name.key {
            return SAME_SOUND;
        }
        if sounds && prefix && name.key.starts_with(&self.key) {
            return SOUND_PREFIX;
        }
        self.by_errors(name)
    }

    /// One error in words of three and more letters, two from six on. Short words must begin alike: "Jan" is not
    /// "Dan"; so must those with two errors.
    fn by_errors(&self, name: &Self) -> u32 {
        let (a, b) = (self.text.chars().count(), name.text.chars().count());
        let (short, long) = (a.min(b), a.max(b));
        let first_letter = self.text.chars().next() == name.text.chars().next();
        let first_sound = self.key.chars().next() == name.key.chars().next();
        let allowed = match short {
            2..=3 if first_letter && long > 2 => 1,
            5.. if long >= 6 && first_sound => 2,
            4.. => 1,
            _ => return 0,
        };
        match within(&self.text, &name.text, allowed) {
            Some(0 | 1) => ONE_ERROR,
            Some(_) => TWO_ERRORS,
            None => 0,
        }
    }
}

/// The vowels of a word in their three colours: in a short name they tell Tim from Tom and Lies from Loes.
fn vowels(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter_map(|c| match c {
        'a' => Some('a'),
        'e' | 'i' | 'y' => Some('i'),
        'o' | 'u' => Some('u'),
        _ => None,
    })
}

/// The letters of a word, doubled ones once.
struct Singles<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
}

impl<'a> Singles<'a> {
    fn of(text: &'a str) -> Self {
        Self { rest: text.chars().peekable() }
    }
}

impl Iterator for Singles<'_> {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        let letter = self.rest.next()?;
        while self.rest.next_if_eq(&letter).is_some() {}
        Some(letter)
    }
}

/// What somebody typed, cut and sounded once, to be held against many names.
#[derive(Debug, Clone)]
pub struct Query {
    words: Vec<Word>,
    /// Neighbouring words as one, with the range they stand for: "de smet" may be "desmet" in the file.
    joins: Vec<(usize, usize, Word)>,
    /// How the last word is to be read; the ones before it are never unfinished.
    mode: Mode,
}

impl Query {
    /// A query as typed so far: the last word may be the start of one.
    pub fn typed(text: &str) -> Self {
        Self::from_words(&words(text), Mode::Unfinished)
    }

    /// The name of a record, to be held against another one: whole words, and strict about short ones.
    pub fn whole(text: &str) -> Self {
        Self::from_words(&words(text), Mode::Record)
    }

    fn from_words(folded: &[String], mode: Mode) -> Self {
        let folded = &folded[..folded.len().min(MOST_WORDS)];
        let mut joins = Vec::new();
        for from in 0..folded.len() {
            for to in from + 1..folded.len().min(from + LONGEST_JOIN) {
                joins.push((from, to, Word::new(&folded[from..=to].concat())));
            }
        }
        Self { words: folded.iter().map(|word| Word::new(word)).collect(), joins, mode }
    }

    /// `true` when nothing was typed that a name can hold.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words to look up. A name that answers the query shares a term with, or has a token that starts with, each
    /// word of at least one of these ways to read it; the first is the plain one.
    pub fn readings(&self) -> Vec<Vec<&Word>> {
        let mut all = vec![self.words.iter().collect::<Vec<_>>()];
        for (from, to, join) in &self.joins {
            let mut reading: Vec<&Word> = self.words[..*from].iter().collect();
            reading.push(join);
            reading.extend(&self.words[to + 1..]);
            all.push(reading);
        }
        all
    }

    /// How well a name's tokens answer the query, 1 to 100; `None` when a word has no answer, or nothing was asked.
    pub fn rank(&self, name_tokens: &[impl AsRef<str>]) -> Option<u32> {
        let name: Vec<Word> = name_tokens.iter().take(MOST_TOKENS).map(|token| Word::new(token.as_ref())).collect();
        self.rank_words(&name)
    }

    /// The same for tokens that were sounded before.
    pub fn rank_words(&self, name: &[Word]) -> Option<u32> {
        let name = &name[..name.len().min(MOST_TOKENS)];
        let last = self.words.len().checked_sub(1)?;
        let row = |word: &Word, end: usize| -> Vec<u32> {
            let mode = if self.mode == Mode::Unfinished && end < last { Mode::Finished } else { self.mode };
            name.iter().map(|token| word.score(token, mode)).collect()
        };
        let rows: Vec<Vec<u32>> = self.words.iter().enumerate().map(|(at, word)| row(word, at)).collect();
        let plain = assign(&rows.iter().collect::<Vec<_>>());
        if plain.is_some() {
            return plain;
        }
        self.joins
            .iter()
            .filter_map(|(from, to, join)| {
                let joined = row(join, *to);
                joined.iter().any(|score| *score > 0).then_some(())?;
                let mut reading: Vec<&Vec<u32>> = rows[..*from].iter().collect();
                reading.push(&joined);
                reading.extend(&rows[to + 1..]);
                assign(&reading)
            })
            .max()
    }
}

/// Gives each row a column of its own, the best pairs first; the mean of their scores, or `None` if one has none left.
fn assign(rows: &[&Vec<u32>]) -> Option<u32> {
    let mut taken = 0_u64;
    let mut open: Vec<&Vec<u32>> = rows.to_vec();
    let mut total = 0;
    while !open.is_empty() {
        let free = |row: &Vec<u32>| {
            row.iter()
                .enumerate()
                .filter(|(at, score)| **score > 0 && taken & (1 << at) == 0)
                .max_by_key(|(at, score)| (**score, usize::MAX - at))
                .map(|(at, score)| (*score, at))
        };
        let best: Vec<(u32, usize)> = open.iter().map(|row| free(row)).collect::<Option<_>>()?;
        let (index, (score, column)) =
            best.into_iter().enumerate().max_by_key(|(at, (score, _))| (*score, usize::MAX - at))?;
        taken |= 1 << column;
        total += score;
        open.swap_remove(index);
    }
    u32::try_from(rows.len()).ok().filter(|count| *count > 0).map(|count| total / count)
}

/// How well one word that somebody typed is answered by one token of a name: 100 for the same word, then the start
/// of it, doubled letters, the same sound, the start of the sound, one or two typing errors; 0 for none of these.
pub fn score(query_token: &str, name_token: &str) -> u32 {
    Word::new(query_token).score(&Word::new(name_token), Mode::Unfinished)
}

/// How well a name's tokens answer the typed words, in any order, the last one perhaps unfinished.
///
/// For many names use [`Query`], which sounds the typed words once.
pub fn rank(query_words: &[String], name_tokens: &[String]) -> Option<u32> {
    Query::from_words(query_words, Mode::Unfinished).rank(name_tokens)
}
