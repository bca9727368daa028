//! Chosen organisations that became members.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use call::CallId;
use uuid::Uuid;

use crate::records::Joined;

/// All of a call.
pub async fn all(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Joined>, Failure> {
    fetch_all!(
        tx,
        Joined,
        "select candidacy_id, organisation_id, membership_id, from_on, offer, capacity from jury_joined
         where partnership_id = $1 and call_id = $2 order by joined_at, id",
        ctx.actor.partnership,
        call
    )
}

/// One more.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, call: CallId, j: &Joined) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into jury_joined (partnership_id, id, call_id, candidacy_id, organisation_id, membership_id, from_on, offer,
            capacity, joined_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        call,
        j.candidacy_id,
        j.organisation_id,
        j.membership_id,
        j.from_on,
        &j.offer,
        j.capacity,
        ctx.now
    )?;
    Ok(())
}
