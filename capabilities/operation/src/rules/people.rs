//! The figures of inhabitants that come with Opstap; what a partnership records itself goes before them.

use std::sync::OnceLock;

use schemes::Certainty;
use serde::Deserialize;

use crate::records::Inhabitants;

const TEXT: &str = include_str!("../../../../data/inhabitants.csv");

#[derive(Deserialize)]
struct Row {
    nis: String,
    year: i64,
    count: i64,
    source: String,
    certainty: Certainty,
}

/// Reads a table of inhabitants. An error names the line.
pub fn read(text: &str) -> Result<Vec<Inhabitants>, String> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut all = Vec::new();
    for (number, row) in reader.deserialize::<Row>().enumerate() {
        let row = row.map_err(|e| format!("inhabitants {}: {e}", number + 1))?;
        let Row { nis, year, count, source, certainty } = row;
        all.push(Inhabitants { nis, year, count, source, certainty });
    }
    Ok(all)
}

/// The figures that come with Opstap.
pub fn reference() -> &'static [Inhabitants] {
    static LOADED: OnceLock<Vec<Inhabitants>> = OnceLock::new();
    LOADED.get_or_init(|| read(TEXT).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_figures_that_come_with_opstap_can_be_read_and_have_a_source() {
        let all = super::read(super::TEXT).unwrap();
        assert_eq!(all.len(), 9);
        assert!(all.iter().all(|row| !row.source.is_empty() && row.count > 0));
        assert_eq!(all.iter().map(|row| row.count).sum::<i64>(), 158_317);
    }
}
