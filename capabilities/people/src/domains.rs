//! The life domains by key, as consents name them. Words: `life-domain-KEY`.

/// A life domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Domain {
    /// Key, as in `data/life-domains.toml`.
    pub key: &'static str,
    /// Health, wellbeing, habits, justice, legal status: art. 9 and 10 GDPR.
    pub sensitive: bool,
}

const fn plain(key: &'static str) -> Domain {
    Domain { key, sensitive: false }
}

const fn sensitive(key: &'static str) -> Domain {
    Domain { key, sensitive: true }
}

/// All of them, in the order of the wheel.
pub const DOMAINS: &[Domain] = &[
    plain("housing"),
    plain("finances-administration"),
    sensitive("mental-wellbeing"),
    sensitive("addiction"),
    sensitive("physical-health"),
    plain("language"),
    plain("social-network"),
    plain("family-children"),
    plain("mobility"),
    plain("digital"),
    plain("education"),
    plain("work"),
    plain("self-image"),
    sensitive("justice"),
    sensitive("legal-status"),
    plain("leisure-day-structure"),
];

/// Is this the key of a life domain?
pub fn is_domain(key: &str) -> bool {
    DOMAINS.iter().any(|domain| domain.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_are_those_of_the_reference_data() {
        let data = include_str!("../../../data/life-domains.toml");
        let keys: Vec<&str> = data.lines().filter_map(|l| l.strip_prefix("key = \"")?.strip_suffix('"')).collect();
        assert_eq!(keys, DOMAINS.iter().map(|d| d.key).collect::<Vec<_>>());
    }
}
