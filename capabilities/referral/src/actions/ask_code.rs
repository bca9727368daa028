//! Somebody without account asks for a code by mail.

use ::store::{Ctx, Failure, Tx, audit};
use kernel::Refusal;
use kernel::email::Email;
use uuid::Uuid;

use crate::letters::Letters;
use crate::store::code;

/// A code works for so long, in minutes.
pub const MINUTES: i64 = 15;
/// So many codes to one address in an hour; more are not sent, and nobody can tell.
const PER_EMAIL: i64 = 4;
/// So many codes from one network address in an hour: a whole office may share one.
const PER_ADDRESS: i64 = 30;

/// Asks for a code. Gives its id, for the page that takes the digits.
pub struct AskCode<'a> {
    /// Words for the mail.
    pub letters: Letters<'a>,
    /// To whom.
    pub email: Email,
    /// Network address of the asker; only its keyed hash is kept.
    pub address: &'a str,
    /// Language of the mail.
    pub language: &'a str,
}

/// Six digits. Only their keyed hash is kept.
fn digits(ctx: &Ctx) -> String {
    let bytes = ctx.entropy.bytes::<8>();
    format!("{:06}", u64::from_le_bytes(bytes) % 1_000_000)
}

/// The keyed hash under which the digits of a row are kept.
pub(crate) fn hash(ctx: &Ctx, id: Uuid, digits: &str) -> Vec<u8> {
    ctx.vault.index_hash("referral-code", &format!("{id}/{digits}"))
}

impl ::store::Action for AskCode<'_> {
    type Output = Uuid;
    const NAME: &'static str = "referral.ask-code";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        code::forget(tx, ctx, ctx.now.plus_minutes(-24 * 60)).await?;
        let email_hash = ctx.vault.index_hash("referral-email", &self.email.login_key());
        let address_hash = ctx.vault.index_hash("referral-address", self.address);
        let (for_email, from_address) =
            code::asked(tx, ctx, &email_hash, &address_hash, ctx.now.plus_minutes(-60)).await?;
        if from_address >= PER_ADDRESS {
            return Err(Refusal::TooMany(3600).into());
        }
        let id: Uuid = ctx.new_id();
        // One code too many gets a row as well, which counts, with a hash that no digits have.
        let send = for_email < PER_EMAIL;
        let digits = if send { digits(ctx) } else { kernel::hex(&ctx.entropy.bytes::<16>()) };
        let row = code::NewCode {
            id,
            email: self.email.as_str(),
            email_hash,
            address_hash,
            code_hash: hash(ctx, id, &digits),
            expires_at: ctx.now.plus_minutes(MINUTES),
        };
        code::insert(tx, ctx, &row).await?;
        if send {
            self.letters.code(tx, ctx, self.email.as_str(), self.language, &digits).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "referral-code", id));
        Ok(id)
    }
}
