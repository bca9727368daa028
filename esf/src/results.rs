//! EECR01 to EECR06: how it was on leaving and six months later. Only people who left count, and only once the window
//! has closed. Each gives yes, no, or `None` when what it asks of the entry is not known.
//!
//! Names: Regulation (EU) 2021/1057, Annex I (common immediate and longer-term result indicators). The window of
//! immediate results and the rule of the last event: Commission, SFC2021 support, "Reference period for immediate result
//! indicators".

use kernel::Day;

use crate::merge::Participation;
use crate::model::{EventKind, LabourStatus};
use crate::parameters::{Key, Parameters};

type P<'a> = Participation<'a>;

/// The exit day up to and including exit + 28 days, once that day has come.
fn immediate(p: &P<'_>, until: Day, known: &Parameters) -> Option<(Day, Day)> {
    let exit = p.exit?;
    let end = exit.plus_days(known.value(Key::ImmediateDays, exit));
    (end <= until).then_some((exit, end))
}

/// The exit day up to and including six calendar months later (the last day of the month where that day does not exist),
/// once that day has come.
fn later(p: &P<'_>, until: Day, known: &Parameters) -> Option<(Day, Day)> {
    let exit = p.exit?;
    let end = exit.plus_months(known.value(Key::LaterMonths, exit));
    (end <= until).then_some((exit, end))
}

fn within(p: &P<'_>, (from, to): (Day, Day), wanted: impl Fn(EventKind) -> bool) -> Option<EventKind> {
    let found = p.events.iter().filter(|event| (from..=to).contains(&event.date) && wanted(event.kind));
    found.last().map(|event| event.kind)
}

/// Of several labour events in a window only the last counts.
fn last_labour(p: &P<'_>, window: (Day, Day)) -> Option<EventKind> {
    within(p, window, EventKind::is_labour)
}

fn at_entry(p: &P<'_>, holds: impl Fn(LabourStatus) -> bool) -> Option<bool> {
    p.snapshot.labour.map(holds)
}

/// EECR01, engaged in job searching upon leaving: inactive at entry, and looking for work or registered as unemployed by
/// the last labour event of the 28 days.
pub fn searching(p: &P<'_>, until: Day, known: &Parameters) -> Option<bool> {
    let last = immediate(p, until, known).and_then(|window| last_labour(p, window));
    match last {
        Some(EventKind::JobSearch | EventKind::Unemployed) => at_entry(p, |labour| labour == LabourStatus::Inactive),
        _ => Some(false),
    }
}

/// EECR02, in education or training upon leaving: it began after entry and at the latest at the end of the 28 days, and
/// no education or training of the participation ended before the exit.
pub fn in_education(p: &P<'_>, until: Day, known: &Parameters) -> Option<bool> {
    let Some((exit, end)) = immediate(p, until, known) else { return Some(false) };
    let of = |kind: EventKind| p.events.iter().filter(move |event| event.kind == kind);
    let began = of(EventKind::EducationStart).any(|event| event.date > p.snapshot.entry && event.date <= end);
    let ended = of(EventKind::EducationEnd).any(|event| event.date < exit);
    Some(began && !ended)
}

/// EECR03, gaining a qualification upon leaving: from entry to the end of the 28 days.
pub fn qualified(p: &P<'_>, until: Day, known: &Parameters) -> Option<bool> {
    let Some((_, end)) = immediate(p, until, known) else { return Some(false) };
    Some(within(p, (p.snapshot.entry, end), |kind| kind == EventKind::Qualification).is_some())
}

/// EECR04, in employment, including self-employment, upon leaving: not employed at entry, and at work by the last labour
/// event of the 28 days. Excludes EECR01.
pub fn in_employment(p: &P<'_>, until: Day, known: &Parameters) -> Option<bool> {
    let last = immediate(p, until, known).and_then(|window| last_labour(p, window));
    if last == Some(EventKind::Employment) { not_employed_at_entry(p) } else { Some(false) }
}

/// EECR05, in employment, including self-employment, six months after leaving: not employed at entry, and at work by the
/// last labour event of the six months.
pub fn in_employment_later(p: &P<'_>, until: Day, known: &Parameters) -> Option<bool> {
    let last = later(p, until, known).and_then(|window| last_labour(p, window));
    if last == Some(EventKind::Employment) { not_employed_at_entry(p) } else { Some(false) }
}

/// EECR06, with an improved labour market situation six months after leaving: employed at entry, and it improved in the
/// six months. More pay alone is no improvement (SFC support, ESF 2014-20 FAQ).
pub fn improved_later(p: &P<'_>, until: Day, known: &Parameters) -> Option<bool> {
    let improved = later(p, until, known).and_then(|window| within(p, window, |kind| kind == EventKind::Improved));
    if improved.is_some() { at_entry(p, |labour| labour == LabourStatus::Employed) } else { Some(false) }
}

fn not_employed_at_entry(p: &P<'_>) -> Option<bool> {
    at_entry(p, |labour| labour != LabourStatus::Employed)
}
