//! A coordinator notes what is known of a coach: languages, municipalities, woman or man.

use guidance::trajectories;
use kernel::language::Language;
use kernel::{PositionId, Refusal};
use people::model::Gender;
use store::audit::Line;
use store::{Action, Ctx, Failure, Tx};

use crate::store::coach::{self, CoachFact};

/// Notes it; what was noted before is kept.
#[derive(Debug, Clone)]
pub struct NoteCoach {
    /// Which position.
    pub position: PositionId,
    /// The version that the page showed; 0 when nothing was noted.
    pub version: i64,
    /// Languages beside Dutch.
    pub languages: Vec<String>,
    /// Municipalities by their codes of today; empty: the whole region.
    pub municipalities: Vec<String>,
    /// For who wishes it.
    pub gender: Gender,
}

impl Action for NoteCoach {
    type Output = ();
    const NAME: &'static str = "matching.coach-fact";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        crate::require_decides(ctx)?;
        trajectories::coach(tx, ctx, self.position).await?.ok_or(Refusal::NotFound)?;
        let known = coach::facts(tx, ctx).await?;
        let current = known.iter().find(|fact| fact.position_id == self.position).map_or(0, |fact| fact.number);
        if current != self.version {
            return Err(Refusal::Stale { current }.into());
        }
        let all = network::municipality::load(tx, ctx).await?;
        let there: Vec<&str> =
            self.municipalities.iter().map(String::as_str).filter(|nis| all.by_nis(nis).is_some()).collect();
        let spoken: Vec<&str> = self
            .languages
            .iter()
            .map(String::as_str)
            .filter(|code| *code != "nl" && Language::by_code(code).is_some())
            .collect();
        let fact = CoachFact {
            position_id: self.position,
            languages: spoken.join(" "),
            municipalities: there.join(" "),
            gender: self.gender,
            number: current + 1,
            at: ctx.now,
        };
        coach::keep_fact(tx, ctx, &fact).await?;
        tx.note(ctx, Line::new(Self::NAME, "position", self.position));
        Ok(())
    }
}
