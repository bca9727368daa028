//! A bank statement, whatever file it came from.

use kernel::Day;
use ledger::{Cents, Iban, Structured, TooLarge};

/// What stood on the account at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// How much; negative is a debt.
    pub amount: Cents,
    /// On which day.
    pub on: Day,
}

/// Does the file prove that nothing is missing?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// Old balance and lines together are the new balance.
    Proven,
    /// The file has no balances: lines may be missing, and nobody can tell from this file.
    Unknown,
}

/// One statement of one account, in euros.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The account it is of.
    pub account: Iban,
    /// Whose account, as the bank writes it.
    pub holder: Option<String>,
    /// The bank's number of the statement (CODA: of the coded statement), if it has one.
    pub number: Option<String>,
    /// What was there before.
    pub opened: Option<Balance>,
    /// What was there after.
    pub closed: Option<Balance>,
    /// What came in and went out, in the order of the bank.
    pub lines: Vec<StatementLine>,
}

/// One movement on an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLine {
    /// Counted from 1 in the statement.
    pub sequence: u32,
    /// Line of the file on which it begins, from 1; 0: it came from no file.
    pub line: usize,
    /// The day the bank booked it.
    pub booked_on: Day,
    /// The day it counts for interest, if the bank says so.
    pub value_on: Option<Day>,
    /// Positive came in, negative went out.
    pub amount: Cents,
    /// The structured communication, checked.
    pub structured: Option<Structured>,
    /// Any other communication; also a structured one that does not check, as it was written.
    pub text: String,
    /// The account on the other side.
    pub counter_iban: Option<Iban>,
    /// Who is on the other side, as the bank writes it.
    pub counter_name: Option<String>,
}

impl Statement {
    /// The sum of the lines.
    pub fn moved(&self) -> Result<Cents, TooLarge> {
        Cents::sum(self.lines.iter().map(|line| line.amount))
    }

    /// Whether the balances prove the lines. No statement leaves a reader with balances that do not fit.
    pub const fn control(&self) -> Control {
        if self.opened.is_some() && self.closed.is_some() { Control::Proven } else { Control::Unknown }
    }
}
