//! The map's own units, and the boundaries that somebody imported for it.

use ::store::{Ctx, Failure, Tx};

use crate::store;

/// Width of the map in its own units: the `viewBox` of the drawing is `0 0 WIDTH HEIGHT`.
pub const WIDTH: f64 = 720.0;
/// Height of the map in its own units.
pub const HEIGHT: f64 = 520.0;

/// The boundary of a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// NIS code.
    pub nis: String,
    /// SVG path within `WIDTH` x `HEIGHT`; holes by the even-odd rule.
    pub path: String,
}

/// The boundaries that were imported, by code; none: the map is schematic tiles.
pub async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Shape>, Failure> {
    store::shapes::all(tx, ctx).await
}

/// Puts these boundaries in place of the earlier ones. The caller has checked who asks and notes the audit line.
pub async fn replace(tx: &mut Tx, ctx: &Ctx, shapes: &[Shape], source: &str) -> Result<(), Failure> {
    store::shapes::replace(tx, ctx, shapes, source).await
}
