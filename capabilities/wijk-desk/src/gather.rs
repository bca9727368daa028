//! The sheets of a workbook as rows, and which of them are new.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

use kernel::name::fold;
use store::{Ctx, Failure, Tx};
use web::Words;
use wijk_office::Desk;
use wijk_users::{UserId, bulk as user_rows};
use wijk_workers::{WorkerId, bulk as worker_rows};

use crate::book::Table;
use crate::import::cells::Cells;
use crate::import::columns::{Column, Columns, Sheet};
use crate::import::fault::Fault;
use crate::import::performances::Line;
use crate::import::scheme::Known;
use crate::import::{performances, users, workers};
use crate::store::import as rows;

/// The sheets as they were read.
pub(crate) struct Read {
    pub workers: Vec<worker_rows::Past>,
    pub users: Vec<user_rows::Past>,
    pub lines: Vec<Line>,
    pub lines_sheet: String,
    pub there: usize,
    pub worker_ids: HashMap<i64, WorkerId>,
    pub user_ids: HashMap<i64, UserId>,
    /// The scheme of each worker by number, of who is new and of who is there.
    pub worker_schemes: HashMap<i64, String>,
    /// The same for users.
    pub user_schemes: HashMap<i64, String>,
    pub schemes: Known,
    /// What new workers are tied to, by number.
    pub tied: Vec<(i64, worker_rows::Tied)>,
}

/// The schemes with their rules and activity lists.
async fn known(tx: &mut Tx, ctx: &Ctx, l: &Words) -> Result<Known, Failure> {
    let rules = parameters::Schemes::load(tx, ctx).await?;
    let mut lists: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for row in wijk_office::activity_rows(tx, ctx).await? {
        lists.entry(row.scheme.clone()).or_default().push(row.rule());
    }
    let name = rules.label(l, schemes::wijk::CODE);
    Ok(Known::new(rules, lists, name))
}

/// Reads the sheets; what is wrong is noted.
pub(crate) async fn read(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    l: &Words,
    tables: &[Table],
    faults: &mut Vec<Fault>,
) -> Result<Option<Read>, Failure> {
    let towns = network::municipality::load(tx, ctx).await?;
    let schemes = known(tx, ctx, l).await?;
    let codes = schemes.all_activities();
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
        worker_schemes: HashMap::new(),
        user_schemes: HashMap::new(),
        schemes,
        tied: Vec::new(),
    };
    let mut worker_lines = Vec::new();
    let mut user_lines = Vec::new();
    for (sheet, sheet_table) in found {
        let Some(columns) = Columns::find(sheet, sheet_table, l, faults) else { continue };
        for row in sheet_table.rows.iter().skip(1) {
            let cells = Cells::new(&sheet_table.name, &columns, row, faults);
            match sheet {
                Sheet::Workers => {
                    let with = workers::With { towns: &towns, schemes: &read.schemes, today };
                    worker_lines.extend(workers::read(cells, &with).map(|read| (row.number, read)));
                }
                Sheet::Users => {
                    let with = users::With { towns: &towns, schemes: &read.schemes, today };
                    user_lines.extend(users::read(cells, &with).map(|(scheme, past)| (row.number, scheme, past)));
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

/// Keeps the workers that are not there yet.
async fn new_workers(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    l: &Words,
    lines: Vec<(usize, (String, worker_rows::Past, worker_rows::Said))>,
    read: &mut Read,
    faults: &mut Vec<Fault>,
) -> Result<(), Failure> {
    let known = worker_rows::known(tx, desk).await?;
    let mut there = There::of(rows::workers(tx, ctx).await?, std::iter::empty(), rows::worker_schemes(tx, ctx).await?);
    // One person can have two terms, and so two rows with one national number: who is there is asked here.
    let numbers: Vec<i64> = lines.iter().filter_map(|(_, (_, past, _))| past.number).collect();
    let mut alikes = worker_rows::Alikes::new(known.into_iter().map(worker_rows::Known::row), numbers);
    let mut at = Place { sheet: Sheet::Workers.name(l), l, faults };
    for (row, (scheme, past, said)) in lines {
        let Some(new) = past.row(ctx, &scheme) else { continue };
        let number = new.number;
        match there.stands(number, None, &past.family_name, scheme) {
            Ok(true) => read.there += 1,
            Ok(false) => {
                match alikes.judge(new, said) {
                    Ok(tied) => read.tied.push((number, tied)),
                    Err(doubt) => at.doubt(row, doubt),
                }
                read.workers.push(past);
            }
            Err((column, key)) => at.fault(row, column, key),
        }
    }
    (read.worker_ids, read.worker_schemes) = (there.ids(), there.schemes);
    Ok(())
}

/// The same for users.
async fn new_users(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    l: &Words,
    lines: Vec<(usize, String, user_rows::Past)>,
    read: &mut Read,
    faults: &mut Vec<Fault>,
) -> Result<(), Failure> {
    let known = user_rows::known(tx, desk).await?;
    let mut there = There::of(
        rows::users(tx, ctx).await?,
        known.into_iter().map(|k| (k.insz_index, k.number)),
        rows::user_schemes(tx, ctx).await?,
    );
    let mut at = Place { sheet: Sheet::Users.name(l), l, faults };
    for (row, scheme, past) in lines {
        let Some(number) = past.number else { continue };
        let insz = past.insz.map(|insz| user_rows::insz_index(ctx, insz));
        match there.stands(number, insz, &past.details.name, scheme) {
            Ok(true) => read.there += 1,
            Ok(false) => read.users.push(past),
            Err((column, key)) => at.fault(row, column, key),
        }
    }
    (read.user_ids, read.user_schemes) = (there.ids(), there.schemes);
    Ok(())
}

/// Who is in the administration already, and which numbers the file used so far.
struct There<I> {
    names: HashMap<i64, (I, String)>,
    /// Number of who has this national number (its keyed hash).
    indexes: HashMap<Vec<u8>, i64>,
    seen: HashSet<i64>,
    /// The scheme of each number.
    schemes: HashMap<i64, String>,
}

impl<I: Copy + Eq + Hash> There<I> {
    fn of(
        rows: Vec<(I, i64, String)>,
        known: impl Iterator<Item = (Option<Vec<u8>>, i64)>,
        schemes: Vec<(I, String)>,
    ) -> Self {
        let mut of: HashMap<I, String> = schemes.into_iter().collect();
        Self {
            schemes: rows.iter().filter_map(|(id, number, _)| Some((*number, of.remove(id)?))).collect(),
            names: rows.into_iter().map(|(id, number, name)| (number, (id, name))).collect(),
            indexes: known.filter_map(|(index, number)| Some((index?, number))).collect(),
            seen: HashSet::new(),
        }
    }

    fn ids(&self) -> HashMap<i64, I> {
        self.names.iter().map(|(number, (id, _))| (*number, *id)).collect()
    }

    /// Is this one there already? A number or a national number that is another's is a fault of that column.
    fn stands(
        &mut self,
        number: i64,
        insz: Option<Vec<u8>>,
        name: &str,
        scheme: String,
    ) -> Result<bool, (Column, &'static str)> {
        if !self.seen.insert(number) {
            return Err((Column::Number, "wijk-import-number-twice"));
        }
        if let Some(insz) = insz
            && self.indexes.insert(insz, number).is_some_and(|other| other != number)
        {
            return Err((Column::Insz, "wijk-import-insz-known"));
        }
        match self.names.get(&number) {
            Some((_, known)) if fold(known) != fold(name) => Err((Column::Number, "wijk-import-number-taken")),
            // A file is in one scheme for good.
            Some(_) if self.schemes.get(&number).is_some_and(|there| *there != scheme) => {
                Err((Column::Scheme, "wijk-import-scheme-other"))
            }
            Some(_) => Ok(true),
            None => {
                self.schemes.insert(number, scheme);
                Ok(false)
            }
        }
    }
}

/// Where faults are noted.
struct Place<'a> {
    sheet: String,
    l: &'a Words,
    faults: &'a mut Vec<Fault>,
}

impl Place<'_> {
    /// Who seems to be somebody else, or says so wrongly.
    fn doubt(&mut self, row: usize, doubt: worker_rows::Doubt) {
        use worker_rows::Doubt;
        let (column, key, other) = match doubt {
            Doubt::Insz => return self.fault(row, Column::Insz, "wijk-import-insz-known"),
            Doubt::Seems(other) => (Column::Sure, "wijk-import-alike", other),
            Doubt::BothOpen(other) => (Column::Same, "wijk-import-both-open", other),
            Doubt::Unknown(other) => (Column::Same, "wijk-import-same-unknown", other),
        };
        let fault = Fault::at(&self.sheet, row, &self.l.of("wijk-import-column", column), key);
        self.faults.push(fault.fact("other", other));
    }

    fn fault(&mut self, row: usize, column: Column, key: &'static str) {
        self.faults.push(Fault::at(&self.sheet, row, &self.l.of("wijk-import-column", column), key));
    }
}
