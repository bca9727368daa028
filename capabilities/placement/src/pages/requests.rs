//! "Aanvragen voor ons": what was sent to the organisation, and its own places.

use askama::Template;
use kernel::{PlacementId, Refusal, ServiceId};
use web::{Answer, Frame, Visit, Words};

use super::view::{self, Line};
use crate::model::{Item, Status};
use crate::store::lists;
use crate::{door, snapshot};

/// A request as its own line: the name only if it was agreed to tell it.
struct Row {
    id: PlacementId,
    name: String,
    line: Line,
}

/// One service of the organisation with its places.
struct Own {
    id: ServiceId,
    name: String,
    free: i64,
    capacity: i64,
    /// Places that somebody has, by Opstap or not.
    taken: i64,
    /// Places kept while an answer is awaited.
    kept: i64,
    bar: i64,
}

#[derive(Template)]
#[template(path = "placement/requests.html")]
struct RequestsPage {
    f: Frame,
    l: Words,
    ours: Vec<Row>,
    others: Vec<Row>,
    over: Vec<Row>,
    own: Vec<Own>,
}

/// `GET /requests`
pub async fn show(visit: Visit) -> Answer {
    if !door::receives(&visit.ctx) {
        return Err(Refusal::NotFound.into());
    }
    let mut tx = visit.app.db.read().await?;
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut all = lists::received(&mut tx, ctx, false).await?;
    let live = all.len();
    all.extend(lists::received(&mut tx, ctx, true).await?);
    let names = view::names(&mut tx, ctx, &all.iter().collect::<Vec<_>>()).await?;
    let (mut ours, mut others, mut over) = (Vec::new(), Vec::new(), Vec::new());
    for (at, p) in all.into_iter().enumerate() {
        let (shared, _) = snapshot::open(&mut tx, ctx, &p).await?;
        let name = shared.into_iter().find(|s| s.item == Item::Name).map(|s| s.value);
        let (id, at_turn) = (p.id, p.status == Status::Requested);
        let line = Line::row(&l, p, &names, ctx.today());
        let row = Row { id, name: name.unwrap_or_else(|| l.t("request-nameless")), line };
        match (at < live, at_turn) {
            (false, _) => over.push(row),
            (true, true) => ours.push(row),
            (true, false) => others.push(row),
        }
    }
    let mut own = Vec::new();
    for s in catalogue::of_organisation(&mut tx, ctx, ctx.actor.organisation).await? {
        let busy = lists::busy(&mut tx, ctx, s.id).await?;
        let sum =
            |wanted: &[Status]| -> i64 { busy.iter().filter(|(st, _)| wanted.contains(st)).map(|(_, n)| n).sum() };
        let kept = sum(&[Status::Offered, Status::Requested, Status::Question, Status::Dated]);
        let (free, capacity) = (s.free(), s.capacity());
        let taken = (capacity - free - kept).max(0);
        let bar = if capacity > 0 { (capacity - free).max(0) * 100 / capacity } else { 0 };
        own.push(Own { id: s.id, name: s.told.name, free, capacity, taken, kept, bar });
    }
    drop(tx);
    web::render(&RequestsPage { f: visit.frame("requests-title", "/requests"), ours, others, over, own, l })
}
