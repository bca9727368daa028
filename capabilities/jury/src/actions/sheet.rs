//! A juror saves her scores, or hands them in. What is handed in stays as it is.

use call::rules::access::Part;
use call::{CallId, CandidacyId};
use kernel::Refusal;
use kernel::refusal::Faults;
use store::{Action, Ctx, Failure, Tx, audit};

use crate::model::Round;
use crate::records::{Score, Sheet};
use crate::rules::scoring::{self, Typed};
use crate::store::sheet;
use crate::{door, fields, gather};

/// Saves or hands in the scores of one candidacy in one round.
pub struct SaveSheet {
    /// On which call.
    pub call: CallId,
    /// For which candidacy.
    pub candidacy: CandidacyId,
    /// Written or pitch.
    pub round: Round,
    /// What was typed per criterion of the round, in its order: score and reason.
    pub typed: Vec<(String, String)>,
    /// Hand in?
    pub hand_in: bool,
    /// What the page showed; 0: nothing yet.
    pub version: i64,
}

impl Action for SaveSheet {
    type Output = ();
    const NAME: &'static str = "jury.score";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (seat, row) = door::reading(tx, ctx, self.call, self.candidacy, Part::OwnScore).await?;
        if !scoring::open_for(seat.panel.stage, self.round) {
            return Err(Refusal::Conflict("jury-not-scoring").into());
        }
        let criteria = gather::criteria_of(&seat.call, &seat.panel, self.round);
        let mut faults = Faults::default();
        let empty = (String::new(), String::new());
        let mut scores = Vec::new();
        for (at, criterion) in criteria.iter().enumerate() {
            let (points, why) = self.typed.get(at).unwrap_or(&empty);
            let typed = Typed {
                field: fields::score(at),
                why_field: fields::why(at),
                points,
                why,
                max: gather::top(criterion),
                step: criterion.step,
            };
            scores.push((criterion.id, scoring::read(&typed, self.hand_in, &mut faults), why.trim()));
        }
        faults.done()?;
        let before = sheet::one(tx, ctx, self.call, self.candidacy, ctx.actor.staff, self.round).await?;
        let mut now = before.clone().unwrap_or(Sheet {
            id: ctx.new_id(),
            candidacy_id: row.id,
            staff_id: ctx.actor.staff,
            round: self.round,
            handed_in_at: None,
            counted: false,
            version: 0,
        });
        if now.handed_in_at.is_some() {
            return Err(Refusal::Conflict("jury-handed-in-already").into());
        }
        if now.version != self.version {
            return Err(Refusal::Stale { current: now.version }.into());
        }
        now.handed_in_at = self.hand_in.then_some(ctx.now);
        now.counted = self.hand_in;
        if before.is_none() {
            sheet::insert(tx, ctx, self.call, &now).await?;
        } else {
            super::changed(sheet::save(tx, ctx, &now).await?, now.version)?;
        }
        for (criterion, points, why) in scores {
            let score = Score {
                sheet_id: now.id,
                candidacy_id: row.id,
                criterion_id: criterion,
                points,
                why: why.to_owned(),
                counted: self.hand_in,
            };
            sheet::put(tx, ctx, self.call, &score).await?;
        }
        let line = audit::Line::new(Self::NAME, "candidacy", row.id).fact("round", self.round);
        tx.note(ctx, line.fact("in", self.hand_in));
        Ok(())
    }
}
