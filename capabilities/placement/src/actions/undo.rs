//! The last deed is taken back by whoever did it, on the same day.

use kernel::{PlacementId, Refusal};
use store::{Action, Ctx, Failure, Tx};

use super::{line, plan_offer};
use crate::model::{Happening, Placement};
use crate::planned;
use crate::store::event::{self, Note};
use crate::store::{exclusion, placement};

/// Takes back a deed that did not reach anybody else yet, or a mistake of today. A place that went to somebody else
/// meanwhile stays hers.
#[derive(Debug, Clone, Copy)]
pub struct Undo {
    /// Which.
    pub placement: PlacementId,
    /// The version to undo: only the latest one can be.
    pub version: i64,
}

/// What can be taken back. What was sent or asked was read by others: a new deed follows then.
fn can(kind: Happening) -> bool {
    use Happening as H;
    matches!(
        kind,
        H::Changed | H::Refused | H::Withdrawn | H::Started | H::Ended | H::Accepted | H::Declined | H::Agreed
    )
}

impl Action for Undo {
    type Output = ();
    const NAME: &'static str = "placement.undo";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let found = placement::find(tx, ctx, self.placement).await?;
        let mut p: Placement = found.ok_or(Refusal::NotFound)?;
        let last = event::last(tx, ctx, p.id).await;
        let (actor, today) = (&ctx.actor, ctx.today());
        let mine = last.as_ref().is_ok_and(|l| {
            l.staff == Some(actor.staff) && l.organisation == Some(actor.organisation) && !actor.staff.0.is_nil()
        });
        if !mine {
            return Err(Refusal::NotFound.into());
        }
        let last = last?;
        if p.version != self.version || !can(last.kind) || last.at.day() != today {
            return Err(Refusal::Conflict("placement-undo-late").into());
        }
        let held = (p.place_held, p.service_id, p.place_class);
        p.now = last.before;
        match (held, p.place_held, p.service_id, p.place_class) {
            ((false, ..), true, Some(service), Some(class)) => {
                exclusion::take_back(tx, ctx, p.participant_id, service).await?;
                let house = catalogue::load(tx, ctx, service).await?.organisation_id;
                if catalogue::caps::left(tx, ctx, house).await? == Some(0) {
                    return Err(Refusal::Conflict("placement-undo-gone").into());
                }
                let taken = catalogue::take_place(tx, ctx, service, class).await?;
                p.now.place_class = Some(taken.ok_or(Refusal::Conflict("placement-undo-gone"))?);
            }
            ((true, Some(service), Some(class)), false, ..) => {
                catalogue::give_back(tx, ctx, service, class).await?;
                plan_offer(tx, ctx, service).await?;
            }
            _ => {}
        }
        let seen = self.version;
        placement::save(tx, ctx, &mut p, seen).await?;
        let note = Note { reason: Some(last.kind.as_str()), ..Note::default() };
        event::note(tx, ctx, &p, Happening::Undone, note).await?;
        planned::watch(tx, ctx, &p).await?;
        tx.note(ctx, line(Self::NAME, &p));
        Ok(())
    }
}
