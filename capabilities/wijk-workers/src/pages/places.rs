//! What is left of the contingent, in words: also when it is not known, and so refuses nobody.

use kernel::{Day, Verb};
use schemes::{Table, Used};
use store::{Ctx, Failure, Tx};
use web::Words;
use wijk_office::Desk;
use wijk_office::rules::access::Part;

use crate::actions::room;

/// What is told where somebody would take a place; nothing to who may not read decisions.
pub struct Places {
    /// Of the whole area, and of the municipality where something was decided for it.
    pub sentences: Vec<String>,
    /// Is a place certainly free, or is it not known?
    pub free: bool,
}

/// Asks what is left on a day, for somebody who lives there.
pub async fn places(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    l: &Words,
    (scheme, table): (&str, &Table),
    nis: Option<&str>,
    day: Day,
) -> Result<Option<Places>, Failure> {
    if !desk.may(Verb::Read, Part::Decisions) {
        return Ok(None);
    }
    let room = room(tx, ctx, desk, scheme, nis, day).await?;
    let whole = room.left(table.on(day), &mut Used::default());
    let here = room.left_here();
    let mut sentences = vec![match whole {
        None => l.t("wijk-places-unknown"),
        Some(left) if left > 0 => l.n("wijk-places-left", left),
        Some(_) => l.t("wijk-places-full"),
    }];
    match here {
        Some(left) if left > 0 => sentences.push(l.n("wijk-places-here", left)),
        Some(_) => sentences.push(l.t("wijk-places-here-full")),
        None => {}
    }
    let free = [whole, here].iter().flatten().all(|left| *left > 0);
    Ok(Some(Places { sentences, free }))
}
