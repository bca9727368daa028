//! Checks of single values, whatever the format of the file: each that can't be taken becomes a fault with its place.

use kernel::Day;
use kernel::email::{Email, EmailError};
use kernel::kbo::{Kbo, KboError};
use kernel::language::{LANGUAGES, Language};
use kernel::phone::{Phone, PhoneError};

use crate::fault::Fault;

/// A row that is being read, and where its faults go.
pub struct Cell<'a> {
    /// Row, or number of the record.
    pub row: usize,
    /// Faults so far.
    pub faults: &'a mut Vec<Fault>,
}

impl Cell<'_> {
    /// Notes a fault.
    pub fn fault(&mut self, column: &str, key: &'static str) {
        self.faults.push(Fault::at(self.row, column, key));
    }

    /// Notes a fault with the value that was found.
    pub fn odd(&mut self, column: &str, key: &'static str, value: &str) {
        self.faults.push(Fault::at(self.row, column, key).fact("value", value));
    }

    /// Must hold something.
    pub fn need(&mut self, column: &str, text: &str) {
        if text.trim().is_empty() {
            self.fault(column, "import-missing");
        }
    }

    /// A text of at most so many characters, trimmed.
    pub fn short(&mut self, column: &str, text: &str, max: usize) -> String {
        let text = text.trim();
        if text.chars().count() > max {
            self.faults.push(Fault::at(self.row, column, "import-cell-long").fact("max", max));
        }
        if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r')) {
            self.fault(column, "import-cell-strange");
        }
        text.replace("\r\n", "\n")
    }

    /// The same, or nothing.
    pub fn maybe(&mut self, column: &str, text: Option<&str>, max: usize) -> Option<String> {
        let text = text.map(str::trim).filter(|t| !t.is_empty())?;
        Some(self.short(column, text, max))
    }

    /// A mail address.
    pub fn email(&mut self, column: &str, text: Option<&str>) -> Option<String> {
        let text = text.map(str::trim).filter(|t| !t.is_empty())?;
        match Email::parse(text).map_err(EmailError::key) {
            Ok(email) => Some(email.as_str().to_owned()),
            Err(key) => {
                self.fault(column, key);
                None
            }
        }
    }

    /// A phone number.
    pub fn phone(&mut self, column: &str, text: Option<&str>) -> Option<String> {
        let text = text.map(str::trim).filter(|t| !t.is_empty())?;
        match Phone::parse(text).map_err(PhoneError::key) {
            Ok(phone) => Some(phone.e164()),
            Err(key) => {
                self.fault(column, key);
                None
            }
        }
    }

    /// An enterprise number.
    pub fn kbo(&mut self, column: &str, text: &str) -> Option<String> {
        if text.trim().is_empty() {
            return None;
        }
        match Kbo::parse(text).map_err(KboError::key) {
            Ok(kbo) => Some(kbo.digits()),
            Err(key) => {
                self.fault(column, key);
                None
            }
        }
    }

    /// A web address: `https://…`, or without it as people write it. Nothing else may become a link on a page.
    pub fn website(&mut self, column: &str, text: Option<&str>) -> Option<String> {
        let text = text.map(str::trim).filter(|t| !t.is_empty())?;
        let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
        let web = whole.strip_prefix("https://").or_else(|| whole.strip_prefix("http://"));
        let sane = |rest: &str| {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            host.contains('.') && !rest.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"'`".contains(c))
        };
        if web.is_some_and(sane) && whole.len() <= 500 {
            Some(whole)
        } else {
            self.odd(column, "import-website", text);
            None
        }
    }

    /// A day, ISO or as people in Belgium write it.
    pub fn day(&mut self, column: &str, text: Option<&str>) -> Option<Day> {
        let text = text.map(str::trim).filter(|t| !t.is_empty())?;
        // A date-time counts for its day.
        let day = text.get(..10).unwrap_or(text).parse().ok().or_else(|| belgian(text));
        let day = day.filter(|d: &Day| (1900..2200).contains(&d.0.year()));
        if day.is_none() {
            self.odd(column, "import-day", text);
        }
        day
    }

    /// A whole number between two bounds.
    pub fn number(&mut self, column: &str, text: &str, min: i64, max: i64) -> Option<i64> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let number = text.parse::<i64>().ok().filter(|n| (min..=max).contains(n));
        if number.is_none() {
            let fault = Fault::at(self.row, column, "import-number").fact("min", min).fact("max", max);
            self.faults.push(fault.fact("value", text));
        }
        number
    }

    /// The code of a language, from its code or its Dutch name.
    pub fn language(&mut self, column: &str, text: &str) -> Option<String> {
        let folded = kernel::name::fold(text);
        let named = || LANGUAGES.iter().find(|l| kernel::name::fold(l.dutch) == folded);
        let found = Language::by_code(text.trim()).or_else(named).map(|l| l.code.to_owned());
        if found.is_none() {
            self.odd(column, "import-language", text);
        }
        found
    }
}

fn belgian(text: &str) -> Option<Day> {
    let mut parts = text.split(['/', '-', '.']).map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    parts.next().is_none().then(|| Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn website(text: &str) -> Option<String> {
        Cell { row: 1, faults: &mut Vec::new() }.website("x", Some(text))
    }

    #[test]
    fn only_web_addresses_become_links() {
        assert_eq!(website("www.caw.be/aanbod").as_deref(), Some("https://www.caw.be/aanbod"));
        assert_eq!(website("http://caw.be").as_deref(), Some("http://caw.be"));
        for bad in [
            "javascript:alert(1)",
            "javascript://x.y/%0aalert(1)",
            "data:text/html,x",
            "https://a b.be",
            "caw",
            "https://x.be/\"onclick",
        ] {
            assert_eq!(website(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_are_read_as_iso_and_as_people_write_them() {
        let mut faults = Vec::new();
        let mut cell = Cell { row: 3, faults: &mut faults };
        let day = Day::new(2026, 5, 26);
        assert_eq!(cell.day("x", Some("2026-05-26")), day);
        assert_eq!(cell.day("x", Some("26/5/2026")), day);
        assert_eq!(cell.day("x", Some("2026-05-26T10:00:00Z")), day);
        assert_eq!(cell.day("x", Some("morgen")), None);
        assert_eq!((faults.len(), faults[0].row, faults[0].key), (1, Some(3), "import-day"));
    }

    #[test]
    fn a_language_is_known_by_code_and_by_name() {
        let mut faults = Vec::new();
        let mut cell = Cell { row: 1, faults: &mut faults };
        assert_eq!(cell.language("x", "tr").as_deref(), Some("tr"));
        assert_eq!(cell.language("x", "oekraiens").as_deref(), Some("uk"));
        assert_eq!(cell.language("x", "Klingon"), None);
    }
}
