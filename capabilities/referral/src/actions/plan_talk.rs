//! The coordinator asks somebody to hold a first talk, with or without a moment.

use ::store::{Ctx, Failure, Tx};
use kernel::{Moment, Refusal};
use uuid::Uuid;

use super::decide::{Case, Draft, decide};
use crate::model::Kind;
use crate::{rules, store};

/// Plans a first talk.
pub struct PlanTalk<'a> {
    /// Which referral.
    pub case: Case<'a>,
    /// Who: a position of a coach or team lead, or an organisation.
    pub by: Uuid,
    /// When; `None`: whoever was asked agrees on it with the person.
    pub at: Option<Moment>,
    /// A note for colleagues; sealed.
    pub note: Option<String>,
}

impl ::store::Action for PlanTalk<'_> {
    type Output = ();
    const NAME: &'static str = "referral.plan-talk";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        if let Some(at) = self.at {
            rules::planned(at.day(), ctx.today(), "talk_day").map_err(|e| Refusal::Invalid(vec![e]))?;
        }
        let (organisation, staff) =
            store::choices::who(tx, ctx.actor.partnership, ctx.today(), self.by, "talk_by").await?;
        let draft = Draft {
            organisation: Some(organisation),
            staff,
            talk_at: self.at,
            text: self.note.clone(),
            ..Draft::new(Kind::Plan)
        };
        decide(tx, ctx, &self.case, &draft, Self::NAME).await
    }
}
