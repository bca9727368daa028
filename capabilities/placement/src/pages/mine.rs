//! The coach's help and places: what waits for her first, then the rest of her people.

use askama::Template;
use kernel::{Aspect, Refusal, Role, Verb};
use web::{Answer, Frame, Visit, Words};

use super::view::{self, Line};
use crate::door;
use crate::model::{Placement, Turn};
use crate::store::lists;

#[derive(Template)]
#[template(path = "placement/mine.html")]
struct MinePage {
    f: Frame,
    l: Words,
    mine: Vec<Line>,
    others: Vec<Line>,
    waiting: Vec<Line>,
    receives: bool,
}

/// `GET /placements`
pub async fn show(visit: Visit) -> Answer {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let file = [kernel::access::Relation::FixedCoach, kernel::access::Relation::SameOrganisation];
    let may = |r: &kernel::access::Relation| kernel::access::allows(visit.role(), *r, Verb::Write, Aspect::Placements);
    if !file.iter().any(may) {
        return Err(Refusal::NotFound.into());
    }
    let mut tx = visit.app.db.read().await?;
    let all = lists::open(&mut tx, ctx, visit.role() == Role::Coach).await?;
    let names = view::names(&mut tx, ctx, &all.iter().collect::<Vec<_>>()).await?;
    drop(tx);
    let of_coach = |p: &Placement| p.turn == Turn::Coach && p.deadline_on.is_some();
    let (mine, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(of_coach);
    let (waiting, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|p| p.turn == Turn::Nobody);
    web::render(&MinePage {
        f: visit.frame("placements-title", "/placements"),
        mine: view::lines(&l, mine, &names, ctx.today()),
        others: view::lines(&l, others, &names, ctx.today()),
        waiting: view::lines(&l, waiting, &names, ctx.today()),
        receives: door::receives(ctx),
        l,
    })
}
