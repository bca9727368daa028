//! Boundaries come onto the map.

use ::store::{Action, Ctx, Failure, Tx, audit};
use catalogue::map::Shape;
use kernel::{Refusal, Role};

/// Puts these boundaries on the map in place of the earlier ones.
pub struct ImportBoundaries {
    /// Shapes in the map's units; none: the map is tiles again.
    pub shapes: Vec<Shape>,
    /// Where they come from, with their licence.
    pub source: String,
}

impl Action for ImportBoundaries {
    type Output = ();
    const NAME: &'static str = "map.import";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        if !matches!(ctx.actor.role, Role::FunctionalAdministrator | Role::System) {
            return Err(Refusal::NotFound.into());
        }
        catalogue::set_shapes(tx, ctx, &self.shapes, &self.source).await?;
        let line = audit::Line::new(Self::NAME, "partnership", ctx.actor.partnership);
        tx.note(ctx, line.fact("shapes", self.shapes.len()));
        Ok(())
    }
}
