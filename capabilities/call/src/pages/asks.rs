//! Questions about a call: the office answers, everybody reads.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Verb;
use kernel::refusal::Faults;
use store::Failure;
use web::{Answer, Form, FormView, Frame, Visit, Words};

use super::head::CallHead;
use super::view;
use crate::actions::{AnswerAsk, NoteAsk};
use crate::model::{AskId, CallId};
use crate::records::Ask;
use crate::rules::access::Part;
use crate::store::ask;

#[derive(Template)]
#[template(path = "call/asks.html")]
struct AsksPage {
    f: Frame,
    l: Words,
    head: CallHead,
    open: Vec<Ask>,
    answered: Vec<Ask>,
    form: FormView,
    /// The question whose answer has a mistake.
    wrong: Option<AskId>,
}

async fn page(visit: &Visit, id: CallId, form: FormView, wrong: Option<AskId>) -> Result<AsksPage, Failure> {
    let mut tx = visit.app.db.read().await?;
    let (_, call) = view::open(&mut tx, &visit.ctx, id, Verb::Read, Part::Questions).await?;
    let all = ask::of(&mut tx, &visit.ctx, id).await?;
    drop(tx);
    let (answered, open) = all.into_iter().partition(|a| a.answer.is_some());
    Ok(AsksPage {
        f: visit.frame("call-tab-questions", "/calls"),
        head: CallHead::new(&visit.l, &call, "questions"),
        l: visit.l.clone(),
        open,
        answered,
        form,
        wrong,
    })
}

/// `GET /calls/{id}/questions`
pub async fn show(visit: Visit, Path(id): Path<CallId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty(), None).await?)
}

/// `POST /calls/{id}/questions`: a question that came another way.
pub async fn note(visit: Visit, Path(id): Path<CallId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let text = fields.need(&mut faults, "text", 4000, "call-ask-missing");
    let outcome = match faults.done() {
        Ok(()) => visit.app.db.act_once(&visit.ctx, fields.key(), &NoteAsk { call: id, text: &text }).await.map(|_| ()),
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(()) => Ok(visit.redirect(format!("/calls/{id}/questions")).said("call-said-saved").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, fields.view(&visit.l, &errors), None).await?)
        }
    }
}

/// `POST /calls/{id}/questions/{ask}`
pub async fn answer(visit: Visit, Path((call, id)): Path<(CallId, AskId)>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let text = fields.need(&mut faults, "answer", 8000, "call-answer-missing");
    let outcome = match faults.done() {
        Ok(()) => {
            let act = AnswerAsk { call, id, text: &text, version: fields.version() };
            visit.app.db.act(&visit.ctx, &act).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    let Err(failure) = outcome else {
        return Ok(visit.redirect(format!("/calls/{call}/questions")).said("call-said-answered").into_response());
    };
    if let Some(version) = view::version_of(&failure) {
        let mut tx = visit.app.db.read().await?;
        let now = ask::of(&mut tx, &visit.ctx, call).await?.into_iter().find(|a| a.id == id);
        drop(tx);
        let theirs = now.and_then(|a| a.answer).unwrap_or_default();
        let rows = vec![(visit.l.t("call-answer"), theirs, text)];
        let here = (format!("/calls/{call}/questions/{id}"), format!("/calls/{call}/questions"));
        let frame = (visit.frame("call-tab-questions", "/calls"), visit.l.clone());
        return view::conflict(frame, rows, here, version, fields);
    }
    let errors = web::errors_of(failure)?;
    web::render_invalid(&page(&visit, call, fields.view(&visit.l, &errors), Some(id)).await?)
}
