//! The door of the money: who keeps it for the lead, for one partner, who writes her own time, which municipality sees
//! its own share. Store functions take the proof that comes from here, and ask it again for what they touch.

use kernel::{Actor, OrganisationId, PartnershipId, Refusal, Role, StaffId, Verb};
use network::{Membership, MembershipRole};
use store::{Ctx, Failure, Tx};

use crate::model::OperationId;
use crate::records::Operation;
use crate::rules::access::allows;
pub use crate::rules::access::{Part, Relation};
use crate::store::{member, operation};

/// Proof that the actor may see something of the money of one operation. Only this module makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purse {
    partnership: PartnershipId,
    operation: OperationId,
    role: Role,
    relation: Relation,
    organisation: OrganisationId,
    staff: StaffId,
    towns: Vec<String>,
}

impl Purse {
    /// In which partnership.
    pub fn partnership(&self) -> PartnershipId {
        self.partnership
    }

    /// Of which operation.
    pub fn operation(&self) -> OperationId {
        self.operation
    }

    /// How the actor stands to it.
    pub fn relation(&self) -> Relation {
        self.relation
    }

    /// For which organisation the actor works.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// Who it is: for `Relation::Own`, whose time.
    pub fn staff(&self) -> StaffId {
        self.staff
    }

    /// The one organisation whose rows the actor may see; none: those of all (the lead).
    pub fn only(&self) -> Option<OrganisationId> {
        (self.relation != Relation::Lead).then_some(self.organisation)
    }

    /// For a municipality: all codes, old and new, under which it may have a share. Empty for others.
    pub fn towns(&self) -> &[String] {
        &self.towns
    }

    /// Is it allowed?
    pub fn may(&self, verb: Verb, part: Part) -> bool {
        allows(self.role, self.relation, verb, part)
    }

    /// Continues only when allowed; otherwise the thing does not exist.
    pub fn require(&self, verb: Verb, part: Part) -> Result<(), Refusal> {
        if self.may(verb, part) { Ok(()) } else { Err(Refusal::NotFound) }
    }

    /// May the actor see rows of this organisation?
    pub fn sees(&self, organisation: OrganisationId) -> bool {
        self.only().is_none_or(|own| own == organisation)
    }
}

/// Opens the door of one operation; for who has no right at all there is no such operation (404).
pub async fn open(tx: &mut Tx, ctx: &Ctx, id: OperationId) -> Result<Purse, Failure> {
    let operation = operation::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let memberships = network::memberships(tx, ctx).await?;
    Ok(purse(tx, ctx, &operation, &memberships).await?.ok_or(Refusal::NotFound)?)
}

/// Opens the door and asks one thing at once.
pub async fn require(tx: &mut Tx, ctx: &Ctx, id: OperationId, verb: Verb, part: Part) -> Result<Purse, Failure> {
    let purse = open(tx, ctx, id).await?;
    purse.require(verb, part)?;
    Ok(purse)
}

/// Every operation of which the actor may see something, newest first: for lists.
pub async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(Operation, Purse)>, Failure> {
    let memberships = network::memberships(tx, ctx).await?;
    let mut found = Vec::new();
    for operation in operation::all(tx, ctx).await? {
        if let Some(purse) = purse(tx, ctx, &operation, &memberships).await? {
            found.push((operation, purse));
        }
    }
    Ok(found)
}

/// Does the actor keep the money of the lead? That is who may begin an operation.
pub async fn lead(tx: &mut Tx, ctx: &Ctx, verb: Verb) -> Result<OrganisationId, Failure> {
    let memberships = network::memberships(tx, ctx).await?;
    let leads = ctx.actor.role == Role::System || leads(&ctx.actor, &memberships, ctx);
    if leads && allows(ctx.actor.role, Relation::Lead, verb, Part::Budget) {
        return Ok(ctx.actor.organisation);
    }
    Err(Refusal::NotFound.into())
}

fn leads(actor: &Actor, memberships: &[Membership], ctx: &Ctx) -> bool {
    let lead = |m: &&Membership| m.role == MembershipRole::Lead && m.on(ctx.today());
    memberships.iter().filter(lead).any(|m| m.organisation_id == actor.organisation)
}

/// Guides or carries costs in the operation: takes part in the partnership on some day of it.
fn takes_part(actor: &Actor, memberships: &[Membership], operation: &Operation) -> bool {
    let works = |m: &&Membership| !matches!(m.role, MembershipRole::Municipality);
    memberships
        .iter()
        .filter(works)
        .any(|m| m.organisation_id == actor.organisation && m.meets(operation.from_on, Some(operation.to_on)))
}

async fn purse(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: &Operation,
    memberships: &[Membership],
) -> Result<Option<Purse>, Failure> {
    let actor = &ctx.actor;
    let partner = || takes_part(actor, memberships, operation).then_some(Relation::Partner);
    let mut towns = Vec::new();
    let relation = match actor.role {
        Role::System => Some(Relation::Lead),
        Role::Coordinator => leads(actor, memberships, ctx).then_some(Relation::Lead),
        Role::Accountant if leads(actor, memberships, ctx) => Some(Relation::Lead),
        Role::Accountant | Role::PartnerAdministrator | Role::TeamLead => partner(),
        Role::Coach => partner().map(|_| Relation::Own),
        Role::Municipality => {
            towns = own_towns(tx, ctx, operation).await?;
            (!towns.is_empty()).then_some(Relation::Municipality)
        }
        _ => None,
    };
    Ok(relation.map(|relation| Purse {
        partnership: actor.partnership,
        operation: operation.id,
        role: actor.role,
        relation,
        organisation: actor.organisation,
        staff: actor.staff,
        towns,
    }))
}

/// The codes of the actor's municipality, when one of them ever took part.
async fn own_towns(tx: &mut Tx, ctx: &Ctx, operation: &Operation) -> Result<Vec<String>, Failure> {
    let Some(nis) = network::organisation(tx, ctx, ctx.actor.organisation).await?.and_then(|o| o.nis) else {
        return Ok(Vec::new());
    };
    let codes = network::municipality::codes(tx, ctx).await?;
    let ever = codes.ever(&nis);
    let members = member::all(tx, ctx, operation.id).await?;
    let takes_part = members.iter().any(|m| ever.contains(&m.nis));
    Ok(if takes_part { ever } else { Vec::new() })
}
