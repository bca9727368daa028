//! A posting: lines of debit and credit that are equal to the cent, or it does not exist.

use std::collections::BTreeMap;

use kernel::Day;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::account::{AccountCode, Owner};
use crate::cents::{Cents, TooLarge};

/// The two columns of a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// Left.
    Debit,
    /// Right.
    Credit,
}

impl Side {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Debit => Self::Credit,
            Self::Credit => Self::Debit,
        }
    }
}

/// One line: an amount on one side of one account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Which account.
    pub account: AccountCode,
    /// Whose part of it, if it has parts.
    pub owner: Option<Owner>,
    /// Which column.
    pub side: Side,
    /// How much; more than nothing.
    pub amount: Cents,
}

impl Line {
    /// On the left.
    pub const fn debit(account: AccountCode, owner: Option<Owner>, amount: Cents) -> Self {
        Self { account, owner, side: Side::Debit, amount }
    }

    /// On the right.
    pub const fn credit(account: AccountCode, owner: Option<Owner>, amount: Cents) -> Self {
        Self { account, owner, side: Side::Credit, amount }
    }

    /// A line of a table with two columns, one of which is nothing.
    pub fn of_columns(account: AccountCode, owner: Option<Owner>, debit: Cents, credit: Cents) -> Self {
        if debit.is_positive() { Self::debit(account, owner, debit) } else { Self::credit(account, owner, credit) }
    }

    /// What stands in the columns of a table: debit, credit; one of them is nothing.
    pub const fn columns(&self) -> (Cents, Cents) {
        match self.side {
            Side::Debit => (self.amount, Cents::ZERO),
            Side::Credit => (Cents::ZERO, self.amount),
        }
    }

    /// Debit as a positive, credit as a negative number.
    pub fn signed(&self) -> Result<Cents, TooLarge> {
        match self.side {
            Side::Debit => Ok(self.amount),
            Side::Credit => self.amount.negated(),
        }
    }

    /// The line that undoes this one.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        Self { side: self.side.other(), ..self.clone() }
    }
}

/// What a posting says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Its id, made by the caller.
    pub id: Uuid,
    /// What kind of event: `purchase`, `hand-in`, `correction`.
    pub kind: String,
    /// Why, in words, for the one who reads the book later; no personal data.
    pub reason: String,
    /// The day it counts for.
    pub day: Day,
}

/// Why lines are not a posting.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PostingError {
    /// There are no lines.
    #[error("no lines")]
    Empty,
    /// A line of nothing, or of less.
    #[error("line {line} is not more than nothing: {amount}")]
    NotPositive {
        /// Counted from 1.
        line: usize,
        /// What stands there.
        amount: Cents,
    },
    /// Debit and credit differ.
    #[error("debit {debit} is not credit {credit}")]
    Unbalanced {
        /// Sum of the left.
        debit: Cents,
        /// Sum of the right.
        credit: Cents,
    },
    /// No kind or no reason.
    #[error("no kind or no reason")]
    NoReason,
    /// The sums do not fit.
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
}

/// Balanced lines with a reason and a day. Nothing can be changed once it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Posting {
    head: Head,
    reverses: Option<Uuid>,
    lines: Vec<Line>,
}

impl Posting {
    /// Makes a posting, or says why these lines are none.
    pub fn new(head: Head, lines: Vec<Line>) -> Result<Self, PostingError> {
        Self::restore(head, None, lines)
    }

    /// A posting as it was stored, counter-entries too; checked like a new one.
    pub fn restore(head: Head, reverses: Option<Uuid>, lines: Vec<Line>) -> Result<Self, PostingError> {
        if lines.is_empty() {
            return Err(PostingError::Empty);
        }
        if head.kind.trim().is_empty() || head.reason.trim().is_empty() {
            return Err(PostingError::NoReason);
        }
        if let Some((at, line)) = lines.iter().enumerate().find(|(_, line)| !line.amount.is_positive()) {
            return Err(PostingError::NotPositive { line: at + 1, amount: line.amount });
        }
        let (debit, credit) = (sum_of(&lines, Side::Debit)?, sum_of(&lines, Side::Credit)?);
        if debit != credit {
            return Err(PostingError::Unbalanced { debit, credit });
        }
        Ok(Self { head, reverses, lines })
    }

    /// The exact counter-entry: every line on the other side. Fails only without a kind or a reason; whether it
    /// may be added is asked of the book.
    pub fn counter(&self, head: Head) -> Result<Self, PostingError> {
        Self::restore(head, Some(self.head.id), self.lines.iter().map(Line::mirrored).collect())
    }

    /// What it does to each balance, debit positive; what comes to nothing stays in as zero.
    pub fn effect(&self) -> Result<BTreeMap<(&AccountCode, Option<&Owner>), Cents>, TooLarge> {
        let mut effect = BTreeMap::new();
        for line in &self.lines {
            let sum = effect.entry((&line.account, line.owner.as_ref())).or_insert(Cents::ZERO);
            *sum = sum.plus(line.signed()?)?;
        }
        Ok(effect)
    }

    /// The sum of one column; both are equal.
    pub fn total(&self) -> Result<Cents, TooLarge> {
        sum_of(&self.lines, Side::Debit)
    }

    /// Is this exactly the counter-entry of `other`?
    pub fn mirrors(&self, other: &Self) -> bool {
        self.reverses == Some(other.head.id)
            && self.lines.len() == other.lines.len()
            && self.lines.iter().zip(&other.lines).all(|(mine, its)| *mine == its.mirrored())
    }

    /// Its id.
    pub const fn id(&self) -> Uuid {
        self.head.id
    }

    /// The day it counts for.
    pub const fn day(&self) -> Day {
        self.head.day
    }

    /// Id, kind, reason and day.
    pub const fn head(&self) -> &Head {
        &self.head
    }

    /// The posting that this one undoes, if it is a counter-entry.
    pub const fn reverses(&self) -> Option<Uuid> {
        self.reverses
    }

    /// Its lines, in the order they were given.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }
}

fn sum_of(lines: &[Line], side: Side) -> Result<Cents, TooLarge> {
    Cents::sum(lines.iter().filter(|line| line.side == side).map(|line| line.amount))
}
