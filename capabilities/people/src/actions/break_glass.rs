//! Somebody opens a file in an emergency.

use kernel::access::{self, Relation};
use kernel::{Aspect, ParticipantId, Refusal, Role, Verb};
use store::outbox::{self, Channel};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::break_glass::{MINUTES, REASON, TRIES, Whom};
use crate::door;
use crate::relations::{self, Begin};
use crate::store::break_glass as rows;

/// The neutral mail: no name, no reason.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
}

/// Opens a file for an hour. `None`: nobody answers exactly; that try counts too.
#[derive(Debug, Clone)]
pub struct OpenInEmergency {
    /// Whom.
    pub whom: Whom,
    /// Why; sealed.
    pub reason: String,
    /// What the coach and the DPO get.
    pub notice: Notice,
}

impl Action for OpenInEmergency {
    type Output = Option<ParticipantId>;
    const NAME: &'static str = "break-glass.opened";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Option<ParticipantId>, Failure> {
        if !access::allows(ctx.actor.role, Relation::BreakGlass, Verb::Find, Aspect::Existence) {
            return Err(Refusal::NotFound.into());
        }
        if self.reason.chars().count() < REASON {
            return Err(Refusal::field("reason", "break-glass-reason-short").into());
        }
        let (tries, first) = rows::tries(tx, ctx, ctx.now.plus_minutes(-60)).await?;
        if tries >= TRIES {
            let free = first.unwrap_or(ctx.now).plus_minutes(60).unix_seconds() - ctx.now.unix_seconds();
            return Err(Refusal::TooMany(u32::try_from(free.clamp(1, 3600)).unwrap_or(3600)).into());
        }
        let id = rows::tried(tx, ctx).await?;
        let Some(participant) = rows::exactly(tx, ctx, &self.whom).await? else {
            tx.note(ctx, audit::Line::new("break-glass.tried", "break_glass", id));
            return Ok(None);
        };
        let until = ctx.now.plus_minutes(MINUTES);
        rows::insert(tx, ctx, participant, id, &self.reason, until).await?;
        let open = Begin {
            until: Some(until),
            origin: Some(id),
            ..Begin::person(Relation::BreakGlass, ctx.actor.organisation, ctx.actor.staff)
        };
        relations::begin(tx, ctx, participant, &open).await?;
        for address in rows::addresses(tx, ctx, participant).await? {
            outbox::queue(tx, ctx, Channel::Mail, &address, &self.notice.subject, &self.notice.body).await?;
        }
        let line = audit::Line::new(Self::NAME, "break_glass", id).about(participant);
        tx.note(ctx, line.fact("minutes", MINUTES));
        Ok(Some(participant))
    }
}

/// The fixed coach or the DPO says: seen.
#[derive(Debug, Clone, Copy)]
pub struct SeenEmergency {
    /// Which use.
    pub id: Uuid,
}

impl Action for SeenEmergency {
    type Output = ParticipantId;
    const NAME: &'static str = "break-glass.seen";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        let participant = rows::whose(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        let permit = door::require(tx, ctx, participant, Verb::Read, Aspect::AccessLog).await?;
        let dpo = ctx.actor.role == Role::DataProtectionOfficer;
        if !dpo && !permit.is(Relation::FixedCoach) {
            return Err(Refusal::NotFound.into());
        }
        rows::seen(tx, ctx, self.id, dpo).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "break_glass", self.id).about(participant));
        Ok(participant)
    }
}
