//! The lead lets a juror abstain on a candidacy, or takes that back when it was a mistake.

use call::rules::access::Part;
use call::{CallId, CandidacyId};
use kernel::{Refusal, StaffId, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door;
use crate::model::Stance;
use crate::records::Declaration;
use crate::rules::interest as rules;
use crate::store::{interest, member, sheet};

/// Lets a juror abstain, with a reason.
pub struct Recuse {
    /// On which call.
    pub call: CallId,
    /// On which candidacy.
    pub candidacy: CandidacyId,
    /// Who.
    pub staff: StaffId,
    /// Take it back instead?
    pub lift: bool,
    /// Why.
    pub why: String,
}

impl Action for Recuse {
    type Output = ();
    const NAME: &'static str = "jury.recuse";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::desk(tx, ctx, self.call, Verb::Decide, Part::Decision).await?;
        let row = door::judged(tx, ctx, self.call, self.candidacy).await?;
        desk.require(&row)?;
        let seat = member::seat(tx, ctx, self.call, self.staff).await?;
        seat.filter(|m| m.left_at.is_none()).ok_or_else(|| Refusal::field("staff", "form-choose-from-list"))?;
        let said = interest::of(tx, ctx, self.call, self.staff).await?;
        let (seq, before) = said.get(&self.candidacy).map_or((0, None), |(seq, stance)| (*seq, Some(*stance)));
        let stance = rules::recuse(desk.panel()?.stage, before, self.lift, &self.why)?;
        let said = Declaration {
            candidacy_id: self.candidacy,
            staff_id: self.staff,
            seq: seq + 1,
            stance,
            why: Some(self.why.trim().to_owned()),
            at: ctx.now,
            by_staff: ctx.actor.staff,
        };
        interest::add(tx, ctx, self.call, &said).await?;
        if stance == Stance::Lifted {
            call::unrecuse(tx, ctx, self.candidacy, self.staff).await?;
        } else {
            call::recuse(tx, ctx, self.candidacy, self.staff).await?;
        }
        // What she gave counts again once she has declared anew that she has no interest.
        sheet::count(tx, ctx, self.call, self.candidacy, self.staff, false).await?;
        tx.note(
            ctx,
            audit::Line::new(Self::NAME, "candidacy", self.candidacy).fact("staff", self.staff).fact("stance", stance),
        );
        Ok(())
    }
}
