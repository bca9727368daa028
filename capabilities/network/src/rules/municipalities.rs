//! Municipalities with their period and successor. Facts keep the NIS code of their date; lists say "as was" or
//! "as now" (design note domain-partnership 4.7: nine became seven on 1 January 2025).

use kernel::name::fold;
use kernel::{Day, FieldError};

/// A municipality in the period that it existed under this code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// NIS (REFNIS) code, five digits.
    pub nis: String,
    /// Name.
    pub name: String,
    /// First day; none: longer than anybody needs to know.
    pub valid_from: Option<Day>,
    /// Last day; none: still there.
    pub valid_to: Option<Day>,
    /// The code it merged into.
    pub successor_nis: Option<String>,
    /// Enterprise number of the municipality.
    pub kbo_municipality: Option<String>,
    /// Enterprise number of its OCMW.
    pub kbo_ocmw: Option<String>,
    /// Postcodes, with a space between.
    pub postcodes: String,
    /// Where these facts come from.
    pub source: String,
}

impl Municipality {
    /// Does it exist on this day?
    pub fn on(&self, day: Day) -> bool {
        self.valid_from.is_none_or(|first| first <= day) && !self.over(day)
    }

    fn over(&self, day: Day) -> bool {
        self.valid_to.is_some_and(|last| last < day)
    }
}

/// All municipalities of a partnership.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Municipalities(pub Vec<Municipality>);

impl Municipalities {
    /// Those that exist on this day, by name.
    pub fn on(&self, day: Day) -> Vec<&Municipality> {
        let mut found: Vec<_> = self.0.iter().filter(|m| m.on(day)).collect();
        found.sort_by_key(|m| fold(&m.name));
        found
    }

    /// By code, whatever its period.
    pub fn by_nis(&self, nis: &str) -> Option<&Municipality> {
        self.0.iter().find(|m| m.nis == nis)
    }

    /// What this code became: itself, its successor, the successor's successor … that exists on the day.
    /// None: unknown, or not yet there on that day.
    pub fn successor(&self, nis: &str, day: Day) -> Option<&Municipality> {
        let mut found = self.by_nis(nis)?;
        // As many steps as there are municipalities: data that run in a circle end too.
        for _ in 0..self.0.len() {
            if !found.over(day) {
                break;
            }
            found = self.by_nis(found.successor_nis.as_deref()?)?;
        }
        found.on(day).then_some(found)
    }

    /// The one on this day that goes by this name, code or postcode, now or in the past: "Melle" in 2026 is
    /// Merelbeke-Melle. None: unknown, not there on that day, or a postcode of two.
    pub fn current(&self, text: &str, day: Day) -> Option<&Municipality> {
        let (plain, folded) = (text.trim(), fold(text));
        let called = |m: &&Municipality| m.nis == plain || (!folded.is_empty() && fold(&m.name) == folded);
        if let Some(named) = self.0.iter().filter(called).find_map(|m| self.successor(&m.nis, day)) {
            return Some(named);
        }
        let mut by_post = self.0.iter().filter(|m| m.on(day) && m.postcodes.split(' ').any(|p| p == plain));
        by_post.next().filter(|_| by_post.next().is_none())
    }

    /// Those that merged into this code.
    pub fn predecessors(&self, nis: &str) -> Vec<&Municipality> {
        self.0.iter().filter(|m| m.successor_nis.as_deref() == Some(nis)).collect()
    }

    /// The last days before mergers, newest first.
    pub fn last_days(&self) -> Vec<Day> {
        let mut days: Vec<Day> = self.0.iter().filter_map(|m| m.valid_to).collect();
        days.sort_unstable_by(|a, b| b.cmp(a));
        days.dedup();
        days
    }

    /// Is this a code that may be noted for a fact of this day? Otherwise what to say at the field.
    pub fn check(&self, field: &'static str, nis: &str, day: Day) -> Result<&Municipality, FieldError> {
        let Some(found) = self.by_nis(nis) else { return Err(FieldError::new(field, "municipality-unknown")) };
        if found.on(day) {
            return Ok(found);
        }
        let mut facts = vec![("name", found.name.clone())];
        let key = match found.successor_nis.as_deref().and_then(|n| self.by_nis(n)) {
            Some(successor) if found.over(day) => {
                facts.push(("successor", successor.name.clone()));
                "municipality-merged"
            }
            _ if found.over(day) => "municipality-over",
            _ => "municipality-not-yet",
        };
        Err(FieldError { field, key, facts })
    }
}

/// Reads the table of municipalities (`data/municipalities.csv`). An error names the line.
pub fn read_csv(text: &str) -> Result<Municipalities, String> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut all = Vec::new();
    for (number, row) in reader.deserialize::<Row>().enumerate() {
        all.push(row.map_err(|e| format!("municipality {}: {e}", number + 1))?.into());
    }
    Ok(Municipalities(all))
}

#[derive(serde::Deserialize)]
struct Row {
    name: String,
    nis: String,
    valid_from: Option<Day>,
    valid_to: Option<Day>,
    successor_nis: Option<String>,
    kbo_municipality: Option<String>,
    kbo_ocmw: Option<String>,
    postcodes: String,
    source: String,
}

impl From<Row> for Municipality {
    fn from(row: Row) -> Self {
        Self {
            nis: row.nis,
            name: row.name,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            successor_nis: row.successor_nis,
            kbo_municipality: row.kbo_municipality,
            kbo_ocmw: row.kbo_ocmw,
            postcodes: row.postcodes,
            source: row.source,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Municipalities {
        read_csv(include_str!("../../../../data/municipalities.csv")).unwrap()
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn names(found: &[&Municipality]) -> Vec<String> {
        found.iter().map(|m| m.name.clone()).collect()
    }

    #[test]
    fn nine_municipalities_became_seven_on_1_january_2025() {
        let all = all();
        assert_eq!(all.on(day("2024-12-31")).len(), 9);
        assert_eq!(
            names(&all.on(day("2025-01-01"))),
            ["Deinze", "Destelbergen", "Gavere", "Merelbeke-Melle", "Nazareth-De Pinte", "Sint-Martens-Latem", "Zulte"]
        );
        assert_eq!(all.last_days(), [day("2024-12-31")]);
    }

    #[test]
    fn an_old_name_code_or_postcode_finds_the_municipality_of_the_day() {
        let all = all();
        let nis = |text, on| all.current(text, day(on)).map(|m| m.nis.as_str());
        assert_eq!(nis("Melle", "2024-06-01"), Some("44040"));
        assert_eq!(nis("melle", "2026-05-26"), Some("44088"));
        assert_eq!(nis("44012", "2026-05-26"), Some("44086"));
        assert_eq!(nis("nazareth de pinte", "2026-05-26"), Some("44086"));
        assert_eq!(nis("Merelbeke-Melle", "2024-06-01"), None, "not there yet");
        assert_eq!(nis("9840", "2024-06-01"), Some("44012"));
        assert_eq!(nis("9840", "2026-05-26"), Some("44086"));
        assert_eq!(nis("Gent", "2026-05-26"), None);
        assert_eq!(nis("", "2026-05-26"), None);
    }

    #[test]
    fn a_code_goes_with_its_date() {
        let all = all();
        let check = |nis, on| all.check("nis", nis, day(on)).map(|m| m.name.clone()).map_err(|e| (e.key, e.facts));
        assert_eq!(check("44040", "2024-12-31").unwrap(), "Melle");
        let (key, facts) = check("44040", "2025-01-01").unwrap_err();
        assert_eq!(key, "municipality-merged");
        assert_eq!(facts, [("name", "Melle".to_owned()), ("successor", "Merelbeke-Melle".to_owned())]);
        assert_eq!(check("44088", "2024-12-31").unwrap_err().0, "municipality-not-yet");
        assert_eq!(check("99999", "2026-05-26").unwrap_err().0, "municipality-unknown");
        assert_eq!(names(&all.predecessors("44086")), ["De Pinte", "Nazareth"]);
    }

    #[test]
    fn codes_that_succeed_each_other_in_a_circle_end() {
        let mut all = all();
        let old = Some(day("2000-01-01"));
        for m in &mut all.0 {
            (m.valid_to, m.successor_nis) = (old, Some("44040".to_owned()));
        }
        assert_eq!(all.successor("44012", day("2026-05-26")), None);
    }

    #[test]
    fn every_enterprise_number_in_the_table_has_right_check_digits() {
        let all = all();
        let numbers: Vec<&String> = all.0.iter().flat_map(|m| [&m.kbo_municipality, &m.kbo_ocmw]).flatten().collect();
        assert_eq!(numbers.len(), 22);
        for number in numbers {
            assert_eq!(kernel::kbo::Kbo::parse(number).unwrap().digits(), *number);
        }
    }
}
