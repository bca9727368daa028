//! What is known already when somebody enters: the day from the trajectory, the facts from the frozen snapshot and the
//! file. What is not there is asked. Pure.

use esf::{Answer, Gender, LabourStatus};
use kernel::Day;
use kernel::partial_date::PartialDate;
use people::snapshot::{self, Housing, Sensitive, Snapshot};

use crate::model::{Facts, Told};

/// What the file of a person tells beside her snapshot.
#[derive(Debug, Clone, Default)]
pub struct File {
    /// Birth date as stored.
    pub birth: Option<PartialDate>,
    /// Gender, as she says herself.
    pub gender: Option<Gender>,
    /// Municipality of that day, or of now.
    pub nis: Option<String>,
}

/// The facts to begin with.
pub fn facts(snapshot: Option<&Snapshot>, file: &File, entered_on: Day) -> Facts {
    let frozen = snapshot.map(|s| &s.facts);
    let labour = frozen.and_then(|f| f.labour_status).map(labour);
    let since = frozen.and_then(|f| f.unemployed_since).and_then(|since| careful(since, entered_on));
    Facts {
        birth: file.birth.and_then(PartialDate::full).filter(|birth| *birth <= entered_on),
        gender: frozen.and_then(|f| f.gender).and_then(gender).or(file.gender),
        labour,
        unemployed_since: since.filter(|_| labour == Some(LabourStatus::Unemployed)),
        diploma: None,
        diploma_words: frozen.and_then(|f| f.diploma.clone()),
        isced: frozen.and_then(|f| f.isced),
        nis: frozen.and_then(|f| f.nis.clone()).or_else(|| file.nis.clone()),
    }
}

/// The answers to begin with.
pub fn told(snapshot: Option<&Snapshot>) -> Told {
    let Some(snapshot) = snapshot else { return Told::default() };
    let sealed = &snapshot.sealed;
    Told {
        disability: answer(sealed.disability),
        third_country: answer(sealed.third_country),
        foreign_background: answer(sealed.foreign_background),
        housing_exclusion: snapshot.facts.housing.and_then(excluded),
    }
}

fn labour(status: snapshot::LabourStatus) -> LabourStatus {
    match status {
        snapshot::LabourStatus::Unemployed => LabourStatus::Unemployed,
        snapshot::LabourStatus::Inactive => LabourStatus::Inactive,
        snapshot::LabourStatus::Employed => LabourStatus::Employed,
    }
}

/// Gender in the groups that are reported.
pub fn gender(gender: people::model::Gender) -> Option<Gender> {
    match gender {
        people::model::Gender::Woman => Some(Gender::Woman),
        people::model::Gender::Man => Some(Gender::Man),
        people::model::Gender::Nonbinary => Some(Gender::Nonbinary),
        people::model::Gender::Unknown => None,
    }
}

fn answer(sensitive: Sensitive) -> Option<Answer> {
    match sensitive {
        Sensitive::Yes => Some(Answer::Yes),
        Sensitive::No => Some(Answer::No),
        Sensitive::Refused => Some(Answer::Refused),
        Sensitive::NotAsked => None,
    }
}

/// Of a month the last day, so that nobody is counted as unemployed for longer than she was; a year alone is asked.
fn careful(since: PartialDate, entered_on: Day) -> Option<Day> {
    since.month()?;
    Some(since.latest().min(entered_on)).filter(|_| since.earliest() <= entered_on)
}

/// Homeless or affected by housing exclusion, as ETHOS sorts it: without a roof, without a home, or staying with others
/// for want of one. With family may be a choice, so it is asked.
fn excluded(housing: Housing) -> Option<Answer> {
    match housing {
        Housing::NoHome | Housing::CarOrTent | Housing::Shelter | Housing::Temporary | Housing::WithOthers => {
            Some(Answer::Yes)
        }
        Housing::Owner | Housing::RentPrivate | Housing::RentSocial => Some(Answer::No),
        Housing::WithFamily => None,
    }
}

#[cfg(test)]
mod tests {
    use kernel::Moment;
    use people::snapshot::{Facts as Frozen, OPERATION, SealedFacts};

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn snapshot(facts: Frozen, sealed: SealedFacts) -> Snapshot {
        Snapshot {
            id: uuid::Uuid::nil(),
            operation: OPERATION.to_owned(),
            entry_date: day("2026-01-05"),
            facts,
            sealed,
            created_at: Moment(0),
            by: None,
        }
    }

    #[test]
    fn what_the_snapshot_knows_is_taken_and_the_rest_is_asked() {
        let frozen = Frozen {
            labour_status: Some(snapshot::LabourStatus::Unemployed),
            unemployed_since: Some("2025-03".parse().unwrap()),
            housing: Some(Housing::Shelter),
            diploma: Some("slager in Syrië".to_owned()),
            ..Frozen::default()
        };
        let sealed = SealedFacts { disability: Sensitive::Refused, ..SealedFacts::default() };
        let snapshot = snapshot(frozen, sealed);
        let file =
            File { birth: Some("1990".parse().unwrap()), gender: Some(Gender::Man), nis: Some("44083".to_owned()) };
        let found = facts(Some(&snapshot), &file, day("2026-01-05"));
        assert_eq!((found.labour, found.unemployed_since), (Some(LabourStatus::Unemployed), Some(day("2025-03-31"))));
        assert_eq!((found.birth, found.gender, found.nis.as_deref()), (None, Some(Gender::Man), Some("44083")));
        assert_eq!(found.diploma_words.as_deref(), Some("slager in Syrië"));
        let answers = told(Some(&snapshot));
        assert_eq!((answers.disability, answers.third_country), (Some(Answer::Refused), None));
        assert_eq!(answers.housing_exclusion, Some(Answer::Yes));
    }

    #[test]
    fn a_year_alone_is_asked_and_a_month_is_never_too_long() {
        let since = |text: &str| careful(text.parse().unwrap(), day("2026-01-05")).map(|d| d.to_string());
        assert_eq!(since("2024"), None);
        assert_eq!(since("2026-01"), Some("2026-01-05".to_owned()));
        assert_eq!((since("2026-02"), since("2025-11-03")), (None, Some("2025-11-03".to_owned())));
    }
}
