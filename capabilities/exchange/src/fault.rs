//! What is wrong in a file, where, and what to do: a row, a column and the key of a message with its facts. Pure.

use web::Words;

/// Something in a file that can't be taken as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Row as the person sees it in her program, the first is 1; for JSON the number of the record in its list.
    /// None: the file as a whole.
    pub row: Option<usize>,
    /// Column or field, as it stands in the file; empty: the whole row.
    pub column: String,
    /// Fluent key of the message that says what to do.
    pub key: &'static str,
    /// Facts for the message.
    pub facts: Vec<(&'static str, String)>,
}

/// So many errors are told at once; who repairs these and tries again hears of the next.
pub const MOST: usize = 200;

impl Fault {
    /// About the file as a whole.
    pub const fn file(key: &'static str) -> Self {
        Self { row: None, column: String::new(), key, facts: Vec::new() }
    }

    /// About a cell, or with an empty column about a row.
    pub fn at(row: usize, column: &str, key: &'static str) -> Self {
        Self { row: Some(row), column: column.to_owned(), key, facts: Vec::new() }
    }

    /// With a fact for the message. A value is cut: an error about a page of text is not a page long.
    #[must_use]
    pub fn fact(mut self, name: &'static str, value: impl std::fmt::Display) -> Self {
        let text = value.to_string();
        let short: String = text.chars().take(60).collect();
        self.facts.push((name, if short.len() < text.len() { short + "…" } else { short }));
        self
    }

    /// The message in words.
    pub fn words(&self, l: &Words) -> String {
        let facts: Vec<(&str, String)> = self.facts.iter().map(|(name, value)| (*name, value.clone())).collect();
        l.with(self.key, &facts)
    }

    /// One line: where and what to do.
    pub fn line(&self, l: &Words) -> String {
        let what = self.words(l);
        match (self.row, self.column.as_str()) {
            (None, "") => what,
            (None, column) => format!("{column}: {what}"),
            (Some(row), "") => format!("{}: {what}", l.t1("import-row", "row", row.to_string())),
            (Some(row), column) => format!("{}, {column}: {what}", l.t1("import-row", "row", row.to_string())),
        }
    }
}
