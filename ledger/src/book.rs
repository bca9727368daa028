//! The book in memory: it only grows, and what it says follows from its entries alone.

use std::collections::BTreeMap;

use kernel::Day;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::account::{Account, AccountCode, Owner};
use crate::cents::{Cents, TooLarge};
use crate::check::{Facts, Refused, check};
use crate::posting::{Posting, Side};

/// Days from the first to the last, both included; once closed, nothing is posted in it any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
}

impl Period {
    /// Is the day in it?
    pub fn has(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }
}

/// One thing that was recorded, in the order of recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A posting was added.
    Posted(Posting),
    /// A period was closed.
    Closed(Period),
}

/// The sums of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialLine {
    /// Which account.
    pub account: AccountCode,
    /// Everything on the left.
    pub debit: Cents,
    /// Everything on the right.
    pub credit: Cents,
}

type Part = (AccountCode, Option<Owner>);

/// Accounts and what was recorded on them. There is no way to change or take out an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Book {
    accounts: BTreeMap<AccountCode, Account>,
    entries: Vec<Entry>,
    periods: Vec<Period>,
    places: BTreeMap<Uuid, usize>,
    counters: BTreeMap<Uuid, Uuid>,
    balances: BTreeMap<Part, Cents>,
    turnover: Cents,
}

impl Book {
    /// An empty book with these accounts.
    pub fn new(accounts: impl IntoIterator<Item = Account>) -> Result<Self, Refused> {
        let mut book = Self::default();
        for account in accounts {
            if let Some(twice) = book.accounts.insert(account.code.clone(), account) {
                return Err(Refused::AccountTwice(twice.code));
            }
        }
        Ok(book)
    }

    /// The same book again from what was recorded; every entry is judged again.
    pub fn replay(
        accounts: impl IntoIterator<Item = Account>,
        entries: impl IntoIterator<Item = Entry>,
    ) -> Result<Self, Refused> {
        let mut book = Self::new(accounts)?;
        for entry in entries {
            match entry {
                Entry::Posted(posting) => book.post(posting)?,
                Entry::Closed(period) => book.close(period)?,
            }
        }
        Ok(book)
    }

    /// Adds a posting, or refuses and stays exactly as it was.
    pub fn post(&mut self, posting: Posting) -> Result<(), Refused> {
        check(&posting, self)?;
        // Every sum of the book is at most the turnover, so no later sum can fail once this one fits.
        let turnover = self.turnover.plus(posting.total()?)?;
        let changes: Vec<(Part, Cents)> = posting
            .effect()?
            .into_iter()
            .map(|((code, owner), change)| ((code.clone(), owner.cloned()), change))
            .collect();
        for (part, change) in changes {
            let sum = self.balances.entry(part).or_insert(Cents::ZERO);
            *sum = sum.plus(change)?;
        }
        self.turnover = turnover;
        self.places.insert(posting.id(), self.entries.len());
        if let Some(original) = posting.reverses() {
            self.counters.insert(original, posting.id());
        }
        self.entries.push(Entry::Posted(posting));
        Ok(())
    }

    /// Closes a period for good.
    pub fn close(&mut self, period: Period) -> Result<(), Refused> {
        let over = |closed: Period| closed.first <= period.last && period.first <= closed.last;
        if period.last < period.first || self.periods().any(over) {
            return Err(Refused::BadPeriod(period));
        }
        self.periods.push(period);
        self.entries.push(Entry::Closed(period));
        Ok(())
    }

    /// All entries in the order of recording.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// All postings in the order of recording.
    pub fn postings(&self) -> impl Iterator<Item = &Posting> {
        self.entries.iter().filter_map(|entry| match entry {
            Entry::Posted(posting) => Some(posting),
            Entry::Closed(_) => None,
        })
    }

    /// The closed periods.
    pub fn periods(&self) -> impl Iterator<Item = Period> {
        self.periods.iter().copied()
    }

    /// Each part of each account and its balance, debit positive, zeros too.
    pub fn balances(&self) -> impl Iterator<Item = (&AccountCode, Option<&Owner>, Cents)> {
        self.balances.iter().map(|((code, owner), sum)| (code, owner.as_ref(), *sum))
    }

    /// The whole account, all owners together, with what counts for days up to and including `through`; debit positive.
    pub fn total(&self, code: &AccountCode, through: Option<Day>) -> Result<Cents, TooLarge> {
        self.postings()
            .filter(|posting| through.is_none_or(|last| posting.day() <= last))
            .flat_map(Posting::lines)
            .filter(|line| line.account == *code)
            .try_fold(Cents::ZERO, |sum, line| sum.plus(line.signed()?))
    }

    /// The trial balance of the days in a period (`None`: of all): one line for each account in the order of codes.
    /// The sum of the left is always the sum of the right.
    pub fn trial(&self, period: Option<Period>) -> Result<Vec<TrialLine>, TooLarge> {
        let mut sums: BTreeMap<&AccountCode, (Cents, Cents)> =
            self.accounts.keys().map(|code| (code, Default::default())).collect();
        for posting in self.postings().filter(|posting| period.is_none_or(|period| period.has(posting.day()))) {
            for line in posting.lines() {
                let (debit, credit) = sums.entry(&line.account).or_default();
                let column = if line.side == Side::Debit { debit } else { credit };
                *column = column.plus(line.amount)?;
            }
        }
        let line = |(code, (debit, credit)): (&AccountCode, _)| TrialLine { account: code.clone(), debit, credit };
        Ok(sums.into_iter().map(line).collect())
    }
}

impl Facts for Book {
    fn account(&self, code: &AccountCode) -> Option<&Account> {
        self.accounts.get(code)
    }

    fn balance(&self, code: &AccountCode, owner: Option<&Owner>) -> Cents {
        self.balances.get(&(code.clone(), owner.cloned())).copied().unwrap_or_default()
    }

    fn closed(&self, day: Day) -> Option<Period> {
        self.periods().find(|period| period.has(day))
    }

    fn posting(&self, id: Uuid) -> Option<&Posting> {
        match self.entries.get(*self.places.get(&id)?)? {
            Entry::Posted(posting) => Some(posting),
            Entry::Closed(_) => None,
        }
    }

    fn counter_of(&self, id: Uuid) -> Option<Uuid> {
        self.counters.get(&id).copied()
    }
}
