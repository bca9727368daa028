//! What is not known yet of an entry. A refusal is an answer; only what was never asked lacks.

use esf::LabourStatus;

use crate::model::{Field, State};
use crate::records::level;

/// Fields without an answer, in the order in which they are asked.
pub fn lacking(state: &State) -> Vec<Field> {
    let (facts, told) = (&state.facts, &state.told);
    let unemployed = facts.labour == Some(LabourStatus::Unemployed);
    [
        (Field::Birth, facts.birth.is_none()),
        (Field::Gender, facts.gender.is_none()),
        (Field::Labour, facts.labour.is_none()),
        (Field::UnemployedSince, unemployed && facts.unemployed_since.is_none()),
        (Field::Education, level(facts, state.entered_on).is_none()),
        (Field::Municipality, facts.nis.is_none()),
        (Field::Disability, told.disability.is_none()),
        (Field::ThirdCountry, told.third_country.is_none()),
        (Field::ForeignBackground, told.foreign_background.is_none()),
        (Field::Housing, told.housing_exclusion.is_none()),
    ]
    .into_iter()
    .filter_map(|(field, lacks)| lacks.then_some(field))
    .collect()
}

#[cfg(test)]
mod tests {
    use esf::{Answer, Gender};
    use kernel::Day;

    use super::*;
    use crate::model::{Diploma, Facts, Told};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn complete() -> State {
        let no = Some(Answer::No);
        State {
            entered_on: day("2026-01-05"),
            exit: None,
            facts: Facts {
                birth: Some(day("1990-01-01")),
                gender: Some(Gender::Woman),
                labour: Some(LabourStatus::Inactive),
                diploma: Some(Diploma::Primary),
                nis: Some("44083".to_owned()),
                ..Facts::default()
            },
            told: Told { disability: no, third_country: no, foreign_background: no, housing_exclusion: no },
        }
    }

    #[test]
    fn a_refusal_is_an_answer_and_not_asked_is_none() {
        let mut state = complete();
        assert!(lacking(&state).is_empty());
        state.told.disability = Some(Answer::Refused);
        assert!(lacking(&state).is_empty());
        state.told.disability = None;
        assert_eq!(lacking(&state), [Field::Disability]);
    }

    #[test]
    fn since_when_is_asked_of_who_is_unemployed_only() {
        let mut state = complete();
        state.facts.labour = Some(LabourStatus::Unemployed);
        assert_eq!(lacking(&state), [Field::UnemployedSince]);
        state.facts.unemployed_since = Some(day("2025-06-01"));
        assert!(lacking(&state).is_empty());
    }

    #[test]
    fn a_diploma_without_a_level_asks_for_the_level() {
        let mut state = complete();
        state.facts.diploma = Some(Diploma::Other);
        assert_eq!(lacking(&state), [Field::Education]);
        state.facts.isced = Some(3);
        assert!(lacking(&state).is_empty());
    }
}
