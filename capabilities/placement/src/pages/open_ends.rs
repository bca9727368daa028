//! Open ends: what was not answered by its day, for the coordinator.

use askama::Template;
use web::{Answer, Frame, Visit, Words};

use super::view::{self, Line};
use crate::actions::speak_up;

#[derive(Template)]
#[template(path = "placement/open_ends.html")]
struct OpenEndsPage {
    f: Frame,
    l: Words,
    lines: Vec<Line>,
}

/// `GET /placements/open-ends`
pub async fn show(visit: Visit) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let all = speak_up::open_ends(&mut tx, ctx).await?;
    let names = view::names(&mut tx, ctx, &all.iter().collect::<Vec<_>>()).await?;
    drop(tx);
    let lines = view::lines(&l, all, &names, ctx.today());
    web::render(&OpenEndsPage { f: visit.frame("open-ends-title", "/waiting"), lines, l })
}
