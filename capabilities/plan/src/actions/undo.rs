//! A deed is taken back, as long as nobody changed the same rows since.

use ::store::{Action, Ctx, Failure, Tx, audit};
use kernel::{GoalId, ParticipantId, StepId};
use uuid::Uuid;

use crate::store as rows;

/// A goal or a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A goal.
    Goal(GoalId),
    /// A step.
    Step(StepId),
}

/// Takes back the deed that gave the subject this version.
#[derive(Debug)]
pub struct Undo {
    /// Of which.
    pub subject: Subject,
    /// The version that the deed made.
    pub version: i64,
}

impl Subject {
    /// Whose plan.
    pub(crate) async fn whose(self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        match self {
            Self::Goal(id) => rows::goal::whose(tx, ctx, id).await,
            Self::Step(id) => rows::step::whose(tx, ctx, id).await,
        }
    }

    /// Kind, for the audit.
    fn kind(self) -> &'static str {
        match self {
            Self::Goal(_) => "goal",
            Self::Step(_) => "step",
        }
    }

    /// Id of the row.
    fn id(self) -> Uuid {
        match self {
            Self::Goal(id) => id.0,
            Self::Step(id) => id.0,
        }
    }
}

impl Action for Undo {
    type Output = ParticipantId;
    const NAME: &'static str = "plan.undo";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ParticipantId, Failure> {
        let participant = self.subject.whose(tx, ctx).await?;
        let (permit, ..) = super::begin(tx, ctx, participant).await?;
        rows::event::take_back(tx, &permit, self.subject.id(), self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, self.subject.kind(), self.subject.id()).about(participant));
        Ok(participant)
    }
}
