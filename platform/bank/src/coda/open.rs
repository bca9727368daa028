//! A statement that is being read, from its header to its trailer.

use ledger::{Cents, Iban};

use super::movement::Movement;
use super::record::Record;
use crate::decode::some;
use crate::fault::{Fault, Faults};
use crate::statement::{Balance, Statement, StatementLine};

/// The record before, which says what may come now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Header,
    Old,
    Movement(char),
    Information(char),
    New,
}

/// What a record says of the one after it.
struct Promise {
    line: usize,
    kind: char,
    /// A part above this one.
    above: char,
}

impl Promise {
    /// Next code (position 126): more of the same movement or information. Link code (128): an information record, or
    /// after the new balance a free message.
    fn of(record: &Record) -> Option<Self> {
        let (next, link) = (record.sign(126) == '1', record.sign(128) == '1');
        let promise = |kind, above| Some(Self { line: record.line, kind, above });
        match record.kind() {
            kind @ ('2' | '3') if next => promise(kind, record.sign(2)),
            '2' | '3' if link => promise('3', '0'),
            '8' | '4' if link => promise('4', ' '),
            _ => None,
        }
    }

    fn is_kept(&self, record: &Record) -> bool {
        record.kind() == self.kind && (self.kind == '4' || record.sign(2) > self.above)
    }

    fn broken(&self) -> Fault {
        let part = u32::from(self.above).checked_sub(u32::from('0')).map(|part| format!(".{}", part + 1));
        Fault::at(self.line, "coda-promised").fact("record", format!("{}{}", self.kind, part.unwrap_or_default()))
    }
}

pub(super) struct Open {
    header: usize,
    before: Before,
    promise: Option<Promise>,
    layout: char,
    account: Option<Iban>,
    holder: Option<String>,
    number: Option<String>,
    opened: Option<Balance>,
    closed: Option<Balance>,
    movements: Vec<Movement>,
    /// Continuous sequence number and detail number of the record before.
    at: (u64, u64),
    /// Records 1, 2, 3 and 8.
    records: u64,
    whole: bool,
}

impl Open {
    pub(super) fn new(record: &Record) -> Result<Self, Fault> {
        if record.sign(128) != '2' {
            return Err(Fault::at(record.line, "coda-version").fact("found", record.sign(128)));
        }
        // A file for one kind of transaction only (separate application) has no balances and is no statement.
        if !matches!(record.text(84, 88).as_str(), "00000" | "") {
            return Err(Fault::at(record.line, "coda-separate"));
        }
        Ok(Self {
            header: record.line,
            before: Before::Header,
            promise: None,
            layout: ' ',
            account: None,
            holder: None,
            number: None,
            opened: None,
            closed: None,
            movements: Vec::new(),
            at: (0, 0),
            records: 0,
            whole: true,
        })
    }

    /// Adds a record between header and trailer.
    pub(super) fn add(&mut self, record: &Record, faults: &mut Faults) {
        self.records += u64::from(matches!(record.kind(), '1' | '2' | '3' | '8'));
        self.hold(record, faults);
        if let Err(fault) = self.put(record) {
            self.whole = false;
            faults.note(fault);
        }
    }

    /// A line of it could not be read at all: its sums can't be judged any more.
    pub(super) fn spoil(&mut self) {
        self.whole = false;
        self.promise = None;
    }

    /// Holds the record before to what it said of this one.
    fn hold(&mut self, record: &Record, faults: &mut Faults) {
        if let Some(broken) = self.promise.take().filter(|promise| !promise.is_kept(record)) {
            self.whole = false;
            faults.note(broken.broken());
        }
        self.promise = Promise::of(record);
    }

    fn put(&mut self, record: &Record) -> Result<(), Fault> {
        use Before::{Header, Information, New, Old};
        let part = record.sign(2);
        match (record.kind(), self.before) {
            ('1', Header) => {
                self.before = Old;
                self.old_balance(record)
            }
            ('2', Old | Before::Movement(_) | Information(_)) => self.movement(record, part),
            ('3', Before::Movement(_) | Information(_)) => self.information(record, part),
            ('8', Old | Before::Movement(_) | Information(_)) => {
                self.before = New;
                self.new_balance(record)
            }
            ('4', New) => Ok(()),
            (kind, _) => Err(Fault::at(record.line, "coda-order").fact("record", kind)),
        }
    }

    fn old_balance(&mut self, record: &Record) -> Result<(), Fault> {
        self.layout = record.sign(2);
        self.account = Some(record.account(self.layout, 6)?);
        let on = super::needed(record.day(59)?, record.line)?;
        self.opened = Some(Balance { amount: record.signed(43, 44, 58)?, on });
        self.holder = some(record.text(65, 90));
        self.number = some(record.text(126, 128)).filter(|number| number != "000");
        Ok(())
    }

    fn new_balance(&mut self, record: &Record) -> Result<(), Fault> {
        let account = record.account(self.layout, 5)?;
        if self.account.as_ref().is_some_and(|known| *known != account) {
            return Err(Fault::at(record.line, "coda-other-account"));
        }
        let on = super::needed(record.day(58)?, record.line)?;
        self.closed = Some(Balance { amount: record.signed(42, 43, 57)?, on });
        Ok(())
    }

    fn movement(&mut self, record: &Record, part: char) -> Result<(), Fault> {
        let before = std::mem::replace(&mut self.before, Before::Movement(part));
        let at = (record.number(3, 6)?, record.number(7, 10)?);
        match (part, before) {
            ('1', _) => {
                let continues = self.continues(at);
                self.at = at;
                self.movements.push(Movement::new(record)?);
                if continues { Ok(()) } else { Err(record.wrong("coda-sequence", 3, 10)) }
            }
            ('2', Before::Movement('1')) | ('3', Before::Movement('1' | '2')) if at == self.at => {
                // No last movement: it was refused itself.
                let Some(movement) = self.movements.last_mut() else { return Ok(()) };
                if part == '2' {
                    movement.second(record);
                } else {
                    movement.third(record);
                }
                Ok(())
            }
            _ => Err(Fault::at(record.line, "coda-order").fact("record", format!("2.{part}"))),
        }
    }

    fn information(&mut self, record: &Record, part: char) -> Result<(), Fault> {
        let before = std::mem::replace(&mut self.before, Before::Information(part));
        let at = (record.number(3, 6)?, record.number(7, 10)?);
        let fits = match (part, before) {
            ('1', _) => {
                let fits = at.0 == self.at.0 && at.1 == next(self.at.1);
                self.at = at;
                fits
            }
            ('2', Before::Information('1')) | ('3', Before::Information('1' | '2')) => at == self.at,
            _ => return Err(Fault::at(record.line, "coda-order").fact("record", format!("3.{part}"))),
        };
        if let Some(movement) = self.movements.last_mut() {
            movement.inform(record);
        }
        if fits { Ok(()) } else { Err(record.wrong("coda-sequence", 3, 10)) }
    }

    /// The next movement has the next number and detail 0000; a detail has the same number and the next detail.
    fn continues(&self, at: (u64, u64)) -> bool {
        let first = self.movements.is_empty();
        at == (next(self.at.0), 0) || (!first && at == (self.at.0, next(self.at.1)))
    }

    /// The statement, when all of it fits together.
    pub(super) fn close(mut self, trailer: &Record, faults: &mut Faults) -> Option<Statement> {
        self.hold(trailer, faults);
        // Some banks leave the new balance out of a statement of a day on which nothing moved: it is the old one.
        let still = self.before == Before::Old;
        if still {
            self.closed = self.opened;
        }
        if self.before != Before::New && !still {
            faults.note(Fault::at(trailer.line, "coda-order").fact("record", '9'));
            return None;
        }
        // A record that was refused would only make the sums wrong as well.
        if !self.whole {
            return None;
        }
        let line = trailer.line;
        faults.take(self.finish(trailer).map_err(|fault| Fault { line: fault.line.or(Some(line)), ..fault }))
    }

    fn finish(self, trailer: &Record) -> Result<Statement, Fault> {
        let large = |_| Fault::at(trailer.line, "coda-too-large");
        let booked = || self.movements.iter().filter(|movement| movement.detail == 0).map(|movement| movement.amount);
        let credit = Cents::sum(booked().filter(|amount| !amount.is_negative())).map_err(large)?;
        let debit = Cents::sum(booked().filter(|amount| amount.is_negative())).map_err(large)?;
        let paid = debit.negated().map_err(large)?;
        let counted = trailer.number(17, 22)?;
        let differs =
            |key, said: String, found: String| Fault::at(trailer.line, key).fact("said", said).fact("found", found);
        if counted != self.records {
            return Err(differs("coda-count", counted.to_string(), self.records.to_string()));
        }
        let (said_debit, said_credit) = (trailer.amount(23, 37)?, trailer.amount(38, 52)?);
        if said_debit != paid {
            return Err(differs("coda-debit", said_debit.to_string(), paid.to_string()));
        }
        if said_credit != credit {
            return Err(differs("coda-credit", said_credit.to_string(), credit.to_string()));
        }
        let (Some(account), Some(opened), Some(closed)) = (self.account, self.opened, self.closed) else {
            return Err(Fault::at(self.header, "coda-order").fact("record", '0'));
        };
        let reached = opened.amount.plus(credit).and_then(|sum| sum.plus(debit)).map_err(large)?;
        if reached != closed.amount {
            return Err(differs("coda-balance", closed.amount.to_string(), reached.to_string()));
        }
        Ok(Statement {
            account,
            holder: self.holder,
            number: self.number,
            opened: Some(opened),
            closed: Some(closed),
            lines: lines_of(self.movements),
        })
    }
}

/// Numbers of four digits go on with 0000 and 0001 after 9999.
const fn next(number: u64) -> u64 {
    (number + 1) % 10_000
}

/// The payments, with totals replaced by what they are made of where that is known to the cent.
fn lines_of(movements: Vec<Movement>) -> Vec<StatementLine> {
    let mut lines = Vec::with_capacity(movements.len());
    let mut rest = movements.into_iter().peekable();
    let mut sequence = 0_u32;
    while let Some(head) = rest.next() {
        let mut parts = Vec::new();
        while let Some(detail) = rest.next_if(|movement| movement.detail != 0 && movement.sequence == head.sequence) {
            if detail.is_part() {
                parts.push(detail);
            }
        }
        let sum = Cents::sum(parts.iter().map(|part| part.amount));
        let known = head.is_total() && head.amount.is_positive() && !parts.is_empty() && sum == Ok(head.amount);
        for movement in if known { parts } else { vec![head] } {
            sequence += 1;
            lines.push(movement.line(sequence));
        }
    }
    lines
}
