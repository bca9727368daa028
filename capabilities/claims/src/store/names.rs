//! Names for lists: organisations, local governments, those who work; positions of a worker.

use std::collections::BTreeMap;

use kernel::{Day, OrganisationId, PositionId, StaffId};
use store::{Ctx, Failure, Tx, fetch_all};

/// A position with its percentage.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Position {
    /// Which.
    pub id: PositionId,
    /// Who.
    pub staff_id: StaffId,
    /// Her name.
    pub name: String,
    /// At which organisation.
    pub organisation_id: OrganisationId,
    /// Its short name.
    pub organisation_short: String,
    /// Percentage of a full-time position.
    pub percent: i64,
    /// First day.
    pub valid_from: Day,
    /// Last day.
    pub valid_to: Option<Day>,
}

/// The positions as a coach of somebody that hold on a day.
pub(crate) async fn positions(tx: &mut Tx, ctx: &Ctx, staff: StaffId, day: Day) -> Result<Vec<Position>, Failure> {
    let mut rows = fetch_all!(
        tx,
        Position,
        "select id, staff_id, name, organisation_id, organisation_short, percent, valid_from, valid_to from staff_position
         where partnership_id = $1 and staff_id = $2 and role = 'coach' order by organisation_short, id",
        ctx.actor.partnership,
        staff
    )?;
    rows.retain(|row| row.valid_from <= day && row.valid_to.is_none_or(|last| day <= last));
    Ok(rows)
}

/// Names of everybody who works here.
pub(crate) async fn staff(tx: &mut Tx, ctx: &Ctx) -> Result<BTreeMap<StaffId, String>, Failure> {
    let rows = fetch_all!(
        tx,
        (StaffId, String),
        "select id, name from staff_name where partnership_id = $1",
        ctx.actor.partnership
    )?;
    Ok(rows.into_iter().collect())
}

/// Short names of organisations.
pub(crate) async fn organisations(tx: &mut Tx, ctx: &Ctx) -> Result<BTreeMap<OrganisationId, String>, Failure> {
    let rows = fetch_all!(
        tx,
        (OrganisationId, String),
        "select id, short_name from organisation_name where partnership_id = $1",
        ctx.actor.partnership
    )?;
    Ok(rows.into_iter().collect())
}

/// NIS codes of organisations that are local governments.
pub(crate) async fn towns(tx: &mut Tx, ctx: &Ctx) -> Result<BTreeMap<OrganisationId, String>, Failure> {
    let rows = fetch_all!(
        tx,
        (OrganisationId, String),
        "select id, nis from organisation_name where partnership_id = $1 and kind = 'municipality' and nis is not null",
        ctx.actor.partnership
    )?;
    Ok(rows.into_iter().collect())
}

/// Names of municipalities, old and new.
pub(crate) async fn municipalities(tx: &mut Tx, ctx: &Ctx) -> Result<BTreeMap<String, String>, Failure> {
    let rows = fetch_all!(
        tx,
        (String, String),
        "select nis, name from municipality_name where partnership_id = $1",
        ctx.actor.partnership
    )?;
    Ok(rows.into_iter().collect())
}

/// Everybody who works or worked as a coach for an organisation, by name: whose wage a cost is.
pub(crate) async fn positions_of(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: OrganisationId,
) -> Result<Vec<(StaffId, String)>, Failure> {
    let mut rows = fetch_all!(
        tx,
        (StaffId, String),
        "select distinct staff_id, name from staff_position
         where partnership_id = $1 and organisation_id = $2 and role in ('coach', 'team-lead', 'coordinator')",
        ctx.actor.partnership,
        organisation
    )?;
    rows.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(rows)
}
