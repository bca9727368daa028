//! An administration that was kept elsewhere comes in: looked at as a whole, and taken as a whole or not at all.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::{Day, Refusal, Verb};
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

use crate::book;
use crate::gather::read;
use crate::import::check::{Checked, month_of};
use crate::import::fault::Fault;
use crate::import::performances::Line;
use crate::store::import as rows;
use crate::weigh::check;

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
    /// The scheme of each worker by number.
    worker_schemes: HashMap<i64, String>,
    /// The scheme of each user by number.
    user_schemes: HashMap<i64, String>,
    /// What new workers are tied to, by number.
    tied: Vec<(i64, worker_rows::Tied)>,
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
        worker_schemes: read.worker_schemes,
        user_schemes: read.user_schemes,
        tied: read.tied,
        months: rows::forms(tx, ctx).await?.into_iter().map(|(_, month, _)| month).collect(),
    }))
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

/// New rows with the scheme in which they come.
fn by_scheme<T>(
    rows: Vec<T>,
    schemes: &HashMap<i64, String>,
    number: impl Fn(&T) -> Option<i64>,
) -> BTreeMap<String, Vec<T>> {
    let mut found: BTreeMap<String, Vec<T>> = BTreeMap::new();
    for row in rows {
        let scheme = number(&row).and_then(|number| schemes.get(&number));
        found.entry(scheme.map_or(schemes::wijk::CODE, String::as_str).to_owned()).or_default().push(row);
    }
    found
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
    let counts = (found.workers.len(), found.users.len());
    for (scheme, rows) in by_scheme(std::mem::take(&mut found.workers), &found.worker_schemes, |past| past.number) {
        let ids = worker_rows::insert_into(tx, ctx, desk, &scheme, paper, &rows).await?;
        found.worker_ids.extend(rows.iter().filter_map(|past| past.number).zip(ids));
    }
    for (scheme, rows) in by_scheme(std::mem::take(&mut found.users), &found.user_schemes, |past| past.number) {
        let ids = user_rows::insert_into(tx, ctx, desk, &scheme, paper, &rows).await?;
        found.user_ids.extend(rows.iter().filter_map(|past| past.number).zip(ids));
    }
    let pairs = |others: fn(&worker_rows::Tied) -> &Vec<i64>| {
        let ids = &found.worker_ids;
        let all = found.tied.iter().flat_map(|(number, tied)| others(tied).iter().map(move |other| (number, other)));
        all.filter_map(|(number, other)| Some((*ids.get(number)?, *ids.get(other)?))).collect::<Vec<_>>()
    };
    worker_rows::tie(tx, ctx, desk, &pairs(|tied| &tied.same)).await?;
    worker_rows::set_apart(tx, ctx, desk, &pairs(|tied| &tied.apart)).await?;
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
    let counts = rows::Counts { workers: whole(counts.0), users: whole(counts.1), performances: whole(count) };
    let id = rows::note(tx, ctx, &found.sha256, counts).await?;
    let line = audit::Line::new(ImportAdministration::NAME, "wijk-import", id);
    tx.note(ctx, line.fact("workers", counts.workers).fact("users", counts.users).fact("performances", count));
    Ok(count)
}
