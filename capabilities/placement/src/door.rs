//! Who may touch a placement, and in which part: through the door of the file, or as the organisation that was asked.

use kernel::access::{self, Permit, Relation};
use kernel::{Aspect, PlacementId, Refusal, Role, Verb};
use store::{Ctx, Failure, Tx};

use crate::model::{Placement, Status};
use crate::rules::machine::{self, Deed, Party};
use crate::store::placement;

/// A placement with the permit of its file.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The placement.
    pub placement: Placement,
    /// The permit of her file.
    pub permit: Permit,
}

/// Opens a placement to read, through the file; 404 when there is none for this asker.
pub async fn open(tx: &mut Tx, ctx: &Ctx, id: PlacementId) -> Result<Opened, Failure> {
    let placement = placement::find(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = people::door::require(tx, ctx, placement.participant_id, Verb::Read, Aspect::Placements).await?;
    Ok(Opened { placement, permit })
}

/// Opens a placement as the organisation that was asked; 404 before it was sent and for other organisations.
pub async fn receive(tx: &mut Tx, ctx: &Ctx, id: PlacementId) -> Result<Placement, Failure> {
    let found = placement::find(tx, ctx, id).await?;
    Ok(found.filter(|p| is_receiver(ctx, p)).ok_or(Refusal::NotFound)?)
}

/// May this role receive requests for its organisation?
pub fn receives(ctx: &Ctx) -> bool {
    access::allows(ctx.actor.role, Relation::Receiver, Verb::Read, Aspect::Placements)
}

fn is_receiver(ctx: &Ctx, p: &Placement) -> bool {
    receives(ctx) && p.status.is_sent() && p.asked_organisation_id == Some(ctx.actor.organisation)
}

/// Does the actor decide on places in the whole region?
pub fn decides(ctx: &Ctx) -> bool {
    access::allows(ctx.actor.role, Relation::Partnership, Verb::Decide, Aspect::Placements)
}

/// Only who decides on places goes on; for others it does not exist.
pub fn require_decides(ctx: &Ctx) -> Result<(), Failure> {
    if decides(ctx) || ctx.actor.role == Role::System { Ok(()) } else { Err(Refusal::NotFound.into()) }
}

/// The parts in which the actor may do something here. A coach whose own house was asked has two.
async fn parties(tx: &mut Tx, ctx: &Ctx, p: &Placement) -> Result<Vec<Party>, Failure> {
    let mut parts = Vec::new();
    match people::door::open(tx, ctx, p.participant_id).await {
        Ok(permit) => match ctx.actor.role {
            Role::System => parts.push(Party::System),
            Role::Participant if permit.may(Verb::Read, Aspect::Placements) => parts.push(Party::Participant),
            _ => {
                if permit.may(Verb::Write, Aspect::Placements) {
                    parts.push(Party::Coach);
                }
                if permit.may(Verb::Decide, Aspect::Placements) {
                    parts.push(Party::Coordinator);
                }
            }
        },
        Err(Failure::Refused(Refusal::NotFound)) => {}
        Err(other) => return Err(other),
    }
    if is_receiver(ctx, p) && access::allows(ctx.actor.role, Relation::Receiver, Verb::Write, Aspect::Placements) {
        parts.push(Party::Partner);
    }
    Ok(parts)
}

/// Opens a placement for one deed: who may do it, and which status follows. Who may not do it finds nothing; who comes
/// too late is told so, and who saw an older version sees that first.
pub(crate) async fn open_for(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PlacementId,
    version: i64,
    deed: Deed,
) -> Result<(Placement, Party, Status), Failure> {
    let p = placement::find(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let mut answer = Err(Refusal::NotFound);
    for party in parties(tx, ctx, &p).await? {
        match machine::may(deed, p.status, party) {
            Ok(status) => {
                if p.version != version {
                    return Err(Refusal::Stale { current: p.version }.into());
                }
                return Ok((p, party, status));
            }
            Err(Refusal::NotFound) => {}
            Err(other) => answer = Err(other),
        }
    }
    Ok(answer?)
}

/// Which deeds the actor can do now, for the buttons of a page.
pub(crate) async fn possible(tx: &mut Tx, ctx: &Ctx, p: &Placement) -> Result<Vec<Deed>, Failure> {
    let parts = parties(tx, ctx, p).await?;
    let may = |deed: &Deed| parts.iter().any(|party| machine::may(*deed, p.status, *party).is_ok());
    Ok(Deed::ALL.into_iter().filter(may).collect())
}

/// Which deeds a receiver can do now.
pub(crate) fn possible_as_receiver(p: &Placement) -> Vec<Deed> {
    Deed::ALL.into_iter().filter(|deed| machine::may(*deed, p.status, Party::Partner).is_ok()).collect()
}
