//! What the keys of the catalogue are called, in files for people and in exports.

use std::sync::OnceLock;

use catalogue::model::{Accessible, Class};
use network::municipality::Municipalities;
use serde::Deserialize;
use web::Words;

use crate::hsds::taxonomy;
use crate::hsds::write::Names;

/// A target group of the field (`data/target-groups.toml`).
#[derive(Debug, Deserialize)]
pub struct Target {
    /// Key.
    pub key: String,
    /// Dutch name.
    pub nl: String,
}

#[derive(Deserialize)]
struct Data {
    target_group: Vec<Target>,
}

/// The target groups, in the order of the data.
pub fn targets() -> &'static [Target] {
    static ALL: OnceLock<Vec<Target>> = OnceLock::new();
    ALL.get_or_init(|| {
        let text = include_str!("../../../data/target-groups.toml");
        // The file is a part of the program; a test reads it, so an unreadable one does not ship.
        toml::from_str::<Data>(text).map(|data| data.target_group).unwrap_or_default()
    })
}

/// Is this a target group?
pub fn is_target(key: &str) -> bool {
    targets().iter().any(|target| target.key == key)
}

/// What a target group is called.
pub fn target(key: &str) -> &str {
    targets().iter().find(|target| target.key == key).map_or(key, |target| target.nl.as_str())
}

/// The words of an export: Dutch, the language of the facts themselves.
pub struct Dutch<'a> {
    /// Words.
    pub l: &'a Words,
    /// Municipalities with the names that their codes had.
    pub towns: &'a Municipalities,
}

impl Names for Dutch<'_> {
    fn term(&self, list: &str, key: &str) -> String {
        match list {
            taxonomy::TYPE => catalogue::word_of_type(self.l, key),
            taxonomy::BARRIER => self.l.of("barrier", key),
            taxonomy::TARGET => target(key).to_owned(),
            _ => self.l.of("exchange-property", key),
        }
    }

    fn taxonomy(&self, list: &str) -> String {
        self.l.of("exchange-taxonomy", list)
    }

    fn municipality(&self, nis: &str) -> String {
        self.towns.by_nis(nis).map_or_else(|| nis.to_owned(), |town| town.name.clone())
    }

    fn province(&self) -> String {
        self.l.t("exchange-province")
    }

    fn region(&self) -> String {
        self.l.t("exchange-region")
    }

    fn interpreter(&self) -> String {
        self.l.t("exchange-interpreter")
    }

    fn accessible(&self, accessible: Accessible) -> String {
        self.l.of("exchange-accessible", accessible)
    }

    fn class(&self, class: Class) -> String {
        self.l.of("exchange-class", class)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_target_groups_of_the_field_are_read_whole() {
        assert!(super::targets().len() >= 9);
        assert!(super::is_target("neet-youth") && !super::is_target("nobody"));
    }
}
