//! Months, days and ages of the definitions, as data with the day from which each holds (`data/esf.toml`).

use std::fmt;

use kernel::{Day, text_enum};
use serde::Deserialize;

text_enum! {
    /// A parameter.
    pub enum Key {
        /// Unemployed for so many months at entry is long-term.
        LongTermMonths = "long-term-months",
        /// The same for young people.
        LongTermMonthsYoung = "long-term-months-young",
        /// Young people for that rule are younger than this, in years.
        YoungUnder = "young-under",
        /// Children are younger than this, in years.
        ChildUnder = "child-under",
        /// Young people from this age, in years.
        YouthFrom = "youth-from",
        /// Young people up to and including this age, in years.
        YouthTo = "youth-to",
        /// Older people from this age, in years.
        OlderFrom = "older-from",
        /// Length of the window of immediate results, in days after the exit.
        ImmediateDays = "immediate-days",
        /// Length of the window of later results, in calendar months after the exit.
        LaterMonths = "later-months",
    }
}

/// One version of a parameter.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Which.
    pub key: Key,
    /// In the unit of the key.
    pub value: i32,
    /// First day.
    pub valid_from: Day,
    /// Last day; open for the newest.
    pub valid_to: Option<Day>,
    /// Where it stands.
    pub source: String,
}

/// All versions of all parameters, by their first day.
#[derive(Clone)]
pub struct Parameters(Vec<Vec<Version>>);

impl fmt::Debug for Parameters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().flatten()).finish()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    parameter: Vec<Version>,
}

impl Parameters {
    /// Those in `data/esf.toml`.
    pub fn of_the_house() -> Result<Self, String> {
        Self::parse(include_str!("../../data/esf.toml")).map_err(|e| format!("data/esf.toml: {e}"))
    }

    /// Reads them. Each key has versions that follow each other without a gap, the last one open.
    pub fn parse(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|e| e.to_string())?;
        let mut all = Vec::new();
        for key in Key::ALL {
            let mut versions: Vec<Version> = file.parameter.iter().filter(|v| v.key == *key).cloned().collect();
            versions.sort_by_key(|version| version.valid_from);
            let follows = |pair: &[Version]| pair[0].valid_to.is_some_and(|to| to.plus_days(1) == pair[1].valid_from);
            let open = versions.last().is_some_and(|last| last.valid_to.is_none());
            if !open || !versions.windows(2).all(follows) {
                return Err(format!("the versions of {key} must follow each other, the last one without valid_to"));
            }
            all.push(versions);
        }
        Ok(Self(all))
    }

    /// The value on a day; before the first version, that one.
    pub fn value(&self, key: Key, on: Day) -> i32 {
        let versions = &self.0[key as usize];
        let held = versions.iter().rev().find(|version| version.valid_from <= on).or(versions.first());
        held.map_or(0, |version| version.value)
    }

    /// All versions, for the page that explains the figures.
    pub fn versions(&self) -> impl Iterator<Item = &Version> {
        self.0.iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameters_of_the_house_are_complete_and_tell_their_source() {
        let known = Parameters::of_the_house().unwrap();
        let on = Day::new(2026, 1, 1).unwrap();
        let values: Vec<i32> = Key::ALL.iter().map(|key| known.value(*key, on)).collect();
        assert_eq!(values, [12, 6, 25, 18, 18, 29, 55, 28, 6]);
        assert!(known.versions().all(|version| !version.source.is_empty()));
    }

    #[test]
    fn a_new_version_holds_from_its_first_day() {
        let house = include_str!("../../data/esf.toml");
        let closed =
            house.replacen("valid_from = \"2021-07-01\"", "valid_from = \"2021-07-01\"\nvalid_to = \"2027-12-31\"", 1);
        let more = |from: &str| {
            format!(
                "{closed}\n[[parameter]]\nkey = \"long-term-months\"\nvalue = 9\nvalid_from = \"{from}\"\nsource = \"x\"\n"
            )
        };
        let known = Parameters::parse(&more("2028-01-01")).unwrap();
        let value = |text: &str| known.value(Key::LongTermMonths, text.parse().unwrap());
        assert_eq!([value("2019-01-01"), value("2027-12-31"), value("2028-01-01")], [12, 12, 9]);
        assert!(Parameters::parse(&more("2028-01-02")).unwrap_err().contains("long-term-months"), "a gap");
        assert!(Parameters::parse(&closed).is_err(), "no open version");
        assert!(Parameters::parse("").is_err());
    }
}
