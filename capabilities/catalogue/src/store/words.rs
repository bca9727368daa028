//! The words by which a service is found, and the dictionary that forgives typing errors.

use std::collections::BTreeMap;

use ::store::dictionary::Dictionary;
use kernel::{Day, name};
use network::municipality::Municipalities;

use crate::arena;
use crate::model::Draft;

/// Words that stand in half of all descriptions and find nothing.
const EMPTY: &[&str] = &[
    "aan", "als", "bij", "dan", "dat", "de", "den", "die", "dit", "door", "een", "en", "er", "het", "hun", "ik", "in",
    "is", "je", "jij", "jou", "kan", "kun", "maar", "me", "met", "mij", "mijn", "naar", "niet", "nog", "of", "om",
    "ook", "op", "te", "tot", "uit", "u", "van", "voor", "wat", "we", "wie", "wij", "wil", "word", "wordt", "ze",
    "zij", "zijn", "zo",
];
/// Longest word that the index holds.
const LONGEST: usize = 40;

/// The words of a service with their weight, the lightest first: 1 in the name, 2 in the type or the organisation, 3 in
/// the description.
/// `towns`: names of the municipalities where it is given.
pub(crate) fn of(draft: &Draft, organisation: &str, towns: &[String]) -> Vec<(String, i64)> {
    let mut all: BTreeMap<String, i64> = BTreeMap::new();
    let mut add = |text: &str, weight: i64| {
        for word in name::words(text) {
            if worth(&word) {
                let known = all.entry(word).or_insert(weight);
                *known = weight.min(*known);
            }
        }
    };
    add(&draft.description, 3);
    add(organisation, 2);
    for key in &draft.types {
        add(arena::dutch(key), 2);
    }
    for town in towns {
        add(town, 2);
    }
    for location in &draft.locations {
        add(&location.name, 3);
    }
    add(&draft.name, 1);
    all.into_iter().collect()
}

/// Names of the municipalities of today where it is given.
pub(crate) fn towns(draft: &Draft, municipalities: &Municipalities, today: Day) -> Vec<String> {
    let name = |nis: &String| municipalities.successor(nis, today).map(|m| m.name.clone());
    draft.locations.iter().filter_map(|l| l.nis.as_ref().and_then(name)).collect()
}

/// Is this a word that may find something?
pub(crate) fn worth(word: &str) -> bool {
    word.len() > 1 && word.len() <= LONGEST && !EMPTY.contains(&word)
}

/// The words of all services.
pub(crate) const DICTIONARY: Dictionary = Dictionary { terms: "service_term", words: "service_dictionary" };

#[cfg(test)]
mod tests {
    use kernel::OrganisationId;

    use super::*;

    #[test]
    fn a_word_counts_where_it_says_most_and_small_words_find_nothing() {
        let mut draft = Draft::new(OrganisationId(uuid::Uuid::nil()), "Taaltafel in de bib");
        draft.description = "Wij praten Nederlands aan de taaltafel.".to_owned();
        draft.types = vec!["conversation-table".to_owned()];
        let words = of(&draft, "Het Ankerpunt", &["Zulte".to_owned()]);
        let weight = |word: &str| words.iter().find(|(w, _)| w == word).map(|(_, weight)| *weight);
        assert_eq!((weight("taaltafel"), weight("ankerpunt"), weight("nederlands")), (Some(1), Some(2), Some(3)));
        assert_eq!((weight("de"), weight("in"), weight("het")), (None, None, None));
    }
}
