//! The last decision is undone, as long as no next one was taken.

use ::store::{Ctx, Failure, Tx, audit};
use kernel::{ReferralId, Refusal};
use people::relations;

use super::decide::{give_access, open, person_not_underway};
use crate::letters::Letters;
use crate::model::Kind;
use crate::store;

/// Undoes the last decision.
pub struct UndoDecision<'a> {
    /// Which referral.
    pub referral: ReferralId,
    /// Words for the mail.
    pub letters: Letters<'a>,
}

impl ::store::Action for UndoDecision<'_> {
    type Output = ();
    const NAME: &'static str = "referral.undo";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (permit, row) = open(tx, ctx, self.referral).await?;
        let decisions = store::decision::of_referral(tx, &permit, row.id).await?;
        // A decision that had a next one stays, also when that next one was undone.
        let last = decisions.iter().find(|d| Some(d.id) == row.decision_id);
        let last = last.filter(|last| !decisions.iter().any(|d| d.before_id == Some(last.id)));
        // What who made it took back stays back: she can refer anew.
        let last = last.filter(|last| last.kind != Kind::Recall);
        let last = last.ok_or(Refusal::Conflict("referral-nothing-to-undo"))?;
        person_not_underway(tx, &permit).await?;
        store::decision::undo(tx, ctx, &permit, last.id).await?;
        if !store::referral::set_status(tx, &permit, &row, last.from_status, last.before_id).await? {
            return Err(Refusal::Stale { current: row.version + 1 }.into());
        }
        relations::end_from(tx, ctx, permit.participant(), last.id).await?;
        if let Some(earlier) = decisions.iter().find(|d| Some(d.id) == last.before_id) {
            let given = (earlier.kind, earlier.to_organisation_id, earlier.to_staff_id);
            give_access(tx, ctx, permit.participant(), given, earlier.id).await?;
        }
        people::set_status(tx, &permit, last.person_before).await?;
        self.letters.news(tx, ctx, &row).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "referral", row.id).about(permit.participant()));
        Ok(())
    }
}
