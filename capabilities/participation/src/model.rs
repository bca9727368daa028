//! What is known of somebody who takes part, and the closed lists around it.

use esf::{Answer, Gender, LabourStatus};
use kernel::{Day, text_enum, typed_id};
use serde::{Deserialize, Serialize};

pub use crate::diplomas::Diploma;

typed_id!(
    /// An entry of one person in one operation.
    EntryId
);
typed_id!(
    /// Something that happened to somebody who takes part.
    EventId
);
typed_id!(
    /// Figures and files of a day, as they were then.
    FreezeId
);

text_enum! {
    /// Why somebody left.
    pub enum ExitReason {
        /// A job, supported or not.
        Work = "work",
        /// School or training.
        Education = "education",
        /// Help elsewhere goes on.
        OtherHelp = "other-help",
        /// Care comes first.
        Care = "care",
        /// Left the region.
        Moved = "moved",
        /// Stopped; may come back.
        Stopped = "stopped",
        /// Died.
        Died = "died",
        /// Something else.
        Other = "other",
    }
}

text_enum! {
    /// Where it is known from that something happened.
    pub enum Source {
        /// A register: VDAB, social security, a school.
        Register = "register",
        /// She was asked.
        Survey = "survey",
        /// The coach knows it.
        Coach = "coach",
    }
}

text_enum! {
    /// Why something changes that a claim already counted on. A closed list: whoever keeps the money reads it, and must
    /// not meet a name in it.
    pub enum ChangeReason {
        /// It was never asked before, and is known only now.
        Later = "later",
        /// Somebody typed it wrong.
        Mistake = "mistake",
        /// A paper came in later.
        Proof = "proof",
        /// A register says otherwise.
        Register = "register",
        /// She told it otherwise.
        Person = "person",
        /// Somebody who controls the operation asked for it.
        Control = "control",
    }
}

text_enum! {
    /// What made a version of an entry.
    pub enum Deed {
        /// She entered.
        Entered = "entered",
        /// Something was told about the day of entry.
        Told = "told",
        /// She left.
        Left = "left",
        /// The exit was taken back.
        Stayed = "stayed",
    }
}

text_enum! {
    /// A field of an entry: what a version changed, what may lack, what is taken over elsewhere.
    pub enum Field {
        /// First day.
        Entry = "entry",
        /// Last day.
        Exit = "exit",
        /// Why she left.
        ExitReason = "exit-reason",
        /// Date of birth.
        Birth = "birth",
        /// Gender.
        Gender = "gender",
        /// Labour status.
        Labour = "labour",
        /// Since when unemployed.
        UnemployedSince = "unemployed-since",
        /// Highest level of education.
        Education = "education",
        /// Disability.
        Disability = "disability",
        /// No citizen of the Union.
        ThirdCountry = "third-country",
        /// Foreign background.
        ForeignBackground = "foreign-background",
        /// Homeless or affected by housing exclusion.
        Housing = "housing",
        /// Municipality.
        Municipality = "municipality",
    }
}

/// What was true on the day of entry, apart from what is sealed. `None` is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Date of birth.
    pub birth: Option<Day>,
    /// Gender, as she says herself.
    pub gender: Option<Gender>,
    /// Labour status.
    pub labour: Option<LabourStatus>,
    /// Since when unemployed.
    pub unemployed_since: Option<Day>,
    /// Highest diploma, from the list.
    pub diploma: Option<Diploma>,
    /// Highest diploma, as she told it: her own words, so they are sealed beside her answers and are in no clear text.
    #[serde(skip)]
    pub diploma_words: Option<String>,
    /// ISCED level as the coach read it, where the list does not tell it.
    pub isced: Option<u8>,
    /// Municipality, NIS code.
    pub nis: Option<String>,
}

/// The four answers that are sealed: each may be refused, which is not the same as not asked (`None`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Told {
    /// A disability.
    pub disability: Option<Answer>,
    /// No citizen of the Union.
    pub third_country: Option<Answer>,
    /// Foreign background.
    pub foreign_background: Option<Answer>,
    /// Homeless or affected by housing exclusion.
    pub housing_exclusion: Option<Answer>,
}

impl Told {
    /// Four letters for counting: y, n, r, or - for not asked.
    pub fn letters(&self) -> String {
        let letter = |answer: Option<Answer>| match answer {
            Some(Answer::Yes) => 'y',
            Some(Answer::No) => 'n',
            Some(Answer::Refused) => 'r',
            None => '-',
        };
        [self.disability, self.third_country, self.foreign_background, self.housing_exclusion]
            .map(letter)
            .iter()
            .collect()
    }

    /// Reads `letters`; what is missing or strange is not known.
    pub fn from_letters(text: &str) -> Self {
        let mut letters = text.chars().map(|letter| match letter {
            'y' => Some(Answer::Yes),
            'n' => Some(Answer::No),
            'r' => Some(Answer::Refused),
            _ => None,
        });
        let mut next = || letters.next().flatten();
        Self { disability: next(), third_country: next(), foreign_background: next(), housing_exclusion: next() }
    }
}

/// A first or last day, and everything that was true on the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// First day.
    pub entered_on: Day,
    /// Last day and why.
    pub exit: Option<(Day, ExitReason)>,
    /// Facts.
    pub facts: Facts,
    /// Sealed facts.
    pub told: Told,
}

impl State {
    /// Fields in which two states differ.
    pub fn changed(&self, before: &Self) -> Vec<Field> {
        let (f, b) = (&self.facts, &before.facts);
        let (t, w) = (&self.told, &before.told);
        let education = (&f.diploma, &f.diploma_words, f.isced) != (&b.diploma, &b.diploma_words, b.isced);
        [
            (Field::Entry, self.entered_on != before.entered_on),
            (Field::Exit, self.exit.map(|e| e.0) != before.exit.map(|e| e.0)),
            (Field::ExitReason, self.exit.map(|e| e.1) != before.exit.map(|e| e.1)),
            (Field::Birth, f.birth != b.birth),
            (Field::Gender, f.gender != b.gender),
            (Field::Labour, f.labour != b.labour),
            (Field::UnemployedSince, f.unemployed_since != b.unemployed_since),
            (Field::Education, education),
            (Field::Disability, t.disability != w.disability),
            (Field::ThirdCountry, t.third_country != w.third_country),
            (Field::ForeignBackground, t.foreign_background != w.foreign_background),
            (Field::Housing, t.housing_exclusion != w.housing_exclusion),
            (Field::Municipality, f.nis != b.nis),
        ]
        .into_iter()
        .filter_map(|(field, differs)| differs.then_some(field))
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_answers_as_letters_keep_refused_apart_from_not_asked() {
        let told = Told { disability: Some(Answer::Refused), third_country: Some(Answer::No), ..Told::default() };
        assert_eq!(told.letters(), "rn--");
        assert_eq!(Told::from_letters("rn--"), told);
        assert_eq!(Told::from_letters(""), Told::default());
    }

    #[test]
    fn a_change_of_state_names_its_fields() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let before =
            State { entered_on: day("2026-01-05"), exit: None, facts: Facts::default(), told: Told::default() };
        let mut after = before.clone();
        after.exit = Some((day("2026-05-01"), ExitReason::Work));
        after.facts.isced = Some(2);
        after.told.housing_exclusion = Some(Answer::Yes);
        assert_eq!(after.changed(&before), [Field::Exit, Field::ExitReason, Field::Education, Field::Housing]);
        assert!(before.changed(&before).is_empty());
    }
}
