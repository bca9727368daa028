//! A talk or evaluation is written down.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use web::{Answer, Choice, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::actions::talk::HoldTalk;
use crate::model::{TalkId, WorkerId};
use crate::records::{Talk, Worker};
use crate::store::{talk, worker};

#[derive(askama::Template)]
#[template(path = "wijk-workers/talk.html")]
struct TalkPage {
    f: Frame,
    l: Words,
    form: FormView,
    w: Worker,
    talk: Talk,
    note: Option<String>,
    rungs: Vec<Choice>,
}

async fn page(visit: &Visit, id: WorkerId, which: TalkId, form: FormView) -> Result<TalkPage, web::Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Read, Part::WorkerSensitive).await?;
    let w = worker::load(&mut tx, &desk, id).await?;
    let known = talk::find(&mut tx, &visit.ctx, id, which).await?;
    let note = talk::note(&mut tx, &visit.ctx, &desk, &known).await?;
    drop(tx);
    door::log_read(visit, "wijk-worker", id, "talk").await?;
    let rungs = form.choices(&l, "rung", "wijk-rung", &[1_i64, 2, 3, 4, 5, 6]);
    Ok(TalkPage { f: visit.frame("wijk-talk-title", "/wijk/workers"), l, form, w, talk: known, note, rungs })
}

/// `GET /wijk/workers/{id}/talks/{talk}`
pub async fn show(visit: Visit, Path((id, which)): Path<(WorkerId, TalkId)>) -> Answer {
    let form = FormView::filled([("on", visit.ctx.today().to_string()), ("rung", "4".to_owned())]);
    web::render(&page(&visit, id, which, form).await?)
}

/// `POST /wijk/workers/{id}/talks/{talk}`
pub async fn hold(visit: Visit, Path((id, which)): Path<(WorkerId, TalkId)>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let on = fields.need_day(&mut faults, "on");
    let note = fields.long(&mut faults, "note");
    let rung = fields.number(&mut faults, "rung", 1, 6);
    let next_step = fields.short(&mut faults, "next_step", 160);
    let outcome = match (faults.done(), on) {
        (Ok(()), Some(on)) => {
            let (note, next_step) = (note.as_deref(), next_step.as_deref());
            visit.app.db.act(&visit.ctx, &HoldTalk { worker: id, talk: which, on, note, rung, next_step }).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    match outcome {
        Ok(()) => Ok(visit.redirect(format!("/wijk/workers/{id}")).said("wijk-talk-said-done").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, which, fields.view(&visit.l, &errors)).await?)
        }
    }
}
