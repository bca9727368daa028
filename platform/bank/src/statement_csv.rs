//! Reads the CSV export of a bank's web page, for who has no CODA. Columns are found by name, so their order is free.
//!
//! An export rarely has balances: then [`crate::Control::Unknown`] says that nobody can tell whether lines are missing.
//! Lines that the bank refused (BNP Paribas Fortis lists them too) are left out.

mod banks;
mod columns;
mod row;

use std::collections::BTreeMap;

use ledger::Iban;

pub use banks::{BANKS, Mapping};

use crate::decode::text_of;
use crate::fault::{Fault, Faults};
use crate::statement::{Balance, Statement, StatementLine};
use columns::Columns;
use row::Row;

/// The statements of an export of one of the known [`BANKS`], one for each account in it, oldest line first.
/// `account` is used where the file does not name one.
pub fn read(bytes: &[u8], account: Option<&Iban>) -> Result<Vec<Statement>, Vec<Fault>> {
    read_with(bytes, BANKS, account)
}

/// The same with mappings of the caller's own.
pub fn read_with(bytes: &[u8], banks: &[Mapping], account: Option<&Iban>) -> Result<Vec<Statement>, Vec<Fault>> {
    let text = text_of(bytes);
    let table = Columns::find(&text, banks).map_err(|fault| vec![fault])?;
    let mut faults = Faults::default();
    let mut by_account: BTreeMap<Iban, Vec<Row>> = BTreeMap::new();
    let mut csv = csv::ReaderBuilder::new();
    let mut csv = csv.delimiter(table.separator).flexible(true).has_headers(false).from_reader(table.body.as_bytes());
    for record in csv.records() {
        let Ok(record) = record else {
            faults.note(Fault::whole("csv-broken"));
            break;
        };
        let within = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or_default());
        let line = table.header_line + within;
        if record.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        // A quotation mark that is not closed would swallow the lines below it without a word.
        if record.iter().any(|field| field.contains('\n')) {
            faults.note(Fault::at(line, "csv-quote"));
            continue;
        }
        let read = Row::read(line, &record, &table, account);
        if let Some(Some((of, row))) = faults.take(read) {
            by_account.entry(of).or_default().push(row);
        }
    }
    if by_account.is_empty() && faults.is_empty() {
        faults.note(Fault::whole("csv-empty"));
    }
    faults.done(by_account.into_iter().map(|(account, rows)| statement(account, rows)).collect())
}

/// Banks list the newest line first; a statement begins with the oldest. Balances say which way the file goes where days
/// do not.
fn statement(account: Iban, mut rows: Vec<Row>) -> Statement {
    let mut proof = balances(&rows);
    let newest_first =
        rows.first().zip(rows.last()).is_some_and(|(first, last)| first.line.booked_on > last.line.booked_on);
    if newest_first || proof.is_none() {
        rows.reverse();
        let turned = balances(&rows);
        // Without days or balances that say so, the order of the file stays.
        if newest_first || turned.is_some() {
            proof = turned;
        } else {
            rows.reverse();
        }
    }
    let lines = rows.into_iter().zip(1..).map(|(row, sequence)| StatementLine { sequence, ..row.line }).collect();
    let (opened, closed) = proof.unzip();
    Statement { account, holder: None, number: None, opened, closed, lines }
}

/// First and last balance, when each line with its balance follows from the one before; an export with a gap
/// (somebody filtered it) proves nothing.
fn balances(rows: &[Row]) -> Option<(Balance, Balance)> {
    let (first, last) = rows.first().zip(rows.last())?;
    let before = first.after?.minus(first.line.amount).ok()?;
    let reached = rows
        .iter()
        .try_fold(before, |sum, row| sum.plus(row.line.amount).ok().filter(|sum| row.after == Some(*sum)))?;
    let opened = Balance { amount: before, on: first.line.booked_on };
    Some((opened, Balance { amount: reached, on: last.line.booked_on }))
}
