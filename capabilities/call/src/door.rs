//! The door of calls: who works for the lead, who came by the link of a candidacy. The jury adds its jurors with
//! `standing`.

use std::collections::BTreeSet;

use kernel::{Actor, PartnershipId, Refusal, Role, Verb};
use network::MembershipRole;
use store::{Ctx, Failure, Tx};

use crate::model::{CallId, CandidacyId};
use crate::records::Candidacy;
use crate::rules::access::{Part, Relation, Standing};
use crate::store::{candidacy, link};

/// Proof that the actor works for the lead. Only `office` makes one.
#[derive(Debug, Clone)]
pub struct Office {
    partnership: PartnershipId,
    role: Role,
    recused: BTreeSet<CandidacyId>,
}

/// Proof that somebody came by the link of this candidacy. Only `candidate` makes one.
#[derive(Debug, Clone)]
pub struct Own {
    partnership: PartnershipId,
    call: CallId,
    candidacy: CandidacyId,
}

/// Does the actor work, in a role that counts here, for the organisation that leads the partnership? A call goes before
/// the partnership, so a membership as lead that is still to begin counts too.
pub async fn is_lead(tx: &mut Tx, ctx: &Ctx) -> Result<bool, Failure> {
    if !matches!(ctx.actor.role, Role::Coordinator | Role::FunctionalAdministrator) {
        return Ok(false);
    }
    let today = ctx.today();
    let all = network::memberships(tx, ctx).await?;
    Ok(all.iter().any(|m| {
        m.organisation_id == ctx.actor.organisation
            && m.role == MembershipRole::Lead
            && m.valid_to.is_none_or(|last| last >= today)
    }))
}

/// For which candidacies the actor abstained.
pub async fn recused(tx: &mut Tx, ctx: &Ctx) -> Result<BTreeSet<CandidacyId>, Failure> {
    Ok(candidacy::recused(tx, ctx, ctx.actor.staff).await?.into_iter().collect())
}

/// Opens the door for staff of the lead; for everybody else there are no calls to manage here (404).
pub async fn office(tx: &mut Tx, ctx: &Ctx) -> Result<Office, Failure> {
    if !is_lead(tx, ctx).await? {
        return Err(Refusal::NotFound.into());
    }
    Ok(Office { partnership: ctx.actor.partnership, role: ctx.actor.role, recused: recused(tx, ctx).await? })
}

/// Opens the door and asks one thing of the call at once.
pub async fn require(tx: &mut Tx, ctx: &Ctx, verb: Verb, part: Part) -> Result<Office, Failure> {
    let office = office(tx, ctx).await?;
    office.require(verb, part)?;
    Ok(office)
}

/// How the actor stands to one candidacy, with the relations that the caller found (that of a juror). What the lead is
/// and who abstained is looked up here.
pub async fn standing(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CandidacyId,
    found: impl IntoIterator<Item = Relation>,
) -> Result<Standing, Failure> {
    let lead = is_lead(tx, ctx).await?.then_some(Relation::Lead);
    let away = recused(tx, ctx).await?.contains(&id).then_some(Relation::RecusedJuror);
    Ok(Standing::new(ctx.actor.role, found.into_iter().chain(lead).chain(away)))
}

/// Opens the door for whoever has the link of a candidacy; gives the surroundings in which the candidate acts.
pub async fn candidate(tx: &mut Tx, ctx: &Ctx, token: &str) -> Result<(Own, Ctx, Candidacy), Failure> {
    let id = link::find(tx, ctx, token).await?.ok_or(Refusal::NotFound)?;
    let row = candidacy::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let own = Own { partnership: ctx.actor.partnership, call: row.call, candidacy: row.id };
    Ok((own, ctx.for_actor(Actor::candidate(ctx.actor.partnership)), row))
}

impl Office {
    /// In which partnership.
    pub fn partnership(&self) -> PartnershipId {
        self.partnership
    }

    /// Is it allowed, of the call as a whole?
    pub fn may(&self, verb: Verb, part: Part) -> bool {
        Standing::new(self.role, [Relation::Lead]).may(verb, part)
    }

    /// Continues only when allowed; otherwise the thing does not exist.
    pub fn require(&self, verb: Verb, part: Part) -> Result<(), Refusal> {
        if self.may(verb, part) { Ok(()) } else { Err(Refusal::NotFound) }
    }

    /// May this candidacy be met at all? Not by who abstained, and not while it is still being written.
    pub fn sees(&self, row: &Candidacy) -> bool {
        !self.recused.contains(&row.id) && row.submitted_at.is_some()
    }

    /// Is it allowed with this candidacy? Who abstained meets nothing.
    pub fn require_of(&self, row: &Candidacy, verb: Verb, part: Part) -> Result<(), Refusal> {
        if self.sees(row) { self.require(verb, part) } else { Err(Refusal::NotFound) }
    }
}

impl Own {
    /// In which partnership.
    pub fn partnership(&self) -> PartnershipId {
        self.partnership
    }

    /// On which call.
    pub fn call(&self) -> CallId {
        self.call
    }

    /// Which candidacy.
    pub fn candidacy(&self) -> CandidacyId {
        self.candidacy
    }

    /// Continues only when allowed; otherwise the thing does not exist.
    pub fn require(&self, verb: Verb, part: Part) -> Result<(), Refusal> {
        Standing::new(Role::Candidate, [Relation::Candidate]).require(verb, part)
    }
}
