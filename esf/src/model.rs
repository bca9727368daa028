//! What is counted: entries of people in operations, what happened to them, and the codes of the indicators.

use kernel::{Day, text_enum};

text_enum! {
    /// The three groups of Annex I, 1: women, men, non-binary.
    pub enum Gender {
        /// A woman.
        Woman = "woman",
        /// A man.
        Man = "man",
        /// Neither.
        Nonbinary = "nonbinary",
    }
}

text_enum! {
    /// Exactly one holds on the entry date.
    pub enum LabourStatus {
        /// Without work, available and looking; in Flanders: registered with VDAB as a jobseeker without work.
        Unemployed = "unemployed",
        /// Neither working nor looking.
        Inactive = "inactive",
        /// Working, self-employed included.
        Employed = "employed",
    }
}

text_enum! {
    /// An answer that somebody may refuse.
    pub enum Answer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// She does not want to say.
        Refused = "refused",
    }
}

impl Answer {
    /// Yes or no; a refusal tells nothing.
    pub const fn known(self) -> Option<bool> {
        match self {
            Self::Yes => Some(true),
            Self::No => Some(false),
            Self::Refused => None,
        }
    }
}

text_enum! {
    /// What happened.
    pub enum EventKind {
        /// She looks for work.
        JobSearch = "job_search",
        /// She works, self-employed included.
        Employment = "employment",
        /// She neither works nor looks.
        Inactive = "inactive",
        /// She is registered as a jobseeker without work.
        Unemployed = "unemployed",
        /// Education or training begins.
        EducationStart = "education_start",
        /// Education or training ends.
        EducationEnd = "education_end",
        /// A qualification is gained.
        Qualification = "qualification",
        /// Who worked at entry has better work: stable, more hours as wished, higher skills, more responsibility.
        Improved = "improved",
    }
}

impl EventKind {
    /// Does it say how somebody stands on the labour market?
    pub const fn is_labour(self) -> bool {
        matches!(self, Self::JobSearch | Self::Employment | Self::Inactive | Self::Unemployed)
    }
}

/// Somebody enters an operation; a further one of the same person in the same operation is a re-entry. `None` is not
/// known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Row in the file, from 1; 0 when it comes from elsewhere.
    pub row: usize,
    /// Who.
    pub person: String,
    /// In which operation.
    pub operation: String,
    /// First day.
    pub entry: Day,
    /// Last day; `None` while it runs.
    pub exit: Option<Day>,
    /// Date of birth.
    pub birth: Option<Day>,
    /// Gender, as she says herself.
    pub gender: Option<Gender>,
    /// On the entry date.
    pub labour: Option<LabourStatus>,
    /// Since when without work, for who is unemployed.
    pub unemployed_since: Option<Day>,
    /// Highest level of education that was finished, ISCED 2011, 0 to 8.
    pub isced: Option<u8>,
    /// A disability.
    pub disability: Option<Answer>,
    /// No citizen of the Union.
    pub third_country: Option<Answer>,
    /// Parents born outside the country.
    pub foreign_background: Option<Answer>,
    /// Homeless, or affected by housing exclusion.
    pub housing_exclusion: Option<Answer>,
    /// Municipality on the entry date, NIS code.
    pub nis: Option<String>,
}

/// Something happened to somebody in an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Row in the file, from 1; 0 when it comes from elsewhere.
    pub row: usize,
    /// Who.
    pub person: String,
    /// In which operation.
    pub operation: String,
    /// When.
    pub date: Day,
    /// What.
    pub kind: EventKind,
}

text_enum! {
    /// The indicators that come from participants. EECO18 and EECO19 count organisations: they come from the record of
    /// the operation.
    pub enum Code {
        /// Participants.
        Eeco01 = "EECO01",
        /// Unemployed.
        Eeco02 = "EECO02",
        /// Long-term unemployed.
        Eeco03 = "EECO03",
        /// Inactive.
        Eeco04 = "EECO04",
        /// Employed.
        Eeco05 = "EECO05",
        /// Children.
        Eeco06 = "EECO06",
        /// Young people.
        Eeco07 = "EECO07",
        /// Older people.
        Eeco08 = "EECO08",
        /// Lower secondary education or less.
        Eeco09 = "EECO09",
        /// Upper secondary or post-secondary education.
        Eeco10 = "EECO10",
        /// Tertiary education.
        Eeco11 = "EECO11",
        /// With disabilities.
        Eeco12 = "EECO12",
        /// Third-country nationals.
        Eeco13 = "EECO13",
        /// Foreign background.
        Eeco14 = "EECO14",
        /// Minorities; never kept per person.
        Eeco15 = "EECO15",
        /// Homeless or affected by housing exclusion.
        Eeco16 = "EECO16",
        /// From rural areas.
        Eeco17 = "EECO17",
        /// Looking for work on leaving.
        Eecr01 = "EECR01",
        /// In education or training on leaving.
        Eecr02 = "EECR02",
        /// A qualification on leaving.
        Eecr03 = "EECR03",
        /// In employment on leaving.
        Eecr04 = "EECR04",
        /// In employment six months later.
        Eecr05 = "EECR05",
        /// In better work six months later.
        Eecr06 = "EECR06",
    }
}
