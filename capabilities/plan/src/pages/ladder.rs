//! The ladder of a person: here, start, wish, and the road over time with every observation.

use askama::Template;
use axum::extract::Path;
use kernel::{Aspect, ObservationId, ParticipantId, Verb};
use people::FileHead;
use web::{Frame, Visit, Words};

use super::{Opened, open};
use crate::cards::{self, LadderCard};
use crate::geometry::{self, Road};
use crate::model::Observation;
use crate::reference;
use crate::rules::ladder::{is_replaced, road};
use crate::store as rows;
use crate::store::ladder::Written;

/// An observation in the table.
struct Line {
    id: ObservationId,
    day: String,
    rung: String,
    wish: String,
    observer: String,
    who: String,
    note: String,
    replaced: bool,
    correction: bool,
}

#[derive(Template)]
#[template(path = "plan/ladder.html")]
struct LadderPage {
    f: Frame,
    l: Words,
    head: FileHead,
    ladder: LadderCard,
    road: Option<Road>,
    /// The road in words.
    description: String,
    start: String,
    now: i64,
    wish: Option<i64>,
    lines: Vec<Line>,
    may_domains: bool,
}

/// Shows the ladder.
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> web::Answer {
    let Opened { mut tx, permit, head } = open(&visit, id, &[(Verb::Read, Aspect::Ladder)], "/domains").await?;
    let (l, name, today) = (&visit.l, head.person.calling_name().to_owned(), visit.ctx.today());
    let mut ladder = cards::ladder_card(&mut tx, &permit, l, &name).await?.ok_or(kernel::Refusal::NotFound)?;
    ladder.own_page = true;
    let written = rows::ladder::all(&mut tx, &permit).await?;
    drop(tx);
    people::door::log_read(&visit, &permit, "ladder").await?;
    let history: Vec<Observation> = written.iter().map(|w| w.observation.clone()).collect();
    let way = road(&history, reference::LADDER);
    let points: Vec<geometry::Point> = way.iter().map(|o| (o.day, o.rung, o.potential)).collect();
    let top = reference::rungs(reference::LADDER).iter().map(|r| r.number).max().unwrap_or(6);
    let words = way.iter().map(|o| l.t2("ladder-road-point", "day", l.day_plain(o.day), "rung", o.rung));
    web::render(&LadderPage {
        f: visit.frame("ladder-page-title", "/participants"),
        l: l.clone(),
        ladder,
        road: geometry::road(&points, top, today),
        description: words.collect::<Vec<_>>().join("; "),
        start: way.first().map(|o| l.month(o.day)).unwrap_or_default(),
        now: way.last().map_or(0, |o| o.rung),
        wish: way.iter().rev().find_map(|o| o.potential),
        lines: written.into_iter().rev().map(|w| line(w, &history, l, &name)).collect(),
        may_domains: permit.may(Verb::Read, Aspect::Assessments),
        head,
    })
}

fn line(written: Written, history: &[Observation], l: &Words, name: &str) -> Line {
    let o = written.observation;
    let wish = match (o.potential, o.potential_by) {
        (Some(rung), Some(by)) => l.t2("ladder-wish-by", "rung", rung, "day", l.day_plain(by)),
        (Some(rung), None) => rung.to_string(),
        (None, _) => String::new(),
    };
    Line {
        id: o.id,
        day: l.day_plain(o.day),
        rung: l.t2("ladder-rung-name", "rung", o.rung, "name", l.of("rung-short", o.rung)),
        wish,
        observer: l.t1(&format!("ladder-observer-{}", o.observer), "name", name),
        who: written.staff.into_iter().chain(written.organisation).collect::<Vec<_>>().join(", "),
        note: o.note.unwrap_or_default(),
        replaced: is_replaced(history, o.id),
        correction: o.replaces.is_some(),
    }
}
