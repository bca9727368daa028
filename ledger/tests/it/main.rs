//! The promises of the ledger, on examples with their source and on random sequences.

mod book;
mod cents;
mod iban;
mod promises;
mod refusals;
mod split;
mod structured;
mod support;
