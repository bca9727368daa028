//! The types of service of the arena analysis, and which barriers each answers.

use std::sync::OnceLock;

use web::Words;

/// Types of service, in the order in which the arena names them first.
pub fn types() -> &'static [&'static str] {
    static TYPES: OnceLock<Vec<&'static str>> = OnceLock::new();
    TYPES.get_or_init(|| {
        let mut all: Vec<&'static str> = Vec::new();
        for key in plan::reference::barriers().iter().flat_map(|b| &b.services) {
            if !all.contains(&key.as_str()) {
                all.push(key);
            }
        }
        all
    })
}

/// Is this a type of the arena?
pub fn is_type(key: &str) -> bool {
    types().contains(&key)
}

/// Is this a barrier of the arena?
pub fn is_barrier(key: &str) -> bool {
    plan::reference::barriers().iter().any(|b| b.key == key)
}

/// The types that answer a barrier.
pub fn types_of(barrier: &str) -> &'static [String] {
    plan::reference::barriers().iter().find(|b| b.key == barrier).map_or(&[], |b| &b.services)
}

/// The barriers that a type answers.
pub fn barriers_of(service_type: &str) -> impl Iterator<Item = &'static str> {
    plan::reference::barriers()
        .iter()
        .filter(move |b| b.services.iter().any(|s| s == service_type))
        .map(|b| b.key.as_str())
}

/// What the type is called.
pub fn word_of_type(l: &Words, key: &str) -> String {
    l.of("service-type", key)
}

/// What the type is called in Dutch, for the index of words: people search in Dutch whatever the screen speaks.
pub fn dutch(key: &str) -> &'static str {
    static WORDS: OnceLock<Vec<(String, &'static str)>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let lines = include_str!("../../../locales/nl-BE/catalogue.ftl").lines();
        lines
            .filter_map(|line| line.strip_prefix("service-type-")?.split_once(" = "))
            .map(|(key, word)| (key.to_owned(), word))
            .collect()
    });
    words.iter().find(|(known, _)| known == key).map_or("", |(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_of_the_arena_has_a_dutch_word_and_answers_a_barrier() {
        assert_eq!(types().len(), 48);
        for key in types() {
            assert!(!dutch(key).is_empty(), "no words for {key}");
            assert!(barriers_of(key).count() > 0);
        }
    }

    #[test]
    fn a_type_may_answer_several_barriers() {
        let all: Vec<_> = barriers_of("professional-buddy").collect();
        assert!(all.contains(&"weak-social-network") && all.contains(&"limited-digital-skills"));
    }
}
