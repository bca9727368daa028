//! The coordinator hands somebody over to better help elsewhere; somebody goes along.

use ::store::{Ctx, Failure, Tx};
use kernel::{Day, OrganisationId, Refusal};
use uuid::Uuid;

use super::decide::{Case, Draft, decide};
use crate::model::Kind;
use crate::{rules, store};

/// Hands over, warmly.
pub struct RedirectReferral<'a> {
    /// Which referral.
    pub case: Case<'a>,
    /// To an organisation of the network …
    pub organisation: Option<OrganisationId>,
    /// … or to one outside it, by name.
    pub name: Option<String>,
    /// Who goes along: a position of a coach or team lead.
    pub along: Option<Uuid>,
    /// On which day.
    pub day: Day,
    /// A note for colleagues; sealed.
    pub note: Option<String>,
}

impl ::store::Action for RedirectReferral<'_> {
    type Output = ();
    const NAME: &'static str = "referral.redirect";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        rules::planned(self.day, ctx.today(), "redirect_day").map_err(|e| Refusal::Invalid(vec![e]))?;
        match (self.organisation, &self.name) {
            (Some(id), _) if !store::choices::known_organisation(tx, ctx.actor.partnership, id).await? => {
                return Err(Refusal::field("redirect_to", "form-choose-from-list").into());
            }
            (None, None) => return Err(Refusal::field("redirect_to", "referral-redirect-to-missing").into()),
            _ => {}
        }
        let along = match self.along {
            Some(id) => store::choices::who(tx, ctx.actor.partnership, ctx.today(), id, "redirect_along").await?.1,
            None => None,
        };
        let draft = Draft {
            organisation: self.organisation,
            name: self.name.clone(),
            staff: along,
            day: Some(self.day),
            text: self.note.clone(),
            ..Draft::new(Kind::Redirect)
        };
        decide(tx, ctx, &self.case, &draft, Self::NAME).await
    }
}
