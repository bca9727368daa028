//! Boundaries that were imported, and how much each municipality has within reach.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};

use crate::map::{Asked, Count, Shape};

/// The boundaries; none: the map is drawn in tiles.
pub(crate) async fn shapes(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Shape>, Failure> {
    fetch_all!(
        tx,
        Shape,
        "select nis, path from map_shape where partnership_id = $1 order by nis",
        ctx.actor.partnership
    )
}

/// Replaces all boundaries; without any the map is tiles again.
pub(crate) async fn set_shapes(tx: &mut Tx, ctx: &Ctx, shapes: &[Shape], source: &str) -> Result<(), Failure> {
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

/// Per municipality: services that are given there or come to the home, how many of them have a free place, and how
/// many free places that is.
pub(crate) async fn counts(tx: &mut Tx, ctx: &Ctx, asked: &Asked) -> Result<Vec<Count>, Failure> {
    let (list, value) = match (&asked.need, &asked.barrier) {
        (Some(need), _) => ("type", need.as_str()),
        (None, Some(barrier)) => ("barrier", barrier.as_str()),
        (None, None) => ("", ""),
    };
    let tagged = if list.is_empty() {
        "$2 = $2 and $3 = $3"
    } else {
        "exists (select 1 from service_tag t where t.partnership_id = l.partnership_id and t.service_id = l.service_id
           and t.list = $2 and t.value = $3)"
    };
    fetch_all!(
        tx,
        Count,
        ::store::sql(format!(
            "select l.from_nis as nis, count(*) as services, cast(sum(1 - l.busy) as bigint) as open,
               cast(coalesce(sum((select sum(p.free) from place p
                 where p.partnership_id = l.partnership_id and p.service_id = l.service_id)), 0) as bigint) as free
             from service_listing l
             where l.partnership_id = $1 and l.from_nis <> '' and l.km = 0 and {tagged}
             group by l.from_nis order by l.from_nis"
        )),
        ctx.actor.partnership,
        list,
        value
    )
}
