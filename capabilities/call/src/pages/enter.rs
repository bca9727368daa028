//! The lead enters a candidacy that came by mail.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Verb;
use kernel::email::{Email, EmailError};
use kernel::kbo::{Kbo, KboError};
use kernel::refusal::Faults;
use store::Failure;
use web::{Answer, Fields, FormView, Frame, Upload, Visit, Words};

use super::head::CallHead;
use super::mine_form::{self, Ask};
use super::view;
use crate::actions::EnterByMail;
use crate::model::{Call, CallId, CandidacyId};
use crate::rules::access::Part;

#[derive(Template)]
#[template(path = "call/enter.html")]
struct EnterPage {
    f: Frame,
    l: Words,
    head: CallHead,
    form: FormView,
    asks: Vec<Ask>,
    subject: String,
    deadline: String,
}

async fn load(visit: &Visit, id: CallId) -> Result<Call, Failure> {
    let mut tx = visit.app.db.read().await?;
    Ok(view::open(&mut tx, &visit.ctx, id, Verb::Write, Part::Candidacy).await?.1)
}

fn page(visit: &Visit, call: &Call, form: FormView) -> EnterPage {
    EnterPage {
        f: visit.frame("candidacy-enter-title", "/calls"),
        head: CallHead::new(&visit.l, call, "candidacies"),
        asks: mine_form::asks(&visit.l, &call.questions, &form),
        subject: call.submission_subject.clone(),
        deadline: view::moment(&visit.l, call.calendar.deadline),
        l: visit.l.clone(),
        form,
    }
}

/// `GET /calls/{id}/candidacies/new`
pub async fn show(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let call = load(&visit, id).await?;
    web::render(&page(&visit, &call, FormView::empty()))
}

/// `POST /calls/{id}/candidacies/new`
pub async fn save(visit: Visit, Path(id): Path<CallId>, upload: Upload) -> Answer {
    let call = load(&visit, id).await?;
    let fields = upload.fields();
    match enter(&visit, &call, &fields, upload.file("file")).await {
        Ok(new) => {
            let to = visit.redirect(format!("/calls/{id}/candidacies/{new}"));
            Ok(to.said("candidacy-said-entered").into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, &call, fields.view(&visit.l, &errors)))
        }
    }
}

async fn enter(
    visit: &Visit,
    call: &Call,
    fields: &Fields,
    file: Option<(&str, &[u8])>,
) -> Result<CandidacyId, Failure> {
    let mut faults = Faults::default();
    let organisation = fields.need(&mut faults, "organisation", 200, "candidacy-organisation-missing");
    let kbo = faults.take("kbo", Kbo::parse(fields.get("kbo")).map_err(KboError::key));
    let email = faults.take("email", Email::parse(fields.get("email")).map_err(EmailError::key));
    let subject = fields.need(&mut faults, "subject", 200, "candidacy-subject-missing");
    fields.need(&mut faults, "contact", 120, "candidacy-contact-missing");
    let day = fields.need_day(&mut faults, "received_on");
    let time = fields.time(&mut faults, "received_time");
    if fields.get("received_time").is_empty() {
        faults.push("received_time", "candidacy-received-time-missing");
    }
    let told = mine_form::told(fields, &call.questions, &mut faults);
    let late = fields.has("late", "yes");
    if late && fields.get("late_reason").is_empty() {
        faults.push("late_reason", "candidacy-late-reason-missing");
    }
    faults.done()?;
    let (Some(kbo), Some(email), Some(day), Some((hour, minute))) = (kbo, email, day, time) else {
        return Err(kernel::Refusal::NotFound.into());
    };
    let act = EnterByMail {
        call: call.id,
        subject: &subject,
        received_at: day.at(hour, minute),
        organisation: &organisation,
        kbo,
        email: &email,
        told: &told,
        late: fields.opt("late_reason").filter(|_| late),
        file: file.filter(|(name, bytes)| !name.is_empty() || !bytes.is_empty()),
    };
    visit.app.db.act_once(&visit.ctx, fields.key(), &act).await
}
