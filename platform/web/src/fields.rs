//! What a form sent, and what a form shows again: the typed text is never lost.

use std::str::FromStr;

use kernel::refusal::Faults;
use kernel::{Day, FieldError, Refusal};

use crate::Words;

/// The longest text of a note or story, in characters (about six pages).
const LONG_TEXT: usize = 20_000;

/// The fields of a form as sent, trimmed, in order.
#[derive(Debug, Clone, Default)]
pub struct Fields(pub(crate) Vec<(String, String)>);

impl Fields {
    /// From pairs, to fill a form with what is stored.
    pub fn from_pairs<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        Self(pairs.into_iter().map(|(k, v)| (k.into(), v.into())).collect())
    }

    /// The (first) value; empty when absent.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The value, unless empty.
    pub fn opt(&self, name: &str) -> Option<&str> {
        Some(self.get(name)).filter(|value| !value.is_empty())
    }

    /// All values of a field: checked boxes, repeated rows.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Is this box checked, or this choice chosen?
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|v| v == value)
    }

    /// Sets a value.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(key, _)| key != name);
        self.0.push((name.to_owned(), value.into()));
    }

    /// The version of the record that the form showed; 0 when absent or not a number (then every save is stale).
    pub fn version(&self) -> i64 {
        self.get("_version").parse().unwrap_or(0)
    }

    /// The idempotency key of the form.
    pub fn key(&self) -> &str {
        self.get("_key")
    }

    /// A text that must be there, at most `max` characters.
    pub fn need(&self, faults: &mut Faults, name: &'static str, max: usize, missing: &'static str) -> String {
        if self.get(name).is_empty() {
            faults.push(name, missing);
        }
        self.short(faults, name, max).unwrap_or_default()
    }

    /// A text that may be absent, at most `max` characters.
    pub fn short(&self, faults: &mut Faults, name: &'static str, max: usize) -> Option<String> {
        let value = self.opt(name)?;
        faults.check_length(name, value, max);
        Some(value.to_owned())
    }

    /// A long text that may be absent.
    pub fn long(&self, faults: &mut Faults, name: &'static str) -> Option<String> {
        self.short(faults, name, LONG_TEXT)
    }

    /// One of a closed list that must be chosen.
    pub fn choose<T: FromStr>(&self, faults: &mut Faults, name: &'static str, missing: &'static str) -> Option<T> {
        let parsed = self.get(name).parse().ok();
        if parsed.is_none() {
            faults.push(name, missing);
        }
        parsed
    }

    /// One of a closed list, or nothing.
    pub fn maybe<T: FromStr>(&self, faults: &mut Faults, name: &'static str) -> Option<T> {
        let value = self.opt(name)?;
        let parsed = value.parse().ok();
        if parsed.is_none() {
            faults.push(name, "form-choose-from-list");
        }
        parsed
    }

    /// A day as the browser's date field sends it (`2026-05-26`), or typed `26/5/2026`.
    pub fn day(&self, faults: &mut Faults, name: &'static str) -> Option<Day> {
        let value = self.opt(name)?;
        let day: Option<Day> = value.parse().ok().or_else(|| belgian_day(value));
        let fits = day.filter(|day| (1900..2200).contains(&day.0.year()));
        if fits.is_none() {
            faults.push(name, if day.is_some() { "form-day-range" } else { "form-day-impossible" });
        }
        fits
    }

    /// A day that must be there.
    pub fn need_day(&self, faults: &mut Faults, name: &'static str) -> Option<Day> {
        if self.get(name).is_empty() {
            faults.push(name, "form-day-missing");
        }
        self.day(faults, name)
    }

    /// A time of day, `14:30` or `14.30`: (hour, minute).
    pub fn time(&self, faults: &mut Faults, name: &'static str) -> Option<(i8, i8)> {
        let value = self.opt(name)?;
        let parsed = value
            .split_once([':', '.', 'u'])
            .and_then(|(h, m)| Some((h.parse::<i8>().ok()?, m.parse::<i8>().ok()?)))
            .filter(|(h, m)| (0..24).contains(h) && (0..60).contains(m));
        if parsed.is_none() {
            faults.push(name, "form-time-impossible");
        }
        parsed
    }

    /// A whole number between two bounds.
    pub fn number(&self, faults: &mut Faults, name: &'static str, min: i64, max: i64) -> Option<i64> {
        let value = self.opt(name)?;
        match value.parse() {
            Ok(number) if (min..=max).contains(&number) => Some(number),
            _ => {
                faults.push_range(name, min, max);
                None
            }
        }
    }

    /// The form again, with what was typed and what to change.
    pub fn view(&self, l: &Words, errors: &[FieldError]) -> FormView {
        let errors = errors
            .iter()
            .map(|e| {
                let facts: Vec<(&str, String)> = e.facts.iter().map(|(n, v)| (*n, v.clone())).collect();
                (e.field, l.with(e.key, &facts))
            })
            .collect();
        FormView { fields: self.clone(), errors }
    }
}

fn belgian_day(text: &str) -> Option<Day> {
    let mut parts = text.split(['/', '-', '.']).map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A form as the template shows it.
#[derive(Debug, Clone, Default)]
pub struct FormView {
    fields: Fields,
    /// (field, message in the person's language), in the order of the form.
    pub errors: Vec<(&'static str, String)>,
}

impl FormView {
    /// An empty form.
    pub fn empty() -> Self {
        Self::default()
    }

    /// A form filled with what is stored.
    pub fn filled<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        Self { fields: Fields::from_pairs(pairs), errors: Vec::new() }
    }

    /// What stands in the field.
    pub fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    /// Is this choice or box chosen?
    pub fn chosen(&self, name: &str, value: &str) -> bool {
        self.fields.has(name, value)
    }

    /// The message under the field; empty when there is none.
    pub fn error(&self, name: &str) -> &str {
        self.errors.iter().find(|(field, _)| *field == name).map_or("", |(_, message)| message)
    }
}

/// The errors of a refusal that a form can show; other refusals go on to the edge.
pub fn field_errors(refusal: Refusal) -> Result<Vec<FieldError>, Refusal> {
    match refusal {
        Refusal::Invalid(errors) => Ok(errors),
        other => Err(other),
    }
}

/// One option of a select, of chips or of a list of boxes, as `components/form.html` wants it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// Words.
    pub label: String,
    /// Chosen now?
    pub chosen: bool,
    /// Icon name, or empty.
    pub icon: &'static str,
    /// A sentence under the label, or empty.
    pub hint: String,
}

impl FormView {
    /// The options of a closed list, with words from the keys `prefix-value` and the chosen ones marked.
    pub fn choices<T: Copy + std::fmt::Display>(
        &self,
        l: &Words,
        name: &str,
        prefix: &str,
        values: &[T],
    ) -> Vec<Choice> {
        values.iter().map(|v| self.choice(name, v.to_string(), l.of(prefix, v))).collect()
    }

    /// One option.
    pub fn choice(&self, name: &str, value: impl Into<String>, label: impl Into<String>) -> Choice {
        let value = value.into();
        Choice { chosen: self.chosen(name, &value), value, label: label.into(), icon: "", hint: String::new() }
    }

    /// The messages for the summary on top: (field, message) as `error_summary` wants them.
    pub fn summary(&self) -> Vec<ErrorLine> {
        self.errors.iter().map(|(field, message)| ErrorLine { field, message: message.clone() }).collect()
    }
}

/// One line of the summary of mistakes on top of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorLine {
    /// Id of the field.
    pub field: &'static str,
    /// What to do.
    pub message: String,
}

impl Choice {
    /// With an icon.
    #[must_use]
    pub fn icon(mut self, icon: &'static str) -> Self {
        self.icon = icon;
        self
    }

    /// With a sentence under it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}
