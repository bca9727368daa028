//! The published criteria of urgency and the days for answers, from `data/urgency.toml`: no opaque score.

use std::sync::OnceLock;

use kernel::Day;
use serde::Deserialize;

/// The band of who has no ground.
pub const LAST_BAND: i64 = 3;

/// One criterion, as published.
#[derive(Debug, Clone, Deserialize)]
pub struct Criterion {
    /// Key, in data and code; screens use the words `urgency-KEY`.
    pub key: String,
    /// The band it gives, 1 first.
    pub band: i64,
    /// The published sentence.
    pub nl: String,
}

/// One version of the criteria.
#[derive(Debug, Clone, Deserialize)]
pub struct Rules {
    /// Id, kept with each wish.
    pub id: String,
    /// First day of this version.
    pub valid_from: Day,
    /// The published decision it comes from.
    pub source: String,
    /// The criteria, most urgent first.
    #[serde(rename = "criterion")]
    pub criteria: Vec<Criterion>,
}

/// Days for each answer; see the comments in the data.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Days {
    /// The coach on an offer.
    pub offer: i32,
    /// The partner on a request.
    pub answer: i32,
    /// The coach on a question or a proposed day.
    pub reply: i32,
    /// After the agreed day: did it start?
    pub start: i32,
    /// After the start: how does it go?
    pub feedback: i32,
    /// After that: does it still go on?
    pub follow: i32,
    /// After a deadline: to the coordinator.
    pub escalate: i32,
    /// How far ahead a place may be kept.
    pub horizon: i32,
}

#[derive(Deserialize)]
struct Data {
    days: Days,
    rules: Vec<Rules>,
}

fn data() -> &'static Data {
    static DATA: OnceLock<Data> = OnceLock::new();
    DATA.get_or_init(|| {
        let fallback =
            Days { offer: 5, answer: 10, reply: 5, start: 7, feedback: 28, follow: 90, escalate: 4, horizon: 60 };
        // The file is part of the program; a test reads it, so an unreadable one does not ship.
        toml::from_str(include_str!("../../../../data/urgency.toml"))
            .unwrap_or(Data { days: fallback, rules: Vec::new() })
    })
}

/// The days for answers.
pub fn days() -> Days {
    data().days
}

/// The criteria in force on a day: the newest version that has begun, else the first there is.
pub fn in_force(today: Day) -> Option<&'static Rules> {
    let all = &data().rules;
    all.iter().filter(|r| r.valid_from <= today).max_by_key(|r| r.valid_from).or(all.first())
}

/// A version by its id, for wishes of before.
pub fn by_id(id: &str) -> Option<&'static Rules> {
    data().rules.iter().find(|r| r.id == id)
}

/// The band of these grounds. Keys that the version does not know count for nothing.
pub fn band(rules: &Rules, grounds: &[String]) -> i64 {
    let known = rules.criteria.iter().filter(|c| grounds.contains(&c.key));
    known.map(|c| c.band).min().unwrap_or(LAST_BAND)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_published_criteria_are_read_and_the_screen_says_them_in_the_same_words() {
        let rules = in_force(day("2026-05-26")).unwrap();
        assert!(rules.criteria.iter().all(|c| (1..LAST_BAND).contains(&c.band)) && rules.criteria.len() >= 6);
        let words = include_str!("../../../../locales/nl-BE/placement.ftl");
        for criterion in &rules.criteria {
            let line = format!("urgency-{} = {}", criterion.key, criterion.nl);
            assert!(words.lines().any(|l| l == line), "{line}");
        }
        assert!(by_id(&rules.id).is_some() && by_id("unknown").is_none());
        assert_eq!(days().offer, 5);
    }

    #[test]
    fn a_band_is_the_most_urgent_ground_and_no_ground_is_last() {
        let rules = in_force(day("2026-05-26")).unwrap();
        let of = |keys: &[&str]| band(rules, &keys.iter().map(|k| (*k).to_owned()).collect::<Vec<_>>());
        assert_eq!((of(&[]), of(&["children"]), of(&["children", "roof"]), of(&["made-up"])), (3, 2, 1, 3));
    }
}
