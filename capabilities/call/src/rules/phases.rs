//! Phases of a call beside the fixed moments, and what may still change in a published calendar.

use kernel::refusal::Faults;
use kernel::{Day, Moment, Refusal};

use crate::model::{Calendar, Call, CallStatus, Phase, PhaseKind, Span, Turn};

/// Phases that one call can have.
pub const MOST: usize = 20;

/// One change of a published calendar, as it is told to everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub turn: Turn,
    /// The name of the phase; empty for a fixed moment.
    pub name: String,
    /// When it was; none: it is new.
    pub was: Option<Span>,
    /// When it is; none: it is gone.
    pub becomes: Option<Span>,
}

impl Span {
    /// Whole days, from the first up to and including the last.
    pub fn days(first: Day, last: Day) -> Self {
        Self { from: first.start(), to: last.at(23, 59) }
    }

    /// The first instant that is too late: 16:30 takes 16:30:59.
    pub const fn closes(self) -> Moment {
        self.to.plus_minutes(1)
    }

    /// Is it going on?
    pub fn holds(self, now: Moment) -> bool {
        self.from <= now && now < self.closes()
    }

    /// Is it made of whole days?
    pub fn is_days(self) -> bool {
        self.from == self.from.day().start() && self.to == self.to.day().at(23, 59)
    }
}

impl Call {
    /// Are questions of candidates taken now? As long as the call is open, and only in the phases for questions if it
    /// has any.
    pub fn takes_questions(&self, now: Moment) -> bool {
        let mut phases = self.phases.iter().filter(|p| p.kind == PhaseKind::Questions).peekable();
        let none = phases.peek().is_none();
        self.status == CallStatus::Published
            && self.calendar.is_open(now)
            && (none || phases.any(|p| p.span.holds(now)))
    }

    /// May its calendar change? What was decided has no calendar left to change.
    pub fn calendar_moves(&self) -> Result<(), Refusal> {
        match self.status {
            CallStatus::Draft | CallStatus::Published => Ok(()),
            CallStatus::Decided | CallStatus::Cancelled => Err(Refusal::Conflict("call-fixed")),
        }
    }
}

/// Can this phase, as it stands or as it is asked, be part of the call?
pub fn check(call: &Call, was: Option<&Phase>, asked: Option<&Phase>, now: Moment) -> Result<(), Refusal> {
    call.calendar_moves()?;
    let published = call.status != CallStatus::Draft;
    // What is over is history.
    if published && was.is_some_and(|p| p.span.closes() <= now) {
        return Err(Refusal::Conflict("call-phase-over"));
    }
    if was.is_none() && call.phases.len() >= MOST {
        return Err(Refusal::Conflict("call-phases-many"));
    }
    let Some(asked) = asked else { return Ok(()) };
    let mut faults = Faults::default();
    if asked.span.to < asked.span.from {
        faults.push("to_on", "call-phase-order");
    } else if published && asked.span.closes() <= now {
        faults.push("to_on", "call-phase-past");
    }
    if asked.kind == PhaseKind::Questions && asked.span.to > call.calendar.deadline {
        faults.push("to_on", "call-phase-questions-late");
    }
    faults.done()
}

/// The later moments of a calendar, which can still change after publication.
fn later(c: &Calendar) -> [(Turn, &'static str, Day, Day); 4] {
    [
        (Turn::Evaluation, "evaluation_to", c.evaluation_from, c.evaluation_to),
        (Turn::Pitches, "pitches_on", c.pitches_on, c.pitches_on),
        (Turn::Decision, "decide_by", c.decide_by, c.decide_by),
        (Turn::Message, "communicate_by", c.communicate_by, c.communicate_by),
    ]
}

/// What changes from one calendar of a published call to the next. A moment that is over stays where it was, and none
/// moves into the past.
pub fn changes(was: &Calendar, becomes: &Calendar, today: Day) -> Result<Vec<Change>, Refusal> {
    let mut faults = Faults::default();
    let mut all = Vec::new();
    for ((turn, field, first, last), (.., from, to)) in later(was).into_iter().zip(later(becomes)) {
        if (first, last) == (from, to) {
            continue;
        }
        if last < today {
            faults.push(field, "call-moment-over");
        } else if to < today {
            faults.push(field, "call-moment-past");
        } else if first < today && from != first {
            faults.push("evaluation_from", "call-moment-over");
        }
        let (was, becomes) = (Some(Span::days(first, last)), Some(Span::days(from, to)));
        all.push(Change { turn, name: String::new(), was, becomes });
    }
    faults.done()?;
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: i8, day: i8) -> Day {
        Day::new(2023, month, day).unwrap()
    }

    fn calendar() -> Calendar {
        Calendar::proposed(day(4, 28), day(6, 9).at(23, 59))
    }

    #[test]
    fn the_last_minute_of_a_phase_counts_whole() {
        let span = Span { from: day(5, 12).at(14, 0), to: day(5, 12).at(16, 30) };
        assert!(!span.holds(day(5, 12).at(13, 59)) && span.holds(day(5, 12).at(14, 0)));
        assert!(span.holds(day(5, 12).at(16, 30).plus_seconds(59)) && !span.holds(day(5, 12).at(16, 31)));
        assert!(!span.is_days() && Span::days(day(5, 1), day(5, 3)).is_days());
    }

    #[test]
    fn only_later_moments_that_are_not_over_change_and_each_is_told() {
        let was = calendar();
        let mut becomes = was.clone();
        becomes.pitches_on = day(7, 3);
        becomes.evaluation_to = day(6, 26);
        let all = changes(&was, &becomes, day(6, 20)).unwrap();
        assert_eq!(all.iter().map(|c| c.turn).collect::<Vec<_>>(), [Turn::Evaluation, Turn::Pitches]);
        assert_eq!(all[1].was, Some(Span::days(day(6, 30), day(6, 30))));
        let fields = |today| match changes(&was, &becomes, today) {
            Err(Refusal::Invalid(errors)) => errors.iter().map(|e| (e.field, e.key)).collect::<Vec<_>>(),
            _ => Vec::new(),
        };
        assert_eq!(fields(day(6, 24)), [("evaluation_to", "call-moment-over")]);
        becomes = was.clone();
        becomes.evaluation_from = day(6, 13);
        let begun = changes(&was, &becomes, day(6, 14));
        assert!(matches!(begun, Err(Refusal::Invalid(errors)) if errors[0].field == "evaluation_from"));
        assert!(changes(&was, &was, day(12, 1)).unwrap().is_empty(), "nothing changed is nothing to tell");
    }
}
