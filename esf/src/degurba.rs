//! Which municipality is rural: the degree of urbanisation by NIS code, as data with the years in which it holds.

use std::collections::HashMap;

use kernel::Day;
use serde::{Deserialize, Serialize};

/// The class of rural areas.
pub const RURAL: u8 = 3;

/// Classes by NIS code.
#[derive(Debug, Clone, Default)]
pub struct Degurba(HashMap<String, Vec<Line>>);

/// The class of a municipality, with the days between which it holds and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// NIS code.
    pub nis: String,
    /// 1 city, 2 town or suburb, 3 rural area.
    pub degurba: u8,
    /// First day; since ever without it.
    pub valid_from: Option<Day>,
    /// Last day; until now without it.
    pub valid_to: Option<Day>,
    /// Where it stands, with the year.
    pub source: String,
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
        self.line(nis, on).map(|line| line.degurba)
    }

    /// The line that says so: the first one that holds on the day.
    pub fn line(&self, nis: &str, on: Day) -> Option<&Line> {
        let held = |l: &&Line| l.valid_from.is_none_or(|from| from <= on) && l.valid_to.is_none_or(|to| on <= to);
        self.0.get(nis)?.iter().find(held)
    }

    /// Puts a line before those that are there: on its days it is the one that counts.
    pub fn record(&mut self, line: Line) {
        self.0.entry(line.nis.clone()).or_default().insert(0, line);
    }

    /// The table as a file that `parse` reads again. A cell that a spreadsheet would take for a formula begins with a space.
    pub fn to_csv(&self) -> Result<String, String> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let mut codes: Vec<&String> = self.0.keys().collect();
        codes.sort();
        for line in codes.into_iter().filter_map(|nis| self.0.get(nis)).flatten() {
            let formula = line.source.starts_with(['=', '+', '-', '@']);
            let source = if formula { format!(" {}", line.source) } else { line.source.clone() };
            writer.serialize(Line { source, ..line.clone() }).map_err(|e| e.to_string())?;
        }
        let bytes = writer.into_inner().map_err(|e| e.to_string())?;
        let text = String::from_utf8(bytes).map_err(|e| e.to_string())?;
        Ok(if text.is_empty() { "nis,degurba,valid_from,valid_to,source\n".to_owned() } else { text })
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

    fn house(nis: &str, day: &str) -> Option<u8> {
        Degurba::of_the_house().unwrap().class(nis, day.parse().unwrap())
    }

    #[test]
    fn the_table_of_the_house_knows_every_municipality_of_its_edition() {
        let table = Degurba::of_the_house().unwrap();
        let day = "2016-01-01".parse().unwrap();
        let known: Vec<u32> = table.0.keys().filter_map(|nis| table.class(nis, day).map(u32::from)).collect();
        let of = |class: u32| known.iter().filter(|known| **known == class).count();
        assert_eq!((known.len(), of(1), of(2), of(3)), (589, 36, 339, 214));
        assert!(table.0.values().flatten().all(|line| line.source.contains("2014")), "each line tells its edition");
    }

    #[test]
    fn the_municipalities_of_the_region_are_towns_and_suburbs_and_deinze_is_not_known() {
        let alone = ["44013", "44020", "44064", "44081"];
        assert!(alone.iter().all(|nis| house(nis, "2026-05-26") == Some(2)), "{alone:?}");
        for (nis, before, after) in [
            ("44012", Some(2), None),
            ("44048", Some(2), None),
            ("44040", Some(2), None),
            ("44043", Some(2), None),
            ("44086", None, Some(2)),
            ("44088", None, Some(2)),
            ("44083", None, None),
        ] {
            assert_eq!((house(nis, "2024-12-31"), house(nis, "2025-01-01")), (before, after), "{nis}");
        }
        assert_eq!(
            (house("44021", "2026-05-26"), house("44073", "2026-05-26")),
            (Some(1), Some(3)),
            "Gent, Wachtebeke"
        );
    }

    #[test]
    fn what_is_recorded_goes_before_the_table_on_its_days_and_is_read_again_from_a_file() {
        let mut table = Degurba::parse("nis,degurba,valid_from,valid_to,source\n10001,3,,,x\n").unwrap();
        let day = |text: &str| text.parse::<Day>().unwrap();
        let line = |degurba, from| Line {
            nis: "10001".to_owned(),
            degurba,
            valid_from: Some(day(from)),
            valid_to: None,
            source: "=a, \"quoted\" list of 2021".to_owned(),
        };
        table.record(line(1, "2024-01-01"));
        table.record(line(2, "2025-01-01"));
        for table in [table.clone(), Degurba::parse(&table.to_csv().unwrap()).unwrap()] {
            let class = |on| table.class("10001", day(on));
            assert_eq!([class("2023-12-31"), class("2024-12-31"), class("2025-01-01")], [Some(3), Some(1), Some(2)]);
            assert_eq!(table.line("10001", day("2025-01-01")).unwrap().source, "=a, \"quoted\" list of 2021");
        }
        assert!(Degurba::default().to_csv().unwrap().starts_with("nis,degurba"));
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
