//! The rule of what may be added to a book, asked with the few facts that one posting needs.

use std::collections::BTreeMap;

use kernel::Day;
use uuid::Uuid;

use crate::account::{Account, AccountCode, Guard, Owner};
use crate::book::Period;
use crate::cents::{Cents, TooLarge};
use crate::posting::Posting;

/// What must be known of a book to judge one posting. A store answers from its tables, [`crate::Book`] from memory.
pub trait Facts {
    /// The account with this code.
    fn account(&self, code: &AccountCode) -> Option<&Account>;
    /// The balance of one owner's part (or of the part of nobody), debit positive.
    fn balance(&self, code: &AccountCode, owner: Option<&Owner>) -> Cents;
    /// The closed period that this day lies in.
    fn closed(&self, day: Day) -> Option<Period>;
    /// A posting of the book.
    fn posting(&self, id: Uuid) -> Option<&Posting>;
    /// The counter-entry of a posting, if there is one.
    fn counter_of(&self, id: Uuid) -> Option<Uuid>;
}

/// The facts of one posting, as a store that keeps its lines in a database loads them.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The accounts.
    pub accounts: BTreeMap<AccountCode, Account>,
    /// Balances of the stocks that the posting takes from; what is not here counts as nothing.
    pub balances: BTreeMap<(AccountCode, Option<Owner>), Cents>,
    /// The closed period that its day lies in.
    pub closed: Option<Period>,
    /// The posting that it undoes.
    pub original: Option<Posting>,
    /// The counter-entry that stands against that one already.
    pub counter: Option<Uuid>,
}

impl Facts for Known {
    fn account(&self, code: &AccountCode) -> Option<&Account> {
        self.accounts.get(code)
    }

    fn balance(&self, code: &AccountCode, owner: Option<&Owner>) -> Cents {
        self.balances.get(&(code.clone(), owner.cloned())).copied().unwrap_or_default()
    }

    fn closed(&self, _day: Day) -> Option<Period> {
        self.closed
    }

    fn posting(&self, id: Uuid) -> Option<&Posting> {
        self.original.as_ref().filter(|posting| posting.id() == id)
    }

    fn counter_of(&self, _id: Uuid) -> Option<Uuid> {
        self.counter
    }
}

/// Why a posting is not added. The book stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// A posting with this id is in the book already.
    #[error("posted already")]
    Twice(Uuid),
    /// A line on an account that the book does not have.
    #[error("no account {0}")]
    UnknownAccount(AccountCode),
    /// The day lies in a closed period.
    #[error("closed from {} to {}", .0.first, .0.last)]
    Closed(Period),
    /// The posting to undo is not in the book.
    #[error("nothing to reverse")]
    NothingToReverse(Uuid),
    /// It has been undone already, by this counter-entry.
    #[error("reversed already")]
    ReversedAlready(Uuid),
    /// A counter-entry is not undone; what was right is posted again.
    #[error("a counter-entry is not reversed")]
    ReversesCounter(Uuid),
    /// The lines are not exactly those of the posting to undo.
    #[error("not the counter-entry")]
    NotTheCounter(Uuid),
    /// A counter-entry for an earlier day than what it undoes.
    #[error("before what it reverses, {0}")]
    BeforeOriginal(Day),
    /// A stock would go below nothing.
    #[error("{account} would be {would_be}, there is {available}")]
    BelowNothing {
        /// The guarded account.
        account: AccountCode,
        /// Whose part.
        owner: Option<Owner>,
        /// What there is, in the sense in which the account grows.
        available: Cents,
        /// What there would be.
        would_be: Cents,
    },
    /// The period ends before it begins, or lies over one that is closed.
    #[error("no such period")]
    BadPeriod(Period),
    /// An account with this code exists.
    #[error("account {0} exists")]
    AccountTwice(AccountCode),
    /// The sums do not fit.
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
}

/// May this posting be added?
///
/// The guard looks at the balance in the order of recording, not per day: what is not there when it is written down
/// can't be taken, also when the posting counts for an earlier or later day.
pub fn check(posting: &Posting, facts: &impl Facts) -> Result<(), Refused> {
    if facts.posting(posting.id()).is_some() {
        return Err(Refused::Twice(posting.id()));
    }
    if let Some(period) = facts.closed(posting.day()) {
        return Err(Refused::Closed(period));
    }
    if let Some(original) = posting.reverses() {
        check_counter(posting, original, facts)?;
    }
    for ((code, owner), change) in posting.effect()? {
        let account = facts.account(code).ok_or_else(|| Refused::UnknownAccount(code.clone()))?;
        let now = facts.balance(code, owner);
        let then = now.plus(change)?;
        let grown = |sum: Cents| if account.kind.grows_by_debit() { Ok(sum) } else { sum.negated() };
        let (available, would_be) = (grown(now)?, grown(then)?);
        // A stock that is below nothing already (taken over from elsewhere) may be filled up in parts.
        if account.guard == Guard::NeverNegative && would_be.is_negative() && would_be < available {
            return Err(Refused::BelowNothing { account: code.clone(), owner: owner.cloned(), available, would_be });
        }
    }
    Ok(())
}

fn check_counter(posting: &Posting, original: Uuid, facts: &impl Facts) -> Result<(), Refused> {
    let target = facts.posting(original).ok_or(Refused::NothingToReverse(original))?;
    if target.reverses().is_some() {
        return Err(Refused::ReversesCounter(original));
    }
    if let Some(counter) = facts.counter_of(original) {
        return Err(Refused::ReversedAlready(counter));
    }
    if !posting.mirrors(target) {
        return Err(Refused::NotTheCounter(original));
    }
    if posting.day() < target.day() {
        return Err(Refused::BeforeOriginal(target.day()));
    }
    Ok(())
}
