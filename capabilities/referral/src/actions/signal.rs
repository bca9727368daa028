//! Somebody saw a need, but the person does not agree: a signal without a person.

use ::store::{Ctx, Failure, Tx, audit};
use uuid::Uuid;

use super::refer::{known_place, proved};
use crate::model::{Domain, Source};
use crate::store;

/// What a signal holds: nothing that leads to one person.
#[derive(Debug, Clone)]
pub struct Signal {
    /// Who saw it.
    pub source: Source,
    /// Municipality.
    pub nis: Option<String>,
    /// Language.
    pub language: Option<String>,
    /// What is difficult.
    pub domains: Vec<Domain>,
}

/// Sends a signal. Without account, `proof` is the token of a mail code.
pub struct SendSignal<'a> {
    /// What was seen.
    pub signal: &'a Signal,
    /// Proof of a mail address, without account.
    pub proof: Option<&'a str>,
}

impl ::store::Action for SendSignal<'_> {
    type Output = Uuid;
    const NAME: &'static str = "referral.signal";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        proved(tx, ctx, self.proof).await?;
        known_place(tx, ctx, self.signal.nis.as_deref()).await?;
        let id = store::inbox::insert_signal(tx, ctx, self.signal).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "referral-signal", id).fact("source", self.signal.source));
        Ok(id)
    }
}
