//! Who sits in the jury of a call.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use call::CallId;
use kernel::StaffId;

use crate::model::MemberId;
use crate::records::Member;

const COLUMNS: &str = "id, call_id, staff_id, name, organisation, independent, chair, appointed_at, left_at, version";

/// All who sit or sat, in the order of appointment.
pub async fn all(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Member>, Failure> {
    fetch_all!(
        tx,
        Member,
        ::store::sql(format!(
            "select {COLUMNS} from jury_member where partnership_id = $1 and call_id = $2 order by appointed_at, id"
        )),
        ctx.actor.partnership,
        call
    )
}

/// The seat of somebody in the jury of a call, also when it was left.
pub async fn seat(tx: &mut Tx, ctx: &Ctx, call: CallId, staff: StaffId) -> Result<Option<Member>, Failure> {
    fetch_optional!(
        tx,
        Member,
        ::store::sql(format!(
            "select {COLUMNS} from jury_member where partnership_id = $1 and call_id = $2 and staff_id = $3"
        )),
        ctx.actor.partnership,
        call,
        staff
    )
}

/// Mail address and language of somebody who works with Opstap.
pub async fn reach(tx: &mut Tx, ctx: &Ctx, staff: StaffId) -> Result<Option<(String, String)>, Failure> {
    fetch_optional!(
        tx,
        (String, String),
        "select email, language from staff_reach where partnership_id = $1 and id = $2 and active = $3",
        ctx.actor.partnership,
        staff,
        true
    )
}

/// Calls in whose jury somebody sits, newest first.
pub async fn calls_of(tx: &mut Tx, ctx: &Ctx, staff: StaffId) -> Result<Vec<CallId>, Failure> {
    let rows = fetch_all!(
        tx,
        (CallId,),
        "select call_id from jury_member where partnership_id = $1 and staff_id = $2 and left_at is null
         order by appointed_at desc",
        ctx.actor.partnership,
        staff
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// A new seat.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, m: &Member) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into jury_member (partnership_id, id, call_id, staff_id, name, organisation, independent, chair,
            appointed_at, appointed_by, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)",
        ctx.actor.partnership,
        m.id,
        m.call_id,
        m.staff_id,
        &m.name,
        &m.organisation,
        m.independent,
        m.chair,
        m.appointed_at,
        ctx.actor.staff
    )?;
    Ok(())
}

/// Changes what a seat is; `left`: no member any more. 0: somebody was first.
pub async fn save(tx: &mut Tx, ctx: &Ctx, m: &Member, left: bool) -> Result<u64, Failure> {
    execute!(
        tx,
        "update jury_member set independent = $4, chair = $5, left_at = $6, version = version + 1
         where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        m.id,
        m.version,
        m.independent,
        m.chair,
        left.then_some(ctx.now)
    )
}

/// Takes the chair from whoever has it.
pub async fn no_chair(tx: &mut Tx, ctx: &Ctx, call: CallId, but: MemberId) -> Result<(), Failure> {
    execute!(
        tx,
        "update jury_member set chair = $4, version = version + 1
         where partnership_id = $1 and call_id = $2 and id <> $3 and chair = $5",
        ctx.actor.partnership,
        call,
        but,
        false,
        true
    )?;
    Ok(())
}
