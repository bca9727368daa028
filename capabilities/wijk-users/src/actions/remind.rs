//! A user is reminded of the fee, by mail; the letter for who has no mail is printed by the page.

use kernel::{Refusal, Verb};
use store::outbox::{Channel, queue};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::fee::charge;
use crate::model::UserId;
use crate::store::{fees, users};

/// Queues the mail, or only notes that a letter goes out.
#[derive(Debug, Clone)]
pub struct RemindFee {
    /// Whom.
    pub user: UserId,
    /// Of which year.
    pub year: i64,
    /// Subject and text, without a name; none: a letter on paper.
    pub mail: Option<(String, String)>,
}

impl Action for RemindFee {
    type Output = ();
    const NAME: &'static str = "wijk-fee.remind";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::User).await?;
        let user = users::load(tx, &desk, self.user).await?;
        let fee = charge(tx, ctx, &user, self.year).await?;
        if fee.paid_on.is_some() {
            return Err(Refusal::Conflict("wijk-fee-paid-already").into());
        }
        if fee.amount_cents.is_none() {
            return Err(Refusal::field("year", "wijk-fee-amount-unknown").into());
        }
        if let Some((subject, body)) = &self.mail {
            let to = user.email.as_deref().ok_or(Refusal::field("email", "wijk-fee-no-mail"))?;
            queue(tx, ctx, Channel::Mail, to, subject, body).await?;
        }
        fees::reminded(tx, ctx, user.id, self.year).await?;
        let how = if self.mail.is_some() { "mail" } else { "letter" };
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", user.id).fact("year", self.year).fact("by", how));
        Ok(())
    }
}
