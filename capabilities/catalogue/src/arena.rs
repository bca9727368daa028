//! The types of service of the arena analysis, which barriers each answers, and which a list does not name.

use std::sync::OnceLock;

use serde::Deserialize;
use web::Words;

use crate::model::Draft;

/// Types that tell something that the law guards.
#[derive(Deserialize)]
struct Guarded {
    services: Vec<String>,
    /// The kind of care that is only for who asks one of these.
    care: Option<String>,
}

#[derive(Deserialize)]
struct File {
    guarded: Vec<Guarded>,
}

fn guarded() -> &'static [Guarded] {
    static ALL: OnceLock<Vec<Guarded>> = OnceLock::new();
    // The file is part of the program; a test reads it, so an unreadable one does not ship.
    ALL.get_or_init(|| {
        let text = include_str!("../../../data/arena.toml");
        toml::from_str::<File>(text).map(|file| file.guarded).unwrap_or_default()
    })
}

/// Does the type itself tell something that the law guards, such as care for an addiction? Then a list, a mail or a
/// calendar does not name it.
pub fn is_sensitive(key: &str) -> bool {
    guarded().iter().any(|group| group.services.iter().any(|known| known == key))
}

/// All types that a list does not name.
pub fn sensitive_types() -> impl Iterator<Item = &'static str> {
    guarded().iter().flat_map(|group| &group.services).map(String::as_str)
}

/// Is this offer for who asks this type? It gives the type, and is no care that is only for who asks that care.
pub fn answers(service: &Draft, need: &str) -> bool {
    let kind = service.facts.kind();
    let for_her = |group: &Guarded| {
        group.care.as_deref() != Some(kind.as_str()) || group.services.iter().any(|known| known == need)
    };
    service.types.iter().any(|known| known == need) && guarded().iter().all(for_her)
}

/// What a list says of the type: its name, or a neutral word.
pub fn word_in_list(l: &Words, key: &str) -> String {
    if is_sensitive(key) { l.t("service-type-unnamed") } else { word_of_type(l, key) }
}

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
    fn what_is_guarded_are_types_of_the_arena_with_a_reason() {
        let data: toml::Table = toml::from_str(include_str!("../../../data/arena.toml")).unwrap();
        let groups = data["guarded"].as_array().unwrap();
        assert!(groups.iter().all(|group| group["why"].as_str().is_some_and(|why| !why.is_empty())));
        assert_eq!(groups.len(), guarded().len());
        let keys: Vec<&str> = guarded().iter().flat_map(|g| &g.services).map(String::as_str).collect();
        assert!(keys.iter().all(|key| is_type(key)), "{keys:?}");
        // Whatever answers only barriers of a sensitive life domain says that domain itself.
        let sensitive = |barrier: &str| {
            let known = plan::reference::barriers().iter().find(|b| b.key == barrier).unwrap();
            plan::reference::domain(&known.life_domain).unwrap().is_sensitive()
        };
        for key in types().iter().filter(|key| barriers_of(key).all(sensitive)) {
            assert!(is_sensitive(key), "{key}");
        }
    }

    #[test]
    fn care_for_an_addiction_is_for_who_asks_it() {
        use crate::model::{CareLevel, Facts};
        let mut talks = Draft::new(kernel::OrganisationId(uuid::Uuid::nil()), "Gesprekken");
        talks.types = vec!["addiction-ambulant".to_owned(), "therapy-low-threshold".to_owned()];
        assert!(answers(&talks, "therapy-low-threshold") && !answers(&talks, "bike-loan"));
        talks.facts =
            Facts::AddictionCare { level: CareLevel::Ambulant, before_admission: false, after_admission: false };
        assert!(answers(&talks, "addiction-ambulant") && !answers(&talks, "therapy-low-threshold"));
    }

    #[test]
    fn a_type_may_answer_several_barriers() {
        let all: Vec<_> = barriers_of("professional-buddy").collect();
        assert!(all.contains(&"weak-social-network") && all.contains(&"limited-digital-skills"));
    }
}
