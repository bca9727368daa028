//! Memberships of the partnership, with their period.

use kernel::{Day, OrganisationId, PartnershipId};
use store::{Ctx, Failure, Tx, execute, fetch_all};
use uuid::Uuid;

use crate::model::MembershipRole;

/// A membership.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Membership {
    /// Which.
    pub id: Uuid,
    /// Whose.
    pub organisation_id: OrganisationId,
    /// As what.
    pub role: MembershipRole,
    /// First day.
    pub valid_from: Day,
    /// Last day.
    pub valid_to: Option<Day>,
}

impl Membership {
    /// Is it in force on this day?
    pub fn on(&self, day: Day) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| last >= day)
    }

    /// Does it share a day with this period?
    pub fn meets(&self, from: Day, to: Option<Day>) -> bool {
        self.valid_to.is_none_or(|last| last >= from) && to.is_none_or(|last| self.valid_from <= last)
    }
}

const COLUMNS: &str = "id, organisation_id, role, valid_from, valid_to";

/// All of the partnership.
pub async fn all(tx: &mut Tx, partnership: PartnershipId) -> Result<Vec<Membership>, Failure> {
    fetch_all!(
        tx,
        Membership,
        store::sql(format!("select {COLUMNS} from membership where partnership_id = $1 order by valid_from, id")),
        partnership
    )
}

/// Those of one organisation, newest first.
pub async fn of(
    tx: &mut Tx,
    partnership: PartnershipId,
    organisation: OrganisationId,
) -> Result<Vec<Membership>, Failure> {
    fetch_all!(
        tx,
        Membership,
        store::sql(format!(
            "select {COLUMNS} from membership where partnership_id = $1 and organisation_id = $2 order by valid_from desc, id desc"
        )),
        partnership,
        organisation
    )
}

/// A new one.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, m: &Membership) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into membership (partnership_id, id, organisation_id, role, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)",
        ctx.actor.partnership,
        m.id,
        m.organisation_id,
        m.role,
        m.valid_from,
        m.valid_to
    )?;
    Ok(())
}

/// Gives one its last day; 0 rows: there is no such membership, or it begins later.
pub async fn end(tx: &mut Tx, ctx: &Ctx, organisation: OrganisationId, id: Uuid, last: Day) -> Result<u64, Failure> {
    execute!(
        tx,
        "update membership set valid_to = $4 where partnership_id = $1 and organisation_id = $2 and id = $3 and valid_from <= $4",
        ctx.actor.partnership,
        organisation,
        id,
        last
    )
}
