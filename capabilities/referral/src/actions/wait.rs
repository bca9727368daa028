//! The coordinator puts somebody on the waiting list.

use ::store::{Ctx, Failure, Tx};
use kernel::{Day, Refusal};

use super::decide::{Case, Draft, decide};
use crate::model::Kind;
use crate::rules;

/// Puts on the waiting list.
pub struct PutOnWaitingList<'a> {
    /// Which referral.
    pub case: Case<'a>,
    /// Since when the person waits.
    pub since: Day,
    /// A note for colleagues; sealed.
    pub note: Option<String>,
}

impl ::store::Action for PutOnWaitingList<'_> {
    type Output = ();
    const NAME: &'static str = "referral.wait";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        rules::since(self.since, ctx.today()).map_err(|e| Refusal::Invalid(vec![e]))?;
        let draft = Draft { day: Some(self.since), text: self.note.clone(), ..Draft::new(Kind::Wait) };
        decide(tx, ctx, &self.case, &draft, Self::NAME).await
    }
}
