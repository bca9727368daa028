//! Which municipality is rural: the degree of urbanisation by NIS code, as data with the years in which it holds.

use std::collections::HashMap;

use kernel::Day;
use serde::Deserialize;

/// The class of rural areas.
pub const RURAL: u8 = 3;

/// Classes by NIS code.
#[derive(Debug, Clone, Default)]
pub struct Degurba(HashMap<String, Vec<Line>>);

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    nis: String,
    degurba: u8,
    valid_from: Option<Day>,
    valid_to: Option<Day>,
    #[serde(rename = "source")]
    _source: String,
}

impl Degurba {
    /// The one in `data/degurba.csv`.
    pub fn of_the_house() -> Result<Self, String> {
        Self::parse(include_str!("../../data/degurba.csv")).map_err(|e| format!("data/degurba.csv: {e}"))
    }

    /// Reads a table `nis,degurba,valid_from,valid_to,source`; lines that begin with # say something about it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader =
            csv::ReaderBuilder::new().comment(Some(b'#')).trim(csv::Trim::All).from_reader(text.as_bytes());
        let mut all: HashMap<String, Vec<Line>> = HashMap::new();
        for line in reader.deserialize() {
            let line: Line = line.map_err(|e| e.to_string())?;
            if !(1..=RURAL).contains(&line.degurba) {
                return Err(format!("{}: {} is no class; there are 1, 2 and 3", line.nis, line.degurba));
            }
            all.entry(line.nis.clone()).or_default().push(line);
        }
        Ok(Self(all))
    }

    /// The class of a municipality on a day; `None` where the table does not know it.
    pub fn class(&self, nis: &str, on: Day) -> Option<u8> {
        let held = |l: &&Line| l.valid_from.is_none_or(|from| from <= on) && l.valid_to.is_none_or(|to| on <= to);
        self.0.get(nis)?.iter().find(held).map(|line| line.degurba)
    }

    /// How many municipalities the table knows.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Does it know none?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_the_house_can_be_read() {
        Degurba::of_the_house().unwrap();
    }

    #[test]
    fn a_class_holds_in_its_years_and_what_is_missing_is_not_known() {
        let table = "# by hand\nnis,degurba,valid_from,valid_to,source\n10001,3,,2024-12-31,x\n10001,2,2025-01-01,,x\n";
        let table = Degurba::parse(table).unwrap();
        let class = |nis: &str, day: &str| table.class(nis, day.parse().unwrap());
        assert_eq!((class("10001", "2024-12-31"), class("10001", "2025-01-01")), (Some(3), Some(2)));
        assert_eq!(class("10002", "2025-01-01"), None);
    }

    #[test]
    fn a_class_that_does_not_exist_is_refused() {
        assert!(Degurba::parse("nis,degurba,valid_from,valid_to,source\n10001,4,,,x\n").unwrap_err().contains('4'));
        assert!(Degurba::parse("nis,degurba\n10001,3\n").is_err());
    }
}
