//! A new call.

use askama::Template;
use axum::response::IntoResponse as _;
use kernel::Verb;
use kernel::email::{Email, EmailError};
use kernel::refusal::Faults;
use web::{Answer, Fields, Form, FormView, Frame, Visit, Words};

use super::view;
use crate::actions::MakeCall;
use crate::door;
use crate::model::CallId;
use crate::rules::access::Part;

#[derive(Template)]
#[template(path = "call/make.html")]
struct MakePage {
    f: Frame,
    l: Words,
    form: FormView,
}

fn page(visit: &Visit, form: FormView) -> MakePage {
    MakePage { f: visit.frame("call-new-title", "/calls"), l: visit.l.clone(), form }
}

async fn open(visit: &Visit) -> Result<(), store::Failure> {
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, &visit.ctx, Verb::Write, Part::Call).await.map(|_| ())
}

/// `GET /calls/new`
pub async fn show(visit: Visit) -> Answer {
    open(&visit).await?;
    let filled = [("deadline_time", "23:59")];
    web::render(&page(&visit, FormView::filled(filled)))
}

/// `POST /calls/new`
pub async fn save(visit: Visit, Form(fields): Form) -> Answer {
    open(&visit).await?;
    match make(&visit, &fields).await {
        Ok(id) => Ok(visit.redirect(format!("/calls/{id}")).said("call-said-made").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, fields.view(&visit.l, &errors)))
        }
    }
}

async fn make(visit: &Visit, fields: &Fields) -> Result<CallId, store::Failure> {
    let mut faults = Faults::default();
    let title = fields.need(&mut faults, "title", 200, "call-title-missing");
    let area = fields.need(&mut faults, "area", 200, "call-area-missing");
    let launch = fields.need_day(&mut faults, "launch");
    let deadline = view::deadline(fields, &mut faults);
    let subject = fields.need(&mut faults, "subject", 200, "call-subject-missing");
    let name = fields.need(&mut faults, "contact_name", 120, "call-contact-missing");
    let email = faults.take("contact_email", Email::parse(fields.get("contact_email")).map_err(EmailError::key));
    faults.done()?;
    let (Some(launch), Some(deadline), Some(email)) = (launch, deadline, email) else {
        return Err(kernel::Refusal::NotFound.into());
    };
    let act = MakeCall {
        title: &title,
        area: &area,
        launch,
        deadline,
        submission_subject: &subject,
        contact_name: &name,
        contact_email: email.as_str(),
    };
    visit.app.db.act_once(&visit.ctx, fields.key(), &act).await
}
