//! One call as everybody reads it.

use askama::Template;
use axum::extract::Path;
use kernel::Refusal;
use store::Failure;
use web::{Answer, Frame, Public, Words};

use super::criteria::share;
use super::view;
use crate::model::{AnnexId, Call, CallId, CallStatus};
use crate::records::{Ask, Extension, Paper};
use crate::store::{ask, call as calls, paper};

#[derive(Template)]
#[template(path = "call/open_call.html")]
struct OpenCallPage {
    f: Frame,
    l: Words,
    call: Call,
    addendum: String,
    deadline: String,
    open: bool,
    soon: bool,
    moments: Vec<(String, String)>,
    criteria: Vec<(String, String, String)>,
    papers: Vec<(Paper, String)>,
    extensions: Vec<(Extension, String, String)>,
    asks: Vec<Ask>,
}

/// A call that is published, or: there is none.
pub(super) async fn load(public: &Public, id: CallId) -> Result<Call, Failure> {
    let mut tx = public.app.db.read().await?;
    let found = calls::load(&mut tx, &public.ctx, id).await?;
    Ok(found.filter(|call| call.status != CallStatus::Draft).ok_or(Refusal::NotFound)?)
}

/// The moments of a call in words, in order.
pub(super) fn moments(l: &Words, call: &Call) -> Vec<(String, String)> {
    let c = &call.calendar;
    let days = |from, to| l.t2("call-from-to", "from", l.day_year(from), "to", l.day_year(to));
    vec![
        (l.t("call-moment-launch"), l.day_year(c.launch)),
        (l.t("call-moment-deadline_on"), view::moment(l, c.deadline)),
        (l.t("call-moment-evaluation"), days(c.evaluation_from, c.evaluation_to)),
        (l.t("call-moment-pitches_on"), l.day_year(c.pitches_on)),
        (l.t("call-moment-decide_by"), l.t1("call-by-day", "day", l.day_year(c.decide_by))),
        (l.t("call-moment-communicate_by"), l.t1("call-by-day", "day", l.day_year(c.communicate_by))),
        (l.t("call-moment-reply_days"), l.n("call-reply-until", c.reply_days)),
    ]
}

/// `GET /open-calls/{id}`
pub async fn show(public: Public, Path(id): Path<CallId>) -> Answer {
    let call = load(&public, id).await?;
    let (ctx, l) = (&public.ctx, public.l.clone());
    let mut tx = public.app.db.read().await?;
    let papers = paper::of(&mut tx, ctx, id).await?;
    let extensions = calls::extensions(&mut tx, ctx, id).await?;
    let asks = ask::of(&mut tx, ctx, id).await?;
    drop(tx);
    let all: i64 = call.criteria.iter().map(|c| c.weight).sum();
    web::render(&OpenCallPage {
        f: public.frame("open-call-title"),
        addendum: crate::html(&call.addendum),
        deadline: view::moment(&l, call.calendar.deadline),
        open: call.status == CallStatus::Published && call.calendar.is_open(ctx.now),
        soon: call.calendar.launch.start() > ctx.now,
        moments: moments(&l, &call),
        criteria: call.criteria.iter().map(|c| (c.name.clone(), share(c.weight, all), c.explanation.clone())).collect(),
        papers: papers.into_iter().map(|p| (p.clone(), view::size(p.size))).collect(),
        extensions: extensions
            .into_iter()
            .map(|e| (e.clone(), view::moment(&l, e.was), view::moment(&l, e.becomes)))
            .collect(),
        asks: asks.into_iter().filter(|a| a.answer.is_some()).collect(),
        call,
        l,
    })
}

/// `GET /open-calls/{id}/annexes/{annex}`
pub async fn download(public: Public, Path((id, annex)): Path<(CallId, AnnexId)>) -> Answer {
    load(&public, id).await?;
    let mut tx = public.app.db.read().await?;
    let (paper, bytes) = crate::paper_bytes(&mut tx, &public.ctx, id, annex).await?;
    Ok(web::attachment("application/pdf", &format!("{}.pdf", paper.title), bytes))
}
