//! The monthly hand-in for the platform of the cheque provider or of VDAB, and reading what came back.
//!
//! The format of that platform is not public (searched 2026, not found), so this is a neutral table that a person can key
//! in or convert: UTF-8, semicolons, a line of headers, one line for each worker and month, and a last line with control
//! totals. The answer has the same columns and two more: `status` (`accepted` or `refused`; in Dutch `aanvaard`, `geweigerd`)
//! and `reason`.
//!
//! ```csv
//! worker_number;month;cheques;amount
//! WW-0012;2026-05;14;57,40
//! TOTAL;1;14;57,40
//! ```

mod answer;
mod reconcile;

use std::collections::BTreeSet;
use std::fmt;

use ledger::Cents;

use crate::fault::{Fault, Faults};
pub use answer::{Answer, Answered, read_answer};
pub use reconcile::{Reconciled, reconcile};

/// The first field of the last line.
const TOTAL: &str = "TOTAL";
const HEADERS: [&str; 4] = ["worker_number", "month", "cheques", "amount"];

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month {
    year: u16,
    month: u8,
}

impl Month {
    /// A month of the years 2000 to 2999.
    pub fn new(year: u16, month: u8) -> Option<Self> {
        ((2000..3000).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2)?;
        Self::new(year.parse().ok()?, month.parse().ok()?)
    }
}

impl fmt::Display for Month {
    /// `2026-05`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.year, self.month)
    }
}

/// What one worker hands in for one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandIn {
    /// The number of the worker with the organiser; never a national number.
    pub worker_number: String,
    /// For which month.
    pub month: Month,
    /// How many cheques; at least one.
    pub cheques: u32,
    /// What is to be paid for them.
    pub amount: Cents,
}

/// Control totals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many lines.
    pub lines: u64,
    /// How many cheques.
    pub cheques: u64,
    /// How much.
    pub amount: Cents,
}

impl Totals {
    /// The totals of some lines.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a HandIn>) -> Result<Self, ledger::TooLarge> {
        lines.into_iter().try_fold(Self::default(), |sum, line| {
            let amount = sum.amount.plus(line.amount)?;
            Ok(Self { lines: sum.lines + 1, cheques: sum.cheques + u64::from(line.cheques), amount })
        })
    }
}

/// Writes the table, or says what is wrong with the lines (the place in the list, counted from 1).
pub fn write(lines: &[HandIn]) -> Result<String, Vec<Fault>> {
    let mut faults = Faults::default();
    let mut seen = BTreeSet::new();
    if lines.is_empty() {
        faults.note(Fault::whole("provider-nothing"));
    }
    for (line, at) in lines.iter().zip(1..) {
        if !is_number(&line.worker_number) {
            faults.note(Fault::at(at, "provider-worker-number"));
        }
        if line.cheques == 0 || !line.amount.is_positive() {
            faults.note(Fault::at(at, "provider-not-positive"));
        }
        if !seen.insert((&line.worker_number, line.month)) {
            faults.note(Fault::at(at, "provider-twice").fact("month", line.month));
        }
    }
    let totals = faults.take(Totals::of(lines).map_err(|_| Fault::whole("provider-too-large")));
    let totals = totals.unwrap_or_default();
    let row = |HandIn { worker_number, month, cheques, amount }: &HandIn| {
        format!("{worker_number};{month};{cheques};{amount}")
    };
    let last = format!("{TOTAL};{};{};{}\n", totals.lines, totals.cheques, totals.amount);
    let rows: Vec<String> = [HEADERS.join(";")].into_iter().chain(lines.iter().map(row)).chain([last]).collect();
    faults.done(rows.join("\n"))
}

/// 1 to 35 letters, digits, points, hyphens and slashes: nothing that a table or a spreadsheet reads otherwise.
fn is_number(text: &str) -> bool {
    (1..=35).contains(&text.len())
        && text != TOTAL
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"./-".contains(&b))
        && text.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric())
}
