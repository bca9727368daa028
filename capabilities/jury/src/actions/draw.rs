//! The order of the pitches is drawn by lot, with a seed that is kept.

use call::CallId;
use call::rules::access::Part;
use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::model::{LotId, Stage};
use crate::records::{Lot, Pitch};
use crate::rules::{lot as rules, pitches::Plan};
use crate::store::pitch;
use crate::{door, gather};

/// Draws the order and makes the schedule. A second draw needs a reason; the first stays on record.
pub struct Draw {
    /// On which call.
    pub call: CallId,
    /// How the day is cut.
    pub plan: Plan,
    /// Why it is drawn anew.
    pub reason: String,
}

impl Action for Draw {
    type Output = LotId;
    const NAME: &'static str = "jury.draw";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<LotId, Failure> {
        let desk = door::desk(tx, ctx, self.call, Verb::Write, Part::Decision).await?;
        let stage = desk.panel()?.stage;
        if stage == Stage::Forming || stage.is_decided() {
            return Err(Refusal::Conflict("jury-draw-not-now").into());
        }
        let rows = gather::judged(tx, ctx, &desk.call).await?;
        self.plan.check(rows.len())?;
        let before = pitch::lot(tx, ctx, self.call).await?;
        let reason = self.reason.trim();
        let mut faults = kernel::refusal::Faults::default();
        faults.check_length("reason", reason, 500);
        faults.done()?;
        if before.is_some() && reason.is_empty() {
            return Err(Refusal::field("reason", "jury-draw-why-missing").into());
        }
        if rows.is_empty() {
            return Err(Refusal::Conflict("jury-decide-nothing").into());
        }
        let numbers: Vec<i64> = rows.iter().filter_map(|r| r.number).collect();
        let seed = kernel::hex(&ctx.entropy.bytes::<16>());
        let drawn = rules::draw(&seed, "pitch", &numbers);
        let lot = Lot {
            id: ctx.new_id(),
            seq: before.map_or(1, |b| b.seq + 1),
            seed,
            starts_at: self.plan.start,
            minutes: self.plan.minutes,
            pause: self.plan.pause,
            reason: Some(reason.to_owned()).filter(|r| !r.is_empty()),
            drawn_at: ctx.now,
        };
        let pitches: Vec<Pitch> = (0..)
            .zip(&drawn)
            .filter_map(|(place, number)| {
                let row = rows.iter().find(|r| r.number == Some(*number))?;
                let (starts_at, ends_at) = self.plan.slot(place);
                Some(Pitch { candidacy_id: row.id, place, starts_at, ends_at })
            })
            .collect();
        pitch::insert(tx, ctx, self.call, &lot, &pitches).await?;
        let line = audit::Line::new(Self::NAME, "call", self.call).fact("seq", lot.seq).fact("seed", &lot.seed);
        tx.note(ctx, line.fact("pitches", pitches.len()));
        Ok(lot.id)
    }
}
