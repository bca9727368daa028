//! The facts of the partnership that come with Opstap, for a fresh installation and for the demonstration.

use kernel::Day;
use serde::Deserialize;

/// Name, first day and values of a partnership, as `data/partnership.toml` tells.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PartnershipFacts {
    /// Name.
    pub name: String,
    /// The organisation that leads it.
    pub lead: String,
    /// One line that says what it is for.
    pub baseline: String,
    /// First day.
    pub start: Day,
    /// For how many years.
    pub years: i64,
    /// What it holds dear.
    pub core_values: Vec<String>,
    /// The municipalities as they were at the start.
    pub municipalities: Vec<String>,
    /// Partners that decide along.
    pub core_partners: Vec<String>,
    /// Partners that deliver coaches.
    pub coach_partners: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    partnership: PartnershipFacts,
}

/// The facts that come with this version.
pub fn partnership_facts() -> Result<PartnershipFacts, String> {
    let text = include_str!("../../../data/partnership.toml");
    toml::from_str::<File>(text).map(|file| file.partnership).map_err(|e| format!("data/partnership.toml: {e}"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_facts_of_the_partnership_can_be_read() {
        let facts = super::partnership_facts().unwrap();
        assert_eq!(
            (facts.baseline.as_str(), facts.municipalities.len(), facts.core_values.len()),
            ("stroom naar werk", 9, 3)
        );
    }
}
