//! One call: how far it is, what it lacks, its parts, publishing it.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Verb;
use web::{Answer, Form, Frame, Visit, Words};

use super::head::CallHead;
use super::view;
use crate::actions::Publish;
use crate::model::{Call, CallId, CallStatus};
use crate::records::Extension;
use crate::rules::access::Part;
use crate::rules::ready::{self, Lack};
use crate::store::{ask, call as calls, candidacy, paper};

/// A part of the call, with how much of it there is.
struct Piece {
    url: String,
    icon: &'static str,
    label: String,
    note: String,
}

#[derive(Template)]
#[template(path = "call/overview.html")]
struct OverviewPage {
    f: Frame,
    l: Words,
    head: CallHead,
    call: Call,
    pieces: Vec<Piece>,
    lacks: Vec<Lack>,
    extensions: Vec<Extension>,
    deadline: String,
    open: bool,
    may: bool,
    drafts: usize,
    arrived: usize,
    unanswered: usize,
}

/// `GET /calls/{id}`
pub async fn show(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let (office, call) = view::open(&mut tx, ctx, id, Verb::Read, Part::Call).await?;
    let papers = paper::of(&mut tx, ctx, id).await?.len();
    let all = candidacy::all(&mut tx, ctx, id).await?;
    let extensions = calls::extensions(&mut tx, ctx, id).await?;
    let unanswered = ask::of(&mut tx, ctx, id).await?.iter().filter(|a| a.answer.is_none()).count();
    drop(tx);
    let piece = |part: &str, icon, note: String| Piece {
        url: format!("/calls/{id}/{part}"),
        icon,
        label: l.of("call-tab", part),
        note,
    };
    let pieces = vec![
        piece("facts", "settings", call.contact_email.clone()),
        piece("addendum", "file-text", l.n("call-papers-count", papers)),
        piece("rules", "list-checks", l.n("call-rules-count", call.rules.len())),
        piece("criteria", "scale", l.n("call-criteria-count", call.criteria.len())),
        piece("form", "clipboard-list", l.n("call-questions-count", call.questions.len())),
        piece("calendar", "calendar-days", l.n("call-phases-count", call.phases.len())),
    ];
    web::render(&OverviewPage {
        f: visit.frame("call-title", "/calls"),
        head: CallHead::new(&l, &call, ""),
        lacks: if call.status == CallStatus::Draft { ready::lacks(&call, ctx.now) } else { Vec::new() },
        deadline: view::moment(&l, call.calendar.deadline),
        open: call.status == CallStatus::Published && call.calendar.is_open(ctx.now),
        may: office.may(Verb::Decide, Part::Call),
        drafts: all.iter().filter(|c| c.status.is_draft()).count(),
        arrived: all.iter().filter(|c| office.sees(c)).count(),
        unanswered,
        extensions,
        pieces,
        call,
        l,
    })
}

/// `POST /calls/{id}/publish`
pub async fn publish(visit: Visit, Path(id): Path<CallId>, Form(fields): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &Publish { id, version: fields.version() }).await?;
    Ok(visit.redirect(format!("/calls/{id}")).said("call-said-published").into_response())
}
