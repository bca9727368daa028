//! Loads what the performances of a workbook are held against, and holds them against it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::{Day, Refusal};
use schemes::wijk::Period;
use schemes::wijk::hours::DayHours;
use schemes::wijk::performance::{self, Registration};
use schemes::wijk::region::of_postcode;
use schemes::wijk::transition::PwaPast;
use store::{Ctx, Failure, Tx};
use web::Words;
use wijk_jobs::FormStatus;
use wijk_jobs::household::{Household, household_of_user, household_of_worker};
use wijk_office::Desk;
use wijk_users::{Kind, UserId, bulk as user_rows};
use wijk_workers::{WorkerId, bulk as worker_rows};

use crate::gather::Read;
use crate::import::check::{self, Checked, Known};
use crate::import::columns::Column;
use crate::import::fault::Fault;
use crate::store::import as rows;

/// Holds every line against the rules.
pub(crate) async fn check(
    tx: &mut Tx,
    ctx: &Ctx,
    l: &Words,
    read: &Read,
    faults: &mut Vec<Fault>,
) -> Result<Checked, Failure> {
    let (Some(first), Some(last)) = (read.lines.iter().map(|x| x.day).min(), read.lines.iter().map(|x| x.day).max())
    else {
        return Ok(Checked::default());
    };
    let organiser = wijk_office::organiser(tx, ctx).await?.ok_or(Refusal::NotFound)?.organisation_id.0;
    let desk = wijk_office::door::office(tx, ctx).await?;
    let persons = persons(tx, &desk, read).await?;
    let mut known = Known {
        schemes: &read.schemes,
        worker_schemes: &read.worker_schemes,
        user_schemes: &read.user_schemes,
        organiser,
        persons: &persons,
        area: HashMap::new(),
        workers: HashMap::new(),
        users: HashMap::new(),
        standing: HashMap::new(),
        worker_homes: HashMap::new(),
        user_homes: HashMap::new(),
        closed: BTreeSet::new(),
    };
    for day in read.lines.iter().map(|line| line.day).collect::<BTreeSet<Day>>() {
        known.area.insert(day, wijk_office::area_on(tx, ctx, day).await?);
    }
    for past in &read.workers {
        let number = past.number.unwrap_or_default();
        let street = past.street.as_deref().unwrap_or_default();
        let insz = past.insz.map(|insz| insz.digits());
        known.worker_homes.insert(number, Household::of(ctx, street, &past.postcode, insz.as_deref()));
        known.workers.insert(number, worker_facts(past));
    }
    for past in &read.users {
        let number = past.number.unwrap_or_default();
        if past.details.kind == Kind::Private {
            let (home, insz) = (&past.address, past.insz.map(|insz| insz.digits()));
            known.user_homes.insert(number, Household::of(ctx, &home.street, &home.postcode, insz.as_deref()));
        }
        known.users.insert(number, user_facts(ctx, past, organiser));
    }
    let numbers: HashMap<WorkerId, i64> = read.worker_ids.iter().map(|(number, id)| (*id, *number)).collect();
    let user_numbers: HashMap<UserId, i64> = read.user_ids.iter().map(|(number, id)| (*id, *number)).collect();
    for (number, day) in firsts(read.lines.iter().map(|line| (line.worker, line.day))) {
        if let Some(id) = read.worker_ids.get(&number) {
            known.workers.insert(number, wijk_workers::facts_for_check(tx, ctx, *id, day).await?);
            known.worker_homes.insert(number, household_of_worker(tx, ctx, *id).await?);
        }
    }
    for (number, day) in firsts(read.lines.iter().map(|line| (line.user, line.day))) {
        if let Some(id) = read.user_ids.get(&number) {
            known.users.insert(number, wijk_users::facts_for_check(tx, ctx, *id, day).await?);
            known.user_homes.insert(number, household_of_user(tx, ctx, *id).await?);
        }
    }
    for row in rows::standing(tx, ctx, first.plus_months(-12), last.plus_months(12)).await? {
        let Some(number) = numbers.get(&row.worker_id) else { continue };
        known.standing.entry(*number).or_default().push(check::Standing {
            user: user_numbers.get(&row.user_id).copied().unwrap_or_default(),
            activity: row.activity_code,
            day: row.on_day,
            from: row.from_minute,
            to: row.to_minute,
            hours: row.hours,
            corrects: row.corrects_id.is_some(),
        });
    }
    for (worker, month, status) in rows::forms(tx, ctx).await? {
        let open = status.parse::<FormStatus>().is_ok_and(FormStatus::is_open);
        if let (false, Some(number)) = (open, numbers.get(&worker)) {
            known.closed.insert((*number, month));
        }
    }
    let name = |column: Column| l.of("wijk-import-column", column);
    Ok(check::lines(&read.lines_sheet, &name, &read.lines, &known, faults))
}

/// The numbers of people with more than one term, each with the smallest of them.
async fn persons(tx: &mut Tx, desk: &Desk, read: &Read) -> Result<HashMap<i64, i64>, Failure> {
    let mut pairs = worker_rows::terms(tx, desk).await?;
    pairs.extend(read.tied.iter().flat_map(|(number, tied)| tied.same.iter().map(|other| (*number, *other))));
    let mut first: HashMap<i64, i64> = HashMap::new();
    for (one, other) in pairs {
        let of = |number: i64| first.get(&number).copied().unwrap_or(number);
        let (a, b) = (of(one), of(other));
        let (keep, gone) = (a.min(b), a.max(b));
        first.values_mut().filter(|known| **known == gone).for_each(|known| *known = keep);
        first.extend([one, other, keep, gone].map(|number| (number, keep)));
    }
    Ok(first)
}

/// Each number with its first day.
fn firsts(all: impl Iterator<Item = (i64, Day)>) -> BTreeMap<i64, Day> {
    let mut first: BTreeMap<i64, Day> = BTreeMap::new();
    for (number, day) in all {
        let known = first.entry(number).or_insert(day);
        *known = (*known).min(day);
    }
    first
}

fn worker_facts(past: &worker_rows::Past) -> performance::Worker {
    performance::Worker {
        domicile: of_postcode(&past.postcode),
        contract_signed_on: Some(past.signed_on),
        active: Some(Period { from: past.started_on, to: past.ended.map(|(last, _)| last) }),
        suspensions: Vec::new(),
        pwa: PwaPast {
            contract: past.pwa_contract.map(|(from, to)| Period { from, to }),
            cheques_in_window: past.pwa_cheques,
        },
        visits: Vec::new(),
        hours: DayHours::default(),
    }
}

fn user_facts(ctx: &Ctx, past: &user_rows::Past, organiser: uuid::Uuid) -> performance::User {
    let fees = past
        .fees
        .iter()
        .filter_map(|fee| Some(schemes::wijk::fee::Fee { year: i16::try_from(fee.year).ok()?, paid_on: fee.on }));
    performance::User {
        id: ctx.new_id(),
        kind: Some(past.details.kind.rule()),
        region: of_postcode(&past.address.postcode),
        registrations: vec![Registration {
            organiser,
            agreement: Some(Period { from: past.signed_on, to: past.ended.map(|(last, _)| last) }),
            fees: fees.collect(),
        }],
        was_in_pwa: past.details.transition,
    }
}
