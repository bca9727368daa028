//! A juror declares, per candidacy, whether she has an interest in it.

use call::{CallId, CandidacyId};
use kernel::Refusal;
use kernel::refusal::Faults;
use store::{Action, Ctx, Failure, Tx, audit};

use crate::model::Stance;
use crate::records::Declaration;
use crate::rules::interest::{self as rules, Standing};
use crate::store::{interest, sheet};
use crate::{door, gather};

/// What she says about one candidacy.
pub struct Said {
    /// About which.
    pub candidacy: CandidacyId,
    /// An interest?
    pub conflict: bool,
    /// Which one.
    pub why: String,
    /// Field of the form with the reason, for the message.
    pub field: &'static str,
}

/// Declares about one or more candidacies at once; all or none.
pub struct Declare {
    /// On which call.
    pub call: CallId,
    /// What she says.
    pub said: Vec<Said>,
}

impl Action for Declare {
    type Output = ();
    const NAME: &'static str = "jury.declare";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let seat = door::seat(tx, ctx, self.call).await?;
        if ctx.now < seat.call.calendar.closes() {
            return Err(Refusal::Conflict("jury-declare-too-early").into());
        }
        let judged = gather::judged(tx, ctx, &seat.call).await?;
        let mut last = interest::of(tx, ctx, self.call, ctx.actor.staff).await?;
        let mut faults = Faults::default();
        for one in &self.said {
            if !judged.iter().any(|c| c.id == one.candidacy) || seat.standing(one.candidacy) == Standing::Recused {
                return Err(Refusal::NotFound.into());
            }
            let (seq, before) = last.get(&one.candidacy).map_or((0, None), |(seq, stance)| (*seq, Some(*stance)));
            let stance = match rules::declare(seat.panel.stage, before, one.conflict, &one.why) {
                Ok(stance) => stance,
                Err(Refusal::Invalid(errors)) => {
                    for error in &errors {
                        faults.push(one.field, error.key);
                    }
                    continue;
                }
                Err(other) => return Err(other.into()),
            };
            if before == Some(stance) {
                continue;
            }
            let why = one.why.trim();
            faults.check_length(one.field, why, 1000);
            let said = Declaration {
                candidacy_id: one.candidacy,
                staff_id: ctx.actor.staff,
                seq: seq + 1,
                stance,
                why: Some(why.to_owned()).filter(|w| stance == Stance::Conflict && !w.is_empty()),
                at: ctx.now,
                by_staff: ctx.actor.staff,
            };
            interest::add(tx, ctx, self.call, &said).await?;
            last.insert(one.candidacy, (said.seq, stance));
            if stance == Stance::Conflict {
                call::recuse(tx, ctx, one.candidacy, ctx.actor.staff).await?;
            }
            sheet::count(tx, ctx, self.call, one.candidacy, ctx.actor.staff, stance == Stance::Clear).await?;
            tx.note(ctx, audit::Line::new(Self::NAME, "candidacy", one.candidacy).fact("stance", stance));
        }
        faults.done()?;
        if self.said.is_empty() {
            tx.note(ctx, audit::Line::new(Self::NAME, "call", self.call).fact("said", 0));
        }
        Ok(())
    }
}
