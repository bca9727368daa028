//! More time for all: a published act with its reason.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Verb;
use kernel::refusal::Faults;
use store::Failure;
use web::{Answer, Fields, Form, FormView, Frame, Visit, Words};

use super::head::CallHead;
use super::view;
use crate::actions::Extend;
use crate::model::{Call, CallId};

#[derive(Template)]
#[template(path = "call/extension.html")]
struct ExtensionPage {
    f: Frame,
    l: Words,
    head: CallHead,
    form: FormView,
    version: i64,
    deadline: String,
}

fn page(visit: &Visit, call: &Call, form: FormView, version: i64) -> ExtensionPage {
    ExtensionPage {
        f: visit.frame("call-extension-title", "/calls"),
        head: CallHead::new(&visit.l, call, "extension"),
        deadline: view::moment(&visit.l, call.calendar.deadline),
        l: visit.l.clone(),
        form,
        version,
    }
}

/// `GET /calls/{id}/extension`
pub async fn show(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let call = view::load(&visit, id, Verb::Decide).await?;
    let form = FormView::filled([("deadline_time", view::time(call.calendar.deadline))]);
    web::render(&page(&visit, &call, form, call.version))
}

/// `POST /calls/{id}/extension`
pub async fn save(visit: Visit, Path(id): Path<CallId>, Form(fields): Form) -> Answer {
    let call = view::load(&visit, id, Verb::Decide).await?;
    match extend(&visit, id, &fields).await {
        Ok(()) => Ok(visit.redirect(format!("/calls/{id}")).said("call-said-extended").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, &call, fields.view(&visit.l, &errors), fields.version()))
        }
    }
}

async fn extend(visit: &Visit, id: CallId, fields: &Fields) -> Result<(), Failure> {
    let mut faults = Faults::default();
    let becomes = view::deadline(fields, &mut faults);
    let reason = fields.need(&mut faults, "reason", 2000, "call-extend-reason-missing");
    faults.done()?;
    let becomes = becomes.ok_or(kernel::Refusal::NotFound)?;
    let act = Extend {
        id,
        becomes,
        reason: &reason,
        version: fields.version(),
        l10n: &visit.app.l10n,
        public_url: &visit.app.settings.public_url,
    };
    visit.app.db.act(&visit.ctx, &act).await
}
