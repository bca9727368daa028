//! Somebody without account types the six digits.

use ::store::{Ctx, Failure, Tx, audit};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use super::ask_code::hash;
use crate::store::code;

/// So many tries per code.
pub const TRIES: i64 = 5;
/// How long a proved address may send referrals, in minutes.
pub const PROOF_MINUTES: i64 = 120;

/// Tries a code. `true`: right; from now on `proof` proves the address. A wrong try is counted, so it commits.
pub struct CheckCode<'a> {
    /// Which code.
    pub id: Uuid,
    /// What was typed.
    pub digits: &'a str,
    /// The token that the browser keeps when the code is right; only its hash is stored.
    pub proof: &'a str,
}

impl ::store::Action for CheckCode<'_> {
    type Output = bool;
    const NAME: &'static str = "referral.check-code";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<bool, Failure> {
        let given = hash(ctx, self.id, self.digits);
        let right = code::attempt(tx, ctx, self.id).await?.is_some_and(|code| {
            code.tries <= TRIES && code.expires_at > ctx.now && bool::from(code.digits_hash.ct_eq(&given))
        });
        if right {
            code::prove(tx, ctx, self.id, &web::digest(self.proof), ctx.now.plus_minutes(PROOF_MINUTES)).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "referral-code", self.id).fact("right", right));
        Ok(right)
    }
}
