//! Positions: who works for which organisation, in which role, from when to when.

use kernel::{Day, OrganisationId, PartnershipId, PositionId, StaffId};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};

use crate::records::{NewPosition, Position};

const COLUMNS: &str = "id, staff_id, organisation_id, role, focus, percent, capacity, valid_from, valid_to, name, active, \
organisation, organisation_short";

/// All positions of a person, ended ones too, newest first.
pub async fn of_staff(tx: &mut Tx, partnership: PartnershipId, staff: StaffId) -> Result<Vec<Position>, Failure> {
    fetch_all!(
        tx,
        Position,
        store::sql(format!(
            "select {COLUMNS} from staff_position where partnership_id = $1 and staff_id = $2 order by valid_from desc, id desc"
        )),
        partnership,
        staff
    )
}

/// All positions at an organisation that are not over.
pub async fn at(
    tx: &mut Tx,
    partnership: PartnershipId,
    organisation: OrganisationId,
    today: Day,
) -> Result<Vec<Position>, Failure> {
    fetch_all!(
        tx,
        Position,
        store::sql(format!(
            "select {COLUMNS} from staff_position where partnership_id = $1 and organisation_id = $2
             and (valid_to is null or valid_to >= $3) order by name, id"
        )),
        partnership,
        organisation,
        today
    )
}

/// All positions in the partnership that are not over.
pub async fn everywhere(tx: &mut Tx, partnership: PartnershipId, today: Day) -> Result<Vec<Position>, Failure> {
    fetch_all!(
        tx,
        Position,
        store::sql(format!(
            "select {COLUMNS} from staff_position where partnership_id = $1 and (valid_to is null or valid_to >= $2) order by name, id"
        )),
        partnership,
        today
    )
}

/// One position.
pub async fn by_id(tx: &mut Tx, partnership: PartnershipId, id: PositionId) -> Result<Option<Position>, Failure> {
    fetch_optional!(
        tx,
        Position,
        store::sql(format!("select {COLUMNS} from staff_position where partnership_id = $1 and id = $2")),
        partnership,
        id
    )
}

/// A new position.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, id: PositionId, staff: StaffId, new: &NewPosition) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into position (partnership_id, id, staff_id, organisation_id, role, focus, percent, capacity, valid_from)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        ctx.actor.partnership, id, staff, new.organisation, new.role, new.focus, new.percent, new.capacity, new.from
    )?;
    Ok(())
}

/// Gives a position its last day; 0 rows: there is no such open position.
pub async fn end(tx: &mut Tx, ctx: &Ctx, id: PositionId, last: Day) -> Result<u64, Failure> {
    execute!(
        tx,
        "update position set valid_to = $3 where partnership_id = $1 and id = $2 and valid_from <= $3",
        ctx.actor.partnership,
        id,
        last
    )
}
