//! A movement: record 2.1 with what 2.2, 2.3 and the information records add to it.

use kernel::Day;
use ledger::{Cents, Iban, Structured};

use super::record::Record;
use crate::decode::{some, squeezed};
use crate::fault::Fault;
use crate::statement::StatementLine;

/// What the communication zone holds.
enum Zone {
    /// Free text; words run on into the next record.
    Free(String),
    /// A structured communication of a customer (types 101 and 102).
    Customer(String),
    /// Another structured message of the bank, as it stands.
    Bank(String),
}

pub(super) struct Movement {
    pub(super) sequence: u64,
    pub(super) detail: u64,
    /// Position 54: how it was put together.
    pub(super) how: char,
    pub(super) amount: Cents,
    value_on: Option<Day>,
    booked_on: Day,
    /// Of the file.
    line: usize,
    zone: Zone,
    counter_iban: Option<Iban>,
    counter_name: Option<String>,
    information: String,
    /// What the payer wrote for herself: in our own payment files, the id of the file or of the transfer.
    reference: String,
}

impl Movement {
    pub(super) fn new(record: &Record) -> Result<Self, Fault> {
        let zone = match (record.sign(62), record.raw(63, 65).as_str()) {
            ('0', _) => Zone::Free(record.raw(63, 115)),
            ('1', "101" | "102") => Zone::Customer(record.raw(66, 77)),
            ('1', _) => Zone::Bank(record.raw(66, 115)),
            _ => return Err(record.wrong("coda-sign", 62, 62)),
        };
        Ok(Self {
            line: record.line,
            sequence: record.number(3, 6)?,
            detail: record.number(7, 10)?,
            how: record.sign(54),
            amount: record.signed(32, 33, 47)?,
            value_on: record.day(48)?,
            booked_on: super::needed(record.day(116)?, record.line)?,
            zone,
            counter_iban: None,
            counter_name: None,
            information: String::new(),
            reference: String::new(),
        })
    }

    /// Adds record 2.2: the rest of the communication, and the reference of the payer.
    pub(super) fn second(&mut self, record: &Record) {
        self.run_on(&record.raw(11, 63));
        let reference = record.text(64, 98);
        if !matches!(reference.as_str(), "NOTPROVIDED" | "NOT PROVIDED") {
            self.reference = reference;
        }
    }

    /// Adds record 2.3: who is on the other side.
    pub(super) fn third(&mut self, record: &Record) {
        let number = record.text(11, 44);
        let first = number.split(' ').next().unwrap_or_default();
        self.counter_iban = Iban::parse(first).or_else(|_| Iban::from_belgian(first)).ok();
        self.counter_name = some(record.text(48, 82));
        self.run_on(&record.raw(83, 125));
    }

    /// Adds records 3.1 to 3.3: what there was no room for.
    pub(super) fn inform(&mut self, record: &Record) {
        match record.sign(2) {
            // Structured message 001 names the other side.
            '1' if record.sign(40) == '1' => {
                if record.raw(41, 43) == "001" && self.counter_name.is_none() {
                    self.counter_name = some(record.text(44, 113));
                }
            }
            '1' => self.information.push_str(&record.raw(41, 113)),
            '2' => self.information.push_str(&record.raw(11, 115)),
            _ => self.information.push_str(&record.raw(11, 100)),
        }
    }

    fn run_on(&mut self, more: &str) {
        if let Zone::Free(text) | Zone::Bank(text) = &mut self.zone {
            text.push_str(more);
        }
    }

    /// Is it a total of other movements?
    pub(super) const fn is_total(&self) -> bool {
        matches!(self.how, '1' | '2')
    }

    /// Is it one of the payments that a total is made of?
    pub(super) const fn is_part(&self) -> bool {
        matches!(self.how, '5' | '6' | '7')
    }

    pub(super) fn line(self, sequence: u32) -> StatementLine {
        let (structured, text) = match &self.zone {
            Zone::Customer(digits) => match Structured::parse(digits) {
                Ok(structured) => (Some(structured), String::new()),
                Err(_) => (None, squeezed(digits)),
            },
            Zone::Free(text) => free(&squeezed(text)),
            Zone::Bank(text) => (None, squeezed(text)),
        };
        // Words that stand nowhere else; an order of the holder often has its reference only.
        let text = if text.is_empty() && structured.is_none() { squeezed(&self.information) } else { text };
        let text = if text.is_empty() && structured.is_none() { self.reference } else { text };
        StatementLine {
            sequence,
            line: self.line,
            booked_on: self.booked_on,
            value_on: self.value_on,
            amount: self.amount,
            structured,
            text,
            counter_iban: self.counter_iban,
            counter_name: self.counter_name,
        }
    }
}

/// People type a structured communication in the free zone too; what is only that leaves no text.
fn free(text: &str) -> (Option<Structured>, String) {
    let structured = Structured::find(text);
    let nothing_else = structured.is_some() && Structured::parse(text).is_ok();
    (structured, if nothing_else { String::new() } else { text.to_owned() })
}
