//! Reference data in the program: life domains, barriers of the arena with the services that answer them, the ladder.

use std::sync::OnceLock;

use serde::Deserialize;

/// The scheme of `data/ladder.toml` (the field's wording of 2023). A changed ladder gets a new id; old observations keep theirs.
pub const LADDER: &str = "leie-schelde-2023";

/// Domains whose facts are special categories (art. 9 and 10 GDPR).
const SENSITIVE: [&str; 5] = ["mental-wellbeing", "addiction", "physical-health", "justice", "legal-status"];

/// Domain and the icon beside it.
const ICONS: [(&str, &str); 16] = [
    ("housing", "house"),
    ("finances-administration", "wallet"),
    ("mental-wellbeing", "brain"),
    ("addiction", "waves"),
    ("physical-health", "heart-pulse"),
    ("language", "languages"),
    ("social-network", "users"),
    ("family-children", "baby"),
    ("mobility", "bike"),
    ("digital", "smartphone"),
    ("education", "graduation-cap"),
    ("work", "briefcase"),
    ("self-image", "smile"),
    ("justice", "scale"),
    ("legal-status", "id-card"),
    ("leisure-day-structure", "sun"),
];

/// A life domain.
#[derive(Debug, Clone, Deserialize)]
pub struct Domain {
    /// Key, in data and code.
    pub key: String,
    /// Dutch name in the data; screens use the words `domain-KEY`.
    pub nl: String,
}

impl Domain {
    /// Health, wellbeing, addiction, justice, legal status.
    pub fn is_sensitive(&self) -> bool {
        SENSITIVE.contains(&self.key.as_str())
    }

    /// Icon name.
    pub fn icon(&self) -> &'static str {
        ICONS.iter().find(|(key, _)| *key == self.key).map_or("circle", |(_, icon)| icon)
    }

    /// Barriers of this domain.
    pub fn barriers(&self) -> impl Iterator<Item = &'static Barrier> {
        barriers().iter().filter(|b| b.life_domain == self.key)
    }
}

/// A barrier of the arena.
#[derive(Debug, Clone, Deserialize)]
pub struct Barrier {
    /// Key, in data and code.
    pub key: String,
    /// Dutch name in the data; screens use the words `barrier-KEY`.
    pub nl: String,
    /// Key of its life domain.
    pub life_domain: String,
    /// Types of service that answer it.
    pub services: Vec<String>,
    /// What those services must be like.
    #[serde(default)]
    pub constraints: Vec<String>,
}

/// A rung of the ladder.
#[derive(Debug, Clone, Deserialize)]
pub struct Rung {
    /// 1 is the lowest.
    pub number: i64,
    /// Dutch name in the data; screens use the words `rung-NUMBER`.
    pub nl: String,
    /// Kinds of help that stand on this rung, as the field names them.
    pub instruments: Vec<String>,
}

#[derive(Deserialize)]
struct Data {
    #[serde(default)]
    life_domain: Vec<Domain>,
    #[serde(default)]
    barrier: Vec<Barrier>,
    #[serde(default)]
    rung: Vec<Rung>,
}

fn data() -> &'static Data {
    static DATA: OnceLock<Data> = OnceLock::new();
    DATA.get_or_init(|| {
        let text = concat!(
            include_str!("../../../data/life-domains.toml"),
            include_str!("../../../data/arena.toml"),
            include_str!("../../../data/ladder.toml")
        );
        // The files are part of the program; a test reads them, so an unreadable one does not ship.
        toml::from_str(text).unwrap_or(Data { life_domain: Vec::new(), barrier: Vec::new(), rung: Vec::new() })
    })
}

/// The life domains, in the order of the wheel.
pub fn domains() -> &'static [Domain] {
    &data().life_domain
}

/// One life domain.
pub fn domain(key: &str) -> Option<&'static Domain> {
    domains().iter().find(|d| d.key == key)
}

/// The barriers of the arena.
pub fn barriers() -> &'static [Barrier] {
    &data().barrier
}

/// The rungs of a ladder scheme, lowest first; empty for a scheme that this program does not know.
pub fn rungs(scheme: &str) -> &'static [Rung] {
    if scheme == LADDER { &data().rung } else { &[] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_of_the_field_is_read_whole() {
        assert_eq!((domains().len(), barriers().len(), rungs(LADDER).len()), (16, 19, 6));
        assert_eq!(rungs(LADDER)[2].number, 3);
        assert!(rungs("vng-2010").is_empty(), "an unknown scheme has no rungs");
    }

    #[test]
    fn each_barrier_belongs_to_a_domain_and_each_domain_has_an_icon() {
        assert!(barriers().iter().all(|b| domain(&b.life_domain).is_some() && !b.services.is_empty()));
        assert!(domains().iter().all(|d| d.icon() != "circle"));
        assert_eq!(domains().iter().filter(|d| d.is_sensitive()).count(), 5);
    }

    #[test]
    fn the_screen_calls_domains_barriers_and_rungs_as_the_field_does() {
        let words = include_str!("../../../locales/nl-BE/plan.ftl");
        let line = |key: &str| {
            let start = format!("{key} = ");
            words
                .lines()
                .find_map(|l| l.strip_prefix(&start))
                .unwrap_or_else(|| panic!("no words for {key}"))
                .to_owned()
        };
        for domain in domains() {
            assert_eq!(line(&format!("domain-{}", domain.key)), domain.nl);
        }
        for rung in rungs(LADDER) {
            assert_eq!(line(&format!("rung-{}", rung.number)), rung.nl);
        }
        for barrier in barriers() {
            assert!(!line(&format!("barrier-{}", barrier.key)).is_empty());
        }
    }
}
