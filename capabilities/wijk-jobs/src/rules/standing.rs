//! What the office had decided about a question at an instant: work is judged by what held at its first minute, not by what
//! was decided later (decree 7-7-2017, art. 32; wet 7-4-1999, art. 15).

use kernel::{Moment, text_enum};
use schemes::wijk::trap;

text_enum! {
    /// What was decided.
    pub enum Decision {
        /// Workers may be proposed.
        Allowed = "allowed",
        /// The rules say no.
        Refused = "refused",
        /// Something else is asked: it is checked again.
        Changed = "changed",
        /// Taken back by the user.
        Withdrawn = "withdrawn",
    }
}

/// One decision: when, what, for which activity.
pub type Decided = (Moment, Decision, String);

/// The question as it stood when work began. `decided` is in the order of time.
pub fn at(submitted_at: Moment, decided: &[Decided], begins: Moment) -> trap::Request {
    let before = decided.iter().rfind(|(at, _, _)| *at <= begins);
    let allowed = |(_, what, _): &&Decided| *what == Decision::Allowed;
    // What was never allowed before: when it was later shows whether work began too soon.
    let permission = match before {
        Some(last) if last.1 == Decision::Allowed => Some(last),
        Some(_) => decided.iter().filter(|(at, _, _)| *at <= begins).rfind(allowed),
        None => decided.iter().find(allowed),
    };
    trap::Request {
        submitted_at,
        allowed_at: permission.map(|(at, _, _)| *at),
        withdrawn_on: before.filter(|last| last.1 != Decision::Allowed).map(|(at, _, _)| at.day()),
        activities: permission.map(|(_, _, activity)| activity.clone()).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use kernel::Day;
    use schemes::wijk::trap::Trap;

    use super::*;

    fn on(day: i8, hour: i8) -> Moment {
        Day::new(2026, 11, day).unwrap().at(hour, 0)
    }

    fn told(decided: &[Decided], begins: Moment) -> Option<Trap> {
        trap::of(Some(&at(on(1, 8), decided, begins)), begins, "A4")
    }

    fn decision(at: Moment, what: Decision) -> Decided {
        (at, what, "A4".to_owned())
    }

    #[test]
    fn work_is_judged_by_what_held_when_it_began() {
        let twice = [decision(on(1, 9), Decision::Allowed), decision(on(10, 9), Decision::Allowed)];
        assert_eq!(told(&twice, on(5, 9)), None, "a second check takes nothing away");
        assert_eq!(told(&twice, on(1, 8)), Some(Trap::RequestAfterStart));
        let back = [decision(on(1, 9), Decision::Allowed), decision(on(10, 12), Decision::Withdrawn)];
        assert_eq!((told(&back, on(5, 9)), told(&back, on(10, 9))), (None, None));
        assert_eq!(told(&back, on(10, 13)), Some(Trap::AfterWithdrawal));
        assert_eq!(told(&back, on(12, 9)), Some(Trap::AfterWithdrawal));
    }

    #[test]
    fn a_permission_that_came_back_holds_again_and_another_activity_is_seen() {
        let again = [
            decision(on(1, 9), Decision::Allowed),
            decision(on(3, 9), Decision::Refused),
            decision(on(5, 9), Decision::Allowed),
        ];
        assert_eq!((told(&again, on(2, 9)), told(&again, on(6, 9))), (None, None));
        assert_eq!(told(&again, on(4, 9)), Some(Trap::AfterWithdrawal));
        let other = [(on(1, 9), Decision::Allowed, "A2".to_owned())];
        assert_eq!(told(&other, on(2, 9)), Some(Trap::OtherActivity));
        assert_eq!(told(&[], on(2, 9)), Some(Trap::RequestAfterStart));
    }
}
