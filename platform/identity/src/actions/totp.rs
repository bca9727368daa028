//! The code of an authenticator: turned on, used once, turned off.

use kernel::{Refusal, StaffId};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::{staff, store as sql, totp};

/// Turns the code on for the actor, with the step of a code that proved the secret arrived.
pub struct TurnTotpOn<'a> {
    /// The secret, base 32.
    pub secret: &'a str,
    /// Step of the code that was typed.
    pub step: i64,
}

impl Action for TurnTotpOn<'_> {
    type Output = ();
    const NAME: &'static str = "account.code-on";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let id = ctx.actor.staff;
        let sealed = totp::seal(tx, ctx, id, self.secret).await?;
        sql::staff::set_totp(tx, ctx, id, Some(sealed), self.step).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", id));
        Ok(())
    }
}

/// Turns the code off for the actor, who proved her password.
pub struct TurnTotpOff;

impl Action for TurnTotpOff {
    type Output = ();
    const NAME: &'static str = "account.code-off";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        staff::turn_totp_off(tx, ctx, ctx.actor.staff).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", ctx.actor.staff));
        Ok(())
    }
}

/// Uses a code to log in. False: wrong, or used before (RFC 6238, 5.2: a code is good once).
pub struct UseTotp<'a> {
    /// Who.
    pub staff: StaffId,
    /// What was typed.
    pub code: &'a str,
}

impl Action for UseTotp<'_> {
    type Output = bool;
    const NAME: &'static str = "session.code";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<bool, Failure> {
        let staff = sql::staff::by_id(tx, ctx.actor.partnership, self.staff).await?.ok_or(Refusal::NotFound)?;
        let secret = totp::open(tx, ctx, &staff).await?;
        let step = secret.and_then(|secret| totp::step_of(&secret, self.code, ctx.now));
        let good = match step {
            Some(step) => sql::staff::use_totp_step(tx, ctx, self.staff, step).await? == 1,
            None => false,
        };
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", self.staff).fact("good", good));
        Ok(good)
    }
}
