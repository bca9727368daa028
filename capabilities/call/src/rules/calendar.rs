//! When a call takes candidacies, and what a calendar must look like.

use kernel::refusal::Faults;
use kernel::{Day, Moment, Refusal};

use crate::model::Calendar;

/// Days from the deadline to what comes after it, proposed for a new call as in that of 2023 (data/partnership.toml).
const EVALUATION_FROM: i32 = 3;
const EVALUATION_TO: i32 = 14;
const PITCHES: i32 = 21;
const DECISION: i32 = 28;
/// Days to reply that are proposed.
const REPLY: i64 = 14;

impl Calendar {
    /// A calendar to begin with, from its first day and its deadline.
    pub fn proposed(launch: Day, deadline: Moment) -> Self {
        let last = deadline.day();
        Self {
            launch,
            deadline,
            evaluation_from: last.plus_days(EVALUATION_FROM),
            evaluation_to: last.plus_days(EVALUATION_TO),
            pitches_on: last.plus_days(PITCHES),
            decide_by: last.plus_days(DECISION),
            communicate_by: last.plus_days(DECISION),
            reply_days: REPLY,
        }
    }

    /// The first instant that is too late: a deadline of 23:59 takes 23:59:59 and refuses 00:00:00.
    pub const fn closes(&self) -> Moment {
        self.deadline.plus_minutes(1)
    }

    /// Is something that came at this moment in time?
    pub fn in_time(&self, at: Moment) -> bool {
        at < self.closes()
    }

    /// Are candidacies taken now?
    pub fn is_open(&self, now: Moment) -> bool {
        self.launch.start() <= now && self.in_time(now)
    }

    /// The first instant that is too late for a reply to a decision of this day: the last day counts whole.
    pub fn reply_closes(&self, decided_on: Day) -> Moment {
        let days = i32::try_from(self.reply_days).unwrap_or(i32::MAX - 1);
        decided_on.plus_days(days.saturating_add(1)).start()
    }

    /// The last day for a reply to a decision of this day.
    pub fn reply_until(&self, decided_on: Day) -> Day {
        decided_on.plus_days(i32::try_from(self.reply_days).unwrap_or(i32::MAX))
    }

    /// More time for all: what comes after the deadline and would now come before it moves along by as many days.
    pub fn extend_to(&mut self, deadline: Moment) {
        let days = self.deadline.day().days_until(deadline.day());
        self.deadline = deadline;
        if self.evaluation_from > deadline.day() {
            return;
        }
        let later = [
            &mut self.evaluation_from,
            &mut self.evaluation_to,
            &mut self.pitches_on,
            &mut self.decide_by,
            &mut self.communicate_by,
        ];
        for day in later {
            *day = day.plus_days(days);
        }
    }

    /// The moments must follow each other.
    pub fn check(&self) -> Result<(), Refusal> {
        let mut faults = Faults::default();
        let mut after = |early: Day, late: Day, field: &'static str| {
            if late < early {
                faults.push(field, "call-calendar-order");
            }
        };
        after(self.launch, self.deadline.day(), "deadline_on");
        after(self.deadline.day(), self.evaluation_from, "evaluation_from");
        after(self.evaluation_from, self.evaluation_to, "evaluation_to");
        after(self.evaluation_from, self.pitches_on, "pitches_on");
        after(self.pitches_on, self.decide_by, "decide_by");
        after(self.pitches_on, self.communicate_by, "communicate_by");
        faults.done()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar_2023() -> Calendar {
        Calendar::proposed(Day::new(2023, 4, 28).unwrap(), Day::new(2023, 6, 9).unwrap().at(23, 59))
    }

    #[test]
    fn the_proposal_is_the_calendar_of_2023() {
        let c = calendar_2023();
        let days = [c.evaluation_from, c.evaluation_to, c.pitches_on, c.decide_by].map(|d| d.to_string());
        assert_eq!(days, ["2023-06-12", "2023-06-23", "2023-06-30", "2023-07-07"]);
        assert_eq!(c.reply_until(c.decide_by).to_string(), "2023-07-21");
        assert_eq!(c.reply_closes(c.decide_by).to_rfc3339(), "2023-07-21T22:00:00.000Z");
        assert!(c.check().is_ok());
    }

    #[test]
    fn the_last_second_is_in_and_the_next_one_is_out_by_the_clock_of_brussels() {
        let c = calendar_2023();
        let at = |text: &str| Moment::from_rfc3339(text).unwrap();
        assert!(c.is_open(at("2023-06-09T21:59:59.999Z")));
        assert!(!c.is_open(at("2023-06-09T22:00:00.000Z")), "midnight in Brussels, not in London");
        assert!(!c.is_open(at("2023-04-27T21:59:59.999Z")));
        assert!(c.is_open(at("2023-04-27T22:00:00.000Z")));
    }

    #[test]
    fn more_time_moves_what_comes_after_only_when_it_must() {
        let mut c = calendar_2023();
        c.extend_to(Day::new(2023, 6, 11).unwrap().at(23, 59));
        assert_eq!(c.evaluation_from.to_string(), "2023-06-12");
        c.extend_to(Day::new(2023, 6, 16).unwrap().at(23, 59));
        let days = [c.evaluation_from, c.evaluation_to, c.pitches_on, c.decide_by].map(|d| d.to_string());
        assert_eq!(days, ["2023-06-17", "2023-06-28", "2023-07-05", "2023-07-12"]);
        assert!(c.check().is_ok());
    }

    #[test]
    fn moments_out_of_order_are_named_by_their_field() {
        let mut c = calendar_2023();
        c.pitches_on = c.launch;
        let Err(Refusal::Invalid(errors)) = c.check() else { panic!("not refused") };
        assert_eq!(errors.iter().map(|e| e.field).collect::<Vec<_>>(), ["pitches_on"]);
    }
}
