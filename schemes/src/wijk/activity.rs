//! The activity list: Flemish base, local extensions and limits, and for whom an activity is.

use kernel::Day;
use serde::{Deserialize, Serialize};

use super::model::{ActivityMode, Period, UserKind};

/// One row of the list (decreet 7-7-2017 arts. 25-28).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// `A4`; a local activity has a code of its own.
    pub code: String,
    /// The main activity it belongs to: `A4`.
    pub main: String,
    /// Its name in Dutch.
    pub label_nl: String,
    /// The kinds of user that the source names. A kind that is not here is not stated, which is not forbidden.
    pub user_kinds: Vec<UserKind>,
    /// The source says that these kinds only may ask it.
    #[serde(default)]
    pub reserved: bool,
    /// NIS code of the municipality that decided; none is Flemish.
    #[serde(default)]
    pub municipality: Option<String>,
    /// What the row does.
    pub mode: ActivityMode,
    /// Only for a worker and a user who were both in PWA in 2017.
    #[serde(default)]
    pub transition_only: bool,
    /// The first day.
    pub from: Day,
    /// The last day.
    #[serde(default)]
    pub to: Option<Day>,
    /// The decision or the page.
    pub decision_ref: String,
    /// From this day on VDAB took the extension away: what was done before stays valid.
    #[serde(default)]
    pub scrapped_on: Option<Day>,
}

/// Why an activity may not be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAllowed {
    /// Not on the list of that place on that day.
    NotListed,
    /// The list keeps it for other kinds of user.
    OtherKinds,
    /// The list names other kinds and does not say that this kind may not. Nobody guesses: the organiser
    /// checks (decreet art. 32) and enters the decision as a row with its reference.
    KindNotStated,
    /// Only for who was in PWA in 2017, worker and user.
    TransitionOnly,
}

impl NotAllowed {
    /// Fluent key of the message.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotListed => "ww-activity-not-listed",
            Self::OtherKinds => "ww-activity-other-kinds",
            Self::KindNotStated => "ww-activity-kind-not-stated",
            Self::TransitionOnly => "ww-activity-transition-only",
        }
    }
}

/// What is asked: who, where, when.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Code of the activity.
    pub code: &'a str,
    /// Kind of the user.
    pub kind: UserKind,
    /// NIS code of the municipality where it is done.
    pub municipality: &'a str,
    /// The day it is done.
    pub day: Day,
    /// The worker is in the transition group.
    pub worker_in_transition: bool,
    /// The user used PWA in 2017.
    pub user_in_pwa: bool,
}

impl Activity {
    /// Whether the row holds on a day at a place.
    fn holds(&self, municipality: &str, day: Day) -> bool {
        Period { from: self.from, to: self.to }.holds(day)
            && self.scrapped_on.is_none_or(|scrapped| day < scrapped)
            && self.municipality.as_deref().is_none_or(|own| own == municipality)
    }
}

/// Whether the list allows an activity (decreet arts. 25-28). A limit without kinds takes the activity away
/// for everybody on that territory; with kinds, for those.
pub fn check(list: &[Activity], asked: &Asked<'_>) -> Result<(), NotAllowed> {
    let rows: Vec<&Activity> =
        list.iter().filter(|row| row.code == asked.code && row.holds(asked.municipality, asked.day)).collect();
    let limits = || rows.iter().filter(|row| row.mode == ActivityMode::Limit);
    let grants = || rows.iter().filter(|row| row.mode != ActivityMode::Limit);
    if limits().any(|row| row.user_kinds.is_empty()) || grants().next().is_none() {
        return Err(NotAllowed::NotListed);
    }
    if limits().any(|row| row.user_kinds.contains(&asked.kind)) {
        return Err(NotAllowed::OtherKinds);
    }
    let named: Vec<_> = grants().filter(|row| row.user_kinds.contains(&asked.kind)).collect();
    if named.is_empty() {
        let reserved = grants().any(|row| row.reserved);
        return Err(if reserved { NotAllowed::OtherKinds } else { NotAllowed::KindNotStated });
    }
    let both = asked.worker_in_transition && asked.user_in_pwa;
    if named.iter().all(|row| row.transition_only) && !both {
        return Err(NotAllowed::TransitionOnly);
    }
    Ok(())
}

/// The activities that a user of this kind can choose at a place on a day, by code: for the form of a request.
pub fn offered<'a>(list: &'a [Activity], asked: &Asked<'_>) -> Vec<&'a Activity> {
    let mut found: Vec<&Activity> = list
        .iter()
        .filter(|row| row.mode != ActivityMode::Limit && row.holds(asked.municipality, asked.day))
        .filter(|row| check(list, &Asked { code: &row.code, ..*asked }).is_ok())
        .collect();
    found.sort_by(|a, b| a.code.cmp(&b.code));
    found.dedup_by(|a, b| a.code == b.code);
    found
}

/// The first words of an activity: before the colon, after which the list says at length what belongs to it.
pub fn short(label: &str) -> &str {
    label.split(':').next().unwrap_or(label).trim()
}
