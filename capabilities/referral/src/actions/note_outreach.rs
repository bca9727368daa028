//! A coach notes whom she met, where, and what they talked about.

use ::store::{Ctx, Failure, Tx, audit};
use kernel::access::Relation;
use kernel::{Moment, ParticipantId, Refusal, Role, Verb};
use people::NewParticipant;
use people::model::{Status, Visibility};
use people::relations::Begin;

use crate::{rules, store};

/// A first contact, or the next one with the same person. Gives the person.
#[derive(Debug, Clone)]
pub struct NoteOutreach {
    /// Somebody met before; `None` makes somebody new known.
    pub participant: Option<ParticipantId>,
    /// What the person is called, if that was told.
    pub nickname: Option<String>,
    /// Where.
    pub place: String,
    /// What they talked about; sealed.
    pub talked: String,
    /// When; not in the future.
    pub at: Moment,
    /// Who may read it.
    pub visibility: Visibility,
}

impl ::store::Action for NoteOutreach {
    type Output = ParticipantId;
    const NAME: &'static str = "outreach.note";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        if !matches!(ctx.actor.role, Role::Coach | Role::TeamLead) {
            return Err(Refusal::NotFound.into());
        }
        rules::met_at(self.at, ctx.now).map_err(|e| Refusal::Invalid(vec![e]))?;
        let participant = match self.participant {
            Some(known) => known,
            None => self.become_known(tx, ctx).await?,
        };
        let permit = people::door::open(tx, ctx, participant).await?;
        permit.require(Verb::Write, crate::readers(self.visibility))?;
        let row = store::outreach::Row {
            participant,
            at: self.at,
            place: &self.place,
            talked: &self.talked,
            visibility: self.visibility,
        };
        let contact = store::outreach::insert(tx, ctx, &row).await?;
        people::touch_contact(tx, &permit, self.at.day()).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "outreach-contact", contact).about(participant));
        Ok(participant)
    }
}

impl NoteOutreach {
    /// Makes the person known. Whoever met her sees and writes; nobody else does.
    async fn become_known(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        let new =
            NewParticipant { nickname: self.nickname.as_deref(), status: Status::Met, ..NewParticipant::default() };
        let participant = people::create(tx, ctx, &new).await?;
        let team = Begin::person(Relation::Team, ctx.actor.organisation, ctx.actor.staff);
        people::relations::begin(tx, ctx, participant, &team).await?;
        Ok(participant)
    }
}
