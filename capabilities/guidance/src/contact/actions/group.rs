//! A contact with several participants: written once, kept once in each file, so that no file names another person.

use kernel::{ContactId, ParticipantId, Refusal};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::contact::model::Draft;
use crate::contact::store::write;
use crate::contact::{access, rules};

/// The largest group in one go.
pub const LARGEST: usize = 60;

/// Writes a group contact.
#[derive(Debug, Clone)]
pub struct WriteGroupContact<'a> {
    /// Who were there.
    pub participants: Vec<ParticipantId>,
    /// What; the text must name nobody, because everybody's file gets it.
    pub draft: Draft<'a>,
}

impl Action for WriteGroupContact<'_> {
    type Output = Uuid;
    const NAME: &'static str = "contact.group";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let mut people: Vec<ParticipantId> = self.participants.clone();
        people.sort_unstable();
        people.dedup();
        if people.is_empty() || people.len() > LARGEST {
            return Err(Refusal::field("participants", "contact-group-who").into());
        }
        if self.draft.sensitive {
            return Err(Refusal::field("visibility", "contact-group-sensitive").into());
        }
        rules::check(&self.draft, ctx.now)?;
        let group: Uuid = ctx.new_id();
        for participant in people {
            let permit = people::door::open(tx, ctx, participant).await?;
            access::require_write(&permit, self.draft.visibility, false)?;
            let id: ContactId = ctx.new_id();
            write::insert(tx, ctx, &permit, id, &self.draft, Some(group)).await?;
            people::touch_contact(tx, &permit, self.draft.happened_at.day()).await?;
            tx.note(
                ctx,
                audit::Line::new(Self::NAME, "contact", id).about(participant).fact("readers", self.draft.visibility),
            );
        }
        Ok(group)
    }
}
