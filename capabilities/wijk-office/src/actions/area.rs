//! The municipalities of the organiser: from when, until when.

use kernel::{Day, Refusal, Role, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door;
use crate::model::AreaId;
use crate::store::area;

/// Adds a municipality to the area from a day on.
#[derive(Debug, Clone)]
pub struct AddArea<'a> {
    /// Code of the municipality.
    pub nis: &'a str,
    /// First day.
    pub from_on: Day,
}

impl Action for AddArea<'_> {
    type Output = AreaId;
    const NAME: &'static str = "wijk-area.add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<AreaId, Failure> {
        if ctx.actor.role != Role::System {
            door::settings(tx, ctx, Verb::Write).await?;
        }
        network::municipality::check(tx, ctx, "nis", self.nis, self.from_on).await?;
        let known = area::all(tx, ctx).await?;
        let overlaps = |to: Option<Day>| to.is_none_or(|to| to >= self.from_on);
        if known.iter().any(|piece| piece.nis == self.nis && overlaps(piece.to_on)) {
            return Err(Refusal::field("nis", "wijk-area-known").into());
        }
        let id = area::insert(tx, ctx, self.nis, self.from_on).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-area", id).fact("nis", self.nis));
        Ok(id)
    }
}

/// Ends a municipality of the area.
#[derive(Debug, Clone)]
pub struct EndArea {
    /// Which piece.
    pub id: AreaId,
    /// Last day.
    pub to_on: Day,
}

impl Action for EndArea {
    type Output = ();
    const NAME: &'static str = "wijk-area.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::settings(tx, ctx, Verb::Write).await?;
        if area::end(tx, ctx, self.id, self.to_on).await? == 0 {
            return Err(Refusal::Conflict("wijk-area-ended").into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-area", self.id).fact("to", self.to_on));
        Ok(())
    }
}
