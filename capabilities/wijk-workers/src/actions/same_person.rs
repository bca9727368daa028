//! Two files are of one person, or of two: what a mediator saw, when there is no national number that says it.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use super::open;
use crate::model::WorkerId;
use crate::store::{person, worker};

/// Ties two files, or says that they are of two people. The hours of tied files count together.
#[derive(Debug, Clone)]
pub struct SamePerson {
    /// Whose file.
    pub id: WorkerId,
    /// The other file.
    pub other: WorkerId,
    /// One person; otherwise two.
    pub same: bool,
}

impl Action for SamePerson {
    type Output = ();
    const NAME: &'static str = "wijk-worker.same-person";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, w) = open(tx, ctx, self.id, Verb::Write).await?;
        let other = worker::load(tx, &desk, self.other).await?;
        if w.id == other.id || w.scheme != other.scheme {
            return Err(Refusal::NotFound.into());
        }
        // Two who say it at once about three files meet here.
        worker::hold_places(tx, desk.partnership()).await?;
        if self.same {
            person::tie(tx, ctx, w.id, other.id).await?;
        } else {
            person::untie(tx, ctx, w.id).await?;
            person::set_apart(tx, ctx, w.id, other.id).await?;
        }
        let line = audit::Line::new(Self::NAME, "wijk-worker", w.id).fact("same", self.same);
        tx.note(ctx, line.fact("other", other.id));
        Ok(())
    }
}
