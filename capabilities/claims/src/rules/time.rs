//! The day of a coach: what her contacts and appointments say about it, how much of it is for the operation, and what
//! may still change.

use std::collections::BTreeMap;

use kernel::{Day, Refusal};
use ledger::{Cents, TooLarge};
use uuid::Uuid;

use super::dated::Rules;
use crate::model::{LineStatus, Work};

/// The longest day that can be told, in minutes.
pub const LONGEST: i64 = 16 * 60;

/// Something that is known to have happened, without whom it was with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// A contact or an appointment?
    pub contact: bool,
    /// The word of its kind: `home-visit`, `group` …
    pub kind: String,
    /// With whom, as an opaque mark: the same visit planned and noted counts once. None: only colleagues.
    pub with: Option<Uuid>,
    /// How long, if known.
    pub minutes: Option<i64>,
    /// On the way to it.
    pub travel: i64,
}

/// What a day is taken to be until the coach says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposed {
    /// Kind of work.
    pub work: Work,
    /// How long.
    pub minutes: i64,
    /// Of how many things.
    pub count: usize,
    /// Of how many the length is an assumption.
    pub assumed: usize,
}

/// What was noted and planned with one person, or with groups.
#[derive(Debug, Clone, Copy, Default)]
struct Together {
    noted: i64,
    notes: usize,
    assumed: usize,
    planned: i64,
    plans: usize,
}

/// Works out a day: what was planned and noted with the same person counts once (the longer of the two), a group once
/// for all its members, what is only with colleagues is a meeting, the way is travel.
pub fn propose(traces: &[Trace], rules: &Rules, day: Day) -> Vec<Proposed> {
    let mut with: BTreeMap<(bool, Option<Uuid>), Together> = BTreeMap::new();
    let (mut meeting, mut meetings, mut travel, mut ways) = (0, 0, 0, 0);
    for trace in traces {
        if trace.travel > 0 {
            travel += trace.travel;
            ways += 1;
        }
        let known = trace.minutes.filter(|minutes| *minutes > 0);
        let minutes = known.or_else(|| rules.value(&format!("minutes.{}", trace.kind), day)).unwrap_or(0);
        let group = trace.kind == "group";
        if trace.with.is_none() && !group {
            meeting += minutes;
            meetings += 1;
            continue;
        }
        let entry = with.entry((group, if group { None } else { trace.with })).or_default();
        if trace.contact {
            entry.noted += minutes;
            entry.notes += 1;
            entry.assumed += usize::from(known.is_none());
        } else {
            entry.planned += minutes;
            entry.plans += 1;
        }
    }
    let guidance: i64 = with.values().map(|one| one.noted.max(one.planned)).sum();
    let count = with.values().map(|one| one.notes.max(one.plans)).sum();
    let assumed = with.values().filter(|one| one.noted >= one.planned).map(|one| one.assumed).sum();
    let lines = [
        Proposed { work: Work::Guidance, minutes: guidance, count, assumed },
        Proposed { work: Work::Meeting, minutes: meeting, count: meetings, assumed: 0 },
        Proposed { work: Work::Travel, minutes: travel, count: ways, assumed: 0 },
    ];
    lines.into_iter().filter(|line| line.minutes > 0).collect()
}

/// The part of worked minutes that is for the operation, in hundredths of a minute, so that nothing is rounded here.
pub fn counted(minutes: i64, share: i64) -> i64 {
    minutes * share
}

/// Hundredths of a minute as hundredths of an hour, rounded half up: what an invoice of hours shows.
pub fn hours(hundredths_of_minute: i64) -> i64 {
    let half = if hundredths_of_minute < 0 { -30 } else { 30 };
    (hundredths_of_minute + half) / 60
}

/// What hundredths of a unit cost at a rate, rounded half up to the cent, once.
pub fn price(quantity_hundredths: i64, rate: Cents) -> Result<Cents, TooLarge> {
    let whole = rate.times(quantity_hundredths)?.get();
    let half = if whole < 0 { -50 } else { 50 };
    Ok(Cents::new((whole + half) / 100))
}

/// May a line with these minutes and this share stand on this day?
pub fn check(minutes: i64, share: i64, others: i64, day: Day, today: Day) -> Result<(), Refusal> {
    if day > today {
        return Err(Refusal::field("day", "time-future"));
    }
    if !(1..=LONGEST).contains(&minutes) {
        return Err(Refusal::field("minutes", "time-minutes-range"));
    }
    if !(0..=100).contains(&share) {
        return Err(Refusal::field("share", "time-share-range"));
    }
    if minutes + others > LONGEST {
        return Err(Refusal::field("minutes", "time-day-full"));
    }
    Ok(())
}

/// What a change of a line means now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The line itself changes, and waits for approval (again).
    Edit,
    /// The line stands in a claim: a counter-line takes it back, and what is right comes beside it.
    Counter,
}

/// What may happen to a line: in a cost that is in a claim it is locked for good.
pub const fn change(status: LineStatus, in_cost: bool, locked: bool) -> Result<Change, Refusal> {
    if locked {
        return Ok(Change::Counter);
    }
    if in_cost {
        // Hours that a cost counts with: first take the cost back.
        return Err(Refusal::Conflict("time-in-cost"));
    }
    match status {
        LineStatus::Told | LineStatus::Returned | LineStatus::Approved => Ok(Change::Edit),
    }
}

/// May she approve these hours? Never her own, whatever her hat.
pub fn may_approve(approver: Uuid, worker: Uuid, status: LineStatus) -> Result<(), Refusal> {
    if approver == worker {
        return Err(Refusal::Conflict("time-own"));
    }
    match status {
        LineStatus::Told => Ok(()),
        LineStatus::Returned | LineStatus::Approved => Err(Refusal::Conflict("time-not-open")),
    }
}

#[cfg(test)]
mod tests;
