//! A file ends: why, told on which day; the last day follows from the rules and is shown before it is done.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use web::{Answer, Choice, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::actions::end::End;
use crate::model::{EndReason, WorkerId};
use crate::records::Worker;
use crate::rules::ending::{self, Side, Told};
use crate::store::worker;

#[derive(askama::Template)]
#[template(path = "wijk-workers/end.html")]
struct EndPage {
    f: Frame,
    l: Words,
    form: FormView,
    w: Worker,
    version: i64,
    reasons: Vec<Choice>,
    sides: Vec<Choice>,
    example: Option<String>,
}

async fn page(visit: &Visit, id: WorkerId, form: FormView) -> Result<EndPage, web::Problem> {
    let (l, today) = (visit.l.clone(), visit.ctx.today());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Decide, Part::Worker).await?;
    let w = worker::load(&mut tx, &desk, id).await?;
    let table = wijk_office::table_of(&mut tx, &visit.ctx, &w.scheme).await?;
    drop(tx);
    let told = Told { reason: EndReason::Notice, by: Side::Worker, on: today, words: "" };
    let example = ending::last_day(&table, w.status, schemes::wijk::term::Term::NoLimit, &told).ok();
    let reasons: Vec<EndReason> =
        EndReason::ALL.iter().copied().filter(|reason| w.status.rule().may_end(reason.rule())).collect();
    Ok(EndPage {
        f: visit.frame("wijk-end-title", "/wijk/workers"),
        reasons: form.choices(&l, "reason", "wijk-end", &reasons),
        sides: form.choices(&l, "by", "wijk-end-by", Side::ALL),
        version: form.value("_version").parse().unwrap_or(w.version),
        example: example.map(|day| l.day_year(day)),
        l,
        form,
        w,
    })
}

/// `GET /wijk/workers/{id}/end`
pub async fn show(visit: Visit, Path(id): Path<WorkerId>) -> Answer {
    let today = visit.ctx.today().to_string();
    let form = FormView::filled([("told_on", today), ("by", "worker".to_owned())]);
    web::render(&page(&visit, id, form).await?)
}

/// `POST /wijk/workers/{id}/end`
pub async fn save(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let reason: Option<EndReason> = fields.choose(&mut faults, "reason", "wijk-end-reason-missing");
    let by: Option<Side> = fields.choose(&mut faults, "by", "wijk-end-by-missing");
    let on = fields.need_day(&mut faults, "told_on");
    let words = fields.short(&mut faults, "words", 500).unwrap_or_default();
    let outcome = match (faults.done(), reason, by, on) {
        (Ok(()), Some(reason), Some(by), Some(on)) => {
            let told = Told { reason, by, on, words: &words };
            visit.app.db.act(&visit.ctx, &End { id, version: fields.version(), told }).await
        }
        (Err(refusal), ..) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    match outcome {
        Ok(()) => Ok(visit.redirect(format!("/wijk/workers/{id}")).said("wijk-end-said-done").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, fields.view(&visit.l, &errors)).await?)
        }
    }
}
