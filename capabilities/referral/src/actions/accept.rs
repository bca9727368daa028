//! The coordinator says welcome. The fixed coach is chosen where the trajectory starts.

use ::store::{Ctx, Failure, Tx};
use uuid::Uuid;

use super::decide::{Case, Draft, decide};
use crate::model::Kind;
use crate::store;

/// Accepts a referral.
pub struct AcceptReferral<'a> {
    /// Which referral.
    pub case: Case<'a>,
    /// Who takes the person on, if known already: a position of a coach or team lead, or an organisation.
    pub by: Option<Uuid>,
}

impl ::store::Action for AcceptReferral<'_> {
    type Output = ();
    const NAME: &'static str = "referral.accept";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut draft = Draft::new(Kind::Accept);
        if let Some(by) = self.by {
            let (organisation, staff) =
                store::choices::who(tx, ctx.actor.partnership, ctx.today(), by, "accept_by").await?;
            draft.organisation = Some(organisation);
            draft.staff = staff;
        }
        decide(tx, ctx, &self.case, &draft, Self::NAME).await
    }
}
