//! Payment files: SEPA credit transfers as ISO 20022 `pain.001.001.09`, and reading back what was sent.
//!
//! Sources: ISO 20022, `CustomerCreditTransferInitiationV09` (names and order of elements); European Payments Council,
//! EPC132-08 (SEPA credit transfer, customer to bank) and EPC217-08 (characters); Febelfin, "XML message for credit transfer
//! initiation" (the Belgian structured communication: type SCOR, issuer BBA, twelve digits).
//!
//! The file follows from the order alone: the same order gives the same bytes.

mod build;
mod charset;
mod rules;
mod sent;

use kernel::{Day, Moment};
use ledger::{Cents, Iban, Structured};

use crate::fault::Fault;
pub use charset::{latin, shortened};
pub use sent::read_back;

/// Everything that is paid from one account on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Names the file for good; 1 to 35 signs.
    pub message_id: String,
    /// When it was made; written as the clock of Brussels.
    pub created: Moment,
    /// The day the bank executes it.
    pub execute_on: Day,
    /// Who pays.
    pub debtor_name: String,
    /// From which account.
    pub debtor_iban: Iban,
    /// The bank of that account; not needed in the SEPA area.
    pub debtor_bic: Option<String>,
    /// One line on the statement for the whole file, in place of one for each transfer.
    pub as_one_debit: bool,
    /// To whom.
    pub transfers: Vec<Transfer>,
    /// What the list that was approved came to; another number or sum is refused.
    pub approved: Approved,
}

/// Number and sum of what a person approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approved {
    /// How many transfers.
    pub count: usize,
    /// What they come to.
    pub total: Cents,
}

/// One transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Comes back on statements and refusals; 1 to 35 signs, no other transfer in the file has it.
    pub end_to_end_id: String,
    /// How much; more than nothing.
    pub amount: Cents,
    /// Who gets it; longer names are shortened by [`shortened`].
    pub creditor_name: String,
    /// On which account.
    pub creditor_iban: Iban,
    /// What the receiver reads.
    pub remittance: Remittance,
}

/// What the receiver reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remittance {
    /// A structured communication.
    Structured(Structured),
    /// Words, at most 140 signs.
    Free(String),
}

/// Writes the file, or says everything that is wrong with the order. The line of a fault is the place of the
/// transfer in the list, counted from 1.
pub fn write(order: &Order) -> Result<String, Vec<Fault>> {
    rules::check(order)?;
    build::document(order).map(|document| document.document()).map_err(|fault| vec![fault])
}
