//! One person, two sides: a worker's file is linked to a guidance file with a code of the other side.

use kernel::{Aspect, ParticipantId, Refusal, Verb};
use people::door as file_door;
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::open;
use crate::model::WorkerId;
use crate::rules::pairing;
use crate::store::{pairing as codes, worker};

/// The mediator makes a code, to give to the coach.
#[derive(Debug, Clone)]
pub struct CodeForCoach<'a> {
    /// Whose file.
    pub worker: WorkerId,
    /// From `rules::pairing`; not stored, so keep it.
    pub code: &'a str,
}

impl Action for CodeForCoach<'_> {
    type Output = Uuid;
    const NAME: &'static str = "wijk-pairing.code";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let (desk, w) = open(tx, ctx, self.worker, Verb::Share).await?;
        desk.require(Verb::Share, Part::Worker)?;
        let id = codes::insert(tx, ctx, Some(w.id), None, self.code).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", w.id));
        Ok(id)
    }
}

/// The fixed coach makes a code, to give to the mediator.
#[derive(Debug, Clone)]
pub struct CodeForMediator<'a> {
    /// Whose guidance file.
    pub participant: ParticipantId,
    /// From `rules::pairing`; not stored, so keep it.
    pub code: &'a str,
}

impl Action for CodeForMediator<'_> {
    type Output = Uuid;
    const NAME: &'static str = "wijk-pairing.code-of-coach";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        file_door::require(tx, ctx, self.participant, Verb::Share, Aspect::Consents).await?;
        let id = codes::insert(tx, ctx, None, Some(self.participant), self.code).await?;
        let line = audit::Line::new(Self::NAME, "participant", self.participant);
        tx.note(ctx, line.about(self.participant));
        Ok(id)
    }
}

/// The fixed coach types the code of the mediator; the participant agreed.
#[derive(Debug, Clone)]
pub struct PairByCoach<'a> {
    /// Whose guidance file.
    pub participant: ParticipantId,
    /// As typed.
    pub code: &'a str,
}

impl Action for PairByCoach<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-pairing.by-coach";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        file_door::require(tx, ctx, self.participant, Verb::Share, Aspect::Consents).await?;
        let wrong = || Refusal::field("code", "wijk-pairing-wrong");
        let code = pairing::read(self.code).ok_or_else(wrong)?;
        let found = codes::take(tx, ctx, &code).await?.ok_or_else(wrong)?;
        let id = found.worker_id.ok_or_else(wrong)?;
        pair(tx, ctx, id, self.participant).await?;
        let line = audit::Line::new(Self::NAME, "wijk-worker", id);
        tx.note(ctx, line.about(self.participant));
        Ok(())
    }
}

/// The mediator types the code of the coach; the worker agreed.
#[derive(Debug, Clone)]
pub struct PairByMediator<'a> {
    /// Whose file.
    pub worker: WorkerId,
    /// As typed.
    pub code: &'a str,
}

impl Action for PairByMediator<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-pairing.by-mediator";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (_, w) = open(tx, ctx, self.worker, Verb::Share).await?;
        let wrong = || Refusal::field("code", "wijk-pairing-wrong");
        let code = pairing::read(self.code).ok_or_else(wrong)?;
        let found = codes::take(tx, ctx, &code).await?.ok_or_else(wrong)?;
        let participant = found.file_id.ok_or_else(wrong)?;
        pair(tx, ctx, w.id, participant).await?;
        let line = audit::Line::new(Self::NAME, "wijk-worker", w.id);
        tx.note(ctx, line.about(participant));
        Ok(())
    }
}

async fn pair(tx: &mut Tx, ctx: &Ctx, id: WorkerId, participant: ParticipantId) -> Result<(), Failure> {
    let partnership = ctx.actor.partnership;
    let w = worker::find(tx, partnership, id).await?.ok_or(Refusal::NotFound)?;
    let other = worker::of_participant(tx, partnership, participant).await?;
    if w.participant_id.is_some() || other.is_some_and(|other| other.id != id) {
        return Err(Refusal::field("code", "wijk-pairing-linked").into());
    }
    worker::set_participant(tx, ctx, id, Some(participant)).await
}

/// Either side unties the two files: what was agreed is taken back.
#[derive(Debug, Clone)]
pub enum Unpair {
    /// By the mediator, in the worker's file.
    ByMediator(WorkerId),
    /// By the fixed coach, in the guidance file.
    ByCoach(ParticipantId),
}

impl Action for Unpair {
    type Output = ();
    const NAME: &'static str = "wijk-pairing.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let found = match self {
            Self::ByMediator(id) => {
                let desk = door::require(tx, ctx, Verb::Share, Part::Worker).await?;
                Some(worker::load(tx, &desk, *id).await?)
            }
            Self::ByCoach(id) => {
                file_door::require(tx, ctx, *id, Verb::Share, Aspect::Consents).await?;
                worker::of_participant(tx, ctx.actor.partnership, *id).await?
            }
        };
        let w = found.ok_or(Refusal::NotFound)?;
        let Some(participant) = w.participant_id else { return Err(Refusal::NotFound.into()) };
        worker::set_participant(tx, ctx, w.id, None).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", w.id).about(participant));
        Ok(())
    }
}
