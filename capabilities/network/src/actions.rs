//! What changes in the network. One file per deed.

mod add_membership;
mod create_organisation;
mod load_reference_data;
mod save_organisation;
mod staff;

pub use add_membership::{AddMembership, EndMembership};
pub use create_organisation::CreateOrganisation;
pub use load_reference_data::LoadReferenceData;
pub use save_organisation::SaveOrganisation;
pub use staff::{AddPosition, Change, ChangeStaff, EndPosition, InviteStaff};
pub(crate) use staff::{posts, sees};
