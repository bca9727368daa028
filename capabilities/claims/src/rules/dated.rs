//! The dated rules of the money: what held on a day, after whom, and how sure that is. Unknown is an answer.

use kernel::{Day, Moment, text_enum};
use serde::Deserialize;

text_enum! {
    /// How a value is known.
    pub enum Certainty {
        /// Read in its source.
        Read = "R",
        /// Measured or computed.
        Measured = "M",
        /// Known, but the text was not read again.
        Known = "K",
        /// Chosen: no source says so.
        Chosen = "C",
        /// Looked for and not found.
        NotFound = "NF",
    }
}

/// One row: a change is a new row, and no row is ever edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Which rule.
    pub key: String,
    /// Cents, minutes or years; none: not known in this period.
    pub value: Option<i64>,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Option<Day>,
    /// Law, decision or page.
    pub source: String,
    /// How sure that is.
    pub certainty: Certainty,
    /// When it was written down.
    pub recorded_at: Moment,
}

/// Every key, in the order of the page.
pub const KEYS: &[&str] = &[
    "rate.coach-hour",
    "rate.group-session",
    "rate.kilometre",
    "evidence.years",
    "minutes.home-visit",
    "minutes.outreach",
    "minutes.call",
    "minutes.message",
    "minutes.accompanied",
    "minutes.group",
];

/// What the value of a key is.
pub fn is_amount(key: &str) -> bool {
    key.starts_with("rate.")
}

/// All rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules(pub Vec<Rule>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    recorded_at: Moment,
    rule: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    key: String,
    value: Option<i64>,
    from: Day,
    to: Option<Day>,
    source: String,
    certainty: Certainty,
}

/// The rows that come with Opstap. An error names the file.
pub fn shipped() -> Result<Rules, String> {
    let file: File =
        toml::from_str(include_str!("../../../../data/money.toml")).map_err(|e| format!("data/money.toml: {e}"))?;
    let at = file.recorded_at;
    let row = |l: Line| Rule {
        key: l.key,
        value: l.value,
        from: l.from,
        to: l.to,
        source: l.source,
        certainty: l.certainty,
        recorded_at: at,
    };
    Ok(Rules(file.rule.into_iter().map(row).collect()))
}

impl Rules {
    /// The row that holds on a day: the latest first day, of those the latest recorded; what ended leaves a gap.
    pub fn on(&self, key: &str, day: Day) -> Option<&Rule> {
        let begun = self.0.iter().filter(|rule| rule.key == key && rule.from <= day);
        begun.max_by_key(|rule| (rule.from, rule.recorded_at)).filter(|rule| rule.to.is_none_or(|to| day <= to))
    }

    /// What it says on a day; none is unknown, never zero.
    pub fn value(&self, key: &str, day: Day) -> Option<i64> {
        self.on(key, day).and_then(|rule| rule.value)
    }

    /// All rows of a key, the last first day on top.
    pub fn history(&self, key: &str) -> Vec<&Rule> {
        let mut rows: Vec<&Rule> = self.0.iter().filter(|rule| rule.key == key).collect();
        rows.sort_by_key(|rule| std::cmp::Reverse((rule.from, rule.recorded_at)));
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn every_key_of_the_page_has_a_row_and_every_row_a_key() {
        let rules = shipped().unwrap();
        for key in KEYS {
            assert!(rules.on(key, day("2026-01-01")).is_some(), "{key}");
        }
        assert!(rules.0.iter().all(|rule| KEYS.contains(&rule.key.as_str()) && !rule.source.is_empty()));
        assert_eq!(rules.value("rate.coach-hour", day("2026-01-01")), None, "no source tells the rate");
        let years = rules.on("evidence.years", day("2026-01-01")).unwrap();
        assert_eq!((years.value, years.certainty), (Some(5), Certainty::Known));
    }

    #[test]
    fn a_later_row_holds_from_its_first_day_and_an_ended_row_leaves_a_gap() {
        let row = |value, from: &str, to: Option<&str>, at| Rule {
            key: "rate.coach-hour".to_owned(),
            value,
            from: day(from),
            to: to.map(day),
            source: "beslissing".to_owned(),
            certainty: Certainty::Read,
            recorded_at: Moment(at),
        };
        let mut rules = shipped().unwrap();
        rules.0.push(row(Some(4_321), "2026-01-01", Some("2026-06-30"), 1_800_000_000_000));
        rules.0.push(row(Some(4_400), "2026-01-01", Some("2026-06-30"), 1_800_000_000_001));
        let value = |on| rules.value("rate.coach-hour", day(on));
        assert_eq!(value("2025-12-31"), None);
        assert_eq!(value("2026-01-01"), Some(4_400));
        assert_eq!(value("2026-06-30"), Some(4_400));
        assert_eq!(value("2026-07-01"), None, "ended, and nobody said what comes after");
    }
}
