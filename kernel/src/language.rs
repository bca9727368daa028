//! The languages that people are spoken and written to in, with their names here and in their own script.

/// A language of contact.
#[derive(Debug, PartialEq, Eq)]
pub struct Language {
    /// ISO 639-1 code, or 639-3 where there is none; also the value of the HTML attribute `lang`.
    pub code: &'static str,
    /// Name in Dutch, for staff.
    pub dutch: &'static str,
    /// Name in the language itself and its own script, for the person.
    pub own: &'static str,
    /// Whether its script runs from right to left.
    pub direction: Direction,
}

/// Which way a script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// One row of the list below.
const fn language(code: &'static str, dutch: &'static str, own: &'static str, direction: Direction) -> Language {
    Language { code, dutch, own, direction }
}

use Direction::{Ltr, Rtl};

/// Every language that can be chosen, the most used first: interpreters asked for in Flanders, then the others by
/// their Dutch name.
pub const LANGUAGES: &[Language] = &[
    language("nl", "Nederlands", "Nederlands", Ltr),
    language("fr", "Frans", "Français", Ltr),
    language("en", "Engels", "English", Ltr),
    language("ar", "Arabisch", "العربية", Rtl),
    language("ary", "Arabisch (Marokkaans, Darija)", "الدارجة", Rtl),
    language("tr", "Turks", "Türkçe", Ltr),
    language("uk", "Oekraïens", "Українська", Ltr),
    language("ru", "Russisch", "Русский", Ltr),
    language("bg", "Bulgaars", "Български", Ltr),
    language("fa", "Perzisch (Farsi)", "فارسی", Rtl),
    language("prs", "Dari", "دری", Rtl),
    language("ps", "Pasjtoe", "پښتو", Rtl),
    language("pl", "Pools", "Polski", Ltr),
    language("ro", "Roemeens", "Română", Ltr),
    language("ti", "Tigrinya", "ትግርኛ", Ltr),
    language("es", "Spaans", "Español", Ltr),
    language("sq", "Albanees", "Shqip", Ltr),
    language("am", "Amhaars", "አማርኛ", Ltr),
    language("hy", "Armeens", "Հայերեն", Ltr),
    language("bn", "Bengaals", "বাংলা", Ltr),
    language("tzm", "Berbers (Tamazight)", "ⵜⴰⵎⴰⵣⵉⵖⵜ", Ltr),
    language("bs", "Bosnisch", "Bosanski", Ltr),
    language("zh", "Chinees", "中文", Ltr),
    language("de", "Duits", "Deutsch", Ltr),
    language("ff", "Fula (Pulaar)", "Pulaar", Ltr),
    language("ka", "Georgisch", "ქართული", Ltr),
    language("el", "Grieks", "Ελληνικά", Ltr),
    language("he", "Hebreeuws", "עברית", Rtl),
    language("hi", "Hindi", "हिन्दी", Ltr),
    language("hu", "Hongaars", "Magyar", Ltr),
    language("it", "Italiaans", "Italiano", Ltr),
    language("rw", "Kinyarwanda", "Ikinyarwanda", Ltr),
    language("rn", "Kirundi", "Ikirundi", Ltr),
    language("ku", "Koerdisch (Kurmanci)", "Kurdî", Ltr),
    language("ckb", "Koerdisch (Sorani)", "کوردی", Rtl),
    language("hr", "Kroatisch", "Hrvatski", Ltr),
    language("ln", "Lingala", "Lingála", Ltr),
    language("mk", "Macedonisch", "Македонски", Ltr),
    language("ne", "Nepalees", "नेपाली", Ltr),
    language("om", "Oromo", "Afaan Oromoo", Ltr),
    language("pt", "Portugees", "Português", Ltr),
    language("pa", "Punjabi", "ਪੰਜਾਬੀ", Ltr),
    language("rif", "Riffijns (Tarifit)", "Tarifit", Ltr),
    language("rom", "Romani", "Romani čhib", Ltr),
    language("sr", "Servisch", "Српски", Ltr),
    language("sk", "Slowaaks", "Slovenčina", Ltr),
    language("so", "Somalisch", "Soomaali", Ltr),
    language("sw", "Swahili", "Kiswahili", Ltr),
    language("ta", "Tamil", "தமிழ்", Ltr),
    language("th", "Thai", "ไทย", Ltr),
    language("bo", "Tibetaans", "བོད་སྐད་", Ltr),
    language("cs", "Tsjechisch", "Čeština", Ltr),
    language("ce", "Tsjetsjeens", "Нохчийн", Ltr),
    language("ur", "Urdu", "اردو", Rtl),
    language("vi", "Vietnamees", "Tiếng Việt", Ltr),
    language("vgt", "Vlaamse Gebarentaal", "Vlaamse Gebarentaal", Ltr),
    language("wo", "Wolof", "Wolof", Ltr),
];

impl Language {
    /// The language with this code; `None` for a code that can't be chosen.
    pub fn by_code(code: &str) -> Option<&'static Self> {
        LANGUAGES.iter().find(|language| language.code == code)
    }
}
