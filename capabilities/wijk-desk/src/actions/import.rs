//! An administration that was kept elsewhere comes in: looked at as a whole, and taken as a whole or not at all.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use kernel::name::fold;
use kernel::{Day, Refusal, Verb};
use schemes::wijk::Period;
use schemes::wijk::hours::DayHours;
use schemes::wijk::performance::{self, Registration};
use schemes::wijk::transition::PwaPast;
use sha2::{Digest as _, Sha256};
use store::{Action, Ctx, Failure, Tx, audit};
use web::Words;
use wijk_jobs::{FormStatus, bulk as jobs};
use wijk_office::document::{self, NewDocument};
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;
use wijk_office::{Desk, door};
use wijk_users::{UserId, bulk as user_rows};
use wijk_workers::{WorkerId, bulk as worker_rows};

use crate::book::{self, Table};
use crate::import::cells::Cells;
use crate::import::check::{self, Checked, Known, month_of};
use crate::import::columns::{Column, Columns, Sheet};
use crate::import::fault::Fault;
use crate::import::performances::Line;
use crate::import::{performances, users, workers};
use crate::store::import as rows;

/// What would come in.
#[derive(Debug)]
pub struct Imported {
    /// New workers.
    pub workers: Vec<worker_rows::Past>,
    /// New users.
    pub users: Vec<user_rows::Past>,
    /// Lines of the sheet with work.
    lines: Vec<Line>,
    checked: Checked,
    /// Workers and users that are there already, with the same number and name.
    pub there: usize,
    sha256: Vec<u8>,
    worker_ids: HashMap<i64, WorkerId>,
    user_ids: HashMap<i64, UserId>,
    /// Months that have a form already.
    months: BTreeSet<String>,
}

impl Imported {
    /// So many performances are new.
    pub fn performances(&self) -> usize {
        self.checked.new.len()
    }

    /// So many performances stand there already.
    pub fn performances_there(&self) -> usize {
        self.checked.there
    }

    /// Begun hours of the new ones.
    pub fn hours(&self) -> i64 {
        self.checked.new.iter().map(|(_, hours)| hours).sum()
    }

    /// First and last day of the new ones.
    pub fn days(&self) -> Option<(Day, Day)> {
        let days = || self.checked.new.iter().map(|(at, _)| self.lines[*at].day);
        Some((days().min()?, days().max()?))
    }

    /// Is there nothing new?
    pub fn is_empty(&self) -> bool {
        self.workers.is_empty() && self.users.is_empty() && self.checked.new.is_empty()
    }
}

/// Opens the door: who decides for everybody also brings an administration in.
async fn coordinator(tx: &mut Tx, ctx: &Ctx) -> Result<Desk, Failure> {
    let desk = door::require(tx, ctx, Verb::Write, Part::Decisions).await?;
    desk.require(Verb::Write, Part::Worker)?;
    desk.require(Verb::Write, Part::WorkerSensitive)?;
    desk.require(Verb::Write, Part::User)?;
    desk.require(Verb::Write, Part::Work)?;
    Ok(desk)
}

/// Looks what a file would bring; or all that is wrong in it, with sheet, row and column. `l`: words of the headings.
pub async fn look(tx: &mut Tx, ctx: &Ctx, l: &Words, bytes: &[u8]) -> Result<Result<Imported, Vec<Fault>>, Failure> {
    let desk = coordinator(tx, ctx).await?;
    let sha256 = Sha256::digest(bytes).to_vec();
    if let Some(at) = rows::read_before(tx, ctx, &sha256).await? {
        return Ok(Err(vec![Fault::file("wijk-import-twice").fact("day", l.day_year(at.day()))]));
    }
    let tables = match book::read(bytes) {
        Ok(tables) => tables,
        Err(fault) => return Ok(Err(vec![fault])),
    };
    let mut faults = Vec::new();
    let read = match read(tx, ctx, &desk, l, &tables, &mut faults).await? {
        Some(read) if faults.is_empty() => read,
        _ => return Ok(Err(faults)),
    };
    let checked = check(tx, ctx, l, &read, &mut faults).await?;
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    Ok(Ok(Imported {
        workers: read.workers,
        users: read.users,
        lines: read.lines,
        checked,
        there: read.there,
        sha256,
        worker_ids: read.worker_ids,
        user_ids: read.user_ids,
        months: rows::forms(tx, ctx).await?.into_iter().map(|(_, month, _)| month).collect(),
    }))
}

/// The sheets as they were read.
struct Read {
    workers: Vec<worker_rows::Past>,
    users: Vec<user_rows::Past>,
    lines: Vec<Line>,
    lines_sheet: String,
    there: usize,
    worker_ids: HashMap<i64, WorkerId>,
    user_ids: HashMap<i64, UserId>,
}

async fn read(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    l: &Words,
    tables: &[Table],
    faults: &mut Vec<Fault>,
) -> Result<Option<Read>, Failure> {
    let towns = network::municipality::load(tx, ctx).await?;
    let table = wijk_office::table(tx, ctx).await?;
    let list = wijk_office::activities(tx, ctx).await?;
    let mut codes: Vec<String> = list.into_iter().map(|one| one.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let today = ctx.today();
    let of = |sheet: Sheet| tables.iter().find(|table| fold(&table.name) == fold(&sheet.name(l)));
    let found: Vec<(Sheet, &Table)> = Sheet::ALL.iter().filter_map(|sheet| Some((*sheet, of(*sheet)?))).collect();
    if found.iter().all(|(_, table)| table.rows.len() < 2) {
        let names: Vec<String> = Sheet::ALL.iter().map(|sheet| sheet.name(l)).collect();
        faults.push(Fault::file("wijk-import-empty").fact("sheets", names.join(", ")));
        return Ok(None);
    }
    let mut read = Read {
        workers: Vec::new(),
        users: Vec::new(),
        lines: Vec::new(),
        lines_sheet: Sheet::Performances.name(l),
        there: 0,
        worker_ids: HashMap::new(),
        user_ids: HashMap::new(),
    };
    let mut worker_lines = Vec::new();
    let mut user_lines = Vec::new();
    for (sheet, sheet_table) in found {
        let Some(columns) = Columns::find(sheet, sheet_table, l, faults) else { continue };
        for row in sheet_table.rows.iter().skip(1) {
            let cells = Cells::new(&sheet_table.name, &columns, row, faults);
            match sheet {
                Sheet::Workers => {
                    let with = workers::With { towns: &towns, activities: &codes, today };
                    worker_lines.extend(workers::read(cells, &with).map(|past| (row.number, past)));
                }
                Sheet::Users => {
                    let with = users::With { towns: &towns, table: &table, today };
                    user_lines.extend(users::read(cells, &with).map(|past| (row.number, past)));
                }
                Sheet::Performances => {
                    read.lines.extend(performances::read(cells, row.number, &towns, &codes, today));
                }
            }
        }
    }
    new_workers(tx, ctx, desk, l, worker_lines, &mut read, faults).await?;
    new_users(tx, ctx, desk, l, user_lines, &mut read, faults).await?;
    Ok(Some(read))
}

/// Keeps the workers that are not there yet; a number or a national number that is another person's is a fault.
async fn new_workers(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    l: &Words,
    lines: Vec<(usize, worker_rows::Past)>,
    read: &mut Read,
    faults: &mut Vec<Fault>,
) -> Result<(), Failure> {
    let known = worker_rows::known(tx, desk).await?;
    let mut indexes: HashMap<Vec<u8>, i64> =
        known.into_iter().filter_map(|one| Some((one.insz_index?, one.number))).collect();
    let names: HashMap<i64, (WorkerId, String)> =
        rows::workers(tx, ctx).await?.into_iter().map(|(id, number, name)| (number, (id, name))).collect();
    read.worker_ids = names.iter().map(|(number, (id, _))| (*number, *id)).collect();
    let sheet = Sheet::Workers.name(l);
    let mut fault = |row, column: Column, key| faults.push(Fault::at(&sheet, row, &l.of("wijk-import-column", column), key));
    let mut seen = HashSet::new();
    for (row, past) in lines {
        let Some(number) = past.number else { continue };
        if !seen.insert(number) {
            fault(row, Column::Number, "wijk-import-number-twice");
            continue;
        }
        if let Some(insz) = past.insz {
            let other = indexes.insert(worker_rows::insz_index(ctx, insz), number);
            if other.is_some_and(|other| other != number) {
                fault(row, Column::Insz, "wijk-import-insz-known");
                continue;
            }
        }
        match names.get(&number) {
            Some((_, name)) if fold(name) == fold(&past.family_name) => read.there += 1,
            Some(_) => fault(row, Column::Number, "wijk-import-number-taken"),
            None => read.workers.push(past),
        }
    }
    Ok(())
}

/// The same for users.
async fn new_users(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    l: &Words,
    lines: Vec<(usize, user_rows::Past)>,
    read: &mut Read,
    faults: &mut Vec<Fault>,
) -> Result<(), Failure> {
    let known = user_rows::known(tx, desk).await?;
    let mut indexes: HashMap<Vec<u8>, i64> =
        known.into_iter().filter_map(|one| Some((one.insz_index?, one.number))).collect();
    let names: HashMap<i64, (UserId, String)> =
        rows::users(tx, ctx).await?.into_iter().map(|(id, number, name)| (number, (id, name))).collect();
    read.user_ids = names.iter().map(|(number, (id, _))| (*number, *id)).collect();
    let sheet = Sheet::Users.name(l);
    let mut fault = |row, column: Column, key| faults.push(Fault::at(&sheet, row, &l.of("wijk-import-column", column), key));
    let mut seen = HashSet::new();
    for (row, past) in lines {
        let Some(number) = past.number else { continue };
        if !seen.insert(number) {
            fault(row, Column::Number, "wijk-import-number-twice");
            continue;
        }
        if let Some(insz) = past.insz {
            let other = indexes.insert(user_rows::insz_index(ctx, insz), number);
            if other.is_some_and(|other| other != number) {
                fault(row, Column::Insz, "wijk-import-insz-known");
                continue;
            }
        }
        match names.get(&number) {
            Some((_, name)) if fold(name) == fold(&past.details.name) => read.there += 1,
            Some(_) => fault(row, Column::Number, "wijk-import-number-taken"),
            None => read.users.push(past),
        }
    }
    Ok(())
}

/// Holds every line against the rules.
async fn check(tx: &mut Tx, ctx: &Ctx, l: &Words, read: &Read, faults: &mut Vec<Fault>) -> Result<Checked, Failure> {
    let (Some(first), Some(last)) = (read.lines.iter().map(|x| x.day).min(), read.lines.iter().map(|x| x.day).max())
    else {
        return Ok(Checked::default());
    };
    let organiser = wijk_office::organiser(tx, ctx).await?.ok_or(Refusal::NotFound)?.organisation_id.0;
    let mut known = Known {
        table: wijk_office::table(tx, ctx).await?,
        activities: wijk_office::activities(tx, ctx).await?,
        organiser,
        area: HashMap::new(),
        workers: HashMap::new(),
        users: HashMap::new(),
        standing: HashMap::new(),
        closed: BTreeSet::new(),
    };
    for day in read.lines.iter().map(|line| line.day).collect::<BTreeSet<Day>>() {
        known.area.insert(day, wijk_office::area_on(tx, ctx, day).await?);
    }
    for past in &read.workers {
        known.workers.insert(past.number.unwrap_or_default(), worker_facts(past));
    }
    for past in &read.users {
        known.users.insert(past.number.unwrap_or_default(), user_facts(ctx, past, organiser));
    }
    let numbers: HashMap<WorkerId, i64> = read.worker_ids.iter().map(|(number, id)| (*id, *number)).collect();
    let user_numbers: HashMap<UserId, i64> = read.user_ids.iter().map(|(number, id)| (*id, *number)).collect();
    for (number, day) in firsts(read.lines.iter().map(|line| (line.worker, line.day))) {
        if let Some(id) = read.worker_ids.get(&number) {
            known.workers.insert(number, wijk_workers::facts_for_check(tx, ctx, *id, day).await?);
        }
    }
    for (number, day) in firsts(read.lines.iter().map(|line| (line.user, line.day))) {
        if let Some(id) = read.user_ids.get(&number) {
            known.users.insert(number, wijk_users::facts_for_check(tx, ctx, *id, day).await?);
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
        domicile: wijk_workers::region_of(&past.postcode),
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
    let fees = past.fees.iter().filter_map(|fee| {
        Some(schemes::wijk::fee::Fee { year: i16::try_from(fee.year).ok()?, paid_on: fee.on })
    });
    performance::User {
        id: ctx.new_id(),
        kind: Some(past.details.kind.rule()),
        region: wijk_users::rules::address::region(&past.address.postcode),
        registrations: vec![Registration {
            organiser,
            agreement: Some(Period { from: past.signed_on, to: past.ended.map(|(last, _)| last) }),
            fees: fees.collect(),
        }],
        was_in_pwa: past.details.transition,
    }
}

/// Brings it all in.
#[derive(Clone)]
pub struct ImportAdministration<'a> {
    /// The workbook.
    pub bytes: &'a [u8],
    /// Words of the headings.
    pub l: &'a Words,
    /// The last month (`YYYY-MM`) that was paid in the administration of before; its forms are closed.
    pub paid_until: Option<&'a str>,
    /// A paper that says where the signed agreements are kept, as PDF.
    pub paper: &'a [u8],
}

impl Action for ImportAdministration<'_> {
    type Output = Result<usize, Vec<Fault>>;
    const NAME: &'static str = "wijk.import";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Result<usize, Vec<Fault>>, Failure> {
        // Asked again inside the transaction: what was looked at may have changed since.
        let found = match look(tx, ctx, self.l, self.bytes).await? {
            Ok(found) => found,
            Err(faults) => {
                tx.note(ctx, audit::Line::new("wijk.import-refused", "partnership", ctx.actor.partnership));
                return Ok(Err(faults));
            }
        };
        let desk = coordinator(tx, ctx).await?;
        let count = take(tx, ctx, &desk, self, found).await?;
        Ok(Ok(count))
    }
}

async fn take(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    import: &ImportAdministration<'_>,
    mut found: Imported,
) -> Result<usize, Failure> {
    let organiser = wijk_office::organiser(tx, ctx).await?.ok_or(Refusal::NotFound)?;
    let new = NewDocument {
        owner_kind: OwnerKind::Organiser,
        owner_id: organiser.id,
        kind: "import",
        field: "file",
        bytes: import.paper,
    };
    let paper = document::keep(tx, ctx, desk, &new).await?;
    let workers = worker_rows::insert(tx, ctx, desk, paper, &found.workers).await?;
    let users = user_rows::insert(tx, ctx, desk, paper, &found.users).await?;
    let new_workers = found.workers.iter().filter_map(|past| past.number).zip(workers);
    found.worker_ids.extend(new_workers);
    found.user_ids.extend(found.users.iter().filter_map(|past| past.number).zip(users));
    let mut past = Vec::with_capacity(found.checked.new.len());
    for (at, hours) in &found.checked.new {
        let line = &found.lines[*at];
        let (Some(worker), Some(user)) = (found.worker_ids.get(&line.worker), found.user_ids.get(&line.user)) else {
            continue;
        };
        past.push(jobs::Past {
            worker: *worker,
            user: *user,
            activity: line.activity.clone(),
            nis: line.nis.clone(),
            day: line.day,
            from: line.from,
            to: line.to,
            hours: *hours,
            km: line.km,
        });
    }
    let count = jobs::insert(tx, ctx, &past).await?;
    if let Some(paid) = import.paid_until {
        let months: BTreeSet<String> = past.iter().map(|row| month_of(row.day)).collect();
        for month in months.iter().filter(|m| m.as_str() <= paid && !found.months.contains(*m)) {
            wijk_jobs::move_month(tx, ctx, desk, month, FormStatus::Draft, FormStatus::Paid).await?;
        }
    }
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let counts = rows::Counts {
        workers: whole(found.workers.len()),
        users: whole(found.users.len()),
        performances: whole(count),
    };
    let id = rows::note(tx, ctx, &found.sha256, counts).await?;
    let line = audit::Line::new(ImportAdministration::NAME, "wijk-import", id);
    tx.note(ctx, line.fact("workers", counts.workers).fact("users", counts.users).fact("performances", count));
    Ok(count)
}
