//! The text of a call and its annexes.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Verb;
use kernel::refusal::Faults;
use store::Failure;
use web::{Answer, Choice, Form, FormView, Frame, Upload, Visit, Words};

use super::head::CallHead;
use super::view;
use crate::actions::{AddPaper, RemovePaper, SaveAddendum};
use crate::model::{AnnexId, Call, CallId, CallStatus, PaperKind};
use crate::records::Paper;
use crate::rules::access::Part;
use crate::store::paper;

/// Most characters of an addendum: about forty pages.
const MOST: usize = 120_000;

#[derive(Template)]
#[template(path = "call/addendum.html")]
struct AddendumPage {
    f: Frame,
    l: Words,
    head: CallHead,
    form: FormView,
    version: i64,
    fixed: bool,
    shown: String,
    papers: Vec<(Paper, String)>,
    kinds: Vec<Choice>,
}

async fn page(
    visit: &Visit,
    id: CallId,
    form: Option<FormView>,
    version: Option<i64>,
) -> Result<AddendumPage, Failure> {
    let mut tx = visit.app.db.read().await?;
    let (_, call) = view::open(&mut tx, &visit.ctx, id, Verb::Read, Part::Call).await?;
    let papers = paper::of(&mut tx, &visit.ctx, id).await?;
    drop(tx);
    let text = |call: &Call| FormView::filled([("addendum", call.addendum.clone())]);
    let form = form.unwrap_or_else(|| text(&call));
    Ok(AddendumPage {
        f: visit.frame("call-tab-addendum", "/calls"),
        head: CallHead::new(&visit.l, &call, "addendum"),
        kinds: form.choices(&visit.l, "kind", "call-paper", PaperKind::ALL),
        papers: papers.into_iter().map(|p| (p.clone(), view::size(p.size))).collect(),
        shown: crate::html(&call.addendum),
        fixed: call.status != CallStatus::Draft,
        version: version.unwrap_or(call.version),
        l: visit.l.clone(),
        form,
    })
}

/// `GET /calls/{id}/addendum`
pub async fn show(visit: Visit, Path(id): Path<CallId>) -> Answer {
    web::render(&page(&visit, id, None, None).await?)
}

/// `POST /calls/{id}/addendum`
pub async fn save(visit: Visit, Path(id): Path<CallId>, Form(fields): Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let (_, call) = view::open(&mut tx, &visit.ctx, id, Verb::Write, Part::Call).await?;
    drop(tx);
    let mut faults = Faults::default();
    let text = fields.short(&mut faults, "addendum", MOST).unwrap_or_default();
    let act = SaveAddendum { id, text: &text, version: fields.version() };
    let outcome = match faults.done() {
        Ok(()) => visit.app.db.act(&visit.ctx, &act).await,
        Err(refusal) => Err(refusal.into()),
    };
    let Err(failure) = outcome else {
        return Ok(visit.redirect(format!("/calls/{id}/addendum")).said("call-said-saved").into_response());
    };
    if let Some(version) = view::version_of(&failure) {
        let rows = vec![(visit.l.t("call-tab-addendum"), call.addendum, fields.get("addendum").to_owned())];
        let here = (format!("/calls/{id}/addendum"), format!("/calls/{id}/addendum"));
        let frame = (visit.frame("call-tab-addendum", "/calls"), visit.l.clone());
        return view::conflict(frame, rows, here, version, fields);
    }
    let errors = web::errors_of(failure)?;
    let form = fields.view(&visit.l, &errors);
    web::render_invalid(&page(&visit, id, Some(form), Some(fields.version())).await?)
}

/// `POST /calls/{id}/annexes`
pub async fn add(visit: Visit, Path(id): Path<CallId>, upload: Upload) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let (_, call) = view::open(&mut tx, &visit.ctx, id, Verb::Write, Part::Call).await?;
    drop(tx);
    let mut fields = upload.fields();
    let mut faults = Faults::default();
    let kind = fields.choose(&mut faults, "kind", "call-paper-kind-missing");
    let title = fields.need(&mut faults, "title", 200, "call-paper-title-missing");
    let bytes = upload.file("file").map_or(&[][..], |(_, bytes)| bytes);
    let outcome = match (faults.done(), kind) {
        (Ok(()), Some(kind)) => {
            let act = AddPaper { call: id, kind, title: &title, bytes };
            visit.app.db.act_once(&visit.ctx, fields.key(), &act).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), None) => Err(kernel::Refusal::NotFound.into()),
    };
    match outcome {
        Ok(_) => Ok(visit.redirect(format!("/calls/{id}/addendum")).said("call-said-paper").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            fields.set("addendum", call.addendum);
            web::render_invalid(&page(&visit, id, Some(fields.view(&visit.l, &errors)), None).await?)
        }
    }
}

/// `POST /calls/{id}/annexes/{annex}/remove`
pub async fn remove(visit: Visit, Path((call, id)): Path<(CallId, AnnexId)>, Form(_): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &RemovePaper { call, id }).await?;
    Ok(visit.redirect(format!("/calls/{call}/addendum")).said("call-said-paper-removed").into_response())
}

/// `GET /calls/{id}/annexes/{annex}`
pub async fn download(visit: Visit, Path((call, id)): Path<(CallId, AnnexId)>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    view::open(&mut tx, &visit.ctx, call, Verb::Read, Part::Call).await?;
    let (paper, bytes) = crate::paper_bytes(&mut tx, &visit.ctx, call, id).await?;
    Ok(web::attachment("application/pdf", &format!("{}.pdf", paper.title), bytes))
}
