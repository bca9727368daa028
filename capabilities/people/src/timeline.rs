//! The shape in which every capability gives what happened, for the timeline and the printed file.

use kernel::{Moment, text_enum};
use uuid::Uuid;

text_enum! {
    /// What kind of thing happened; also the filter of the timeline.
    pub enum EventKind {
        /// A conversation, visit, call, message, accompanied appointment.
        Contact = "contact",
        /// A goal set or reached, a step done, made smaller or moved.
        Step = "step",
        /// A difficult week: normal.
        Setback = "setback",
        /// The wheel was drawn, the ladder was observed.
        Growth = "growth",
        /// An appointment.
        Appointment = "appointment",
        /// Start, coach, team, handover, closure, return.
        Trajectory = "trajectory",
        /// Referral, consent.
        Network = "network",
    }
}

/// Something that happened. Whoever makes it has checked what the permit may read.
#[derive(Debug, Clone)]
pub struct Event {
    /// When.
    pub at: Moment,
    /// Its row, so that the order is stable.
    pub id: Uuid,
    /// Kind.
    pub kind: EventKind,
    /// Icon name.
    pub icon: &'static str,
    /// Tone of the dot: `""`, `"done"` or `"hard"`.
    pub tone: &'static str,
    /// What, in the reader's language.
    pub title: String,
    /// The text that somebody wrote.
    pub text: Option<String>,
    /// Who did it, "Sofie D., CAW".
    pub who: String,
    /// Minutes it took.
    pub minutes: Option<i64>,
    /// Who may read it, in words; empty when that does not apply.
    pub readers: String,
    /// Where it can be opened or changed.
    pub link: Option<String>,
}
