//! The days after an exit in which results count, and whom to ask when.

use esf::parameters::{Key, Parameters};
use esf::{EventKind, LabourStatus};
use kernel::{Day, text_enum};

/// Days before the end of a window from which somebody stands in the list of people to ask.
pub const AHEAD: i32 = 7;
/// Days after the end of a window for which she stays there: what was then can still be asked.
pub const BEHIND: i32 = 28;

text_enum! {
    /// Which window.
    pub enum Window {
        /// Immediate results.
        Weeks4 = "weeks-4",
        /// Results half a year later.
        Months6 = "months-6",
    }
}

impl Window {
    /// Last day of it.
    pub fn end(self, exit: Day, known: &Parameters) -> Day {
        match self {
            Self::Weeks4 => exit.plus_days(known.value(Key::ImmediateDays, exit)),
            Self::Months6 => exit.plus_months(known.value(Key::LaterMonths, exit)),
        }
    }

    /// From which day on an answer tells how it was at the end. Who found work on the first day of six months may have
    /// lost it since, so she is asked again near the end.
    fn asked_from(self, exit: Day, end: Day) -> Day {
        match self {
            Self::Weeks4 => exit,
            Self::Months6 => end.plus_days(-BEHIND).max(exit),
        }
    }

    /// Was it asked, by what was noted?
    pub fn asked(self, exit: Day, events: impl IntoIterator<Item = (Day, EventKind)>, known: &Parameters) -> bool {
        let end = self.end(exit, known);
        let from = self.asked_from(exit, end);
        let tells = |kind: EventKind| kind.is_labour() || kind == EventKind::Improved;
        events.into_iter().any(|(day, kind)| (from..=end).contains(&day) && tells(kind))
    }

    /// Does she stand in this week's list, while nobody asked?
    pub fn is_due(self, exit: Day, today: Day, known: &Parameters) -> bool {
        let end = self.end(exit, known);
        (end.plus_days(-AHEAD)..=end.plus_days(BEHIND)).contains(&today)
    }

    /// The day for which an answer of today holds: today, or the end of the window once that is over.
    pub fn holds_on(self, exit: Day, today: Day, known: &Parameters) -> Day {
        today.min(self.end(exit, known))
    }
}

/// What may be answered, by how she stood at entry.
pub fn answers(labour: Option<LabourStatus>, window: Window) -> &'static [EventKind] {
    match (labour, window) {
        (Some(LabourStatus::Employed), Window::Months6) => {
            &[EventKind::Improved, EventKind::Employment, EventKind::Unemployed, EventKind::Inactive]
        }
        _ => &[EventKind::Employment, EventKind::JobSearch, EventKind::Unemployed, EventKind::Inactive],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn known() -> Parameters {
        Parameters::of_the_house().unwrap()
    }

    #[test]
    fn the_windows_end_after_28_days_and_six_months_at_the_end_of_the_month() {
        let ends = |exit: &str| Window::ALL.iter().map(|w| w.end(day(exit), &known()).to_string()).collect::<Vec<_>>();
        assert_eq!(ends("2026-05-26"), ["2026-06-23", "2026-11-26"]);
        assert_eq!(ends("2025-08-31"), ["2025-09-28", "2026-02-28"]);
    }

    #[test]
    fn somebody_is_due_from_a_week_before_to_four_weeks_after_the_end() {
        let due = |today: &str| Window::Months6.is_due(day("2025-11-26"), day(today), &known());
        assert_eq!(["2026-05-18", "2026-05-19", "2026-06-23", "2026-06-24"].map(due), [false, true, true, false]);
    }

    #[test]
    fn an_answer_near_the_end_is_enough_and_an_old_one_is_not() {
        let asked = |on: &str, kind| Window::Months6.asked(day("2025-11-26"), [(day(on), kind)], &known());
        assert!(!asked("2025-12-01", EventKind::Employment));
        assert!(asked("2026-05-20", EventKind::Inactive) && asked("2026-05-20", EventKind::Improved));
        assert!(!asked("2026-05-20", EventKind::EducationStart) && !asked("2026-05-27", EventKind::Employment));
    }

    #[test]
    fn an_answer_after_the_window_is_about_its_last_day() {
        let on = |today: &str| Window::Months6.holds_on(day("2025-11-26"), day(today), &known()).to_string();
        assert_eq!([on("2026-05-20"), on("2026-06-10")], ["2026-05-20", "2026-05-26"]);
    }
}
