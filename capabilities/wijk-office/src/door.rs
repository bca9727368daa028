//! The door of wijk-werken: who works for the organiser, who is on her own pages. Store functions take the proof that
//! comes from here, and ask it again for what they touch.

use kernel::{PartnershipId, Refusal, Role, Verb};
use store::{Ctx, Db, Failure, Tx, audit};
use uuid::Uuid;
use web::Visit;

use crate::model::OwnerKind;
use crate::rules::access::{Part, Relation, allows};
use crate::store::organiser;

/// Proof that the actor works for the organiser. Only `office` makes one.
#[derive(Debug, Clone)]
pub struct Desk {
    partnership: PartnershipId,
    role: Role,
}

/// Proof that somebody is on the pages of this worker or user. Only `crate::link` makes one.
#[derive(Debug, Clone)]
pub struct Own {
    partnership: PartnershipId,
    role: Role,
    kind: OwnerKind,
    subject: Uuid,
}

/// Opens the door for staff of the organiser; for everybody else there is no wijk-werken here (404).
pub async fn office(tx: &mut Tx, ctx: &Ctx) -> Result<Desk, Failure> {
    let desk = Desk { partnership: ctx.actor.partnership, role: ctx.actor.role };
    if !desk.may(Verb::Read, Part::Worker) {
        return Err(Refusal::NotFound.into());
    }
    match organiser::organisation(tx, ctx).await? {
        Some(organisation) if organisation == ctx.actor.organisation => Ok(desk),
        _ => Err(Refusal::NotFound.into()),
    }
}

/// Opens the door and asks one thing at once.
pub async fn require(tx: &mut Tx, ctx: &Ctx, verb: Verb, part: Part) -> Result<Desk, Failure> {
    let desk = office(tx, ctx).await?;
    desk.require(verb, part)?;
    Ok(desk)
}

/// May the actor, who need not work for the organiser, do this with the settings?
pub async fn settings(tx: &mut Tx, ctx: &Ctx, verb: Verb) -> Result<(), Failure> {
    if allows(ctx.actor.role, Relation::Partnership, verb, Part::Settings) {
        return Ok(());
    }
    require(tx, ctx, verb, Part::Settings).await.map(|_| ())
}

impl Desk {
    /// In which partnership.
    pub fn partnership(&self) -> PartnershipId {
        self.partnership
    }

    /// Is it allowed?
    pub fn may(&self, verb: Verb, part: Part) -> bool {
        allows(self.role, Relation::Organiser, verb, part)
    }

    /// Continues only when allowed; otherwise the thing does not exist.
    pub fn require(&self, verb: Verb, part: Part) -> Result<(), Refusal> {
        if self.may(verb, part) { Ok(()) } else { Err(Refusal::NotFound) }
    }
}

impl Own {
    /// Made when link and code were right.
    pub(crate) fn new(partnership: PartnershipId, kind: OwnerKind, subject: Uuid) -> Self {
        Self { partnership, role: kind.role(), kind, subject }
    }

    /// In which partnership.
    pub fn partnership(&self) -> PartnershipId {
        self.partnership
    }

    /// Worker or user?
    pub fn kind(&self) -> OwnerKind {
        self.kind
    }

    /// Which one.
    pub fn subject(&self) -> Uuid {
        self.subject
    }

    /// Is it allowed?
    pub fn may(&self, verb: Verb, part: Part) -> bool {
        allows(self.role, Relation::Own, verb, part)
    }

    /// Continues only when allowed; otherwise the thing does not exist.
    pub fn require(&self, verb: Verb, part: Part) -> Result<(), Refusal> {
        if self.may(verb, part) { Ok(()) } else { Err(Refusal::NotFound) }
    }
}

/// Notes that staff of the organiser saw a part of a file; durable when this returns. `kind` is `wijk-worker` or
/// `wijk-user`, `what` a word such as `file`.
pub async fn log_read(
    visit: &Visit,
    kind: &'static str,
    subject: impl Into<Uuid>,
    what: &'static str,
) -> Result<(), Failure> {
    log_read_as(&visit.app.db, &visit.ctx, kind, subject, what).await
}

/// The same without a visit (own pages, API, exports).
pub async fn log_read_as(
    db: &Db,
    ctx: &Ctx,
    kind: &'static str,
    subject: impl Into<Uuid>,
    what: &'static str,
) -> Result<(), Failure> {
    db.log_read(ctx, audit::Line::new("wijk.read", kind, subject).fact("part", what)).await
}
