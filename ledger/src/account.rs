//! Accounts: what a line of money stands on, and whose it is.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The code of an account in its book: 1 to 40 of `a-z 0-9 . - _`, for example `stock.user`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountCode(String);

/// A text that can't be the code of an account or the kind of an owner.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a code of 1 to 40 small letters, digits, points, hyphens: {0:?}")]
pub struct AccountError(pub String);

fn checked(text: &str) -> Result<String, AccountError> {
    let fits = (1..=40).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b".-_".contains(&b));
    if fits { Ok(text.to_owned()) } else { Err(AccountError(text.to_owned())) }
}

impl AccountCode {
    /// A checked code.
    pub fn new(text: &str) -> Result<Self, AccountError> {
        checked(text).map(Self)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for AccountCode {
    type Error = AccountError;
    fn try_from(text: String) -> Result<Self, AccountError> {
        Self::new(&text)
    }
}

impl From<AccountCode> for String {
    fn from(code: AccountCode) -> Self {
        code.0
    }
}

impl fmt::Display for AccountCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// What an account tells; it decides which side makes it grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// What is ours or owed to us; grows by debit.
    Asset,
    /// What we owe, prepaid cheques for example; grows by credit.
    Liability,
    /// What came in; grows by credit.
    Income,
    /// What it cost; grows by debit.
    Expense,
}

impl Kind {
    /// Grows by debit?
    pub const fn grows_by_debit(self) -> bool {
        matches!(self, Self::Asset | Self::Expense)
    }
}

/// A rule on the balance of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guard {
    /// Any balance.
    #[default]
    None,
    /// For each owner by itself the balance never goes below nothing: a stock.
    NeverNegative,
}

/// An account of a book; the list of accounts is data of the one who keeps the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its code.
    pub code: AccountCode,
    /// What it tells.
    pub kind: Kind,
    /// The rule on its balance.
    pub guard: Guard,
}

impl Account {
    /// An account without a guard.
    pub const fn new(code: AccountCode, kind: Kind) -> Self {
        Self { code, kind, guard: Guard::None }
    }

    /// The same account, as a stock that may not go below nothing.
    #[must_use]
    pub fn never_negative(mut self) -> Self {
        self.guard = Guard::NeverNegative;
        self
    }
}

/// Whose part of an account: a user's stock, a municipality's claim. `kind` is a code like that of an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Owner {
    kind: String,
    id: Uuid,
}

impl Owner {
    /// An owner of a kind (`user`, `worker`, `municipality`).
    pub fn new(kind: &str, id: Uuid) -> Result<Self, AccountError> {
        Ok(Self { kind: checked(kind)?, id })
    }

    /// An owner from the two columns of a table; nobody when one of them is empty.
    pub fn of_columns(kind: Option<&str>, id: Option<Uuid>) -> Result<Option<Self>, AccountError> {
        kind.zip(id).map(|(kind, id)| Self::new(kind, id)).transpose()
    }

    /// What it is.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// Which one.
    pub const fn id(&self) -> Uuid {
        self.id
    }
}
