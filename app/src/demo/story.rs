//! The demonstration as it is told in `app/demo/*.toml`. An unknown key is an error, so nothing told is left out.

use serde::Deserialize;

/// Days from the demonstration's today; negative is past.
pub type Offset = i32;

/// An organisation of the network.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    pub key: String,
    pub name: String,
    pub kind: String,
    pub municipality: Option<String>,
    pub kbo: Option<String>,
    pub member_from: Option<String>,
    pub member_until: Option<String>,
    pub successor: Option<String>,
}

/// Somebody who works in the network.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    pub key: String,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub positions: Vec<Position>,
}

/// Where somebody works, in which role.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    pub organisation: String,
    pub role: String,
    pub focus: Option<String>,
    pub percent: i64,
}

/// A participant, with everything that happened.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub key: String,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    pub nickname: Option<String>,
    pub birth: Option<String>,
    pub municipality: String,
    pub no_address: bool,
    pub gender: String,
    pub languages: Vec<Language>,
    pub interpreter: bool,
    pub channel: Option<String>,
    pub digital: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub coach: Option<String>,
    pub coach_organisation: Option<String>,
    pub focus: Option<String>,
    #[serde(default)]
    pub team: Vec<String>,
    pub possible_duplicate_of: Option<String>,
    pub dream: Option<String>,
    #[serde(default)]
    pub strengths: Vec<String>,
    pub start: Option<Start>,
    pub met: Met,
    #[serde(default)]
    pub triage: Vec<Triage>,
    #[serde(default)]
    pub consents: Vec<Consent>,
    #[serde(default)]
    pub household: Vec<Housemate>,
    #[serde(default)]
    pub network: Vec<Tie>,
    #[serde(default)]
    pub ladder: Vec<Observation>,
    #[serde(default)]
    pub setbacks: Vec<Setback>,
    #[serde(default)]
    pub appointments: Vec<Appointment>,
    pub handover: Option<Handover>,
    pub closure: Option<Closure>,
    pub reopened: Option<Reopened>,
    #[serde(default)]
    pub wheel: Vec<Wheel>,
    #[serde(default)]
    pub goals: Vec<Goal>,
    #[serde(default)]
    pub contacts: Vec<Contact>,
}

/// A language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    pub code: String,
    pub spoken: String,
    pub reads: String,
}

/// How somebody was at the start.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    pub labour_status: String,
    pub unemployed_since: Option<String>,
    pub diploma: Option<String>,
    pub isced: i64,
    pub housing: Option<String>,
}

/// The first meeting.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Met {
    /// By a coach, out and about.
    Outreach { day: Offset, by: String, place: String, told: String },
    /// By somebody who referred.
    Referral {
        day: Offset,
        source: String,
        channel: String,
        by: Option<String>,
        referrer_name: Option<String>,
        referrer_email: Option<String>,
        referrer_organisation: Option<String>,
        words: String,
        goes_well: String,
        asks: String,
        hurry: String,
        consent: ReferralConsent,
    },
}

impl Met {
    /// The day of the meeting.
    pub fn day(&self) -> Offset {
        match self {
            Self::Outreach { day, .. } | Self::Referral { day, .. } => *day,
        }
    }
}

/// The consent to be referred.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferralConsent {
    pub how: String,
    pub language: String,
}

/// What the coordinator decided.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Triage {
    pub day: Offset,
    pub result: String,
    pub by: String,
    pub note: Option<String>,
    pub answer: Option<String>,
    pub to: Option<String>,
    pub coach: Option<String>,
}

/// A consent to share with one organisation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    pub organisation: String,
    pub purpose: String,
    pub domains: Vec<String>,
    pub from: Offset,
    pub days: i32,
    pub withdrawn: Option<Offset>,
}

/// Somebody at home.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Housemate {
    pub name: String,
    pub relation: String,
    pub born: Option<i16>,
}

/// Somebody around.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tie {
    pub name: String,
    pub kind: String,
    pub quality: String,
    pub note: Option<String>,
}

/// A place on the ladder.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    pub day: Offset,
    pub current: i64,
    pub potential: i64,
    pub by: String,
}

/// A difficult week.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setback {
    pub day: Offset,
    pub text: String,
    pub proposal: String,
}

/// Something in the diary.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appointment {
    pub day: Offset,
    pub time: String,
    pub minutes: i64,
    pub place: String,
    pub title: String,
    pub by: String,
    pub kind: String,
}

/// Another fixed coach.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handover {
    pub day: Offset,
    pub from: String,
    pub to: String,
    pub joint_meeting_day: Offset,
}

/// The end of the guidance.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closure {
    pub day: Offset,
    pub destination: String,
    pub words: String,
}

/// A return.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reopened {
    pub day: Offset,
    pub words: String,
}

/// A drawing of the wheel.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wheel {
    pub day: Offset,
    pub by: String,
    pub domains: Vec<Domain>,
}

/// One life domain in it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    pub key: String,
    pub level: i64,
    pub strength: Option<String>,
    pub barrier: Option<String>,
    pub barrier_note: Option<String>,
    pub helps: Option<String>,
}

/// A goal and its steps.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    pub day: Offset,
    pub words: String,
    pub steps: Vec<Step>,
}

/// A small step.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub day: Offset,
    pub title: String,
    pub owner: String,
    pub due: Offset,
    pub support: String,
    pub moved_day: Option<Offset>,
    pub moved_to: Option<Offset>,
    pub result: String,
    pub result_day: Option<Offset>,
    pub note: Option<String>,
}

/// A contact.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub day: Offset,
    pub by: String,
    pub kind: String,
    pub minutes: i64,
    pub visibility: String,
    #[serde(default)]
    pub sensitive: bool,
    pub text: String,
}

/// A referral that is not told as a person.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referral {
    pub key: String,
    pub day: Offset,
    pub source: String,
    pub channel: String,
    pub by: Option<String>,
    pub referrer: Option<Referrer>,
    pub person: Referred,
    pub reach: Reach,
    pub words: String,
    pub goes_well: String,
    pub asks: String,
    pub hurry: String,
    pub consent: ReferralConsent,
    #[serde(default)]
    pub triage: Vec<Triage>,
    pub possible_duplicate_of: Option<String>,
}

/// Who referred, without account.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referrer {
    pub name: String,
    pub email: Option<String>,
    pub organisation: Option<String>,
}

/// Who was referred.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referred {
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    pub nickname: Option<String>,
    pub birth: Option<String>,
    pub municipality: String,
    #[serde(default)]
    pub no_address: bool,
}

/// How to reach.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reach {
    pub channel: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub language: String,
    pub interpreter: bool,
    pub note: Option<String>,
}
