//! Names of those who work in the network, for pages with many of them.

use std::collections::HashMap;

use kernel::{OrganisationId, StaffId};
use store::{Ctx, Failure, Tx, fetch_all};

/// Names of staff and organisations.
pub(crate) struct Names {
    staff: HashMap<StaffId, String>,
    organisations: HashMap<OrganisationId, String>,
}

impl Names {
    /// Name of a person.
    pub(crate) fn staff(&self, id: StaffId) -> Option<String> {
        self.staff.get(&id).cloned()
    }

    /// Short name of an organisation.
    pub(crate) fn organisation(&self, id: OrganisationId) -> Option<String> {
        self.organisations.get(&id).cloned()
    }
}

/// All of the partnership: some hundreds.
pub(crate) async fn of(tx: &mut Tx, ctx: &Ctx) -> Result<Names, Failure> {
    let partnership = ctx.actor.partnership;
    let staff =
        fetch_all!(tx, (StaffId, String), "select id, name from staff_name where partnership_id = $1", partnership)?;
    let organisations = fetch_all!(
        tx,
        (OrganisationId, String),
        "select id, short_name from organisation_name where partnership_id = $1",
        partnership
    )?;
    Ok(Names { staff: staff.into_iter().collect(), organisations: organisations.into_iter().collect() })
}
