//! The level of education behind a diploma: a dated table, so that the diploma itself is kept and the level worked out.

use std::sync::OnceLock;

use kernel::{Day, text_enum};
use serde::Deserialize;

text_enum! {
    /// Highest diploma or certificate.
    pub enum Diploma {
        /// None, or primary school not finished.
        None = "none",
        /// Primary school.
        Primary = "primary",
        /// First grade of secondary school.
        Secondary1 = "secondary-1",
        /// Second grade of secondary school.
        Secondary2 = "secondary-2",
        /// Third grade of secondary school.
        Secondary3 = "secondary-3",
        /// After secondary school, not yet higher education.
        PostSecondary = "post-secondary",
        /// *Graduaat*.
        Associate = "associate",
        /// Bachelor.
        Bachelor = "bachelor",
        /// Master.
        Master = "master",
        /// Doctor.
        Doctor = "doctor",
        /// From another country, or not in this list.
        Other = "other",
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    diploma: Vec<Line>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    key: Diploma,
    isced: Option<u8>,
    valid_from: Day,
    valid_to: Option<Day>,
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "certainty")]
    _certainty: String,
}

/// The table.
#[derive(Debug)]
pub struct Levels(Vec<Line>);

impl Levels {
    /// Reads `data/diplomas.toml`.
    fn parse(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|e| format!("data/diplomas.toml: {e}"))?;
        if file.diploma.iter().any(|line| line.isced.is_some_and(|level| level > 8)) {
            return Err("data/diplomas.toml: ISCED has levels 0 to 8".to_owned());
        }
        Ok(Self(file.diploma))
    }

    /// The one of the house. A table that can't be read knows no level; a test sees to it that it can.
    pub fn of_the_house() -> &'static Self {
        static TABLE: OnceLock<Levels> = OnceLock::new();
        TABLE.get_or_init(|| Self::parse(include_str!("../../../data/diplomas.toml")).unwrap_or(Self(Vec::new())))
    }

    /// The ISCED level of a diploma on a day; `None` where the coach has to say it.
    pub fn level(&self, diploma: Diploma, on: Day) -> Option<u8> {
        let held =
            |line: &&Line| line.key == diploma && line.valid_from <= on && line.valid_to.is_none_or(|last| on <= last);
        self.0.iter().find(held)?.isced
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_diploma_stands_in_the_table_and_the_unclear_ones_ask_the_coach() {
        let table = Levels::parse(include_str!("../../../data/diplomas.toml")).unwrap();
        assert!(Diploma::ALL.iter().all(|d| table.0.iter().any(|line| line.key == *d)));
        let on = "2026-05-26".parse().unwrap();
        let levels: Vec<Option<u8>> = Diploma::ALL.iter().map(|d| table.level(*d, on)).collect();
        let known = [0, 1, 2].map(Some).into_iter().chain([None]).chain((3..=8).map(Some)).chain([None]);
        assert_eq!(levels, known.collect::<Vec<_>>());
    }

    #[test]
    fn a_level_holds_in_its_days() {
        let text = "[[diploma]]\nkey = \"primary\"\nisced = 1\nvalid_from = \"2020-01-01\"\nvalid_to = \"2024-12-31\"\nsource = \"x\"\ncertainty = \"x\"\n";
        let table = Levels::parse(text).unwrap();
        let level = |day: &str| table.level(Diploma::Primary, day.parse().unwrap());
        assert_eq!([level("2019-12-31"), level("2024-12-31"), level("2025-01-01")], [None, Some(1), None]);
        assert!(Levels::parse(&text.replace("isced = 1", "isced = 9")).is_err());
    }
}
