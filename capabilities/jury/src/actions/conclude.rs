//! The outcome: chosen organisations become dated members of the partnership.

use call::rules::access::Part;
use call::{CallId, Candidacy};
use kernel::{Actor, Day, OrganisationId, Refusal, Verb};
use network::{AddMembership, CreateOrganisation, MembershipRole, OrganisationFacts, OrganisationKind};
use store::{Action, Ctx, Failure, Tx, audit};

use super::{changed, fresh};
use crate::model::{Outcome, Stage, Verdict};
use crate::records::Joined;
use crate::rules::reply as rules;
use crate::store::{decision, joined, panel, reply};
use crate::{door, gather};

/// Concludes the call, once the term for replies is over and each reply is judged.
pub struct Conclude {
    /// On which call.
    pub call: CallId,
    /// What the page showed.
    pub version: i64,
    /// First day of the memberships.
    pub from: Day,
}

impl Action for Conclude {
    type Output = ();
    const NAME: &'static str = "jury.conclude";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::desk(tx, ctx, self.call, Verb::Decide, Part::Decision).await?;
        let panel = desk.panel()?;
        fresh(panel, self.version)?;
        if panel.stage != Stage::Communicated {
            return Err(Refusal::Conflict("jury-conclude-not-now").into());
        }
        let first = decision::first(tx, ctx, self.call).await?.ok_or(Refusal::NotFound)?;
        if rules::in_time(first.reply_until, ctx.now) {
            return Err(Refusal::Conflict("jury-conclude-too-early").into());
        }
        let replies = reply::all(tx, ctx, self.call).await?;
        if replies.iter().any(|r| r.outcome == Outcome::Open) {
            return Err(Refusal::Conflict("jury-conclude-replies").into());
        }
        changed(panel::go(tx, ctx, panel, Stage::Concluded, None).await?, panel.version)?;
        let verdicts = decision::verdicts(tx, ctx, self.call).await?;
        for row in gather::judged(tx, ctx, &desk.call).await? {
            let last = verdicts.iter().rfind(|v| v.candidacy_id == row.id);
            let Some(verdict) = last.filter(|v| v.verdict == Verdict::Chosen) else { continue };
            // The lead decided this call; the network itself is changed by Opstap, in the same transaction.
            let system = ctx.for_actor(Actor::system(ctx.actor.partnership));
            let organisation = organisation_of(tx, &system, &row).await?;
            let membership = member_from(tx, &system, organisation, self.from).await?;
            let one = Joined {
                candidacy_id: row.id,
                organisation_id: organisation,
                membership_id: membership,
                from_on: self.from,
                offer: verdict.offer.clone(),
                capacity: verdict.capacity,
            };
            joined::insert(tx, ctx, self.call, &one).await?;
            tx.note(ctx, audit::Line::new("jury.join", "organisation", organisation).fact("from", self.from));
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.call).fact("from", self.from));
        Ok(())
    }
}

/// The organisation of a candidate: the one with its enterprise number, or with its name when no number is known, or a
/// new one.
async fn organisation_of(tx: &mut Tx, ctx: &Ctx, row: &Candidacy) -> Result<OrganisationId, Failure> {
    let all = network::organisations(tx, ctx).await?;
    let same_number = all.iter().find(|o| o.kbo.as_deref() == Some(row.kbo.as_str()));
    let same_name = || {
        let name = row.organisation_name.to_lowercase();
        all.iter().find(|o| o.kbo.is_none() && o.name.to_lowercase() == name)
    };
    if let Some(known) = same_number.or_else(same_name) {
        return Ok(known.id);
    }
    let facts = OrganisationFacts {
        name: row.organisation_name.clone(),
        short_name: row.organisation_name.clone(),
        kind: OrganisationKind::Partner,
        kbo: Some(row.kbo.clone()),
        nis: None,
        email: Some(row.email.clone()),
        phone: None,
        may_process_insz: false,
        successor: None,
    };
    CreateOrganisation { facts }.run(tx, ctx).await
}

/// Makes it a coach partner from a day on; none: it is one already.
async fn member_from(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: OrganisationId,
    from: Day,
) -> Result<Option<uuid::Uuid>, Failure> {
    let all = network::memberships(tx, ctx).await?;
    let role = MembershipRole::CoachPartner;
    if all.iter().any(|m| m.organisation_id == organisation && m.role == role && m.meets(from, None)) {
        return Ok(None);
    }
    Ok(Some(AddMembership { organisation, role, from, to: None }.run(tx, ctx).await?))
}
