//! What is wrong with a file, where, and what to do: a message key and its facts, never a sentence.

use std::fmt;

/// One fault of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line of the file, counted from 1; for a list, the place in the list. `None`: the file as a whole.
    pub line: Option<usize>,
    /// Fluent key of the message that says what to do.
    pub key: &'static str,
    /// Facts for the message: (name, value). Never an account number or a name of somebody else.
    pub facts: Vec<(&'static str, String)>,
}

/// A file with more faults than this is not the file one meant to give; the rest is not told.
const MOST: usize = 50;

impl Fault {
    pub(crate) const fn at(line: usize, key: &'static str) -> Self {
        Self { line: Some(line), key, facts: Vec::new() }
    }

    pub(crate) const fn whole(key: &'static str) -> Self {
        Self { line: None, key, facts: Vec::new() }
    }

    pub(crate) fn fact(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.facts.push((name, value.to_string()));
        self
    }
}

impl fmt::Display for Fault {
    /// For logs and tests: `line 3: coda-length (found 12)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        f.write_str(self.key)?;
        self.facts.iter().try_for_each(|(name, value)| write!(f, " ({name} {value})"))
    }
}

/// Faults that were met while reading; `Ok` only without any.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn note(&mut self, fault: Fault) {
        if self.0.len() < MOST {
            self.0.push(fault);
        }
    }

    /// The value, or `None` with the fault noted.
    pub(crate) fn take<T>(&mut self, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.note(fault)).ok()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value, or all that is wrong.
    pub(crate) fn done<T>(self, value: T) -> Result<T, Vec<Fault>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }
}
