//! Tokens for the API: bound to one position, shown once, stored as a hash.

use kernel::{Actor, PositionId, Refusal};
use store::{Action, Ctx, Db, Failure, Tx, audit};
use uuid::Uuid;
use web::App;

use crate::store::{positions, tokens};
use crate::totp::token;

pub use crate::store::tokens::TokenRow;

/// Every token begins with this, so that scanners for leaked secrets know it.
const PREFIX: &str = "opstap_";

/// The use of a token is noted at most this often, in minutes.
const TOUCH_EVERY: i64 = 5;

/// Makes a token for a position, for `days` days. Gives its id and the secret, which is never shown again.
pub async fn create(
    db: &Db,
    ctx: &Ctx,
    position: PositionId,
    label: &str,
    days: i64,
) -> Result<(Uuid, String), Failure> {
    let secret = format!("{PREFIX}{}", token(&ctx.entropy));
    let id = db.act(ctx, &CreateToken { position, label, days, token_hash: web::digest(&secret) }).await?;
    Ok((id, secret))
}

struct CreateToken<'a> {
    position: PositionId,
    label: &'a str,
    days: i64,
    token_hash: Vec<u8>,
}

impl Action for CreateToken<'_> {
    type Output = Uuid;
    const NAME: &'static str = "token.create";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let position = positions::by_id(tx, ctx.actor.partnership, self.position).await?;
        position.filter(|p| p.on(ctx.today()) && p.active).ok_or(Refusal::NotFound)?;
        let id = ctx.new_id();
        let expires = ctx.now.plus_minutes(self.days * 24 * 60);
        tokens::insert(tx, ctx, id, self.position, &self.token_hash, self.label, expires).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "position", self.position).fact("days", self.days));
        Ok(id)
    }
}

/// Ends a token at once.
pub struct RevokeToken {
    /// Which.
    pub id: Uuid,
}

impl Action for RevokeToken {
    type Output = ();
    const NAME: &'static str = "token.revoke";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        if tokens::revoke(tx, ctx, self.id).await? == 0 {
            return Err(Refusal::NotFound.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "token", self.id));
        Ok(())
    }
}

/// The tokens in force of a partnership.
pub async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<TokenRow>, Failure> {
    tokens::all(tx, ctx.actor.partnership, ctx.now).await
}

/// Who acts with this bearer token; none when it is unknown, ended, or its position is over.
pub async fn verify(app: &App, secret: &str) -> Result<Option<Actor>, Failure> {
    if !secret.starts_with(PREFIX) {
        return Ok(None);
    }
    let (now, hash) = (app.clock.now(), web::digest(secret));
    let mut tx = app.db.read().await?;
    let Some(row) = tokens::find(&mut tx, &hash, now).await? else { return Ok(None) };
    let position = positions::by_id(&mut tx, row.partnership_id, row.position_id).await?;
    drop(tx);
    let Some(position) = position.filter(|p| p.active && p.on(now.day())) else { return Ok(None) };
    if row.last_used_at.is_none_or(|last| last.plus_minutes(TOUCH_EVERY) < now) {
        let mut tx = app.db.unaudited_write().await?;
        tokens::touch(&mut tx, &hash, now).await?;
        tx.finish().await?;
    }
    Ok(Some(Actor {
        partnership: row.partnership_id,
        staff: position.staff_id,
        position: position.id,
        organisation: position.organisation_id,
        role: position.role,
    }))
}
