//! Somebody writes down a contact.

use kernel::{ContactId, ParticipantId};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::contact::model::Draft;
use crate::contact::store::write;
use crate::contact::{access, rules};

/// Writes a contact.
#[derive(Debug, Clone)]
pub struct WriteContact<'a> {
    /// Whose.
    pub participant: ParticipantId,
    /// An id that the phone made, so that sending twice writes once; otherwise a new one.
    pub id: Option<ContactId>,
    /// What.
    pub draft: Draft<'a>,
}

impl Action for WriteContact<'_> {
    type Output = ContactId;
    const NAME: &'static str = "contact.write";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ContactId, Failure> {
        let permit = people::door::open(tx, ctx, self.participant).await?;
        access::require_write(&permit, self.draft.visibility, self.draft.sensitive)?;
        rules::check(&self.draft, ctx.now)?;
        let id = self.id.unwrap_or_else(|| ctx.new_id());
        let line = audit::Line::new(Self::NAME, "contact", id).about(self.participant);
        if self.id.is_some() && write::repeated(tx, ctx, &permit, id).await? {
            tx.note(ctx, line.fact("repeated", true));
            return Ok(id);
        }
        write::insert(tx, ctx, &permit, id, &self.draft, None).await?;
        people::touch_contact(tx, &permit, self.draft.happened_at.day()).await?;
        tx.note(ctx, line.fact("kind", self.draft.kind).fact("readers", self.draft.visibility));
        Ok(id)
    }
}
