//! Mails and text messages of the story: the code that a referrer without account reads, and what was sent.

use kernel::email::Email;
use mail::SmsGateway;
use store::{Ctx, Failure, outbox};

use super::stage::Stage;
use crate::{parts, worker};

/// Proves a mail address as a visitor does: asks a code, reads it in the mail, types it. Gives the proof.
pub async fn prove(stage: &Stage, visitor: &Ctx, email: &Email) -> Result<String, Failure> {
    let letters = referral::Letters::of(&stage.app);
    let ask = referral::AskCode { letters, email: email.clone(), address: "127.0.0.1", language: "nl-BE" };
    let id = stage.app.db.act(visitor, &ask).await?;
    let mut digits = None;
    // The newest mail is the last one.
    for message in outbox::claim(&stage.app.db, visitor.now, 100).await? {
        if message.recipient == email.as_str() {
            digits = six(&message.body).or(digits);
        }
        stage.outgoing(message).await?;
    }
    let digits = digits.ok_or_else(|| Failure::other("the mail with the code did not come"))?;
    let proof = format!("{:032x}", u128::from_le_bytes(stage.app.entropy.bytes()));
    let check = referral::CheckCode { id, digits: &digits, proof: &proof };
    if stage.app.db.act(visitor, &check).await? { Ok(proof) } else { Err(Failure::other("the code was wrong")) }
}

/// Six digits that stand by themselves.
fn six(text: &str) -> Option<String> {
    text.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 6).map(str::to_owned)
}

impl Stage {
    /// Hands over one message at the moment it was written.
    async fn outgoing(&self, message: outbox::Outgoing) -> Result<(), Failure> {
        let config = &self.config;
        let mailer = worker::mailer(config).map_err(Failure::other)?;
        let at = message.created_at.plus_seconds(2);
        worker::send(&mailer, &SmsGateway::File(config.sent_dir()), &message, at)
            .await
            .map_err(|e| Failure::other(e.to_string()))?;
        outbox::sent(&self.app.db, &message, at, true).await
    }

    /// Sends what waits and does the planned work that is due, as the worker would have done by now.
    pub async fn catch_up(&self) -> Result<(), Failure> {
        let now = kernel::Clock::now(&*self.clock);
        loop {
            let waiting = outbox::claim(&self.app.db, now, 100).await?;
            if waiting.is_empty() {
                break;
            }
            for message in waiting {
                self.outgoing(message).await?;
            }
        }
        for job in store::jobs::claim(&self.app.db, now, 100).await? {
            if !parts::run_job(&self.app, &job).await? {
                return Err(Failure::other(format!("nobody knows the job {}", job.kind)));
            }
        }
        Ok(())
    }
}
