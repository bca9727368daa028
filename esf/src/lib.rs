//! The common indicators of ESF+ (Regulation (EU) 2021/1057, Annex I) from participations and events. Pure: no files, no
//! clock, no database; the pages, the API and the command line ask the same function.

pub mod count;
pub mod degurba;
pub mod fault;
pub mod merge;
pub mod model;
pub mod outputs;
pub mod parameters;
pub mod read;
pub mod results;

use kernel::Day;

pub use crate::count::{Count, Figures};
pub use crate::degurba::Degurba;
pub use crate::fault::{Fault, Table};
pub use crate::model::{Answer, Code, Entry, Event, EventKind, Gender, LabourStatus};
pub use crate::parameters::Parameters;

use crate::merge::Participation;

/// What the definitions go by.
#[derive(Debug, Clone)]
pub struct Rules {
    /// Months, days and ages, with the days from which they hold.
    pub parameters: Parameters,
    /// Which municipality is rural.
    pub degurba: Degurba,
}

impl Rules {
    /// The rules in `data/`; an error names the file and what is wrong in it.
    pub fn of_the_house() -> Result<Self, String> {
        Ok(Self { parameters: Parameters::of_the_house()?, degurba: Degurba::of_the_house()? })
    }
}

/// The figures of one operation on a day. Entries after `until` do not count yet, and a result counts once its window
/// has closed by `until`.
pub fn indicators(entries: &[Entry], events: &[Event], operation: &str, until: Day, rules: &Rules) -> Figures {
    let [figures] = indicators_on(entries, events, operation, [until], rules);
    figures
}

/// The figures of several days, read once: a period is two of them.
pub fn indicators_on<const DAYS: usize>(
    entries: &[Entry],
    events: &[Event],
    operation: &str,
    days: [Day; DAYS],
    rules: &Rules,
) -> [Figures; DAYS] {
    let histories = merge::histories(entries, events, operation);
    days.map(|until| {
        let mut figures = Figures::default();
        for participation in histories.iter().filter_map(|history| history.on(until)) {
            for code in Code::ALL {
                if let Some(holds) = holds(*code, &participation, until, rules) {
                    figures.add(*code, participation.snapshot.gender, holds);
                }
            }
        }
        figures
    })
}

/// Does the indicator hold for somebody: yes, no, or (inner `None`) not known or refused. The outer `None` is EECO15,
/// which is never kept per person.
pub fn holds(code: Code, participation: &Participation<'_>, until: Day, rules: &Rules) -> Option<Option<bool>> {
    let p = participation;
    let known = &rules.parameters;
    Some(match code {
        Code::Eeco01 => outputs::participants(p),
        Code::Eeco02 => outputs::unemployed(p),
        Code::Eeco03 => outputs::long_term_unemployed(p, known),
        Code::Eeco04 => outputs::inactive(p),
        Code::Eeco05 => outputs::employed(p),
        Code::Eeco06 => outputs::children(p, known),
        Code::Eeco07 => outputs::young(p, known),
        Code::Eeco08 => outputs::older(p, known),
        Code::Eeco09 => outputs::lower_secondary_or_less(p),
        Code::Eeco10 => outputs::upper_secondary(p),
        Code::Eeco11 => outputs::tertiary(p),
        Code::Eeco12 => outputs::with_disabilities(p),
        Code::Eeco13 => outputs::third_country_nationals(p),
        Code::Eeco14 => outputs::foreign_background(p),
        Code::Eeco15 => return None,
        Code::Eeco16 => outputs::housing_exclusion(p),
        Code::Eeco17 => outputs::rural(p, &rules.degurba),
        Code::Eecr01 => results::searching(p, until, known),
        Code::Eecr02 => results::in_education(p, until, known),
        Code::Eecr03 => results::qualified(p, until, known),
        Code::Eecr04 => results::in_employment(p, until, known),
        Code::Eecr05 => results::in_employment_later(p, until, known),
        Code::Eecr06 => results::improved_later(p, until, known),
    })
}
