//! *Weerwoord*: until when a candidate may reply, and who may judge it.

use kernel::{Day, Moment, Refusal};

use crate::model::Outcome;

/// Fewest people who judge a reply.
const HANDLERS: usize = 2;

/// The last day on which a reply may come in: the day of the decision and the days that the call gives.
pub fn last_day(decided_on: Day, days: i64) -> Day {
    decided_on.plus_days(i32::try_from(days).unwrap_or(0))
}

/// The same for who heard the decision on a later day: a term that is the same for all begins when they can know of it
/// (`heard_on` the day itself or before leaves the term as the call told it).
pub fn last_day_heard(decided_on: Day, heard_on: Day, days: i64) -> Day {
    last_day(decided_on.max(heard_on), days)
}

/// Is it still time? Up to and with 23:59:59 in Brussels on the last day, by the clock of the server.
pub fn in_time(last: Day, now: Moment) -> bool {
    now < last.plus_days(1).start()
}

/// May a reply come in?
pub fn send(last: Day, now: Moment, earlier: bool, text: &str) -> Result<(), Refusal> {
    if earlier {
        return Err(Refusal::Conflict("jury-reply-twice"));
    }
    if !in_time(last, now) {
        return Err(Refusal::Conflict("jury-reply-late"));
    }
    if text.trim().is_empty() {
        return Err(Refusal::field("text", "jury-reply-missing"));
    }
    Ok(())
}

/// Somebody who judges a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handler {
    /// Did this person take part in the decision?
    pub decided: bool,
    /// Does this person abstain on this candidacy?
    pub recused: bool,
    /// Does this person agree with what is proposed now?
    pub agrees: bool,
}

/// May these people judge? At least two, at least one of whom did not take part in the decision, and nobody who
/// abstains.
pub fn bench(handlers: &[Handler]) -> Result<(), Refusal> {
    if handlers.iter().any(|h| h.recused) {
        return Err(Refusal::field("handlers", "jury-handler-recused"));
    }
    if handlers.len() < HANDLERS {
        return Err(Refusal::field("handlers", "jury-handlers-few"));
    }
    if handlers.iter().all(|h| h.decided) {
        return Err(Refusal::field("handlers", "jury-handlers-same"));
    }
    Ok(())
}

/// May the outcome be closed? All who judge agree with it.
pub fn close(now: Outcome, handlers: &[Handler]) -> Result<(), Refusal> {
    if now != Outcome::Open {
        return Err(Refusal::Conflict("jury-reply-closed"));
    }
    bench(handlers).map_err(|_| Refusal::Conflict("jury-reply-bench"))?;
    if handlers.iter().any(|h| !h.agrees) {
        return Err(Refusal::Conflict("jury-reply-disagree"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OUTSIDER: Handler = Handler { decided: false, recused: false, agrees: true };
    const DECIDER: Handler = Handler { decided: true, recused: false, agrees: true };

    #[test]
    fn the_last_second_of_the_last_day_is_in_time_and_midnight_is_not() {
        // 2023: decided on 7 July, replies until 21 July.
        let last = last_day(Day::new(2023, 7, 7).unwrap(), 14);
        assert_eq!(last, Day::new(2023, 7, 21).unwrap());
        let end = last.at(23, 59).plus_seconds(59);
        assert!(in_time(last, end) && in_time(last, Moment(end.0 + 999)));
        assert!(!in_time(last, end.plus_seconds(1)));
        assert_eq!(send(last, end.plus_seconds(1), false, "Wij vragen"), Err(Refusal::Conflict("jury-reply-late")));
    }

    #[test]
    fn who_hears_it_later_has_the_whole_term() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(last_day_heard(day("2023-07-07"), day("2023-07-07"), 14), day("2023-07-21"));
        assert_eq!(last_day_heard(day("2023-07-07"), day("2023-07-28"), 14), day("2023-08-11"));
    }

    #[test]
    fn a_term_over_the_change_of_the_clock_ends_at_midnight_too() {
        let last = last_day(Day::new(2026, 10, 20).unwrap(), 5);
        assert!(in_time(last, last.at(23, 59)) && !in_time(last, last.plus_days(1).start()));
    }

    #[test]
    fn a_reply_comes_once_and_says_something() {
        let last = Day::new(2023, 7, 21).unwrap();
        assert_eq!(send(last, last.start(), true, "Nog iets"), Err(Refusal::Conflict("jury-reply-twice")));
        assert!(send(last, last.start(), false, " ").is_err());
        assert!(send(last, last.start(), false, "Wij bieden ook avonden aan.").is_ok());
    }

    #[test]
    fn who_decided_never_judges_the_reply_alone() {
        assert!(bench(&[OUTSIDER]).is_err());
        assert!(bench(&[DECIDER, DECIDER, DECIDER]).is_err());
        assert!(bench(&[DECIDER, OUTSIDER]).is_ok());
        assert!(bench(&[DECIDER, OUTSIDER, Handler { recused: true, ..OUTSIDER }]).is_err());
    }

    #[test]
    fn an_outcome_needs_everybody_who_judges_and_is_closed_once() {
        assert!(close(Outcome::Open, &[DECIDER, OUTSIDER]).is_ok());
        let doubts = Handler { agrees: false, ..OUTSIDER };
        assert_eq!(close(Outcome::Open, &[DECIDER, doubts]), Err(Refusal::Conflict("jury-reply-disagree")));
        assert!(close(Outcome::Amended, &[DECIDER, OUTSIDER]).is_err());
    }

    proptest! {
        #[test]
        fn no_bench_passes_without_somebody_from_outside(bits in prop::collection::vec((any::<bool>(), any::<bool>()), 0..6)) {
            let all: Vec<Handler> = bits.iter().map(|(decided, recused)| Handler { decided: *decided, recused: *recused, agrees: true }).collect();
            if bench(&all).is_ok() {
                prop_assert!(all.len() >= 2 && all.iter().any(|h| !h.decided) && all.iter().all(|h| !h.recused));
            }
        }
    }
}
