//! The general facts of a call: title, area, whom to ask, subject line, quorum, ties.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Verb;
use kernel::email::{Email, EmailError};
use kernel::refusal::Faults;
use store::Failure;
use web::{Answer, Choice, Fields, Form, FormView, Frame, Visit, Words};

use super::head::CallHead;
use super::view;
use crate::actions::SaveCall;
use crate::model::{Call, CallId, CallStatus, TieRule};

#[derive(Template)]
#[template(path = "call/facts.html")]
struct FactsPage {
    f: Frame,
    l: Words,
    head: CallHead,
    form: FormView,
    version: i64,
    fixed: bool,
    ties: Vec<Choice>,
}

fn page(visit: &Visit, call: &Call, form: FormView, version: i64) -> FactsPage {
    FactsPage {
        f: visit.frame("call-tab-facts", "/calls"),
        head: CallHead::new(&visit.l, call, "facts"),
        ties: form.choices(&visit.l, "tie_rule", "call-tie", TieRule::ALL),
        fixed: call.status != CallStatus::Draft,
        l: visit.l.clone(),
        form,
        version,
    }
}

fn filled(call: &Call) -> FormView {
    FormView::filled([
        ("title", call.title.clone()),
        ("area", call.area.clone()),
        ("subject", call.submission_subject.clone()),
        ("contact_name", call.contact_name.clone()),
        ("contact_email", call.contact_email.clone()),
        ("quorum", call.quorum.to_string()),
        ("tie_rule", call.tie_rule.to_string()),
    ])
}

/// `GET /calls/{id}/facts`
pub async fn show(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let call = view::load(&visit, id, Verb::Write).await?;
    web::render(&page(&visit, &call, filled(&call), call.version))
}

/// `POST /calls/{id}/facts`
pub async fn save(visit: Visit, Path(id): Path<CallId>, Form(fields): Form) -> Answer {
    let call = view::load(&visit, id, Verb::Write).await?;
    let Err(failure) = write(&visit, &call, &fields).await else {
        return Ok(visit.redirect(format!("/calls/{id}")).said("call-said-saved").into_response());
    };
    if let Some(version) = view::version_of(&failure) {
        let l = &visit.l;
        let row = |key: &str, theirs: &str, name: &str| (l.t(key), theirs.to_owned(), fields.get(name).to_owned());
        let rows = vec![
            row("call-field-title", &call.title, "title"),
            row("call-field-area", &call.area, "area"),
            row("call-field-subject", &call.submission_subject, "subject"),
            row("call-field-contact", &call.contact_name, "contact_name"),
            row("call-field-email", &call.contact_email, "contact_email"),
            row("call-field-quorum", &call.quorum.to_string(), "quorum"),
        ];
        let here = (format!("/calls/{id}/facts"), format!("/calls/{id}"));
        return view::conflict((visit.frame("call-tab-facts", "/calls"), l.clone()), rows, here, version, fields);
    }
    let errors = web::errors_of(failure)?;
    web::render_invalid(&page(&visit, &call, fields.view(&visit.l, &errors), fields.version()))
}

async fn write(visit: &Visit, call: &Call, fields: &Fields) -> Result<(), Failure> {
    let mut faults = Faults::default();
    // Once published only whom to ask is in the form; the rest stays as it is.
    let fixed = call.status != CallStatus::Draft;
    let mut need = |name: &'static str, now: &str, missing: &'static str| {
        if fixed { now.to_owned() } else { fields.need(&mut faults, name, 200, missing) }
    };
    let title = need("title", &call.title, "call-title-missing");
    let area = need("area", &call.area, "call-area-missing");
    let subject = need("subject", &call.submission_subject, "call-subject-missing");
    let name = fields.need(&mut faults, "contact_name", 120, "call-contact-missing");
    let email = faults.take("contact_email", Email::parse(fields.get("contact_email")).map_err(EmailError::key));
    let (quorum, tie_rule) = if fixed {
        (Some(call.quorum), Some(call.tie_rule))
    } else {
        if fields.get("quorum").is_empty() {
            faults.push_range("quorum", 1, 40);
        }
        (fields.number(&mut faults, "quorum", 1, 40), fields.choose(&mut faults, "tie_rule", "call-tie-missing"))
    };
    faults.done()?;
    let (Some(email), Some(quorum), Some(tie_rule)) = (email, quorum, tie_rule) else {
        return Err(kernel::Refusal::NotFound.into());
    };
    let act = SaveCall {
        id: call.id,
        title: &title,
        area: &area,
        submission_subject: &subject,
        contact_name: &name,
        contact_email: email.as_str(),
        quorum,
        tie_rule,
        version: fields.version(),
    };
    visit.app.db.act(&visit.ctx, &act).await
}
