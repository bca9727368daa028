//! One request, as the organisation that was asked sees it: what was agreed to tell, the questions and answers, and what
//! she can say now. Nothing of the file.

use askama::Template;
use axum::extract::Path;
use kernel::{Moment, PlacementId};
use store::audit::Line as AuditLine;
use web::{Answer, Choice, FormView, Frame, Problem, Visit, Words};

use super::view::{self, Line};
use crate::door;
use crate::happened::{self, Shown};
use crate::model::{By, DeclineReason, Happening, Item, Outcome, Shared, Status};
use crate::rules::machine::Deed;
use crate::snapshot;
use crate::store::event;
use crate::store::feedback::{self, Told};

#[derive(Template)]
#[template(path = "placement/request.html")]
pub(crate) struct RequestPage {
    f: Frame,
    l: Words,
    form: FormView,
    name: String,
    line: Line,
    shared: Vec<Shared>,
    message: String,
    deeds: Vec<Deed>,
    talk: Vec<Shown>,
    told: Vec<Told>,
    reasons: Vec<Choice>,
    outcomes: Vec<Choice>,
    today: kernel::Day,
}

impl RequestPage {
    fn can(&self, deed: &str) -> bool {
        self.deeds.iter().any(|d| format!("{d:?}") == deed)
    }
}

/// What a partner may read of what happened: what was said between the two, not what came before or inside the file.
const TALK: [Happening; 10] = [
    Happening::Sent,
    Happening::Question,
    Happening::Replied,
    Happening::Dated,
    Happening::Accepted,
    Happening::Handover,
    Happening::Started,
    Happening::Ended,
    Happening::Declined,
    Happening::Undone,
];

/// `GET /requests/{id}`
pub async fn show(visit: Visit, Path(id): Path<PlacementId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}

/// The page, with what was typed.
pub(crate) async fn page(visit: &Visit, id: PlacementId, form: FormView) -> Result<RequestPage, Problem> {
    let mut tx = visit.app.db.read().await?;
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let p = door::receive(&mut tx, ctx, id).await?;
    let deeds = door::possible_as_receiver(&p);
    let (shared, message) = snapshot::open(&mut tx, ctx, &p).await?;
    let names = view::names(&mut tx, ctx, &[&p]).await?;
    let mut events = event::of_participant(&mut tx, ctx, p.participant_id, Moment(i64::MAX), 400).await?;
    // Only since it was sent to this house: what another house asked and answered before stays there.
    events.retain(|e| e.placement == id && TALK.contains(&e.kind));
    let sent = events.iter().position(|e| e.kind == Happening::Sent && e.service == p.service_id);
    events.truncate(sent.map_or(0, |at| at + 1));
    let mut told = feedback::of(&mut tx, ctx, &p).await?;
    told.retain(|one| one.by == By::Partner);
    drop(tx);
    let line = AuditLine::new("file.read", "placement", id).about(p.participant_id).fact("part", "request");
    visit.app.db.log_read(ctx, line).await?;
    let name = shared.iter().find(|s| s.item == Item::Name).map(|s| s.value.clone());
    let outcomes: &[Outcome] = match p.status {
        Status::Accepted => &[Outcome::NeverStarted],
        _ => &[Outcome::Done, Outcome::StoppedEarly, Outcome::MovedOn],
    };
    Ok(RequestPage {
        f: visit.frame("request-title", "/requests"),
        name: name.unwrap_or_else(|| l.t("request-nameless")),
        talk: happened::shown(&l, &events, &names, ctx.today()),
        reasons: form.choices(&l, "reason", "placement-decline", DeclineReason::ALL),
        outcomes: view::choices(&l, "placement-outcome", outcomes),
        line: Line::new(&l, p, &names, ctx.today()),
        message: message.unwrap_or_default(),
        today: ctx.today(),
        shared,
        deeds,
        told,
        form,
        l,
    })
}
