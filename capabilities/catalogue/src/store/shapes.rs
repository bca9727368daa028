//! Boundaries of municipalities that somebody imported for the map.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};

use crate::shapes::Shape;

/// All of the partnership, by code.
pub(crate) async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Shape>, Failure> {
    let rows = fetch_all!(
        tx,
        (String, String),
        "select nis, path from map_shape where partnership_id = $1 order by nis",
        ctx.actor.partnership
    )?;
    Ok(rows.into_iter().map(|(nis, path)| Shape { nis, path }).collect())
}

/// These in place of the ones that were there: shapes of two drawings never stand on one map.
pub(crate) async fn replace(tx: &mut Tx, ctx: &Ctx, shapes: &[Shape], source: &str) -> Result<(), Failure> {
    execute!(tx, "delete from map_shape where partnership_id = $1", ctx.actor.partnership)?;
    for shape in shapes {
        execute!(
            tx,
            "insert into map_shape (partnership_id, nis, path, source, imported_at) values ($1, $2, $3, $4, $5)",
            ctx.actor.partnership,
            shape.nis.as_str(),
            shape.path.as_str(),
            source,
            ctx.now
        )?;
    }
    Ok(())
}
