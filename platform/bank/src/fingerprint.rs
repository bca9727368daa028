//! Recognising what was read before: the same file again, or the same line in another kind of file.

use std::collections::BTreeMap;
use std::fmt;

use ledger::{Iban, Structured};
use unicode_normalization::UnicodeNormalization as _;

use crate::pain002::{Report, Status};
use crate::statement::{Statement, StatementLine};

/// A BLAKE3 hash of what was said, in one spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The 32 bytes.
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Fingerprint {
    /// 64 small hexadecimal digits, as stored.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Statement {
    /// Of the whole statement: account, number, balances and lines. The same statement in a file with other line ends,
    /// another encoding or other statements around it has the same one.
    pub fn fingerprint(&self) -> Fingerprint {
        let mut hash = Hash::new("statement");
        hash.add(self.account.as_str());
        hash.add(self.number.as_deref().unwrap_or_default());
        for balance in [self.opened, self.closed] {
            hash.add(&balance.map(|balance| format!("{} {}", balance.on, balance.amount.get())).unwrap_or_default());
        }
        for line in &self.lines {
            hash.line(&self.account, line);
            hash.add(&line.value_on.map(|day| day.to_string()).unwrap_or_default());
        }
        hash.done()
    }

    /// Of each line, in order. The same payment read from CODA and from CSV has the same one when both files name the
    /// same communication and account: day of booking, amount, other account and communication count, not
    /// the value day, the name or the number of the statement. Payments that are alike in all of that on one day are
    /// numbered, so that the second of two equal payments is not taken for the first; that holds as long as the
    /// files have whole days.
    pub fn line_fingerprints(&self) -> Vec<Fingerprint> {
        let mut seen: BTreeMap<Fingerprint, u32> = BTreeMap::new();
        let number = |line| {
            let mut hash = Hash::new("line");
            hash.line(&self.account, line);
            let alike = hash.done();
            let nth = seen.entry(alike).and_modify(|nth| *nth += 1).or_insert(0);
            let mut hash = Hash::new("nth");
            hash.add(&alike.to_string());
            hash.add(&nth.to_string());
            hash.done()
        };
        self.lines.iter().map(number).collect()
    }
}

impl Report {
    /// Of what the answer says, so that the same answer fetched again is known, whatever its spaces and comments.
    pub fn fingerprint(&self) -> Fingerprint {
        let mut hash = Hash::new("report");
        hash.add(&self.id);
        hash.add(&self.message_id);
        hash.status(self.whole.as_ref());
        for (id, status) in &self.transfers {
            hash.add(id);
            hash.status(Some(status));
        }
        hash.done()
    }
}

struct Hash(blake3::Hasher);

impl Hash {
    fn new(what: &str) -> Self {
        let mut hash = Self(blake3::Hasher::new());
        hash.add(what);
        hash
    }

    /// Each part with its length in front, so that two parts never read as one.
    fn add(&mut self, part: &str) {
        self.0.update(&(part.len() as u64).to_le_bytes());
        self.0.update(part.as_bytes());
    }

    fn line(&mut self, account: &Iban, line: &StatementLine) {
        self.add(account.as_str());
        self.add(&line.booked_on.to_string());
        self.add(&line.amount.get().to_string());
        self.add(line.counter_iban.as_ref().map(Iban::as_str).unwrap_or_default());
        self.add(&line.structured.map_or_else(|| essence(&line.text), Structured::digits));
    }

    fn status(&mut self, status: Option<&Status>) {
        self.add(status.map_or("", Status::code));
        let reasons = if let Some(Status::Refused(reasons)) = status { reasons.as_slice() } else { &[] };
        self.add(&reasons.len().to_string());
        for reason in reasons {
            self.add(&reason.code);
            self.add(&reason.text);
        }
    }

    fn done(self) -> Fingerprint {
        Fingerprint(*self.0.finalize().as_bytes())
    }
}

/// Letters and digits only, in capitals and without accents: banks break and space the same text differently.
fn essence(text: &str) -> String {
    text.nfd().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}
