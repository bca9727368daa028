//! The sheets of a workbook as rows, and which of them are new.

use std::collections::{HashMap, HashSet};

use kernel::name::fold;
use store::{Ctx, Failure, Tx};
use uuid::Uuid;
use web::Words;
use wijk_office::Desk;
use wijk_users::{UserId, bulk as user_rows};
use wijk_workers::{WorkerId, bulk as worker_rows};

use crate::book::Table;
use crate::import::cells::Cells;
use crate::import::columns::{Column, Columns, Sheet};
use crate::import::fault::Fault;
use crate::import::performances::Line;
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
    let table = wijk_office::table_of(tx, ctx, schemes::wijk::CODE).await?;
    let list = wijk_office::activities_of(tx, ctx, schemes::wijk::CODE).await?;
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
    // What is imported is wijk-werken: hours of who is in another scheme are held to other rules.
    let elsewhere: HashSet<Uuid> = rows::elsewhere(tx, ctx, schemes::wijk::CODE).await?.into_iter().collect();
    read.worker_ids.retain(|_, id| !elsewhere.contains(&id.0));
    read.user_ids.retain(|_, id| !elsewhere.contains(&id.0));
    Ok(Some(read))
}

/// Keeps the workers that are not there yet.
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
    let mut there = There::of(rows::workers(tx, ctx).await?, known.into_iter().map(|k| (k.insz_index, k.number)));
    let mut at = Place { sheet: Sheet::Workers.name(l), l, faults };
    for (row, past) in lines {
        let Some(number) = past.number else { continue };
        let insz = past.insz.map(|insz| worker_rows::insz_index(ctx, insz));
        match there.stands(number, insz, &past.family_name) {
            Ok(true) => read.there += 1,
            Ok(false) => read.workers.push(past),
            Err((column, key)) => at.fault(row, column, key),
        }
    }
    read.worker_ids = there.ids();
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
    let mut there = There::of(rows::users(tx, ctx).await?, known.into_iter().map(|k| (k.insz_index, k.number)));
    let mut at = Place { sheet: Sheet::Users.name(l), l, faults };
    for (row, past) in lines {
        let Some(number) = past.number else { continue };
        let insz = past.insz.map(|insz| user_rows::insz_index(ctx, insz));
        match there.stands(number, insz, &past.details.name) {
            Ok(true) => read.there += 1,
            Ok(false) => read.users.push(past),
            Err((column, key)) => at.fault(row, column, key),
        }
    }
    read.user_ids = there.ids();
    Ok(())
}

/// Who is in the administration already, and which numbers the file used so far.
struct There<I> {
    names: HashMap<i64, (I, String)>,
    /// Number of who has this national number (its keyed hash).
    indexes: HashMap<Vec<u8>, i64>,
    seen: HashSet<i64>,
}

impl<I: Copy> There<I> {
    fn of(rows: Vec<(I, i64, String)>, known: impl Iterator<Item = (Option<Vec<u8>>, i64)>) -> Self {
        Self {
            names: rows.into_iter().map(|(id, number, name)| (number, (id, name))).collect(),
            indexes: known.filter_map(|(index, number)| Some((index?, number))).collect(),
            seen: HashSet::new(),
        }
    }

    fn ids(&self) -> HashMap<i64, I> {
        self.names.iter().map(|(number, (id, _))| (*number, *id)).collect()
    }

    /// Is this one there already? A number or a national number that is another's is a fault of that column.
    fn stands(&mut self, number: i64, insz: Option<Vec<u8>>, name: &str) -> Result<bool, (Column, &'static str)> {
        if !self.seen.insert(number) {
            return Err((Column::Number, "wijk-import-number-twice"));
        }
        if let Some(insz) = insz
            && self.indexes.insert(insz, number).is_some_and(|other| other != number)
        {
            return Err((Column::Insz, "wijk-import-insz-known"));
        }
        match self.names.get(&number) {
            Some((_, known)) if fold(known) == fold(name) => Ok(true),
            Some(_) => Err((Column::Number, "wijk-import-number-taken")),
            None => Ok(false),
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
    fn fault(&mut self, row: usize, column: Column, key: &'static str) {
        self.faults.push(Fault::at(&self.sheet, row, &self.l.of("wijk-import-column", column), key));
    }
}
