//! The closed lists of the catalogue in the Dutch of a spreadsheet: from key to word and back.

use std::collections::HashMap;

use catalogue::arena;
use catalogue::model::{Accessible, Gender, Kind, ServiceStatus, Setting};
use kernel::name::fold;
use web::Words;

use crate::words;

/// A closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum List {
    /// Types of service.
    Type,
    /// Barriers.
    Barrier,
    /// Target groups.
    Target,
    /// Kinds.
    Kind,
    /// Given now?
    Status,
    /// One to one or in a group.
    Setting,
    /// For whom.
    Gender,
    /// For a wheelchair.
    Accessible,
    /// Yes or no.
    YesNo,
    /// The whole region, where municipalities stand.
    Area,
}

impl List {
    const ALL: [Self; 10] = [
        Self::Type,
        Self::Barrier,
        Self::Target,
        Self::Kind,
        Self::Status,
        Self::Setting,
        Self::Gender,
        Self::Accessible,
        Self::YesNo,
        Self::Area,
    ];

    fn keys(self) -> Vec<&'static str> {
        match self {
            Self::Type => arena::types().to_vec(),
            Self::Barrier => {
                let mut keys: Vec<&str> = arena::types().iter().flat_map(|key| arena::barriers_of(key)).collect();
                keys.sort_unstable();
                keys.dedup();
                keys
            }
            Self::Target => words::targets().iter().map(|target| target.key.as_str()).collect(),
            Self::Kind => Kind::ALL.iter().map(|kind| kind.as_str()).collect(),
            Self::Status => ServiceStatus::ALL.iter().map(|status| status.as_str()).collect(),
            Self::Setting => Setting::ALL.iter().map(|setting| setting.as_str()).collect(),
            Self::Gender => Gender::ALL.iter().map(|gender| gender.as_str()).collect(),
            Self::Accessible => Accessible::ALL.iter().map(|accessible| accessible.as_str()).collect(),
            Self::YesNo => vec!["yes", "no"],
            Self::Area => vec![crate::table::EVERYWHERE],
        }
    }
}

/// All lists both ways, made once for a file.
pub struct Lexicon {
    words: HashMap<List, HashMap<&'static str, String>>,
    keys: HashMap<(List, String), &'static str>,
    headings: Vec<(&'static str, String)>,
    help: Vec<String>,
}

impl Lexicon {
    /// In the words of this language: files are Dutch, whatever the screen speaks. `columns`: keys of the columns.
    pub fn new(l: &Words, columns: &[&'static str]) -> Self {
        let mut words: HashMap<List, HashMap<&str, String>> = HashMap::new();
        let mut keys = HashMap::new();
        for list in List::ALL {
            for key in list.keys() {
                let word = match list {
                    List::Type => catalogue::word_of_type(l, key),
                    List::Barrier => l.of("barrier", key),
                    List::Target => words::target(key).to_owned(),
                    List::Kind => l.of("import-kind", key),
                    List::Status => l.of("import-status", key),
                    List::Setting => l.of("import-setting", key),
                    List::Gender => l.of("import-gender", key),
                    List::Accessible => l.of("import-accessible", key),
                    List::YesNo => l.of("import-answer", key),
                    List::Area => l.of("import-area", key),
                };
                keys.insert((list, fold(&word)), key);
                keys.insert((list, fold(key)), key);
                words.entry(list).or_default().insert(key, word);
            }
        }
        let headings = columns.iter().map(|key| (*key, l.of("import-heading", key))).collect();
        let help = columns.iter().map(|key| l.of("import-help", key)).collect();
        Self { words, keys, headings, help }
    }

    /// The word of a key; the key itself when the list does not know it any more.
    pub fn word<'a>(&'a self, list: List, key: &'a str) -> &'a str {
        self.words.get(&list).and_then(|words| words.get(key)).map_or(key, String::as_str)
    }

    /// The key that goes by this word, or by itself; accents and capitals don't matter.
    pub fn key(&self, list: List, text: &str) -> Option<&'static str> {
        self.keys.get(&(list, fold(text))).copied()
    }

    /// The first words of a list, to say what may stand there.
    pub fn some(&self, list: List) -> String {
        let keys = list.keys();
        let words: Vec<&str> = keys.iter().take(4).map(|key| self.word(list, key)).collect();
        if keys.len() > words.len() { format!("{}, …", words.join(", ")) } else { words.join(", ") }
    }

    /// The heading of each column, in order.
    pub fn headings(&self) -> impl Iterator<Item = &str> {
        self.headings.iter().map(|(_, heading)| heading.as_str())
    }

    /// What stands in each column, in order.
    pub fn help(&self) -> impl Iterator<Item = &str> {
        self.help.iter().map(String::as_str)
    }

    /// The heading of a column.
    pub fn heading<'a>(&'a self, column: &'a str) -> &'a str {
        self.headings.iter().find(|(key, _)| *key == column).map_or(column, |(_, heading)| heading)
    }

    /// The column with this heading, or with this key.
    pub fn column(&self, heading: &str) -> Option<&'static str> {
        let folded = fold(heading);
        self.headings.iter().find(|(key, word)| fold(word) == folded || *key == heading.trim()).map(|(key, _)| *key)
    }
}
