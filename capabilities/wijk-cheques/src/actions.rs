//! What people do with money: one file per deed.

pub mod bank;
pub mod close;
pub mod correct;
pub mod end;
pub mod give;
pub mod hand_in;
pub mod invalid;
pub mod matching;
pub mod order;
pub mod pay;
pub mod provider;
pub mod recovery;
pub mod run;
pub mod settle;
pub mod status;
pub mod unmatch;

use kernel::{FieldError, Refusal};

use crate::records::Cheque;
use crate::rules::numbers::spoken;

/// A field with a list of numbers of cheques in its message.
pub(crate) fn about(field: &'static str, key: &'static str, numbers: &[i64]) -> Refusal {
    Refusal::Invalid(vec![FieldError { field, key, facts: vec![("numbers", spoken(numbers))] }])
}

/// The numbers of those cheques of which something is wrong; none: all is right.
pub(crate) fn wrong(cheques: &[Cheque], key: &'static str, is_wrong: impl Fn(&Cheque) -> bool) -> Result<(), Refusal> {
    let numbers: Vec<i64> =
        cheques.iter().filter(|cheque| is_wrong(cheque)).filter_map(|cheque| cheque.number).collect();
    if numbers.is_empty() { Ok(()) } else { Err(about("numbers", key, &numbers)) }
}
