//! Somebody records the class of a municipality, from a list of Eurostat that Opstap does not have.

use esf::degurba::Line;
use kernel::{Refusal, Role};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::store::class;

/// Who may: whoever manages settings, and the coordination that hands in the figures.
pub const fn may_classify(role: Role) -> bool {
    matches!(role, Role::FunctionalAdministrator | Role::Coordinator)
}

/// Adds a row; figures that were frozen stay as they are. Through `act_once`.
#[derive(Debug, Clone)]
pub struct Classify {
    /// Municipality, class, days and source; `valid_from` must be there.
    pub line: Line,
}

impl Action for Classify {
    type Output = uuid::Uuid;
    const NAME: &'static str = "participation.classify";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<uuid::Uuid, Failure> {
        if !may_classify(ctx.actor.role) {
            return Err(Refusal::NotFound.into());
        }
        if self.line.nis.len() != 5 || !self.line.nis.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(Refusal::field("nis", "esf-class-nis-wrong").into());
        }
        if !(1..=esf::degurba::RURAL).contains(&self.line.degurba) {
            return Err(Refusal::field("degurba", "esf-class-missing").into());
        }
        let from = self.line.valid_from.ok_or_else(|| Refusal::field("valid_from", "form-day-missing"))?;
        if self.line.valid_to.is_some_and(|to| to < from) {
            return Err(Refusal::field("valid_to", "esf-class-to-before-from").into());
        }
        let id = class::insert(tx, ctx, &self.line, from).await?;
        let line = audit::Line::new(Self::NAME, "participation_class", id).fact("nis", &self.line.nis);
        tx.note(ctx, line.fact("degurba", self.line.degurba).fact("from", from));
        Ok(id)
    }
}
