//! All SQL of the work.

pub(crate) mod ask;
pub(crate) mod assignment;
pub(crate) mod bulk;
pub(crate) mod decision;
pub(crate) mod displacement;
pub(crate) mod form;
pub(crate) mod performance;
pub(crate) mod request;
pub(crate) mod visit;

use kernel::Refusal;
use store::Failure;

/// A change that touched no row: somebody saved first, or it is not there.
pub(crate) fn touched(rows: u64, current: Option<i64>) -> Result<(), Failure> {
    match (rows, current) {
        (0, Some(current)) => Err(Refusal::Stale { current }.into()),
        (0, None) => Err(Refusal::NotFound.into()),
        _ => Ok(()),
    }
}
