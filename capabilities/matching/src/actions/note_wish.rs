//! A coordinator notes what is known of somebody who waits for a coach.

use catalogue::model::Gender;
use guidance::trajectories::Intensity;
use kernel::{Focus, ParticipantId, Refusal};
use placement::rules::urgency;
use store::audit::Line;
use store::{Action, Ctx, Failure, Tx};

use crate::store::coach::{self, CoachWish};

/// Notes it; what was noted before is kept.
#[derive(Debug, Clone)]
pub struct NoteCoachWish {
    /// Of whom.
    pub participant: ParticipantId,
    /// The version that the page showed; 0 when nothing was noted.
    pub version: i64,
    /// What it is for.
    pub focus: Focus,
    /// How much time.
    pub intensity: Intensity,
    /// Without an interpreter.
    pub own_language: bool,
    /// Who coaches.
    pub gender: Gender,
    /// Which of the published criteria hold.
    pub grounds: Vec<String>,
}

impl Action for NoteCoachWish {
    type Output = ();
    const NAME: &'static str = "matching.coach-wish";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        crate::require_decides(ctx)?;
        let waits = coach::waiting(tx, ctx).await?.iter().any(|row| row.id == self.participant);
        if !waits {
            return Err(Refusal::Conflict("match-not-waiting").into());
        }
        let known = coach::wishes(tx, ctx, Some(self.participant)).await?;
        let current = known.first().map_or(0, |wish| wish.number);
        if current != self.version {
            return Err(Refusal::Stale { current }.into());
        }
        let rules = urgency::in_force(ctx.today()).ok_or(Refusal::NotFound)?;
        let grounds: Vec<String> =
            rules.criteria.iter().map(|c| c.key.clone()).filter(|key| self.grounds.contains(key)).collect();
        let wish = CoachWish {
            participant_id: self.participant,
            focus: self.focus,
            intensity: self.intensity,
            own_language: self.own_language,
            gender: self.gender,
            band: urgency::band(rules, &grounds),
            band_rules: rules.id.clone(),
            band_grounds: grounds.join(" "),
            number: current + 1,
        };
        coach::keep_wish(tx, ctx, &wish).await?;
        let line = Line::new(Self::NAME, "participant", self.participant).about(self.participant);
        tx.note(ctx, line.fact("band", wish.band));
        Ok(())
    }
}
