//! The author mends a contact within a day; the text from before is kept.

use kernel::{ContactId, ParticipantId, Refusal};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::contact::model::Draft;
use crate::contact::store::{load, write};
use crate::contact::{access, rules};

/// Changes a contact.
#[derive(Debug, Clone)]
pub struct EditContact<'a> {
    /// Whose.
    pub participant: ParticipantId,
    /// Which.
    pub id: ContactId,
    /// The version that the form showed.
    pub version: i64,
    /// What it says now.
    pub draft: Draft<'a>,
}

impl Action for EditContact<'_> {
    type Output = ();
    const NAME: &'static str = "contact.edit";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = people::door::open(tx, ctx, self.participant).await?;
        let old = load(tx, ctx, &permit, self.id).await?;
        rules::edit(old.author_id, old.created_at, ctx.actor.staff, ctx.now)?;
        access::require_write(&permit, self.draft.visibility, self.draft.sensitive)?;
        rules::check(&self.draft, ctx.now)?;
        if old.version != self.version {
            return Err(Refusal::Stale { current: old.version }.into());
        }
        write::replace(tx, ctx, &permit, &old, &self.draft).await?;
        people::touch_contact(tx, &permit, self.draft.happened_at.day()).await?;
        let line = audit::Line::new(Self::NAME, "contact", self.id).about(self.participant);
        tx.note(ctx, line.fact("readers", self.draft.visibility));
        Ok(())
    }
}
