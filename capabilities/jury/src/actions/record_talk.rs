//! What the jury agreed on after talking about a criterion on which scores differ.

use call::rules::access::Part;
use call::{CallId, CandidacyId, CriterionId};
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door;
use crate::model::Stage;
use crate::records::Talk;
use crate::rules::points;
use crate::store::talk;

/// Keeps the agreed score and what was said. The scores themselves stay.
pub struct RecordTalk {
    /// On which call.
    pub call: CallId,
    /// About which candidacy.
    pub candidacy: CandidacyId,
    /// On which criterion.
    pub criterion: CriterionId,
    /// The agreed score as typed.
    pub points: String,
    /// What was said.
    pub note: String,
}

impl Action for RecordTalk {
    type Output = ();
    const NAME: &'static str = "jury.talk";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, row) = door::file(tx, ctx, (self.call, self.candidacy), Verb::Write, Part::Decision).await?;
        if desk.panel()?.stage != Stage::Consulting {
            return Err(Refusal::Conflict("jury-not-consulting").into());
        }
        let criterion = desk.call.criteria.iter().find(|c| c.id == self.criterion).ok_or(Refusal::NotFound)?;
        let top = crate::gather::top(criterion);
        let mut faults = Faults::default();
        // An agreement may lie between two steps of the scale, never outside it.
        let points = points::parse(&self.points).filter(|p| (0..=top).contains(p));
        if points.is_none() {
            faults.push_with("points", "jury-talk-outside", "max", criterion.max_score);
        }
        if self.note.trim().is_empty() {
            faults.push("note", "jury-talk-note-missing");
        }
        faults.check_length("note", self.note.trim(), 5000);
        faults.done()?;
        let before = talk::last(tx, ctx, self.call).await?;
        let seq = before.get(&(row.id, criterion.id)).map_or(1, |t| t.seq + 1);
        let one = Talk {
            candidacy_id: row.id,
            criterion_id: criterion.id,
            seq,
            points: points.unwrap_or_default(),
            note: self.note.trim().to_owned(),
            at: ctx.now,
        };
        talk::add(tx, ctx, self.call, &one).await?;
        tx.note(
            ctx,
            audit::Line::new(Self::NAME, "candidacy", row.id).fact("criterion", criterion.id).fact("seq", seq),
        );
        Ok(())
    }
}
