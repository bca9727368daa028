//! Money to the cent: amounts, exact splitting, double entry that is never edited, and the numbers of Belgian payments.
//!
//! Nothing here reads a clock, a file or a database. A [`Posting`] exists only when it is balanced; a
//! [`Book`] only grows. [`check()`] is the one rule of what may be added: a store that keeps the lines in a
//! database loads the [`Facts`] of one posting and asks the same rule, so that both answer alike.

mod account;
mod book;
mod cents;
mod check;
pub mod iban;
mod posting;
mod split;
pub mod structured;

pub use account::{Account, AccountCode, AccountError, Guard, Kind, Owner};
pub use book::{Book, Entry, Period, TrialLine};
pub use cents::{Cents, CentsError, TooLarge};
pub use check::{Facts, Known, Refused, check};
pub use iban::{Iban, IbanError};
pub use posting::{Head, Line, Posting, PostingError, Side};
pub use split::{SplitError, split};
pub use structured::{Structured, StructuredError};
