//! Somebody stands around the person, changes, or goes.

use kernel::{Aspect, ParticipantId, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::door;
use crate::store::tie;
use crate::ties::{self, NewTie};

/// Adds somebody. Through `act_once`: a double tap adds one.
#[derive(Debug, Clone)]
pub struct AddTie {
    /// Around whom.
    pub participant: ParticipantId,
    /// Who.
    pub new: NewTie,
}

impl Action for AddTie {
    type Output = Uuid;
    const NAME: &'static str = "tie.add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let permit = door::require(tx, ctx, self.participant, Verb::Write, Aspect::Surroundings).await?;
        ties::check(&self.new, ctx.today())?;
        let id = tie::insert(tx, ctx, &permit, &self.new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "tie", id).about(self.participant));
        Ok(id)
    }
}

/// Changes what is written about somebody.
#[derive(Debug, Clone)]
pub struct EditTie {
    /// Around whom.
    pub participant: ParticipantId,
    /// Which tie.
    pub tie: Uuid,
    /// The version that was changed.
    pub version: i64,
    /// As it is to be.
    pub new: NewTie,
}

impl Action for EditTie {
    type Output = ();
    const NAME: &'static str = "tie.edit";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = door::require(tx, ctx, self.participant, Verb::Write, Aspect::Surroundings).await?;
        ties::check(&self.new, ctx.today())?;
        tie::save(tx, &permit, self.tie, &self.new, self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "tie", self.tie).about(self.participant));
        Ok(())
    }
}

/// Ends a tie today, or takes that back. It stays in the history.
#[derive(Debug, Clone, Copy)]
pub struct EndTie {
    /// Around whom.
    pub participant: ParticipantId,
    /// Which tie.
    pub tie: Uuid,
    /// Ended?
    pub ended: bool,
}

impl Action for EndTie {
    type Output = ();
    const NAME: &'static str = "tie.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = door::require(tx, ctx, self.participant, Verb::Write, Aspect::Surroundings).await?;
        tie::end(tx, &permit, self.tie, self.ended.then(|| ctx.today())).await?;
        let verb = if self.ended { Self::NAME } else { "tie.back" };
        tx.note(ctx, audit::Line::new(verb, "tie", self.tie).about(self.participant));
        Ok(())
    }
}
