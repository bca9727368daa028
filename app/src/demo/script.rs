//! Puts everything that is told in one row, by moment: what the loader plays.

use kernel::{Day, Moment};

use super::extras::SHOWN;
use super::files::Story;
use super::story::{
    Appointment, Closure, Consent, Contact, Goal, Handover, Observation, Offset, Person, Referral, Reopened, Setback,
    Step, Triage, Wheel,
};

/// One thing that happens. The numbers name a goal and a step of it.
#[derive(Debug, Clone, Copy)]
pub enum Deed<'a> {
    /// First meeting, or a referral comes in.
    Met,
    /// A referral that is not told as a person comes in.
    Referred(&'a Referral),
    /// The coordinator decides about a referral that is not told as a person.
    Answered(&'a Referral, &'a Triage),
    /// The coordinator decides; on `accepted` the trajectory starts.
    Triage(&'a Triage),
    /// A coach joins the team.
    Team(&'a str),
    /// Who is at home and around; the entry snapshot; dream and strengths.
    Acquainted,
    Consent(usize, &'a Consent),
    Withdrawn(usize),
    Wheel(&'a Wheel),
    Ladder(&'a Observation),
    Goal(usize, &'a Goal),
    Step(usize, usize, &'a Step),
    Moved(usize, usize, &'a Step),
    Done(usize, usize, &'a Step),
    NotYet(usize, usize, &'a Step),
    Contact(&'a Contact),
    Setback(&'a Setback),
    Planned(&'a Appointment),
    HandoverProposed(&'a Handover),
    HandoverDone(&'a Handover),
    Closed(&'a Closure),
    Reopened(&'a Reopened),
    /// What waited since a setback is taken up.
    TakenUp,
    /// All steps of a goal are done, long ago.
    Reached(usize),
    /// An appointment for a contact is made.
    Agreed(usize, &'a Contact),
    /// It was kept.
    Kept(usize, &'a Contact),
    /// Somebody looks at a part of the file.
    Looked(&'a str, &'static str),
    /// Somebody opens the file in an emergency.
    Emergency,
    /// A link to the person's own pages.
    PlanLink,
    /// The municipality of the person may have another code from now on.
    Merged,
}

/// A deed at its moment, for one person.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    pub at: Moment,
    pub person: Option<&'a Person>,
    pub deed: Deed<'a>,
}

/// Days between the proposal of a handover and the joint meeting.
const PROPOSED_BEFORE: i32 = 6;

/// Days after a setback on which the plan is taken up again.
const TAKEN_UP_AFTER: i32 = 3;

/// A goal of which the last step was done this many days ago, is reached.
const REACHED_AFTER: i32 = 45;

/// Contacts of the last days were in the diary; a week before, if the person was known then.
const DIARY_DAYS: i32 = 120;
const AGREED_BEFORE: i32 = 7;

/// Who wrote in these last days, looked in the file first.
const LOOKED_DAYS: i32 = 21;

/// The whole story from the first day to `now`. Nothing happens after `now`: what is told for later today is
/// brought forward to just before it, in the same order.
///
/// `mergers`: the last days of municipalities.
pub fn script<'a>(story: &'a Story, now: Moment, mergers: &[Day]) -> Vec<Event<'a>> {
    let today = now.day();
    let mut told: Vec<(Offset, i32, Option<&Person>, Deed)> = Vec::new();
    for person in &story.people {
        let mut lines = Lines(Vec::new());
        lines.person(person);
        for last in mergers {
            // The first working day of the new municipality.
            let day = today.days_until(last.plus_days(2));
            if (person.met.day()..=-1).contains(&day) {
                lines.add(day, hour(10), Deed::Merged);
            }
        }
        told.extend(lines.0.into_iter().map(|(day, minute, deed)| (day, minute, Some(person), deed)));
    }
    for (number, referral) in (0..).zip(&story.referrals) {
        told.push((referral.day, hour(8) + 3 * number, None, Deed::Referred(referral)));
        for triage in &referral.triage {
            told.push((triage.day, hour(11) + 2 * number, None, Deed::Answered(referral, triage)));
        }
    }
    // The sort is stable: what one person's story tells first, comes first.
    told.sort_by_key(|(day, minute, _, _)| (*day, *minute));
    let late = i64::try_from(told.len()).unwrap_or(0);
    let mut events: Vec<Event> = Vec::with_capacity(told.len());
    for (place, (day, minute, person, deed)) in (0..).zip(told) {
        let at = moment(today, day, minute).min(now.plus_seconds(place - late));
        events.push(Event { at, person, deed });
    }
    events
}

/// The moment of a day from today and a minute of that day.
pub fn moment(today: Day, day: Offset, minute: i32) -> Moment {
    let part = |value: i32| i8::try_from(value).unwrap_or(0);
    today.plus_days(day).at(part(minute / 60), part(minute % 60))
}

/// The minute of the day at which a contact is written down.
pub fn contact_minute(number: usize) -> i32 {
    hour(13) + 10 * i32::try_from(number % 7).unwrap_or(0)
}

const fn hour(hour: i32) -> i32 {
    hour * 60
}

/// The lines of one person: day, minute of the day, what happens.
struct Lines<'a>(Vec<(Offset, i32, Deed<'a>)>);

impl<'a> Lines<'a> {
    fn add(&mut self, day: Offset, minute: i32, deed: Deed<'a>) {
        self.0.push((day, minute, deed));
    }

    fn person(&mut self, person: &'a Person) {
        self.add(person.met.day(), hour(9) + 30, Deed::Met);
        for triage in &person.triage {
            self.add(triage.day, hour(11), Deed::Triage(triage));
        }
        if let Some(start) = person.accepted() {
            for member in &person.team {
                self.add(start, hour(11) + 20, Deed::Team(member));
            }
            self.add(start, hour(11) + 40, Deed::Acquainted);
        }
        for (number, consent) in person.consents.iter().enumerate() {
            self.add(consent.from, hour(11) + 50, Deed::Consent(number, consent));
            if let Some(day) = consent.withdrawn {
                self.add(day, hour(12), Deed::Withdrawn(number));
            }
        }
        for (number, contact) in person.contacts.iter().enumerate() {
            self.contact(person, number, contact);
        }
        for setback in &person.setbacks {
            self.add(setback.day, hour(14) + 30, Deed::Setback(setback));
            if setback.day + TAKEN_UP_AFTER < 0 && !person.closed_on(setback.day + TAKEN_UP_AFTER) {
                self.add(setback.day + TAKEN_UP_AFTER, hour(15) + 5, Deed::TakenUp);
            }
        }
        for wheel in &person.wheel {
            self.add(wheel.day, hour(14) + 40, Deed::Wheel(wheel));
        }
        for observation in &person.ladder {
            self.add(observation.day, hour(14) + 50, Deed::Ladder(observation));
        }
        for (number, goal) in person.goals.iter().enumerate() {
            self.add(goal.day, hour(15), Deed::Goal(number, goal));
            for (place, step) in goal.steps.iter().enumerate() {
                self.step(number, place, step);
            }
            let last = goal.steps.iter().map(|s| s.result_day.filter(|_| s.result == "done"));
            if let Some(Some(day)) = last.clone().max()
                && last.clone().all(|day| day.is_some())
                && day < -REACHED_AFTER
                && !person.closed_on(day)
            {
                self.add(day, hour(15) + 50, Deed::Reached(number));
            }
        }
        for appointment in &person.appointments {
            self.add(person.last_talk(&appointment.by), hour(16), Deed::Planned(appointment));
        }
        self.turns(person);
        if person.key == SHOWN {
            self.add(-3, hour(20) + 45, Deed::Emergency);
            self.add(-7, hour(14) + 5, Deed::PlanLink);
        }
    }

    fn contact(&mut self, person: &'a Person, number: usize, contact: &'a Contact) {
        let minute = contact_minute(number);
        self.add(contact.day, minute, Deed::Contact(contact));
        let Some(start) = person.accepted() else { return };
        if contact.day >= -LOOKED_DAYS && !person.closed_on(contact.day) {
            self.add(contact.day, minute - 40, Deed::Looked(&contact.by, "overview"));
            self.add(contact.day, minute - 38, Deed::Looked(&contact.by, "timeline"));
            self.add(contact.day, minute - 37, Deed::Looked(&contact.by, "plan"));
        }
        let agreed = (contact.day - AGREED_BEFORE).max(start);
        let met = matches!(contact.kind.as_str(), "home-visit" | "accompanied");
        if met
            && contact.day >= -DIARY_DAYS
            && agreed < contact.day
            && !person.closed_on(agreed)
            && !person.closed_on(contact.day)
        {
            self.add(agreed, hour(16) + 10, Deed::Agreed(number, contact));
            self.add(contact.day, minute + 2, Deed::Kept(number, contact));
        }
    }

    fn step(&mut self, goal: usize, place: usize, step: &'a Step) {
        self.add(step.day, hour(15) + 20, Deed::Step(goal, place, step));
        if let Some(day) = step.moved_day {
            self.add(day, hour(15) + 10, Deed::Moved(goal, place, step));
        }
        let day = step.result_day.unwrap_or(step.day);
        match step.result.as_str() {
            // Later on the day than the making of steps: some are made and done on one day. Earlier would be before.
            "done" => self.add(day, hour(15) + 30, Deed::Done(goal, place, step)),
            "not-yet" => self.add(day, hour(15) + 40, Deed::NotYet(goal, place, step)),
            _ => {}
        }
    }

    fn turns(&mut self, person: &'a Person) {
        if let Some(handover) = &person.handover {
            let proposed = handover.joint_meeting_day - PROPOSED_BEFORE;
            self.add(proposed, hour(10), Deed::HandoverProposed(handover));
            self.add(handover.day, hour(9), Deed::HandoverDone(handover));
        }
        if let Some(closure) = &person.closure {
            self.add(closure.day, hour(16) + 30, Deed::Closed(closure));
        }
        if let Some(reopened) = &person.reopened {
            self.add(reopened.day, hour(9), Deed::Reopened(reopened));
        }
    }
}

impl Person {
    /// The day on which the trajectory starts.
    pub fn accepted(&self) -> Option<Offset> {
        self.triage.iter().find(|t| t.result == "accepted").map(|t| t.day)
    }

    /// Is the trajectory closed at the end of this day?
    pub fn closed_on(&self, day: Offset) -> bool {
        let closed = self.closure.as_ref().is_some_and(|c| c.day < day);
        closed && self.reopened.as_ref().is_none_or(|r| r.day > day)
    }

    /// The last day, at latest today, on which this coach had a contact: then the next appointment was made.
    fn last_talk(&self, by: &str) -> Offset {
        let last = |mine: bool| self.contacts.iter().filter(|c| !mine || c.by == by).map(|c| c.day).max();
        last(true).or_else(|| last(false)).unwrap_or(-1).min(-1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::files;

    fn today() -> Day {
        Day::new(2026, 5, 26).unwrap()
    }

    fn played(story: &Story, now: Moment) -> Vec<Event<'_>> {
        script(story, now, &[Day::new(2024, 12, 31).unwrap()])
    }

    #[test]
    fn everything_that_is_told_is_played_once() {
        let story = files::story().unwrap();
        let events = played(&story, today().at(10, 0));
        let count = |is: fn(&Deed) -> bool| events.iter().filter(|e| is(&e.deed)).count();
        let told = |of: fn(&Person) -> usize| story.people.iter().map(of).sum::<usize>();
        let steps = |p: &Person| p.goals.iter().map(|g| g.steps.len()).sum::<usize>();
        let result = |p: &Person, r| p.goals.iter().flat_map(|g| &g.steps).filter(|s| s.result == r).count();
        for (name, played, told) in [
            ("met", count(|d| matches!(d, Deed::Met)), story.people.len()),
            ("referred", count(|d| matches!(d, Deed::Referred(_))), story.referrals.len()),
            (
                "answered",
                count(|d| matches!(d, Deed::Answered(..))),
                story.referrals.iter().map(|r| r.triage.len()).sum(),
            ),
            ("triage", count(|d| matches!(d, Deed::Triage(_))), told(|p| p.triage.len())),
            ("team", count(|d| matches!(d, Deed::Team(_))), told(|p| p.team.len())),
            ("acquainted", count(|d| matches!(d, Deed::Acquainted)), told(|p| usize::from(p.coach.is_some()))),
            ("consents", count(|d| matches!(d, Deed::Consent(..))), told(|p| p.consents.len())),
            ("wheels", count(|d| matches!(d, Deed::Wheel(_))), told(|p| p.wheel.len())),
            ("ladder", count(|d| matches!(d, Deed::Ladder(_))), told(|p| p.ladder.len())),
            ("goals", count(|d| matches!(d, Deed::Goal(..))), told(|p| p.goals.len())),
            ("steps", count(|d| matches!(d, Deed::Step(..))), story.people.iter().map(steps).sum()),
            ("done", count(|d| matches!(d, Deed::Done(..))), story.people.iter().map(|p| result(p, "done")).sum()),
            (
                "not yet",
                count(|d| matches!(d, Deed::NotYet(..))),
                story.people.iter().map(|p| result(p, "not-yet")).sum(),
            ),
            ("contacts", count(|d| matches!(d, Deed::Contact(_))), told(|p| p.contacts.len())),
            ("setbacks", count(|d| matches!(d, Deed::Setback(_))), told(|p| p.setbacks.len())),
            ("appointments", count(|d| matches!(d, Deed::Planned(_))), told(|p| p.appointments.len())),
            ("handovers", count(|d| matches!(d, Deed::HandoverDone(_))), told(|p| usize::from(p.handover.is_some()))),
            ("closures", count(|d| matches!(d, Deed::Closed(_))), told(|p| usize::from(p.closure.is_some()))),
            ("returns", count(|d| matches!(d, Deed::Reopened(_))), told(|p| usize::from(p.reopened.is_some()))),
        ] {
            assert_eq!(played, told, "{name}");
        }
    }

    #[test]
    fn nothing_happens_after_now_and_time_never_runs_back() {
        let story = files::story().unwrap();
        for hour in [0, 7, 23] {
            let now = today().at(hour, 5);
            let events = played(&story, now);
            assert!(events.iter().all(|e| e.at < now));
            assert!(events.windows(2).all(|pair| pair[0].at <= pair[1].at));
        }
    }
}
