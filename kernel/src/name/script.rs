//! Cyrillic, Greek and Arabic names in Latin letters, close to how passports and people write them.

use std::ops::RangeInclusive;

use unicode_normalization::char::decompose_canonical;

/// Writes one lower-case word (composed) in Latin letters; what isn't in a known script comes back unchanged.
pub(super) fn to_latin(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let mut letters: Vec<char> = word.chars().collect();
    // One after the other: people do mix alphabets, and letters that look alike, in one word.
    for (alphabet, spell) in ALPHABETS {
        if letters.iter().any(|c| alphabet.contains(c)) {
            letters = spell(&letters).chars().collect();
        }
    }
    letters.into_iter().collect()
}

/// Writes a word of one alphabet in Latin letters.
type Speller = fn(&[char]) -> String;

/// The letters of each alphabet that we can spell, and how.
const ALPHABETS: [(RangeInclusive<char>, Speller); 4] = [
    ('\u{400}'..='\u{4ff}', cyrillic),
    ('\u{370}'..='\u{3ff}', greek),
    ('\u{1f00}'..='\u{1fff}', greek),
    ('\u{620}'..='\u{6d5}', arabic),
];

/// Near to what passports have: Russian and Bulgarian (ICAO 9303), Ukrainian (resolution 55 of 2010), Serbian and
/// Macedonian by their own Latin letters; ю and я are `yu` and `ya`, as people write them. A letter that only Ukrainian has decides about г and и.
#[expect(clippy::match_same_arms, reason = "in the order of the alphabet, as the tables it comes from")]
fn cyrillic(letters: &[char]) -> String {
    let ukrainian = letters.iter().any(|c| matches!(c, 'і' | 'ї' | 'є' | 'ґ'));
    let mut out = String::with_capacity(letters.len() * 2);
    for (at, letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1);
        let latin = match letter {
            'а' => "a",
            'б' => "b",
            'в' => "v",
            'г' if ukrainian => "h",
            'г' | 'ґ' | 'ѓ' => "g",
            'д' => "d",
            'ђ' => "dj",
            'е' | 'ё' | 'э' | 'ѐ' => "e",
            'є' if at == 0 => "ye",
            'є' => "ie",
            'ж' => "zh",
            'з' => "z",
            'и' if ukrainian => "y",
            'и' | 'і' | 'ѝ' => "i",
            'ї' | 'й' if at == 0 => "y",
            'ї' | 'й' => "i",
            'ј' => "j",
            'к' | 'ќ' => "k",
            'л' => "l",
            'љ' => "lj",
            'м' => "m",
            'н' => "n",
            'њ' => "nj",
            'о' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'ћ' => "c",
            'у' => "u",
            'ў' => "w",
            'ф' => "f",
            'х' => "kh",
            'ц' => "ts",
            'ч' => "ch",
            'џ' => "dz",
            'ѕ' => "dz",
            'ш' => "sh",
            'щ' => "shch",
            // A vowel in Bulgarian, silent before a soft vowel in Russian.
            'ъ' if !matches!(next, None | Some('е' | 'ё' | 'ю' | 'я')) => "a",
            'ъ' | 'ь' => "",
            'ы' => "y",
            'ю' => "yu",
            'я' => "ya",
            other => {
                out.push(*other);
                continue;
            }
        };
        out.push_str(latin);
    }
    out
}

/// Greek as in passports (ELOT 743), without its finer rules.
fn greek(letters: &[char]) -> String {
    let letters: Vec<char> = letters.iter().flat_map(|c| without_accents(*c)).collect();
    let mut out = String::with_capacity(letters.len() * 2);
    for (at, letter) in letters.iter().enumerate() {
        let previous = at.checked_sub(1).map(|before| letters[before]);
        let latin = match letter {
            'α' => "a",
            'β' => "v",
            'γ' => "g",
            'δ' => "d",
            'ε' => "e",
            'ζ' => "z",
            'η' | 'ι' => "i",
            'θ' => "th",
            'κ' => "k",
            'λ' => "l",
            'μ' => "m",
            'ν' => "n",
            'ξ' => "x",
            'ο' | 'ω' => "o",
            'π' => "p",
            'ρ' => "r",
            'σ' | 'ς' => "s",
            'τ' => "t",
            'υ' if previous == Some('ο') => "u",
            'υ' if matches!(previous, Some('α' | 'ε' | 'η')) => "v",
            'υ' => "y",
            'φ' => "f",
            'χ' => "ch",
            'ψ' => "ps",
            other => {
                out.push(*other);
                continue;
            }
        };
        out.push_str(latin);
    }
    out
}

/// The parts of a Greek letter without its accents; any other letter as it is.
fn without_accents(letter: char) -> Vec<char> {
    if !matches!(letter, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}') {
        return vec![letter];
    }
    let mut parts = Vec::with_capacity(1);
    decompose_canonical(letter, |part| {
        if !('\u{300}'..='\u{36f}').contains(&part) {
            parts.push(part);
        }
    });
    parts
}

/// What the last Arabic letter became.
#[derive(Clone, Copy, PartialEq)]
enum Sound {
    /// The start of the word.
    Start,
    /// A consonant.
    Consonant,
    /// A vowel.
    Vowel,
}

/// Arabic, Persian, Dari, Pashto, Urdu and Sorani. Short vowels are not written; an `a` stands between two
/// consonants in their place, which the phonetic key can't tell from the right one: محمد is `mahamad`.
fn arabic(letters: &[char]) -> String {
    const ALLAH: [char; 4] = ['ا', 'ل', 'ل', 'ه'];
    let letters: Vec<char> = letters.iter().copied().filter(|c| !is_vowel_sign(*c)).collect();
    if letters == ALLAH {
        return "allah".to_owned();
    }
    if let Some(first) = letters.strip_suffix(&ALLAH) {
        return arabic(first) + "allah";
    }
    // The article, when enough is left for a word.
    match letters.strip_prefix(&['ا', 'ل']) {
        Some(rest) if rest.len() >= 3 => format!("al {}", spell_arabic(rest)),
        _ => spell_arabic(&letters),
    }
}

/// Spells one Arabic word without its article.
fn spell_arabic(letters: &[char]) -> String {
    let mut out = String::with_capacity(letters.len() * 2);
    let mut last = Sound::Start;
    for (at, letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1);
        let (text, sound) = arabic_letter(*letter, last, next);
        if sound == Sound::Consonant && last == Sound::Consonant {
            out.push('a');
        }
        out.push_str(&text);
        if !text.is_empty() {
            last = sound;
        }
    }
    out
}

/// One Arabic letter after the sound `last` and before the letter `next`.
#[expect(clippy::match_same_arms, reason = "in the order of the alphabet, as the tables it comes from")]
fn arabic_letter(letter: char, last: Sound, next: Option<&char>) -> (String, Sound) {
    let before_a = matches!(next, Some('ا' | 'آ' | 'أ' | 'ة' | 'ى'));
    let consonant = |text: &str| (text.to_owned(), Sound::Consonant);
    let vowel = |text: &str| (text.to_owned(), Sound::Vowel);
    match letter {
        'ا' | 'أ' | 'آ' | 'ٱ' | 'ى' | 'ة' => vowel("a"),
        'إ' | 'ئ' => vowel("i"),
        'ؤ' | 'ۆ' => vowel("u"),
        'ێ' | 'ې' | 'ے' | 'ە' => vowel("e"),
        'ء' => vowel(""),
        'ع' if last != Sound::Vowel && !before_a && !matches!(next, Some('و' | 'ي' | 'ی')) => vowel("a"),
        'ع' => vowel(""),
        'و' if last != Sound::Consonant || before_a => consonant("w"),
        'و' => vowel("u"),
        'ي' | 'ی' | 'ۍ' if last == Sound::Start || before_a => consonant("y"),
        'ي' | 'ی' | 'ۍ' => vowel("i"),
        'ه' | 'ہ' if next.is_none() && last == Sound::Consonant => vowel("a"),
        'ب' => consonant("b"),
        'پ' => consonant("p"),
        'ت' | 'ط' | 'ټ' | 'ٹ' => consonant("t"),
        'ث' => consonant("th"),
        'ج' => consonant("j"),
        'چ' => consonant("ch"),
        'ح' | 'ه' | 'ہ' | 'ھ' | 'ۀ' => consonant("h"),
        'خ' => consonant("kh"),
        'د' | 'ض' | 'ډ' | 'ڈ' => consonant("d"),
        'ذ' => consonant("dh"),
        'ر' | 'ړ' | 'ڑ' | 'ڕ' => consonant("r"),
        'ز' | 'ظ' | 'ځ' => consonant("z"),
        'ژ' | 'ږ' => consonant("zh"),
        'س' | 'ص' | 'څ' => consonant("s"),
        'ش' | 'ښ' => consonant("sh"),
        'غ' => consonant("gh"),
        'ف' => consonant("f"),
        'ڤ' => consonant("v"),
        'ق' => consonant("q"),
        'ك' | 'ک' => consonant("k"),
        'گ' => consonant("g"),
        'ل' | 'ڵ' => consonant("l"),
        'م' => consonant("m"),
        'ن' | 'ں' | 'ڼ' => consonant("n"),
        // Not ours to spell: nothing is put beside it.
        other => vowel(other.encode_utf8(&mut [0; 4])),
    }
}

/// Signs for short vowels, doubling and none.
fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
}
