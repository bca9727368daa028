//! What people do in a jury.

pub mod appoint;
pub mod archive;
pub mod communicate;
pub mod conclude;
pub mod decide;
pub mod declare;
pub mod draw;
pub mod judge_reply;
pub mod propose;
pub mod record_talk;
pub mod recuse;
pub mod send_reply;
pub mod sheet;
pub mod stage;

use kernel::{Refusal, StaffId};
use store::{Ctx, Failure, Tx};

use crate::records::Panel;

/// Name and organisation of somebody who works in the network.
pub(crate) struct Known {
    pub name: String,
    pub organisation: String,
}

/// Looks somebody up; somebody whose positions are all over cannot be chosen (a call goes before the
/// partnership, so one that is still to begin counts).
pub(crate) async fn known(tx: &mut Tx, ctx: &Ctx, staff: StaffId, field: &'static str) -> Result<Known, Failure> {
    let today = ctx.today();
    let positions = identity::staff::positions_of(tx, ctx, staff).await?;
    let one = positions.into_iter().find(|p| !p.over(today) && p.active);
    let one = one.ok_or_else(|| Refusal::field(field, "form-choose-from-list"))?;
    Ok(Known { name: one.name, organisation: one.organisation })
}

/// Nobody was first: the panel is still the one that was shown.
pub(crate) fn fresh(panel: &Panel, version: i64) -> Result<(), Refusal> {
    if panel.version == version { Ok(()) } else { Err(Refusal::Stale { current: panel.version }) }
}

/// One row was changed, or somebody was first.
pub(crate) fn changed(rows: u64, current: i64) -> Result<(), Refusal> {
    if rows == 0 { Err(Refusal::Stale { current }) } else { Ok(()) }
}
