//! One reply: what it says, who judges it, what is proposed, who agrees.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use call::CallId;
use call::rules::access::Part;
use kernel::refusal::Faults;
use kernel::{Refusal, StaffId, Verb};
use store::{Failure, audit};
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use super::decide::dutch;
use super::propose::capacity;
use super::{named, staff_choices};
use crate::actions::judge_reply::{AgreeReply, NameHandlers, ProposeOutcome};
use crate::door;
use crate::model::{Outcome, ReplyId};
use crate::paper::number;
use crate::store::decision;

#[expect(clippy::struct_excessive_bools, reason = "each says whether one part of the page shows")]
#[derive(Template)]
#[template(path = "jury/reply.html")]
struct ReplyPage {
    f: Frame,
    l: Words,
    form: FormView,
    back: String,
    url: String,
    name: String,
    text: String,
    sent: String,
    verdict: String,
    open: bool,
    outcome: String,
    answer: String,
    proposed: String,
    offer: String,
    capacity: String,
    draft: i64,
    handlers: Vec<HandlerRow>,
    lead: bool,
    handles: bool,
    may_agree: bool,
    staff: Vec<Choice>,
    outcomes: Vec<Choice>,
    version: i64,
}

struct HandlerRow {
    name: String,
    organisation: String,
    decided: bool,
    agrees: bool,
}

async fn page(visit: &Visit, (id, reply): (CallId, ReplyId), form: FormView) -> Result<ReplyPage, Failure> {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let (_, one, row, handlers) = door::reply(&mut tx, ctx, id, reply).await?;
    let lead = call::door::require(&mut tx, ctx, Verb::Decide, Part::Reply).await.is_ok();
    let verdict = decision::verdict_of(&mut tx, ctx, id, row.id).await?.ok_or(Refusal::NotFound)?;
    let everybody = if lead { identity::staff::positions_at(&mut tx, ctx, None).await? } else { Vec::new() };
    drop(tx);
    visit.app.db.log_read(ctx, audit::Line::new("jury.read", "candidacy", row.id).fact("part", "reply")).await?;
    let mine = handlers.iter().find(|h| h.staff_id == ctx.actor.staff);
    let chosen: Vec<StaffId> = handlers.iter().map(|h| h.staff_id).collect();
    let form = if form.errors.is_empty() {
        FormView::filled([
            ("outcome", one.proposed.map(|o| o.to_string()).unwrap_or_default()),
            ("answer", one.answer.clone()),
            ("offer", if one.offer.is_empty() { row.offer.clone() } else { one.offer.clone() }),
            ("capacity", one.capacity.map(|c| number(&l, c)).unwrap_or_default()),
        ])
    } else {
        form
    };
    Ok(ReplyPage {
        f: visit.frame("jury-reply-title", if lead { "/calls" } else { "/jury" }),
        back: if lead { format!("/calls/{id}/replies") } else { "/jury".to_owned() },
        url: format!("/calls/{id}/replies/{reply}"),
        name: named(&row),
        text: one.text.clone(),
        sent: l.day_time(one.sent_at),
        verdict: l.of("jury-verdict", verdict.verdict),
        open: one.outcome == Outcome::Open,
        outcome: l.of("jury-outcome", one.outcome),
        answer: one.answer.clone(),
        proposed: one.proposed.map(|o| l.of("jury-outcome", o)).unwrap_or_default(),
        offer: one.offer.clone(),
        capacity: one.capacity.map(|c| number(&l, c)).unwrap_or_default(),
        draft: one.draft,
        lead,
        handles: mine.is_some(),
        may_agree: one.draft > 0 && mine.is_some_and(|h| h.agreed_draft != Some(one.draft)),
        staff: staff_choices(&l, &everybody, &chosen),
        outcomes: form.choices(&l, "outcome", "jury-outcome", &[Outcome::Maintained, Outcome::Amended]),
        version: one.version,
        handlers: handlers
            .into_iter()
            .map(|h| HandlerRow {
                agrees: one.draft > 0 && h.agreed_draft == Some(one.draft),
                name: h.name,
                organisation: h.organisation,
                decided: h.decided,
            })
            .collect(),
        form,
        l,
    })
}

/// `GET /calls/{id}/replies/{reply}`
pub(crate) async fn show(visit: Visit, Path(at): Path<(CallId, ReplyId)>) -> Answer {
    web::render(&page(&visit, at, FormView::empty()).await?)
}

async fn done(visit: &Visit, at: (CallId, ReplyId), fields: &Fields, did: Result<&'static str, Failure>) -> Answer {
    match did {
        Ok(said) => Ok(visit.redirect(format!("/calls/{}/replies/{}", at.0, at.1)).said(said).into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(visit, at, form).await?)
        }
    }
}

/// `POST /calls/{id}/replies/{reply}/handlers`
pub(crate) async fn handlers(visit: Visit, Path(at): Path<(CallId, ReplyId)>, web::Form(fields): web::Form) -> Answer {
    let staff: Vec<StaffId> = fields.all("handlers").filter_map(|text| text.parse().ok()).collect();
    let deed = NameHandlers { call: at.0, reply: at.1, staff };
    let did = visit.app.db.act(&visit.ctx, &deed).await.map(|()| "jury-said-handlers");
    done(&visit, at, &fields, did).await
}

/// `POST /calls/{id}/replies/{reply}/outcome`
pub(crate) async fn outcome(visit: Visit, Path(at): Path<(CallId, ReplyId)>, web::Form(fields): web::Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    door::reply(&mut tx, &visit.ctx, at.0, at.1).await?;
    drop(tx);
    let mut faults = Faults::default();
    let outcome = fields.choose(&mut faults, "outcome", "jury-outcome-missing");
    let answer = fields.need(&mut faults, "answer", 10_000, "jury-answer-missing");
    let offer = fields.short(&mut faults, "offer", 5000).unwrap_or_default();
    let capacity = capacity(&mut faults, &fields);
    let did = match (faults.done(), outcome) {
        (Ok(()), Some(outcome)) => {
            let deed =
                ProposeOutcome { call: at.0, reply: at.1, version: fields.version(), outcome, answer, offer, capacity };
            visit.app.db.act(&visit.ctx, &deed).await.map(|()| "jury-said-outcome")
        }
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), None) => Err(Refusal::NotFound.into()),
    };
    done(&visit, at, &fields, did).await
}

/// `POST /calls/{id}/replies/{reply}/agree`
pub(crate) async fn agree(visit: Visit, Path(at): Path<(CallId, ReplyId)>, web::Form(fields): web::Form) -> Answer {
    let deed = AgreeReply {
        call: at.0,
        reply: at.1,
        draft: fields.get("draft").parse().unwrap_or(0),
        public_url: visit.app.settings.public_url.clone(),
        words: dutch(&visit),
    };
    let did = visit.app.db.act(&visit.ctx, &deed).await;
    let did = did.map(|is_final| if is_final { "jury-said-reply-closed" } else { "jury-said-agreed" });
    done(&visit, at, &fields, did).await
}
