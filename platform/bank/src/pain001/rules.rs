//! What an order must be before it becomes a file.

use std::collections::BTreeSet;

use ledger::Cents;

use super::charset::{is_allowed, latin};
use super::{Order, Remittance, Transfer};
use crate::fault::{Fault, Faults};

/// Longest id.
const ID: usize = 35;
/// Longest free communication.
const FREE: usize = 140;
/// Highest amount of one SEPA credit transfer (EPC132-08): 999 999 999,99.
const HIGHEST: Cents = Cents::new(99_999_999_999);

pub(super) fn check(order: &Order) -> Result<(), Vec<Fault>> {
    let mut faults = Faults::default();
    if !is_id(&order.message_id) {
        faults.note(Fault::whole("pain-message-id"));
    }
    if latin(&order.debtor_name).is_empty() {
        faults.note(Fault::whole("pain-debtor-name"));
    }
    if order.debtor_bic.as_ref().is_some_and(|bic| !is_bic(bic)) {
        faults.note(Fault::whole("pain-bic"));
    }
    if order.transfers.is_empty() {
        faults.note(Fault::whole("pain-nothing"));
    }
    let mut seen = BTreeSet::new();
    for (at, transfer) in order.transfers.iter().enumerate() {
        check_transfer(at + 1, transfer, &mut faults);
        if !seen.insert(&transfer.end_to_end_id) {
            faults.note(Fault::at(at + 1, "pain-id-twice").fact("id", &transfer.end_to_end_id));
        }
    }
    if order.approved.count != order.transfers.len() {
        let fault = Fault::whole("pain-count").fact("approved", order.approved.count);
        faults.note(fault.fact("found", order.transfers.len()));
    }
    match Cents::sum(order.transfers.iter().map(|transfer| transfer.amount)) {
        Ok(total) if total == order.approved.total => {}
        Ok(total) => {
            faults.note(Fault::whole("pain-total").fact("approved", order.approved.total).fact("found", total));
        }
        Err(_) => faults.note(Fault::whole("pain-too-high")),
    }
    faults.done(())
}

fn check_transfer(at: usize, transfer: &Transfer, faults: &mut Faults) {
    if !is_id(&transfer.end_to_end_id) {
        faults.note(Fault::at(at, "pain-end-to-end-id"));
    }
    if !transfer.amount.is_positive() {
        faults.note(Fault::at(at, "pain-not-positive").fact("amount", transfer.amount));
    }
    if transfer.amount > HIGHEST {
        faults.note(Fault::at(at, "pain-too-high"));
    }
    if latin(&transfer.creditor_name).is_empty() {
        faults.note(Fault::at(at, "pain-creditor-name"));
    }
    if let Remittance::Free(text) = &transfer.remittance {
        let found = latin(text).len();
        if found == 0 || found > FREE {
            faults.note(Fault::at(at, "pain-remittance").fact("found", found).fact("most", FREE));
        }
    }
}

/// Ids are taken as they are or not at all, because they come back: allowed signs, and no `/` at an end or twice in a row
/// (EPC132-08).
fn is_id(id: &str) -> bool {
    (1..=ID).contains(&id.len())
        && id.chars().all(is_allowed)
        && id.trim() == id
        && !id.contains("  ")
        && !id.starts_with('/')
        && !id.ends_with('/')
        && !id.contains("//")
}

/// Four letters or digits of the bank, two letters of the country, two or five letters or digits (ISO 9362).
fn is_bic(bic: &str) -> bool {
    matches!(bic.len(), 8 | 11)
        && bic.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && bic.bytes().skip(4).take(2).all(|b| b.is_ascii_uppercase())
}
