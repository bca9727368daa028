//! How a handover ended is noted: the loop is closed, or the person comes back to us.

use ::store::{Ctx, Failure, Tx};
use kernel::Refusal;

use super::decide::{Case, Draft, decide, open};
use crate::model::{Kind, Outcome};
use crate::store;

/// Notes the end of a handover.
pub struct CloseRedirect<'a> {
    /// Which referral.
    pub case: Case<'a>,
    /// How it ended.
    pub outcome: Outcome,
    /// A note for colleagues; sealed.
    pub note: Option<String>,
}

impl ::store::Action for CloseRedirect<'_> {
    type Output = ();
    const NAME: &'static str = "referral.close-redirect";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (permit, row) = open(tx, ctx, self.case.referral).await?;
        let decisions = store::decision::of_referral(tx, &permit, row.id).await?;
        let last = decisions.iter().find(|d| Some(d.id) == row.decision_id);
        // Closed once is closed; undo it first to say otherwise.
        let Some(last) = last.filter(|d| d.kind == Kind::Redirect) else {
            return Err(Refusal::Conflict("referral-decided").into());
        };
        let draft = Draft {
            organisation: last.to_organisation_id,
            name: last.to_name.clone(),
            outcome: Some(self.outcome),
            text: self.note.clone(),
            ..Draft::new(Kind::Close)
        };
        decide(tx, ctx, &self.case, &draft, Self::NAME).await
    }
}
