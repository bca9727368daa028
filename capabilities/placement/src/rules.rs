//! The rules of onward referral, pure: who may do what when, who goes first, what fits, how long it may take.

pub mod again;
pub mod fit;
pub mod machine;
pub mod urgency;
pub mod wait;

pub use fit::{Misfit, Misfits, fits};
pub use machine::{Deed, Party, deadline, may, turn};

use crate::model::Placement;

/// The published order: urgency band, then who waits longest, then the id.
pub fn order_key(p: &Placement) -> (i64, kernel::Moment, kernel::PlacementId) {
    (p.band, p.waiting_since, p.id)
}
