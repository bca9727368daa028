//! The coordinator does not take up a referral, says why, and answers the referrer in plain words.

use ::store::{Ctx, Failure, Tx};
use kernel::Refusal;

use super::decide::{Case, Draft, decide};
use crate::model::{Kind, Reason};

/// Does not take it up.
pub struct DeclineReferral<'a> {
    /// Which referral.
    pub case: Case<'a>,
    /// Why.
    pub reason: Reason,
    /// What the referrer reads; sealed.
    pub answer: String,
}

impl ::store::Action for DeclineReferral<'_> {
    type Output = ();
    const NAME: &'static str = "referral.decline";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        if self.answer.trim().is_empty() {
            return Err(Refusal::field("answer", "referral-answer-missing").into());
        }
        let draft = Draft { reason: Some(self.reason), text: Some(self.answer.clone()), ..Draft::new(Kind::Decline) };
        decide(tx, ctx, &self.case, &draft, Self::NAME).await
    }
}
