//! Where mails go: to the coach, to the coordinators. Only planned work and what was agreed to tell read this.

use kernel::{Day, Role, StaffId};
use store::{Ctx, Failure, Tx, fetch_all, fetch_optional};

/// Address and language.
pub(crate) type Address = (String, String);

/// Of one person who still works here.
pub(crate) async fn staff(tx: &mut Tx, ctx: &Ctx, id: StaffId) -> Result<Option<Address>, Failure> {
    fetch_optional!(
        tx,
        Address,
        "select email, language from staff_reach where partnership_id = $1 and id = $2 and active = $3",
        ctx.actor.partnership,
        id,
        true
    )
}

/// Of everybody who coordinates now.
pub(crate) async fn coordinators(tx: &mut Tx, ctx: &Ctx, today: Day) -> Result<Vec<Address>, Failure> {
    fetch_all!(
        tx,
        Address,
        "select distinct r.email, r.language from staff_position p
         join staff_reach r on r.partnership_id = p.partnership_id and r.id = p.staff_id
         where p.partnership_id = $1 and p.role = $2 and p.active = $3 and p.valid_from <= $4
           and (p.valid_to is null or p.valid_to >= $4)
         order by r.email",
        ctx.actor.partnership,
        Role::Coordinator,
        true,
        today
    )
}

/// Name and phone of one person who works here.
pub(crate) async fn colleague(
    tx: &mut Tx,
    ctx: &Ctx,
    id: StaffId,
) -> Result<Option<(String, Option<String>)>, Failure> {
    fetch_optional!(
        tx,
        (String, Option<String>),
        "select name, phone from staff_reach where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )
}
