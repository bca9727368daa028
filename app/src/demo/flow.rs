//! The help that people found in the last half year, from `flow.toml`: each a whole way from wish to end, played through
//! the same actions as the stories that are told at length. Over before today, so that the places are free again.

use serde::Deserialize;

use super::placements::{Deed, Told};
use super::story::{Offset, Person};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    flow: Vec<Flow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Flow {
    need: String,
    service: String,
    by: String,
    free: i32,
    found: i32,
    age: Option<(i16, i16)>,
}

/// The first and the last day on which a place is agreed: within the half year that the expected wait looks at.
const FIRST: Offset = -176;
const LAST: Offset = -34;
/// Days from the offer to the answer of the partner, and from there to the start.
const ANSWER: Offset = 4;
const START: Offset = 5;
/// The coach asks in time how it goes: days from the start at most.
const TOLD: Offset = 20;

/// Adds them to everything that is told. Who was chosen follows from the place in the list alone.
pub fn add<'a>(all: &mut Vec<(&'a Person, Told)>, people: &'a [Person]) -> Result<(), String> {
    let file: File = toml::from_str(include_str!("../../demo/flow.toml")).map_err(|e| format!("flow.toml: {e}"))?;
    for (at, flow) in file.flow.iter().enumerate() {
        let at = i32::try_from(at).unwrap_or(0);
        let apart = (LAST - FIRST) / flow.found;
        for number in 0..flow.found {
            // Each type on other days.
            let agreed = FIRST + number * apart + (at * 5) % apart;
            let wait = 6 + (at * 11 + number * 17) % 44;
            let day = agreed - ANSWER - wait;
            let free = |person: &&Person| !all.iter().any(|(p, told)| p.key == person.key && told.need == flow.need);
            let fits = |person: &&Person| known(person, day) && of_age(person, flow.age) && free(person);
            let fitting: Vec<&Person> = people.iter().filter(fits).collect();
            let chosen = usize::try_from(at * 7 + number * 5).unwrap_or(0) % fitting.len().max(1);
            let Some(person) = fitting.get(chosen) else {
                return Err(format!("flow.toml: nobody is left for {}", flow.need));
            };
            // A place is held once at a time.
            let held = (apart * flow.free - ANSWER - START - 2).clamp(14, 60).min(-agreed - START - 1);
            all.push((person, told(flow, person, (day, agreed), held, number)));
        }
    }
    Ok(())
}

/// Under way with one coach since some days.
fn known(person: &Person, day: Offset) -> bool {
    let since = person.reopened.as_ref().map(|r| r.day).or(person.accepted());
    person.coach.is_some()
        && person.closure.is_none()
        && person.handover.is_none()
        && since.is_some_and(|since| since + 5 <= day)
}

/// By the year of birth; the year of the story does not matter for it.
fn of_age(person: &Person, ages: Option<(i16, i16)>) -> bool {
    let year = person.birth.as_deref().and_then(|birth| birth.get(..4)?.parse::<i16>().ok());
    ages.is_none_or(|(from, to)| year.is_some_and(|year| (2026 - to..=2025 - from).contains(&year)))
}

fn told(flow: &Flow, person: &Person, (day, agreed): (Offset, Offset), held: Offset, number: i32) -> Told {
    let deed = |day: Offset, what: &str| Deed { day, r#do: what.to_owned(), ..Deed::default() };
    let partner = |day: Offset, what: &str| Deed { by: Some(flow.by.clone()), ..deed(day, what) };
    let (begun, good) = (agreed + START, i64::from(3 + number % 3));
    Told {
        person: person.key.clone(),
        need: flow.need.clone(),
        barrier: catalogue::arena::barriers_of(&flow.need).next().map(str::to_owned),
        grounds: Vec::new(),
        day,
        deeds: vec![
            Deed { service: Some(flow.service.clone()), ..deed(agreed - ANSWER, "offer") },
            deed(agreed - ANSWER + 1, "send"),
            Deed { starts: Some(begun), ..partner(agreed, "accept") },
            partner(begun, "start"),
            Deed { welcome: Some(4), helps: Some(good), ..deed(begun + (held / 2).min(TOLD), "tell") },
            Deed { outcome: Some("done".to_owned()), ..partner(begun + held, "end") },
        ],
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::demo::files;

    #[test]
    fn enough_is_found_of_each_type_and_never_more_places_than_are_free() {
        let story = files::story().unwrap();
        let mut all = Vec::new();
        add(&mut all, &story.people).unwrap();
        let mut found: HashMap<&str, usize> = HashMap::new();
        for (_, told) in &all {
            *found.entry(&told.need).or_default() += 1;
            let last = told.deeds.last().unwrap();
            assert!(last.day < 0 && told.deeds.is_sorted_by_key(|deed| deed.day), "{told:?}");
        }
        assert!(found.len() >= 15 && found.values().all(|n| *n >= 4), "{found:?}");
        let file: File = toml::from_str(include_str!("../../demo/flow.toml")).unwrap();
        for flow in file.flow {
            for day in -220..0 {
                let held = all.iter().filter(|(_, told)| {
                    let (first, last) = (&told.deeds[0], told.deeds.last().unwrap());
                    first.service.as_ref() == Some(&flow.service) && (first.day..last.day).contains(&day)
                });
                assert!(held.count() <= usize::try_from(flow.free).unwrap(), "{} on {day}", flow.service);
            }
        }
    }
}
