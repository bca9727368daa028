//! Somebody tells how it goes, in three questions.

use kernel::PlacementId;
use kernel::refusal::Faults;
use store::{Action, Ctx, Failure, Tx};

use super::begin;
use crate::model::{By, GoesOn, Happening, Status};
use crate::rules::machine::{Deed, Party};
use crate::rules::urgency;
use crate::store::event::Note;
use crate::store::feedback::{self, Told};

/// Tells how it goes: the participant, her coach or the partner.
#[derive(Debug, Clone)]
pub struct TellHowItGoes {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// Was she welcome? 1 to 5.
    pub welcome: i64,
    /// Does it help? 1 to 5.
    pub helps: i64,
    /// Does it go on?
    pub goes_on: GoesOn,
    /// In her own words.
    pub words: Option<String>,
}

impl Action for TellHowItGoes {
    type Output = ();
    const NAME: &'static str = "placement.feedback";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::Tell).await?;
        let mut faults = Faults::default();
        if !(1..=5).contains(&self.welcome) {
            faults.push("welcome", "placement-score-missing");
        }
        if !(1..=5).contains(&self.helps) {
            faults.push("helps", "placement-score-missing");
        }
        faults.done()?;
        let by = match doing.party {
            Party::Participant => By::Participant,
            Party::Partner => By::Partner,
            Party::Coach | Party::Coordinator | Party::System => By::Coach,
        };
        // The coach asked: in some months she asks whether it still goes on.
        if by == By::Coach && doing.p.status == Status::Started {
            doing.pass_on(ctx);
            doing.p.now.deadline_on = Some(ctx.today().plus_days(urgency::days().follow));
        }
        let told = Told {
            by,
            welcome: self.welcome,
            helps: self.helps,
            goes_on: self.goes_on,
            words: self.words.clone(),
            at: ctx.now,
        };
        feedback::add(tx, ctx, &doing.p, &told).await?;
        let note = Note { reason: Some(by.as_str()), ..Note::default() };
        doing.finish(tx, ctx, Self::NAME, Happening::Feedback, note).await?;
        Ok(())
    }
}
