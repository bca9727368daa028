//! Somebody adds to a contact, which itself stays as it was.

use kernel::{ContactId, ParticipantId, Refusal};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::contact::access;
use crate::contact::store::{load, write};

/// Adds a text.
#[derive(Debug, Clone)]
pub struct AddToContact<'a> {
    /// Whose.
    pub participant: ParticipantId,
    /// To which contact.
    pub contact: ContactId,
    /// What.
    pub text: &'a str,
}

impl Action for AddToContact<'_> {
    type Output = Uuid;
    const NAME: &'static str = "contact.add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let permit = people::door::open(tx, ctx, self.participant).await?;
        let contact = load(tx, ctx, &permit, self.contact).await?;
        access::require_write(&permit, contact.visibility, contact.sensitive)?;
        if self.text.trim().is_empty() {
            return Err(Refusal::field("text", "contact-text-missing").into());
        }
        let id = write::add(tx, ctx, &permit, &contact, self.text).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "contact", self.contact).about(self.participant));
        Ok(id)
    }
}
