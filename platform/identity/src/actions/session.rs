//! A session opens, moves to another position, ends.

use kernel::{PositionId, Refusal};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::records::How;
use crate::store as sql;

/// Opens a session for the actor of the context.
pub struct OpenSession<'a> {
    /// Hash of the new token.
    pub token_hash: Vec<u8>,
    /// What the browser calls itself.
    pub device: &'a str,
    /// How the person proved who she is.
    pub how: How,
    /// Minutes without use until it ends.
    pub minutes: i64,
}

impl Action for OpenSession<'_> {
    type Output = Uuid;
    const NAME: &'static str = "session.open";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let id: Uuid = ctx.new_id();
        sql::sessions::insert(tx, ctx, id, &self.token_hash, self.device, ctx.now.plus_minutes(self.minutes)).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "session", id).fact("how", self.how));
        Ok(id)
    }
}

/// Moves a session to another position of the same person, under a new token. Gives the position.
pub struct SwitchPosition {
    /// The session.
    pub session: Uuid,
    /// To which position.
    pub to: PositionId,
    /// Hash of the new token.
    pub token_hash: Vec<u8>,
}

impl Action for SwitchPosition {
    type Output = crate::records::Position;
    const NAME: &'static str = "session.switch";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Self::Output, Failure> {
        let to = sql::positions::by_id(tx, ctx.actor.partnership, self.to).await?;
        let to =
            to.filter(|p| p.staff_id == ctx.actor.staff && p.active && p.on(ctx.today())).ok_or(Refusal::NotFound)?;
        if sql::sessions::switch(tx, ctx, self.session, &self.token_hash, self.to).await? == 0 {
            return Err(Refusal::Unauthenticated.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "position", self.to).fact("role", to.role));
        Ok(to)
    }
}

/// Ends a session of the actor, or all but one.
pub enum EndSession {
    /// This one: logging out, or a device that was lost.
    One(Uuid),
    /// All others.
    AllBut(Uuid),
}

impl Action for EndSession {
    type Output = ();
    const NAME: &'static str = "session.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (subject, ended) = match self {
            Self::One(id) => (*id, sql::sessions::end(tx, ctx, ctx.actor.staff, *id).await?),
            Self::AllBut(id) => (*id, sql::sessions::end_others(tx, ctx, ctx.actor.staff, *id).await?),
        };
        let which = if matches!(self, Self::One(_)) { "this" } else { "others" };
        tx.note(ctx, audit::Line::new(Self::NAME, "session", subject).fact("which", which).fact("ended", ended));
        Ok(())
    }
}
