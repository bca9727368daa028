//! An organisation joins the partnership, or leaves it on a day.

use kernel::{Day, OrganisationId, Refusal};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use super::create_organisation::administrators;
use crate::model::MembershipRole;
use crate::store::memberships::{self, Membership};
use crate::store::organisations;

/// Adds a membership. For a functional administrator, and for Opstap itself.
pub struct AddMembership {
    /// Whose.
    pub organisation: OrganisationId,
    /// As what.
    pub role: MembershipRole,
    /// First day.
    pub from: Day,
    /// Last day, if it is over or known.
    pub to: Option<Day>,
}

impl Action for AddMembership {
    type Output = Uuid;
    const NAME: &'static str = "membership.add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        administrators(ctx)?;
        let partnership = ctx.actor.partnership;
        organisations::by_id(tx, partnership, self.organisation).await?.ok_or(Refusal::NotFound)?;
        if self.to.is_some_and(|last| last < self.from) {
            return Err(Refusal::field("to", "membership-ends-before-it-begins").into());
        }
        let earlier = memberships::of(tx, partnership, self.organisation).await?;
        if earlier.iter().any(|m| m.role == self.role && m.meets(self.from, self.to)) {
            return Err(Refusal::field("from", "membership-twice").into());
        }
        let id = ctx.new_id();
        let membership = Membership {
            id,
            organisation_id: self.organisation,
            role: self.role,
            valid_from: self.from,
            valid_to: self.to,
        };
        memberships::insert(tx, ctx, &membership).await?;
        tx.note(
            ctx,
            audit::Line::new(Self::NAME, "organisation", self.organisation)
                .fact("role", self.role)
                .fact("from", self.from),
        );
        Ok(id)
    }
}

/// Gives a membership its last day.
pub struct EndMembership {
    /// Whose.
    pub organisation: OrganisationId,
    /// Which.
    pub id: Uuid,
    /// Last day.
    pub last: Day,
}

impl Action for EndMembership {
    type Output = ();
    const NAME: &'static str = "membership.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        administrators(ctx)?;
        let all = memberships::of(tx, ctx.actor.partnership, self.organisation).await?;
        let one = all.iter().find(|m| m.id == self.id).ok_or(Refusal::NotFound)?;
        if self.last < one.valid_from {
            return Err(Refusal::field("last", "membership-ends-before-it-begins").into());
        }
        memberships::end(tx, ctx, self.organisation, self.id, self.last).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "organisation", self.organisation).fact("last", self.last));
        Ok(())
    }
}
