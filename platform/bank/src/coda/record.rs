//! One line of 128 positions, and its fields by the positions of the standard (counted from 1, both ends included).

use kernel::Day;
use ledger::{Cents, Iban};

use crate::decode::squeezed;
use crate::fault::Fault;

const LENGTH: usize = 128;

/// The records of a line: some old systems write them after each other, without line ends.
pub(super) fn apart(line: &str) -> Vec<&str> {
    let starts: Vec<usize> = line.char_indices().map(|(at, _)| at).step_by(LENGTH).collect();
    if starts.len() < 2 || !line.chars().count().is_multiple_of(LENGTH) {
        return vec![line];
    }
    let ends = starts.iter().copied().skip(1).chain([line.len()]);
    starts.iter().zip(ends).filter_map(|(from, to)| line.get(*from..to)).collect()
}

/// A line of the right length.
pub(super) struct Record {
    pub(super) line: usize,
    signs: Vec<char>,
}

impl Record {
    pub(super) fn new(line: usize, text: &str) -> Result<Self, Fault> {
        let signs: Vec<char> = text.chars().collect();
        if signs.len() != LENGTH {
            return Err(Fault::at(line, "coda-length").fact("found", signs.len()));
        }
        Ok(Self { line, signs })
    }

    /// The sign at a position; a space beyond the end.
    pub(super) fn sign(&self, at: usize) -> char {
        at.checked_sub(1).and_then(|at| self.signs.get(at)).copied().unwrap_or(' ')
    }

    /// The record: the first sign.
    pub(super) fn kind(&self) -> char {
        self.sign(1)
    }

    /// The field as it stands, spaces too.
    pub(super) fn raw(&self, from: usize, to: usize) -> String {
        (from..=to).map(|at| self.sign(at)).collect()
    }

    /// The field without the spaces that fill it.
    pub(super) fn text(&self, from: usize, to: usize) -> String {
        squeezed(&self.raw(from, to))
    }

    /// A field of digits only.
    pub(super) fn number(&self, from: usize, to: usize) -> Result<u64, Fault> {
        let raw = self.raw(from, to);
        let digits = raw.chars().all(|c| c.is_ascii_digit());
        raw.parse().ok().filter(|_| digits).ok_or_else(|| self.wrong("coda-not-digits", from, to))
    }

    /// Twelve digits of euros and three of thousandths, which come to whole cents; the sign stands apart (0 credit, 1 debit).
    pub(super) fn amount(&self, from: usize, to: usize) -> Result<Cents, Fault> {
        let mills = self.number(from, to)?;
        if !mills.is_multiple_of(10) {
            return Err(self.wrong("coda-not-cents", from, to));
        }
        i64::try_from(mills / 10).map(Cents::new).map_err(|_| self.wrong("coda-not-digits", from, to))
    }

    /// An amount with its sign: debit is negative.
    pub(super) fn signed(&self, sign: usize, from: usize, to: usize) -> Result<Cents, Fault> {
        let amount = self.amount(from, to)?;
        match self.sign(sign) {
            '0' => Ok(amount),
            '1' => amount.negated().map_err(|_| self.wrong("coda-not-digits", from, to)),
            _ => Err(self.wrong("coda-sign", sign, sign)),
        }
    }

    /// A day as DDMMYY in this century; `None` for 000000.
    pub(super) fn day(&self, from: usize) -> Result<Option<Day>, Fault> {
        let to = from + 5;
        let number = self.number(from, to)?;
        if number == 0 {
            return Ok(None);
        }
        let part = |divisor: u64| i8::try_from(number / divisor % 100).unwrap_or_default();
        let day = Day::new(2000 + i16::from(part(1)), part(100), part(10_000));
        day.map(Some).ok_or_else(|| self.wrong("coda-no-such-day", from, to))
    }

    /// Account number and currency in 37 positions, laid out as position 2 of record 1 says.
    pub(super) fn account(&self, layout: char, from: usize) -> Result<Iban, Fault> {
        let (number, currency) = match layout {
            '0' => (self.text(from, from + 11), self.text(from + 13, from + 15)),
            '2' => (self.text(from, from + 30), self.text(from + 34, from + 36)),
            '3' => (self.text(from, from + 33), self.text(from + 34, from + 36)),
            _ => return Err(Fault::at(self.line, "coda-foreign-account")),
        };
        if currency != "EUR" && !currency.is_empty() {
            return Err(Fault::at(self.line, "coda-currency").fact("currency", currency));
        }
        let iban = if layout == '0' { Iban::from_belgian(&number) } else { Iban::parse(&number) };
        iban.map_err(|_| self.wrong("coda-account", from, from + 36))
    }

    /// A fault that names the positions.
    pub(super) fn wrong(&self, key: &'static str, from: usize, to: usize) -> Fault {
        Fault::at(self.line, key).fact("from", from).fact("to", to)
    }
}
