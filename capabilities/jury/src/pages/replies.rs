//! Replies on a call for the lead, and the outcome: chosen organisations become members.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use call::listing::{Asked, List};
use call::rules::access::Part;
use call::{CallHead, CallId};
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use store::Failure;
use web::{Answer, FormView, Frame, Visit, Words};

use super::named;
use crate::actions::conclude::Conclude;
use crate::door;
use crate::model::{Outcome, Stage};
use crate::paper::number;
use crate::rules::reply as rules;
use crate::store::{decision, joined, reply};

#[derive(Template)]
#[template(path = "jury/replies.html")]
struct RepliesPage {
    f: Frame,
    l: Words,
    head: CallHead,
    stage: (String, &'static str),
    url: String,
    until: String,
    told: bool,
    list: List<Row>,
    concluding: bool,
    waits: String,
    version: i64,
    joined: Vec<(String, String, String, String)>,
    form: FormView,
}

struct Row {
    url: String,
    name: String,
    sent: String,
    outcome: String,
    open: bool,
    handlers: String,
}

async fn page(visit: &Visit, id: CallId, form: FormView, asked: &Asked) -> Result<RepliesPage, Failure> {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let desk = door::desk(&mut tx, ctx, id, Verb::Read, Part::Reply).await?;
    let all = call::candidacies(&mut tx, ctx, id).await?;
    let replies = reply::all(&mut tx, ctx, id).await?;
    let handlers = reply::handlers(&mut tx, ctx, id).await?;
    let first = decision::first(&mut tx, ctx, id).await?;
    let members = joined::all(&mut tx, ctx, id).await?;
    let organisations = network::organisations(&mut tx, ctx).await?;
    drop(tx);
    let stage = desk.panel.as_ref().map_or(Stage::Forming, |p| p.stage);
    let open = replies.iter().any(|r| r.outcome == Outcome::Open);
    let waits = match &first {
        Some(d) if rules::in_time(d.reply_until, ctx.now) => {
            l.t1("jury-conclude-waits", "day", l.day_year(d.reply_until))
        }
        _ if open => l.t("jury-conclude-replies-text"),
        _ => String::new(),
    };
    let mine: Vec<_> = replies
        .iter()
        .filter(|r| desk.sees(r.candidacy_id))
        .filter_map(|r| Some((r, all.iter().find(|c| c.id == r.candidacy_id)?)))
        .collect();
    let found: Vec<_> = mine.iter().filter(|(_, row)| asked.finds(row)).collect();
    let list = List::cut(&l, &format!("/calls/{id}/replies"), asked, found, mine.len()).map(|(r, row)| {
        let who: Vec<&str> = handlers.iter().filter(|h| h.reply_id == r.id).map(|h| h.name.as_str()).collect();
        Row {
            url: format!("/calls/{id}/replies/{}", r.id),
            name: named(row),
            sent: l.day_time(r.sent_at),
            outcome: l.of("jury-outcome", r.outcome),
            open: r.outcome == Outcome::Open,
            handlers: if who.is_empty() { l.t("jury-handlers-none") } else { who.join(", ") },
        }
    });
    let form = if form.errors.is_empty() { FormView::filled([("from", String::new())]) } else { form };
    Ok(RepliesPage {
        f: visit.frame("jury-replies-title", "/calls"),
        head: super::head(&l, &desk, "replies"),
        stage: super::stage(&l, desk.panel.as_ref()),
        url: format!("/calls/{id}/replies"),
        until: first.as_ref().map(|d| l.day_year(d.reply_until)).unwrap_or_default(),
        told: matches!(stage, Stage::Communicated | Stage::Concluded),
        list,
        concluding: stage == Stage::Communicated,
        waits,
        version: desk.panel.as_ref().map_or(0, |p| p.version),
        joined: members
            .iter()
            .filter(|j| desk.sees(j.candidacy_id))
            .map(|j| {
                let name = organisations.iter().find(|o| o.id == j.organisation_id).map_or("", |o| o.name.as_str());
                let capacity = j.capacity.map(|c| number(&l, c)).unwrap_or_default();
                (name.to_owned(), l.day_year(j.from_on), j.offer.clone(), capacity)
            })
            .collect(),
        form,
        l,
    })
}

/// `GET /calls/{id}/replies`
pub(crate) async fn show(visit: Visit, Path(id): Path<CallId>, Query(asked): Query<Asked>) -> Answer {
    web::render(&page(&visit, id, FormView::empty(), &asked).await?)
}

/// `POST /calls/{id}/replies/conclude`
pub(crate) async fn conclude(visit: Visit, Path(id): Path<CallId>, web::Form(fields): web::Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    door::desk(&mut tx, &visit.ctx, id, Verb::Decide, Part::Decision).await?;
    drop(tx);
    let mut faults = Faults::default();
    let from = fields.need_day(&mut faults, "from");
    let did = match (faults.done(), from) {
        (Ok(()), Some(from)) => {
            visit.app.db.act(&visit.ctx, &Conclude { call: id, version: fields.version(), from }).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), None) => Err(Refusal::NotFound.into()),
    };
    match did {
        Ok(()) => Ok(visit.redirect(format!("/calls/{id}/replies")).said("jury-said-concluded").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, id, form, &Asked::default()).await?)
        }
    }
}
