//! Names of those who work in the network, through the views that it publishes.

use std::collections::BTreeMap;

use ::store::{Failure, Tx, fetch_all, fetch_optional};
use kernel::{Aspect, OrganisationId, Permit, StaffId, Verb};

/// The names behind the audit lines of one file.
#[derive(Debug, Default)]
pub struct Names {
    staff: BTreeMap<StaffId, String>,
    organisations: BTreeMap<OrganisationId, String>,
}

impl Names {
    /// Name of somebody; empty for Opstap itself and for people without account.
    pub fn staff(&self, id: StaffId) -> &str {
        self.staff.get(&id).map_or("", String::as_str)
    }

    /// Short name of an organisation; empty when there is none.
    pub fn organisation(&self, id: OrganisationId) -> &str {
        self.organisations.get(&id).map_or("", String::as_str)
    }
}

/// Loads the names of everybody in the audit of one file.
pub async fn of_audit(
    tx: &mut Tx,
    permit: &Permit,
    staff: &[StaffId],
    organisations: &[OrganisationId],
) -> Result<Names, Failure> {
    permit.require(Verb::Read, Aspect::AccessLog)?;
    let mut names = Names::default();
    for id in staff {
        let row = fetch_optional!(
            tx,
            (String,),
            "select name from staff_name where partnership_id = $1 and id = $2",
            permit.partnership(),
            *id
        )?;
        names.staff.extend(row.map(|(name,)| (*id, name)));
    }
    for id in organisations {
        let row = fetch_optional!(
            tx,
            (String,),
            "select short_name from organisation_name where partnership_id = $1 and id = $2",
            permit.partnership(),
            *id
        )?;
        names.organisations.extend(row.map(|(name,)| (*id, name)));
    }
    Ok(names)
}

/// Mail addresses and languages of the fixed coaches, for a neutral word that there is an answer.
pub async fn mail_of(tx: &mut Tx, permit: &Permit, staff: StaffId) -> Result<Option<(String, String)>, Failure> {
    permit.require(Verb::Read, Aspect::Trajectory)?;
    let rows = fetch_all!(
        tx,
        (String, String),
        "select email, language from staff_reach where partnership_id = $1 and id = $2 and active",
        permit.partnership(),
        staff
    )?;
    Ok(rows.into_iter().next())
}
