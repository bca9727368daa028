//! Everybody who can work now, with what the match needs to know.

use std::collections::BTreeMap;

use kernel::Day;
use network::municipality::Codes;
use parameters::Schemes;
use schemes::wijk::keys;
use store::{Ctx, Failure, Tx};
use web::Words;
use wijk_office::Desk;
use wijk_workers::WorkerId;

use crate::model::{days_of, month_of};
use crate::records::Request;
use crate::rules::candidates::{Job, NoFit, Person, fit};
use crate::rules::proposal::{Candidate, Open};
use crate::store::performance;

/// The workers who can be proposed.
pub(crate) struct Pool {
    /// One line each.
    pub candidates: Vec<Candidate>,
    codes: Codes,
}

impl Pool {
    /// Everybody who is active, with hours left this month.
    pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, desk: &Desk) -> Result<Self, Failure> {
        let today = ctx.today();
        let schemes = Schemes::load(tx, ctx).await?;
        let (first, last) = days_of(&month_of(today)).unwrap_or((today, today));
        let year = schemes::wijk::limits::calendar_year(today);
        let by_month: BTreeMap<WorkerId, i64> =
            performance::hours_by_worker(tx, ctx, first, last).await?.into_iter().collect();
        let by_year: BTreeMap<WorkerId, i64> =
            performance::hours_by_worker(tx, ctx, year.0, year.1).await?.into_iter().collect();
        let last_days: BTreeMap<WorkerId, Day> = performance::last_days(tx, ctx).await?.into_iter().collect();
        let known = performance::known_users(tx, ctx).await?;
        let mut candidates = Vec::new();
        for one in wijk_workers::active(tx, desk).await? {
            let worker = &one.worker;
            let used = |map: &BTreeMap<WorkerId, i64>| map.get(&worker.id).copied().unwrap_or(0);
            let rules = schemes.table(&worker.scheme).on(today);
            let left = |key: &'static str, used: i64| rules.number(key).known().map_or(0, |most| (most - used).max(0));
            let in_month = left(keys::HOURS_MAX_MONTH, used(&by_month));
            // A year that runs from the contract on is looked at when she is asked; here only the calendar year.
            let by_calendar = rules.text(keys::HOURS_YEAR_KIND).known() != Some("contract");
            let in_year = if by_calendar { left(keys::HOURS_MAX_YEAR, used(&by_year)) } else { i64::MAX };
            let idle_since = last_days.get(&worker.id).copied().or(worker.started_on).unwrap_or(today);
            candidates.push(Candidate {
                nis: worker.nis.clone(),
                person: Person {
                    id: worker.id,
                    scheme: worker.scheme.clone(),
                    activities: one.activities.clone(),
                    reach_km: worker.reach_km,
                    languages: worker.languages.split(' ').filter(|l| !l.is_empty()).map(str::to_owned).collect(),
                    free: one.slots.iter().map(|s| (s.weekday, s.from_minute, s.to_minute)).collect(),
                    hours_left: in_month.min(in_year),
                    days_idle: i64::from(idle_since.days_until(today)).max(0),
                    known: known.get(&worker.id).cloned().unwrap_or_default(),
                },
            });
        }
        Ok(Self { candidates, codes: network::municipality::codes(tx, ctx).await? })
    }

    /// Kilometres one way between two municipalities; none when it is not known.
    pub(crate) fn km(&self, from: &str, to: &str) -> Option<i64> {
        catalogue::kilometres(&self.codes, from, to)
    }

    /// When nobody fits: how many do not for each reason, so that the office sees which wish to talk about.
    pub(crate) fn why_none(&self, l: &Words, now: &Request) -> Vec<String> {
        let job = job(now);
        let mut counts: BTreeMap<NoFit, usize> = BTreeMap::new();
        for one in &self.candidates {
            let km = one.nis.as_deref().and_then(|nis| self.km(nis, &now.nis));
            if let Err(no) = fit(&job, &one.person, km) {
                *counts.entry(no).or_default() += 1;
            }
        }
        counts.into_iter().map(|(no, count)| l.n(&format!("work-no-fit-{no}"), count)).collect()
    }
}

/// A question as the match sees it.
pub(crate) fn job(now: &Request) -> Job {
    Job {
        user: now.user_id,
        scheme: now.scheme.clone(),
        activity: now.activity_code.clone(),
        days: now.days(),
        between: now.from_minute.zip(now.to_minute),
        hours: now.hours,
        language: now.language.clone(),
    }
}

/// A question with room.
pub(crate) fn open(now: &Request, places: i64) -> Open {
    Open { id: now.id, job: job(now), nis: now.nis.clone(), places: u32::try_from(places.max(0)).unwrap_or(0) }
}
