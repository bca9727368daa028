//! In which language the pages speak, and between which the participant can choose.

use people::model::{Language, Reads, Spoken};

/// A language that the pages are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tongue {
    /// Code of the words: `nl-BE`, `ar`.
    pub words: &'static str,
    /// Its name in the language itself.
    pub own: &'static str,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
}

const fn tongue(words: &'static str, own: &'static str, dir: &'static str) -> Tongue {
    Tongue { words, own, dir }
}

/// The languages that have words, Dutch first.
pub const TONGUES: [Tongue; 6] = [
    tongue("nl-BE", "Nederlands", "ltr"),
    tongue("ar", "العربية", "rtl"),
    tongue("fr", "Français", "ltr"),
    tongue("uk", "Українська", "ltr"),
    tongue("tr", "Türkçe", "ltr"),
    tongue("en", "English", "ltr"),
];

/// The language with these words.
pub fn by_words(words: &str) -> Option<&'static Tongue> {
    TONGUES.iter().find(|t| t.words == words)
}

/// The words that somebody with this language can read or have read aloud. Who speaks Moroccan Arabic or another
/// Arabic reads standard Arabic.
fn words_of(code: &str) -> Option<&'static Tongue> {
    by_words(match code {
        "nl" => "nl-BE",
        "ary" => "ar",
        other => other,
    })
}

/// Between which languages this person chooses: hers, as far as we have them, and Dutch. Who speaks a language that has
/// no words, and none besides Dutch that has, chooses between all: she may read one that nobody noted.
pub fn choices(languages: &[Language]) -> Vec<&'static Tongue> {
    let none = languages.iter().any(|l| words_of(&l.code).is_none())
        && languages.iter().filter_map(|l| words_of(&l.code)).all(|t| t.words == "nl-BE");
    if none {
        return TONGUES.iter().collect();
    }
    let own = |t: &Tongue| t.words == "nl-BE" || languages.iter().any(|l| words_of(&l.code).is_some_and(|w| w == t));
    TONGUES.iter().filter(|t| own(t)).collect()
}

/// The language to begin in: the one chosen before, else the one she reads best, else the one she speaks best.
pub fn first(languages: &[Language], chosen: Option<&str>) -> &'static Tongue {
    let choices = choices(languages);
    let before = chosen.and_then(|words| choices.iter().copied().find(|t| t.words == words));
    let rank = |l: &Language| (reading(l.reads), speaking(l.spoken), l.code == "nl");
    // The first of equals: her list begins with the language she likes best.
    let best = languages.iter().rev().filter(|l| words_of(&l.code).is_some()).max_by_key(|l| rank(l));
    before.or_else(|| best.and_then(|l| words_of(&l.code))).unwrap_or(&TONGUES[0])
}

fn reading(reads: Reads) -> u8 {
    match reads {
        Reads::Not => 0,
        Reads::Some => 1,
        Reads::Well => 2,
    }
}

fn speaking(spoken: Spoken) -> u8 {
    match spoken {
        Spoken::Little => 0,
        Spoken::Daily => 1,
        Spoken::Fluent => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(code: &str, spoken: Spoken, reads: Reads) -> Language {
        Language { code: code.to_owned(), spoken, reads }
    }

    #[test]
    fn amina_begins_in_arabic_and_chooses_between_hers_and_dutch() {
        let hers = [
            language("ar", Spoken::Fluent, Reads::Well),
            language("fr", Spoken::Fluent, Reads::Some),
            language("nl", Spoken::Little, Reads::Not),
        ];
        assert_eq!(first(&hers, None).words, "ar");
        assert_eq!(first(&hers, Some("fr")).words, "fr");
        assert_eq!(first(&hers, Some("tr")).words, "ar", "a language that is not hers is not offered");
        assert_eq!(choices(&hers).iter().map(|t| t.words).collect::<Vec<_>>(), ["nl-BE", "ar", "fr"]);
    }

    #[test]
    fn who_speaks_a_language_without_words_chooses_between_all() {
        let hers = [language("ti", Spoken::Fluent, Reads::Well)];
        assert_eq!(first(&hers, None).words, "nl-BE");
        assert_eq!(first(&hers, Some("en")).words, "en", "what she chose is kept");
        assert_eq!(choices(&hers).len(), TONGUES.len());
        let with_dutch = [language("ti", Spoken::Fluent, Reads::Well), language("nl", Spoken::Little, Reads::Not)];
        assert_eq!(choices(&with_dutch).len(), TONGUES.len());
        let with_english = [language("ti", Spoken::Fluent, Reads::Well), language("en", Spoken::Daily, Reads::Some)];
        assert_eq!(choices(&with_english).iter().map(|t| t.words).collect::<Vec<_>>(), ["nl-BE", "en"]);
        assert_eq!(choices(&[]).len(), 1, "nothing noted is no language without words");
        assert_eq!(first(&[language("ary", Spoken::Fluent, Reads::Not)], None).words, "ar");
        assert_eq!(first(&[], None).words, "nl-BE");
    }
}
