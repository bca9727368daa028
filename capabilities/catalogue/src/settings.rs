//! Dated agreements and the middles of municipalities, as the data files of the program tell them.

use std::sync::OnceLock;

use kernel::Day;
use serde::Deserialize;

use crate::rules::travel::Centre;

/// What is agreed about confirming.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Agreement {
    /// Since when.
    pub from: Day,
    /// Where it comes from.
    pub source: String,
    /// A service that was not confirmed for so many days is doubtful.
    pub doubtful_after_days: i32,
    /// Asked and no answer: not asked again within so many days.
    pub ask_again_after_days: i32,
    /// A mailed link works so many days.
    pub link_days: i32,
}

#[derive(Deserialize)]
struct File {
    agreement: Vec<Agreement>,
}

fn read() -> Result<Vec<Agreement>, String> {
    let text = include_str!("../../../data/catalogue.toml");
    let mut all = toml::from_str::<File>(text).map_err(|e| format!("data/catalogue.toml: {e}"))?.agreement;
    all.sort_by_key(|a| a.from);
    Ok(all)
}

/// The agreement that counts on a day: the newest that has begun, or the first one there is.
pub fn agreement(on: Day) -> &'static Agreement {
    static ALL: OnceLock<Vec<Agreement>> = OnceLock::new();
    static NONE: OnceLock<Agreement> = OnceLock::new();
    // The file is part of the program; a test reads it, so an unreadable one does not ship.
    let all = ALL.get_or_init(|| read().unwrap_or_default());
    let found = all.iter().rev().find(|a| a.from <= on).or_else(|| all.first());
    found.unwrap_or_else(|| {
        NONE.get_or_init(|| Agreement {
            from: on,
            source: String::new(),
            doubtful_after_days: 90,
            ask_again_after_days: 14,
            link_days: 30,
        })
    })
}

#[derive(Deserialize)]
struct Targets {
    target_group: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    key: String,
    nl: String,
}

/// The target groups of the region: key and Dutch name.
pub fn targets() -> &'static [(String, String)] {
    static ALL: OnceLock<Vec<(String, String)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let all = toml::from_str::<Targets>(include_str!("../../../data/target-groups.toml"));
        all.map(|t| t.target_group.into_iter().map(|t| (t.key, t.nl)).collect()).unwrap_or_default()
    })
}

/// The middles of the municipalities.
pub fn centres() -> &'static [Centre] {
    static ALL: OnceLock<Vec<Centre>> = OnceLock::new();
    ALL.get_or_init(|| {
        let text = include_str!("../../../data/municipality-centres.csv");
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
        reader.deserialize().filter_map(Result::ok).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_agreements_can_be_read_and_say_where_they_come_from() {
        let all = read().unwrap();
        assert!(all.iter().all(|a| !a.source.is_empty() && a.doubtful_after_days > 0 && a.link_days > 0));
        let day = |y| Day::new(y, 5, 26).unwrap();
        assert_eq!(agreement(day(2026)).doubtful_after_days, 90);
        assert_eq!(agreement(day(1999)), &all[0], "before the first agreement the first one counts");
    }

    #[test]
    fn the_target_groups_of_the_region_have_names() {
        let words = include_str!("../../../locales/nl-BE/catalogue.ftl");
        let said = |(key, name): &(String, String)| words.lines().any(|line| line == format!("target-{key} = {name}"));
        assert!(targets().len() > 10 && targets().iter().all(said), "the screen says them as the data do");
    }

    #[test]
    fn every_municipality_of_the_region_has_a_middle() {
        let mut reader = csv::Reader::from_reader(include_str!("../../../data/municipalities.csv").as_bytes());
        let codes: Vec<String> = reader.records().map(|r| r.unwrap()[1].to_owned()).collect();
        assert_eq!(codes.len(), 11);
        assert!(codes.iter().all(|nis| centres().iter().any(|c| c.nis == *nis)), "{codes:?}");
    }
}
