//! The checks, in the order of the scheme: the first that fails gives the code.

use std::collections::BTreeMap;

use kernel::Day;

use super::{Allowed, Code, Facts, Refused, Registration};
use crate::parameter::{Rules, Table, Used};
use crate::wijk::activity::{self, Asked, NotAllowed};
use crate::wijk::fee::{self, Covered};
use crate::wijk::model::{Region, Span};
use crate::wijk::term::{self, Term};
use crate::wijk::{cheque_validity, hours, keys, limits, transition};

/// Checks one performance on the rules of its own days; never on those of today. Every check looks at all
/// visits before the next check begins. The order is that of the list of [`Code`]s.
pub fn check(table: &Table, facts: &Facts<'_>) -> Result<Allowed, Refused> {
    let mut used = Used::default();
    match decide(table, facts, &mut used) {
        Ok(begun) => Ok(Allowed { hours: begun.iter().sum(), begun, versions: used.versions() }),
        Err(no) => Err(Refused {
            code: no.code,
            still_possible: no.still_possible,
            unknown: no.unknown,
            not_stated: no.not_stated,
            versions: used.versions(),
        }),
    }
}

/// A refusal, before the rows are added.
struct No {
    code: Code,
    still_possible: Option<i64>,
    unknown: Option<&'static str>,
    not_stated: bool,
}

impl From<Code> for No {
    fn from(code: Code) -> Self {
        Self { code, still_possible: None, unknown: None, not_stated: false }
    }
}

/// A rule that is not known.
fn unknown(key: &'static str) -> No {
    No { unknown: Some(key), ..No::from(Code::RuleUnknown) }
}

/// Refuses unless it holds.
fn need(holds: bool, code: Code) -> Result<(), No> {
    if holds { Ok(()) } else { Err(code.into()) }
}

fn decide(table: &Table, facts: &Facts<'_>, used: &mut Used) -> Result<Vec<i64>, No> {
    let spans = facts.spans;
    need(!spans.is_empty() && spans.iter().all(|span| span.is_sound()), Code::SpanInvalid)?;
    for span in spans {
        need(table.on(span.day).text(keys::SCHEME).take(used).is_ok(), Code::SchemeClosed)?;
    }
    let regions = [facts.worker.domicile, facts.user.region, facts.place.region];
    need(regions.iter().all(|region| *region == Some(Region::Flanders)), Code::Region)?;
    for checked in [contract, active, in_term, user_kind, agreement, fee_paid, requested] {
        for span in spans {
            checked(table.on(span.day), facts, *span, used)?;
        }
    }
    on_list(table, facts, used)?;
    if facts.own_household {
        for span in spans {
            let allowed = table.on(span.day).flag(keys::OWN_HOUSEHOLD).take(used).map_err(unknown)?;
            need(allowed, Code::OwnHousehold)?;
        }
    }
    no_overlap(facts)?;
    let begun = begun(table, facts, used)?;
    within_limits(table, facts, &begun, used)?;
    cheques(table, facts, begun.iter().sum(), used)?;
    Ok(begun)
}

/// Wet 7-4-1999: in writing, before the first performance.
fn contract(_: Rules<'_>, facts: &Facts<'_>, span: Span, _: &mut Used) -> Result<(), No> {
    need(facts.worker.contract_signed_on.is_some_and(|signed| signed <= span.day), Code::ContractMissing)
}

/// Started, not ended, not suspended.
fn active(_: Rules<'_>, facts: &Facts<'_>, span: Span, _: &mut Used) -> Result<(), No> {
    let suspended = facts.worker.suspensions.iter().any(|suspension| suspension.period.holds(span.day));
    need(facts.worker.active.is_some_and(|active| active.holds(span.day)) && !suspended, Code::CaseNotActive)
}

/// Decreet 7-7-2017 art. 9.
fn in_term(rules: Rules<'_>, facts: &Facts<'_>, span: Span, used: &mut Used) -> Result<(), No> {
    match term::of(rules, start(facts, span.day), &facts.worker.pwa, &facts.worker.suspensions, used) {
        Term::NoLimit => Ok(()),
        Term::Until(last) => need(span.day <= last, Code::TermExpired),
        Term::Between { certain, .. } if span.day <= certain => Ok(()),
        Term::Between { possible, key, .. } if span.day <= possible => Err(unknown(key)),
        Term::Between { .. } => Err(Code::TermExpired.into()),
        Term::Unknown(key) => Err(unknown(key)),
    }
}

/// One of the kinds that the table names on that day.
fn user_kind(rules: Rules<'_>, facts: &Facts<'_>, _: Span, used: &mut Used) -> Result<(), No> {
    let kinds = rules.texts(keys::USER_KINDS).take(used).map_err(unknown)?;
    need(facts.user.kind.is_some_and(|kind| kinds.iter().any(|name| name == kind.as_str())), Code::UserKind)
}

/// Decreet arts. 15 and 20: with the organiser of the place of the activity.
fn agreement(_: Rules<'_>, facts: &Facts<'_>, span: Span, _: &mut Used) -> Result<(), No> {
    let agreement = registration(facts).and_then(|registration| registration.agreement);
    need(agreement.is_some_and(|agreement| agreement.holds(span.day)), Code::UserAgreementMissing)
}

/// Decreet art. 31.
fn fee_paid(rules: Rules<'_>, facts: &Facts<'_>, _: Span, used: &mut Used) -> Result<(), No> {
    let fees = registration(facts).map(|registration| registration.fees.as_slice()).unwrap_or_default();
    match fee::covers(rules, fees, used) {
        Covered::Yes => Ok(()),
        Covered::No => Err(Code::FeeUnpaid.into()),
        Covered::Doubt(key) => Err(unknown(key)),
    }
}

/// Decreet art. 32.
fn requested(_: Rules<'_>, facts: &Facts<'_>, span: Span, _: &mut Used) -> Result<(), No> {
    let asked = facts.request.is_some_and(|request| {
        request.stands_at(span.begins()) && request.activities.iter().any(|code| code == facts.activity)
    });
    need(asked, Code::RequestMissing)
}

/// Decreet arts. 25-28.
fn on_list(table: &Table, facts: &Facts<'_>, used: &mut Used) -> Result<(), No> {
    let kind = facts.user.kind.ok_or(Code::UserKind)?;
    let mut found = Vec::new();
    for span in facts.spans {
        let in_transition = transition::belongs(table.on(span.day), &facts.worker.pwa).take(used).map_err(unknown)?;
        let asked = Asked {
            code: facts.activity,
            kind,
            municipality: &facts.place.municipality,
            day: span.day,
            worker_in_transition: in_transition,
            user_in_pwa: facts.user.was_in_pwa,
        };
        found.extend(activity::check(facts.activities, &asked).err());
    }
    // Three codes in their order, over all visits.
    let has = |wanted: NotAllowed| found.contains(&wanted);
    need(!has(NotAllowed::NotListed), Code::ActivityNotListed)?;
    need(!has(NotAllowed::OtherKinds), Code::ActivityUserKind)?;
    if has(NotAllowed::KindNotStated) {
        return Err(No { not_stated: true, ..No::from(Code::ActivityUserKind) });
    }
    need(!has(NotAllowed::TransitionOnly), Code::ActivityTransitionOnly)
}

fn no_overlap(facts: &Facts<'_>) -> Result<(), No> {
    let among = facts.spans.iter().enumerate().any(|(at, span)| facts.spans[..at].iter().any(|o| o.overlaps(*span)));
    let standing = facts.spans.iter().any(|span| facts.worker.visits.iter().any(|visit| visit.span.overlaps(*span)));
    need(!among && !standing, Code::Overlap)
}

/// Begun hours per span.
fn begun(table: &Table, facts: &Facts<'_>, used: &mut Used) -> Result<Vec<i64>, No> {
    let mut standing: BTreeMap<Day, Vec<Span>> = BTreeMap::new();
    for visit in facts.worker.visits.iter().filter(|visit| visit.user == facts.user.id) {
        standing.entry(visit.span.day).or_default().push(visit.span);
    }
    let mut found = Vec::new();
    for span in facts.spans {
        // One after the other, so that with rounding per day each carries what it adds.
        let there = standing.entry(span.day).or_default();
        found.push(hours::added(table.on(span.day), &[*span], there).take(used).map_err(unknown)?);
        there.push(*span);
    }
    Ok(found)
}

/// BVR 29-9-2017: the month, and then the year.
fn within_limits(table: &Table, facts: &Facts<'_>, begun: &[i64], used: &mut Used) -> Result<(), No> {
    let new: Vec<(Day, i64)> = facts.spans.iter().map(|span| span.day).zip(begun.iter().copied()).collect();
    let start = start(facts, facts.spans[0].day);
    let (looked_at, over) = match limits::check(table, start, &facts.worker.hours, &new) {
        Ok(looked_at) => (looked_at, None),
        Err(refused) => (refused.used, Some(refused.over)),
    };
    looked_at.versions().into_iter().for_each(|version| used.note(version));
    match over {
        None => Ok(()),
        Some(limits::Over::Month { still_possible }) => {
            Err(No { still_possible: Some(still_possible), ..No::from(Code::MonthLimit) })
        }
        Some(limits::Over::Year { still_possible }) => {
            Err(No { still_possible: Some(still_possible), ..No::from(Code::YearLimit) })
        }
        Some(limits::Over::Unknown(key)) => Err(unknown(key)),
    }
}

/// Decreet arts. 4 and 30: one cheque per begun hour, and none that is too old when it is handed over.
fn cheques(table: &Table, facts: &Facts<'_>, hours: i64, used: &mut Used) -> Result<(), No> {
    let Some(cheques) = facts.cheques else {
        return Ok(());
    };
    need(i64::try_from(cheques.len()).is_ok_and(|count| count == hours), Code::ChequeCount)?;
    for cheque in cheques {
        let last = cheque_validity::last_day(table, cheque.issued_on).take(used).map_err(unknown)?;
        need(cheque.issued_on <= cheque.handed_over_on && cheque.handed_over_on <= last, Code::ChequeExpired)?;
    }
    Ok(())
}

fn registration<'a>(facts: &Facts<'a>) -> Option<&'a Registration> {
    facts.user.registrations.iter().find(|registration| registration.organiser == facts.place.organiser)
}

/// The first day of the contract; that of the work, where a case that never started was refused before.
fn start(facts: &Facts<'_>, day: Day) -> Day {
    facts.worker.active.map_or(day, |active| active.from)
}
