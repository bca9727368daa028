//! An organisation asks for the form: its number is checked, a link comes by mail.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::email::{Email, EmailError};
use kernel::kbo::{Kbo, KboError};
use kernel::refusal::Faults;
use serde::Deserialize;
use store::Failure;
use web::{Answer, Fields, FormView, Frame, OpenForm, Public, Words};

use super::{open_call, view};
use crate::actions::Apply;
use crate::model::{Call, CallId};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The mail left.
    sent: String,
}

#[derive(Template)]
#[template(path = "call/apply.html")]
struct ApplyPage {
    f: Frame,
    l: Words,
    call: Call,
    form: FormView,
    sent: bool,
    open: bool,
    deadline: String,
}

fn page(public: &Public, call: Call, form: FormView, sent: bool) -> ApplyPage {
    ApplyPage {
        f: public.frame("apply-title"),
        open: call.calendar.is_open(public.ctx.now),
        deadline: view::moment(&public.l, call.calendar.deadline),
        l: public.l.clone(),
        call,
        form,
        sent,
    }
}

/// `GET /open-calls/{id}/apply`
pub async fn show(public: Public, Path(id): Path<CallId>, Query(asked): Query<Asked>) -> Answer {
    let call = open_call::load(&public, id).await?;
    web::render(&page(&public, call, FormView::empty(), asked.sent == "yes"))
}

/// `POST /open-calls/{id}/apply`
pub async fn send(public: Public, Path(id): Path<CallId>, OpenForm(fields): OpenForm) -> Answer {
    let call = open_call::load(&public, id).await?;
    match apply(&public, id, &fields).await {
        Ok(()) => Ok(public.redirect(format!("/open-calls/{id}/apply?sent=yes")).into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&public, call, fields.view(&public.l, &errors), false))
        }
    }
}

async fn apply(public: &Public, id: CallId, fields: &Fields) -> Result<(), Failure> {
    let mut faults = Faults::default();
    let organisation = fields.need(&mut faults, "organisation", 200, "candidacy-organisation-missing");
    let kbo = faults.take("kbo", Kbo::parse(fields.get("kbo")).map_err(KboError::key));
    let contact = fields.need(&mut faults, "contact", 120, "candidacy-contact-missing");
    let email = faults.take("email", Email::parse(fields.get("email")).map_err(EmailError::key));
    faults.done()?;
    let (Some(kbo), Some(email)) = (kbo, email) else { return Err(kernel::Refusal::NotFound.into()) };
    let act = Apply {
        call: id,
        organisation: &organisation,
        kbo,
        contact: &contact,
        email: &email,
        address: &public.address,
        l10n: &public.app.l10n,
        public_url: &public.app.settings.public_url,
    };
    public.app.db.act_once(&public.ctx, fields.key(), &act).await.map(|_| ())
}
