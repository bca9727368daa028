//! What is wrong in a file, where, and what to do: a sheet, a row, a column and the key of a message. Pure.

use web::Words;

/// Something in a file that can't be taken as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Sheet, as it stands in the file; empty: the file as a whole.
    pub sheet: String,
    /// Row as the person sees it in her program, the first is 1.
    pub row: Option<usize>,
    /// Column, by its heading; empty: the whole row.
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
        Self { sheet: String::new(), row: None, column: String::new(), key, facts: Vec::new() }
    }

    /// About a cell, or with an empty column about a row.
    pub fn at(sheet: &str, row: usize, column: &str, key: &'static str) -> Self {
        Self { sheet: sheet.to_owned(), row: Some(row), column: column.to_owned(), key, facts: Vec::new() }
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
        l.with(self.key, &self.facts)
    }

    /// Where it is, in words.
    pub fn place(&self, l: &Words) -> String {
        let row = self.row.map(|row| l.t1("wijk-import-row", "row", row));
        [Some(self.sheet.clone()), row, Some(self.column.clone())]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }
}
