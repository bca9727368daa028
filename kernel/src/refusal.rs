//! Expected answers that are not a success: a message key and its facts, never a sentence.

/// One field of a form or of a JSON body that can't be taken as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Name of the field, as in the form and in the API.
    pub field: &'static str,
    /// Fluent key of the message that says what to do.
    pub key: &'static str,
    /// Facts for the message: (name, value).
    pub facts: Vec<(&'static str, String)>,
}

impl FieldError {
    /// A message without facts.
    pub const fn new(field: &'static str, key: &'static str) -> Self {
        Self { field, key, facts: Vec::new() }
    }
}

/// Why an action did not happen. Each has one HTTP status, given at the edge.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It does not exist, or the asker may not know that it does (404).
    #[error("not found")]
    NotFound,
    /// The input needs a change (422).
    #[error("invalid input: {0:?}")]
    Invalid(Vec<FieldError>),
    /// Somebody else saved first; the version that is there now (409 for a form, 412 for the API).
    #[error("stale version, now {current}")]
    Stale {
        /// The version in the database.
        current: i64,
    },
    /// The state does not allow it any more (409). A Fluent key.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// Too many tries; wait this many seconds (429).
    #[error("too many, retry after {0} s")]
    TooMany(u32),
    /// No valid log-in (401).
    #[error("not logged in")]
    Unauthenticated,
}

impl Refusal {
    /// One field is wrong.
    pub fn field(field: &'static str, key: &'static str) -> Self {
        Self::Invalid(vec![FieldError::new(field, key)])
    }
}

/// Collects field errors so that a form shows all of them at once.
#[derive(Debug, Default)]
pub struct Faults(Vec<FieldError>);

impl Faults {
    /// Notes an error.
    pub fn push(&mut self, field: &'static str, key: &'static str) {
        self.0.push(FieldError::new(field, key));
    }

    /// Notes an error with one fact.
    pub fn push_with(
        &mut self,
        field: &'static str,
        key: &'static str,
        name: &'static str,
        value: impl std::fmt::Display,
    ) {
        self.0.push(FieldError { field, key, facts: vec![(name, value.to_string())] });
    }

    /// Notes a text of more than `max` characters; it is refused whole, never cut.
    pub fn check_length(&mut self, field: &'static str, text: &str, max: usize) {
        if text.chars().count() > max {
            self.push_with(field, "form-too-long", "max", max);
        }
    }

    /// Notes that a number must lie between two bounds.
    pub fn push_range(&mut self, field: &'static str, min: i64, max: i64) {
        let facts = vec![("min", min.to_string()), ("max", max.to_string())];
        self.0.push(FieldError { field, key: "form-number-range", facts });
    }

    /// Keeps the value of a parse, or notes its message key for the field.
    pub fn take<T>(&mut self, field: &'static str, parsed: Result<T, &'static str>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(key) => {
                self.push(field, key);
                None
            }
        }
    }

    /// Keeps the value of a check of its own, or notes what that refuses beside fields; another refusal goes on at once.
    pub fn also<T>(&mut self, checked: Result<T, Refusal>) -> Result<Option<T>, Refusal> {
        match checked {
            Ok(value) => Ok(Some(value)),
            Err(Refusal::Invalid(errors)) => {
                self.0.extend(errors);
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    /// `Ok` when nothing was noted.
    pub fn done(self) -> Result<(), Refusal> {
        if self.0.is_empty() { Ok(()) } else { Err(Refusal::Invalid(self.0)) }
    }
}
