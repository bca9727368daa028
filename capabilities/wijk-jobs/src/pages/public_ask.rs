//! The public page: somebody who is no user yet asks for help with a job.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::Refusal;
use kernel::refusal::Faults;
use serde::Deserialize;
use store::Failure;
use web::{Answer, Choice, FormView, Frame, Public, Words};
use wijk_users::Kind;

use super::request_form::Lists;
use crate::actions::ask::AskInPublic;
use crate::store::ask::Told;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    /// It was sent.
    #[serde(default)]
    sent: String,
}

#[derive(Template)]
#[template(path = "wijk_jobs/ask_public.html")]
struct AskPage {
    f: Frame,
    l: Words,
    done: bool,
    form: FormView,
    kinds: Vec<Choice>,
    places: Vec<Choice>,
    activities: Vec<Choice>,
}

async fn page(public: &Public, form: FormView, done: bool) -> Result<AskPage, Failure> {
    let mut tx = public.app.db.read().await?;
    // Without an organiser there is nothing to ask here.
    wijk_office::organiser(&mut tx, &public.ctx).await?.ok_or(Refusal::NotFound)?;
    let lists = Lists::open(&mut tx, &public.ctx).await?;
    drop(tx);
    Ok(AskPage {
        f: public.frame("work-public-title"),
        kinds: form.choices(&public.l, "kind", "wijk-user-kind", Kind::ALL),
        places: lists.places(&form),
        activities: lists.activities(&form),
        l: public.l.clone(),
        done,
        form,
    })
}

/// `GET /wijk/ask`
pub(crate) async fn show(public: Public, Query(asked): Query<Asked>) -> Answer {
    web::render(&page(&public, FormView::empty(), asked.sent == "yes").await?)
}

/// `POST /wijk/ask`
pub(crate) async fn send(public: Public, web::Form(fields): web::Form) -> Answer {
    let mut faults = Faults::default();
    let kind: Option<Kind> = fields.choose(&mut faults, "kind", "work-public-kind-missing");
    let name = fields.need(&mut faults, "name", 120, "work-public-name-missing");
    let phone =
        fields.opt("phone").map(|text| kernel::phone::Phone::parse(text).map_err(|_| "work-public-phone-wrong"));
    let phone = phone.and_then(|read| faults.take("phone", read));
    let email =
        fields.opt("email").map(|text| kernel::email::Email::parse(text).map_err(|_| "work-public-email-wrong"));
    let email = email.and_then(|read| faults.take("email", read));
    let nis = fields.need(&mut faults, "nis", 10, "work-place-missing");
    let what = fields.need(&mut faults, "what", 2000, "work-public-what-missing");
    let errors = match (faults.done(), kind) {
        (Ok(()), Some(kind)) => {
            let told = Told { name, phone: phone.map(|p| p.e164()), email: email.map(|e| e.as_str().to_owned()), what };
            let hash = Some(&public.address)
                .filter(|address| !address.is_empty())
                .map(|address| public.app.vault.index_hash("wijk-ask-address", address));
            let deed = AskInPublic {
                kind: kind.as_str(),
                nis: &nis,
                activity: fields.opt("activity"),
                told,
                address_hash: hash.as_deref(),
            };
            match public.app.db.act_once(&public.ctx, fields.key(), &deed).await {
                Ok(_) => return Ok(public.redirect("/wijk/ask?sent=yes").into_response()),
                Err(failure) => web::errors_of(failure)?,
            }
        }
        (Err(Refusal::Invalid(errors)), _) => errors,
        _ => Vec::new(),
    };
    web::render_invalid(&page(&public, fields.view(&public.l, &errors), false).await?)
}
