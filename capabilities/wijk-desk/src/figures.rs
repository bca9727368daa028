//! The report of a year and a municipality, from the tables to what a reader may see.

use std::collections::{BTreeSet, HashMap};

use kernel::{Day, Refusal};
use network::municipality::Municipalities;
use parameters::Schemes;
use schemes::wijk::contingent::{Room, Unit};
use schemes::wijk::{self, keys};
use store::{Ctx, Failure, Tx};
use uuid::Uuid;
use wijk_office::Allotted;
use wijk_office::rules::activity::Mode;

use crate::door::Reader;
use crate::rules::report::{self, Cheques, Choice, Facts, Fee, Report, Request, User, Work, Worker, Year};
use crate::rules::{activity, guard};
use crate::store::report as rows;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which year.
    pub year: i16,
    /// Which municipality, by a code of now or then; `None`: all together.
    pub nis: Option<String>,
    /// Municipalities as they were in that year; otherwise as they are now.
    pub then: bool,
}

/// A report with what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The tables.
    pub report: Report,
    /// What was asked, as it was answered: a municipality reads only about itself, as it is now.
    pub asked: Asked,
    /// Days.
    pub year: Year,
    /// The municipalities that can be chosen: code and name.
    pub towns: Vec<(String, String)>,
    /// Counts below this are hidden; `None`: nothing is hidden.
    pub below: Option<i64>,
}

/// First and last day of a year.
fn days(year: i16, today: Day) -> Result<Year, Refusal> {
    let (Some(first), Some(last)) = (Day::new(year, 1, 1), Day::new(year, 12, 31)) else {
        return Err(Refusal::NotFound);
    };
    Ok(Year { first, last, on: last.min(today) })
}

/// Names municipalities as they are now, or as they were on the last day of the year.
struct Naming<'a> {
    towns: &'a Municipalities,
    on: Day,
}

impl Naming<'_> {
    /// The code under which something is counted. A code that did not exist yet on that day and came from more than
    /// one stays what it is: nobody can say which part it was.
    fn name(&self, nis: &str) -> String {
        if let Some(found) = self.towns.successor(nis, self.on) {
            return found.nis.clone();
        }
        let before: Vec<_> = self.towns.predecessors(nis).into_iter().filter(|town| town.on(self.on)).collect();
        match before.as_slice() {
            [one] => one.nis.clone(),
            _ => nis.to_owned(),
        }
    }
}

/// Counts for a reader. A municipality gets itself, as it is now, with small counts hidden: as it was before a merger
/// would tell by subtraction what is hidden.
pub async fn figures(tx: &mut Tx, ctx: &Ctx, reader: &Reader, asked: &Asked) -> Result<Shown, Failure> {
    let today = ctx.today();
    let year = days(asked.year, today)?;
    let towns = network::municipality::load(tx, ctx).await?;
    let asked = match reader.only() {
        Some(nis) => Asked { nis: Some(nis.to_owned()), then: false, ..asked.clone() },
        None => asked.clone(),
    };
    let on = if asked.then { year.last.min(today) } else { today };
    let naming = Naming { towns: &towns, on };
    let wanted = asked.nis.as_deref().map(|nis| naming.name(nis));
    let facts = facts(tx, ctx, year, &naming, wanted.as_deref()).await?;
    let schemes = Schemes::load(tx, ctx).await?;
    let whole = reader.only().is_none() && wanted.is_none();
    let room = if whole { Some(room(tx, ctx, year).await?) } else { None };
    let mut report = report::build(&facts, year, &schemes, room, !reader.is_outside());
    let mut below = None;
    if reader.is_outside() {
        // Without a rule that says how small is small, nothing is shown to others.
        // Where schemes say different things, the most careful holds.
        let used: BTreeSet<&str> = facts.work.iter().map(|work| work.scheme.as_str()).chain([wijk::CODE]).collect();
        let below_of = |code| schemes.table(code).on(today).number(keys::SUPPRESS_BELOW).known().unwrap_or(i64::MAX);
        let limit = used.into_iter().map(below_of).max().unwrap_or(i64::MAX);
        guard::hide(&mut report, limit);
        below = Some(limit);
    }
    let choice = |nis: &String| (nis.clone(), towns.by_nis(nis).map_or_else(|| nis.clone(), |town| town.name.clone()));
    let mut choices: Vec<(String, String)> = if let Some(nis) = reader.only() {
        vec![choice(&nis.to_owned())]
    } else {
        let area = wijk_office::area_on(tx, ctx, year.on).await?;
        area.iter().map(|nis| naming.name(nis)).collect::<BTreeSet<_>>().iter().map(choice).collect()
    };
    choices.sort_by_key(|(_, name)| kernel::name::fold(name));
    Ok(Shown { report, asked: Asked { nis: wanted, ..asked }, year, towns: choices, below })
}

/// What was decided about the places of the whole area for a year, and who is there now.
async fn room(tx: &mut Tx, ctx: &Ctx, year: Year) -> Result<Room, Failure> {
    let decided = wijk_office::allotted(tx, ctx, wijk::CODE, i64::from(year.first.0.year())).await?;
    let most = Allotted::holds(&decided, Unit::Places, "", str::to_owned).and_then(|row| row.amount);
    Ok(Room { decided: most, now: Some(rows::workers_now(tx, ctx).await?), ..Room::default() })
}

/// The years that hold something, newest first.
pub async fn years(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<i16>, Failure> {
    let now = ctx.today().0.year();
    let first = rows::first_day(tx, ctx).await?.map_or(now, |day| day.0.year()).min(now);
    Ok((first.max(now - 20)..=now).rev().collect())
}

/// Loads what is there, and keeps what belongs to the municipality.
async fn facts(
    tx: &mut Tx,
    ctx: &Ctx,
    year: Year,
    naming: &Naming<'_>,
    wanted: Option<&str>,
) -> Result<Facts, Failure> {
    let belongs = |nis: Option<&str>| wanted.is_none_or(|wanted| nis.is_some_and(|nis| naming.name(nis) == wanted));
    let mut facts = Facts::default();
    let homes: HashMap<Uuid, Option<String>> = rows::worker_homes(tx, ctx, year.on).await?.into_iter().collect();
    let rungs: HashMap<Uuid, i64> = rows::rungs(tx, ctx, year.on).await?.into_iter().collect();
    for row in rows::workers(tx, ctx).await? {
        let nis = homes.get(&row.id).cloned().unwrap_or(row.nis);
        if belongs(nis.as_deref()) {
            facts.workers.push(Worker {
                id: row.id,
                gender: row.gender,
                birth_on: row.birth_on,
                referrer: row.referrer_kind,
                status: row.status,
                started_on: row.started_on,
                last_day: row.last_day,
                end_reason: row.end_reason,
                rung: rungs.get(&row.id).copied(),
            });
        }
    }
    let homes: HashMap<Uuid, Option<String>> = rows::user_homes(tx, ctx, year.on).await?.into_iter().collect();
    for row in rows::users(tx, ctx).await? {
        let nis = homes.get(&row.id).cloned().unwrap_or(row.nis);
        if belongs(nis.as_deref()) {
            facts.users.push(User { id: row.id, kind: row.kind, active_on: row.active_on, ended_on: row.ended_on });
        }
    }
    let schemes: HashMap<Uuid, String> = rows::schemes(tx, ctx).await?.into_iter().collect();
    let scheme_of = |id: Uuid| schemes.get(&id).cloned().unwrap_or_default();
    for (nis, activity, worker, user, hours) in rows::work(tx, ctx, year.first, year.last).await? {
        facts.asked.insert(user);
        if belongs(Some(&nis)) {
            facts.work.push(Work { activity, worker, user, scheme: scheme_of(worker), hours });
        }
    }
    let ours: BTreeSet<Uuid> = facts.users.iter().map(|user| user.id).collect();
    let mut cheques = Vec::new();
    cheques.extend(sums("sold", rows::sold(tx, ctx, year.first, year.last).await?));
    cheques.extend(sums("used", rows::used(tx, ctx, year.first, year.last).await?));
    cheques.extend(sums("expired", rows::expired(tx, ctx, year.first, year.last).await?));
    facts.cheques = cheques
        .into_iter()
        .filter(|sum| ours.contains(&sum.user))
        .map(|sum| Cheques { scheme: scheme_of(sum.user), ..sum })
        .collect();
    let fees = rows::fees(tx, ctx, year.first, year.last).await?;
    facts.fees =
        fees.into_iter().filter(|(user, _)| ours.contains(user)).map(|(user, cents)| Fee { user, cents }).collect();
    let asked = rows::requests(tx, ctx, year.first.start(), year.last.plus_days(1).start()).await?;
    for (nis, activity, user, status) in asked {
        if belongs(Some(&nis)) {
            facts.requests.push(Request { activity, user, waits: matches!(status.as_str(), "new" | "checked") });
        }
    }
    let asked = rows::displaced(tx, ctx, year.first.start(), year.last.plus_days(1).start()).await?;
    // The newest comes last: it is what counts for its question.
    let last: HashMap<Uuid, (String, Uuid, String)> =
        asked.into_iter().map(|(request, nis, user, outcome)| (request, (nis, user, outcome))).collect();
    for (nis, user, outcome) in last.into_values() {
        if belongs(Some(&nis)) {
            facts.displaced.push((user, outcome));
        }
    }
    choices(tx, ctx, year, &mut facts, &belongs).await?;
    Ok(facts)
}

fn sums(what: &'static str, all: Vec<rows::ChequeSum>) -> impl Iterator<Item = Cheques> {
    all.into_iter().map(move |(user, price, day, count)| Cheques {
        user,
        scheme: String::new(),
        what,
        day,
        price,
        count,
    })
}

/// The words of the activities, and what the municipality chose.
async fn choices(
    tx: &mut Tx,
    ctx: &Ctx,
    year: Year,
    facts: &mut Facts,
    belongs: &impl Fn(Option<&str>) -> bool,
) -> Result<(), Failure> {
    let rows = wijk_office::activity_rows(tx, ctx).await?;
    // The oldest line of a code names it: a municipality may have shortened the words.
    facts.activities = activity::words(rows.iter().rev().map(|row| (row.code.as_str(), row.label_nl.as_str())));
    for row in rows {
        let holds = row.from_on <= year.last && row.to_on.is_none_or(|to| to >= year.first);
        if row.mode != Mode::Base && holds && row.nis.as_deref().is_some_and(|nis| belongs(Some(nis))) {
            facts.choices.push(Choice {
                mode: row.mode.to_string(),
                label: facts.activities.get(&row.code).cloned().unwrap_or(row.label_nl),
                decision: row.decision_ref.unwrap_or_default(),
            });
        }
    }
    Ok(())
}
