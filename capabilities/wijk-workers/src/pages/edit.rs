//! Who a worker is and where she lives; and the numbers that are kept sealed.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Verb;
use kernel::refusal::Faults;
use store::Failure;
use web::{Answer, ConflictRow, Fields, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::person::{self, Options};
use crate::actions::edit::{EditWorker, SaveNumbers};
use crate::model::WorkerId;
use crate::records::Worker;
use crate::store::sealed::{self, Sealed};
use crate::store::worker;

#[derive(askama::Template)]
#[template(path = "wijk-workers/edit.html")]
struct EditPage {
    f: Frame,
    l: Words,
    form: FormView,
    w: Worker,
    version: i64,
    options: Options,
}

async fn page(visit: &Visit, id: WorkerId, form: Option<FormView>) -> Result<EditPage, web::Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Write, Part::Worker).await?;
    let w = worker::load(&mut tx, &desk, id).await?;
    let version = form.as_ref().and_then(|form| form.value("_version").parse().ok()).unwrap_or(w.version);
    let form = form.unwrap_or_else(|| person::filled(&w));
    let options = person::options(&mut tx, &visit.ctx, &l, &form).await?;
    drop(tx);
    door::log_read(visit, "wijk-worker", id, "person").await?;
    Ok(EditPage { f: visit.frame("wijk-worker-edit", "/wijk/workers"), l, form, w, version, options })
}

/// `GET /wijk/workers/{id}/edit`
pub async fn show(visit: Visit, Path(id): Path<WorkerId>) -> Answer {
    web::render(&page(&visit, id, None).await?)
}

/// `POST /wijk/workers/{id}/edit`
pub async fn save(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let municipalities = network::municipality::all(&mut tx, &visit.ctx, visit.ctx.today()).await?;
    drop(tx);
    let mut faults = Faults::default();
    let who = person::read(&fields, &mut faults, visit.ctx.today());
    person::check_nis(&fields, &mut faults, &municipalities);
    let home_from = fields.day(&mut faults, "home_from");
    let outcome = match faults.done() {
        Ok(()) => {
            let act = EditWorker {
                id,
                version: fields.version(),
                given_name: &who.given_name,
                family_name: &who.family_name,
                birth_on: who.birth_on,
                gender: who.gender,
                languages: &who.languages,
                phone: who.phone.as_deref(),
                email: who.email.as_deref(),
                street: who.street.as_deref(),
                postcode: &who.postcode,
                nis: who.nis.as_deref(),
                home_from,
                age_sure: fields.has("age_sure", "yes"),
            };
            visit.app.db.act(&visit.ctx, &act).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(()) => Ok(visit.redirect(format!("/wijk/workers/{id}")).said("wijk-worker-said-saved").into_response()),
        Err(Failure::Refused(kernel::Refusal::Stale { current })) => conflict(&visit, id, fields, current).await,
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, Some(fields.view(&visit.l, &errors))).await?)
        }
    }
}

/// Both versions side by side.
async fn conflict(visit: &Visit, id: WorkerId, fields: Fields, current: i64) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Write, Part::Worker).await?;
    let now = person::filled(&worker::load(&mut tx, &desk, id).await?);
    drop(tx);
    let l = &visit.l;
    let rows = [
        ("given_name", "wijk-worker-given"),
        ("family_name", "wijk-worker-family"),
        ("phone", "wijk-worker-phone"),
        ("email", "wijk-worker-email"),
        ("street", "wijk-worker-street"),
        ("postcode", "wijk-worker-postcode"),
        ("birth_on", "wijk-worker-birth"),
    ];
    let rows = rows
        .iter()
        .filter(|(field, _)| now.value(field) != fields.get(field))
        .map(|(field, key)| ConflictRow {
            label: l.t(key),
            theirs: now.value(field).to_owned(),
            mine: fields.get(field).to_owned(),
        })
        .collect();
    web::Conflict {
        f: visit.frame("wijk-worker-edit", "/wijk/workers"),
        rows,
        action: format!("/wijk/workers/{id}/edit"),
        back: format!("/wijk/workers/{id}"),
        version: current,
        fields,
        l: l.clone(),
    }
    .page()
}

#[derive(askama::Template)]
#[template(path = "wijk-workers/numbers.html")]
struct NumbersPage {
    f: Frame,
    l: Words,
    form: FormView,
    w: Worker,
    insz: Option<String>,
    iban: Option<String>,
}

async fn numbers_page(visit: &Visit, id: WorkerId, form: FormView) -> Result<NumbersPage, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Read, Part::WorkerSensitive).await?;
    let w = worker::load(&mut tx, &desk, id).await?;
    let insz = sealed::open(&mut tx, &visit.ctx, &desk, id, Sealed::Insz).await?;
    let iban = sealed::open(&mut tx, &visit.ctx, &desk, id, Sealed::Iban).await?;
    drop(tx);
    door::log_read(visit, "wijk-worker", id, "numbers").await?;
    Ok(NumbersPage {
        f: visit.frame("wijk-numbers-title", "/wijk/workers"),
        l: visit.l.clone(),
        insz: insz.and_then(|text| kernel::insz::Insz::parse(&text).ok()).map(|insz| insz.to_string()),
        iban: iban.and_then(|text| ledger::Iban::parse(&text).ok()).map(|iban| iban.to_string()),
        form,
        w,
    })
}

/// `GET /wijk/workers/{id}/numbers`: shown only when asked for, and noted.
pub async fn numbers(visit: Visit, Path(id): Path<WorkerId>) -> Answer {
    web::render(&numbers_page(&visit, id, FormView::empty()).await?)
}

/// `POST /wijk/workers/{id}/numbers`
pub async fn save_numbers(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let (insz, iban) = person::numbers(&fields, &mut faults);
    let outcome = match faults.done() {
        Ok(()) => {
            visit
                .app
                .db
                .act(&visit.ctx, &SaveNumbers { id, version: fields.version(), insz, iban: iban.as_deref() })
                .await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(()) => Ok(visit.redirect(format!("/wijk/workers/{id}")).said("wijk-worker-said-saved").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&numbers_page(&visit, id, fields.view(&visit.l, &errors)).await?)
        }
    }
}
