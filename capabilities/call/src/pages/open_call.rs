//! One call as everybody reads it.

use askama::Template;
use axum::extract::Path;
use kernel::Refusal;
use store::Failure;
use web::{Answer, Frame, Public, Words};

use super::criteria::share;
use super::timeline::Entry;
use super::{phase, timeline, view};
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
    moments: Vec<Entry>,
    criteria: Vec<(String, String, String)>,
    papers: Vec<(Paper, String)>,
    extensions: Vec<(Extension, String, String)>,
    acts: Vec<(String, String, String)>,
    asks: Vec<Ask>,
}

impl OpenCallPage {
    /// Where everybody reads what was decided: a page of the jury.
    fn result(&self) -> String {
        format!("/open-calls/{}/result", self.call.id)
    }
}

/// A call that is published, or: there is none.
pub(super) async fn load(public: &Public, id: CallId) -> Result<Call, Failure> {
    let mut tx = public.app.db.read().await?;
    let found = calls::load(&mut tx, &public.ctx, id).await?;
    Ok(found.filter(|call| call.status != CallStatus::Draft).ok_or(Refusal::NotFound)?)
}

/// `GET /open-calls/{id}`
pub async fn show(public: Public, Path(id): Path<CallId>) -> Answer {
    let call = load(&public, id).await?;
    let (ctx, l) = (&public.ctx, public.l.clone());
    let mut tx = public.app.db.read().await?;
    let papers = paper::of(&mut tx, ctx, id).await?;
    let extensions = calls::extensions(&mut tx, ctx, id).await?;
    let acts = crate::calendar_acts(&mut tx, ctx, id).await?;
    let asks = ask::of(&mut tx, ctx, id).await?;
    drop(tx);
    let all: i64 = call.criteria.iter().map(|c| c.weight).sum();
    web::render(&OpenCallPage {
        f: public.frame("open-call-title"),
        addendum: crate::html(&call.addendum),
        deadline: view::moment(&l, call.calendar.deadline),
        open: call.status == CallStatus::Published && call.calendar.is_open(ctx.now),
        soon: call.calendar.launch.start() > ctx.now,
        moments: timeline::of(&l, &call, ctx.now),
        acts: phase::told(&l, &acts),
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
