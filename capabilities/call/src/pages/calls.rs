//! The calls of the partnership, for the lead.

use askama::Template;
use axum::response::IntoResponse as _;
use kernel::Verb;
use web::{Answer, Frame, Visit, Words};

use super::view;
use crate::door;
use crate::model::{Call, CallStatus};
use crate::rules::access::Part;
use crate::store::{call, candidacy};

struct Line {
    call: Call,
    deadline: String,
    count: usize,
    open: bool,
}

#[derive(Template)]
#[template(path = "call/calls.html")]
struct CallsPage {
    f: Frame,
    l: Words,
    lines: Vec<Line>,
}

/// `GET /calls`
pub async fn show(visit: Visit) -> Answer {
    let (ctx, l) = (&visit.ctx, &visit.l);
    let mut tx = visit.app.db.read().await?;
    // Coordinators have this in their menu; one of another house reads what everybody reads.
    if visit.role() == kernel::Role::Coordinator && !door::is_lead(&mut tx, ctx).await? {
        return Ok(visit.redirect("/open-calls").into_response());
    }
    let office = door::require(&mut tx, ctx, Verb::Find, Part::Call).await?;
    let mut lines = Vec::new();
    for one in call::all(&mut tx, ctx).await? {
        let count = candidacy::all(&mut tx, ctx, one.id).await?.iter().filter(|c| office.sees(c)).count();
        let open = one.status == CallStatus::Published && one.calendar.is_open(ctx.now);
        lines.push(Line { deadline: view::moment(l, one.calendar.deadline), count, open, call: one });
    }
    web::render(&CallsPage { f: visit.frame("calls-title", "/calls"), l: l.clone(), lines })
}
