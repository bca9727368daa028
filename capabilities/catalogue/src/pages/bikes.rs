//! The bikes of a bike loan.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::refusal::Faults;
use kernel::{Day, FieldError, Refusal, ServiceId};
use store::Failure;
use uuid::Uuid;
use web::{Answer, Choice, Fields, Form, FormView, Frame, Visit, Words};

use super::HERE;
use crate::actions::bikes::{Deed, KeepBikes};
use crate::bike::{self, Bike, BikeKind, BikeState};
use crate::model::{Facts, Kind, Service};
use crate::rules;
use crate::store::bikes;

/// Days of a loan when the house says nothing.
const USUAL_DAYS: i64 = 28;

#[derive(Template)]
#[template(path = "catalogue/bikes.html")]
struct BikesPage {
    f: Frame,
    l: Words,
    s: Service,
    bikes: Vec<Bike>,
    kinds: Vec<Choice>,
    form: FormView,
    today: Day,
    due: Day,
    summary: String,
}

impl BikesPage {
    fn late(&self, bike: &Bike) -> bool {
        bike.due_on.is_some_and(|day| day < self.today)
    }
}

async fn page(visit: &Visit, id: ServiceId, fields: &Fields, errors: &[FieldError]) -> Result<BikesPage, Failure> {
    let mut tx = visit.app.db.read().await?;
    let s = crate::load(&mut tx, &visit.ctx, id).await?;
    if s.kind() != Kind::BikeLoan || !rules::may_write(&visit.ctx.actor, s.organisation_id) {
        return Err(Refusal::NotFound.into());
    }
    let bikes = bikes::of_service(&mut tx, &visit.ctx, id).await?;
    drop(tx);
    let l = &visit.l;
    let form = fields.view(l, errors);
    let days = if let Facts::BikeLoan { days: Some(days), .. } = s.facts { days } else { USUAL_DAYS };
    let (all, ready) = bike::places(&bikes);
    let today = visit.ctx.today();
    Ok(BikesPage {
        f: visit.frame("bikes-title", HERE),
        summary: l.t2("bikes-summary", "ready", ready, "all", all),
        kinds: form.choices(l, "kind", "bike-kind", BikeKind::ALL),
        due: today.plus_days(i32::try_from(days).unwrap_or(28)),
        today,
        l: l.clone(),
        s,
        bikes,
        form,
    })
}

/// `GET /services/{id}/bikes`
pub async fn show(visit: Visit, Path(id): Path<ServiceId>) -> Answer {
    let fields = Fields::from_pairs([("kind", BikeKind::City.as_str())]);
    web::render(&page(&visit, id, &fields, &[]).await?)
}

/// `POST /services/{id}/bikes`
pub async fn add(visit: Visit, Path(id): Path<ServiceId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let label = fields.need(&mut faults, "label", 60, "bike-label-missing");
    let kind = fields.maybe(&mut faults, "kind").unwrap_or(BikeKind::City);
    let done = match faults.done() {
        Ok(()) => {
            let action = KeepBikes { service: id, deed: Deed::Add { label: &label, kind } };
            visit.app.db.act_once(&visit.ctx, fields.key(), &action).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    after(&visit, id, &fields, done, "bike-said-added").await
}

/// `POST /services/{id}/bikes/{bike}/lend`
pub async fn lend(visit: Visit, Path((id, bike)): Path<(ServiceId, Uuid)>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let mark = fields.need(&mut faults, "mark", 40, "bike-mark-missing");
    let due = fields.need_day(&mut faults, "due");
    if due.is_some_and(|day| day < visit.ctx.today()) {
        faults.push("due", "bike-due-past");
    }
    let done = match (faults.done(), due) {
        (Ok(()), Some(due)) => {
            visit.app.db.act(&visit.ctx, &KeepBikes { service: id, deed: Deed::Lend { bike, mark: &mark, due } }).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), None) => Err(Refusal::field("due", "form-day-missing").into()),
    };
    after(&visit, id, &fields, done, "bike-said-lent").await
}

/// `POST /services/{id}/bikes/{bike}/return`
pub async fn take_back(visit: Visit, Path((id, bike)): Path<(ServiceId, Uuid)>, Form(fields): Form) -> Answer {
    let state = if fields.get("state") == "repair" { BikeState::Repair } else { BikeState::In };
    let deed = Deed::Return { bike, state };
    let done = visit.app.db.act(&visit.ctx, &KeepBikes { service: id, deed }).await;
    after(&visit, id, &fields, done, "bike-said-back").await
}

/// `POST /services/{id}/bikes/{bike}/state`
pub async fn set_state(visit: Visit, Path((id, bike)): Path<(ServiceId, Uuid)>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let (from, to) = (fields.maybe(&mut faults, "from"), fields.maybe(&mut faults, "to"));
    let (Some(from), Some(to)) = (from, to) else { return Err(Refusal::NotFound.into()) };
    let done = visit.app.db.act(&visit.ctx, &KeepBikes { service: id, deed: Deed::Move { bike, from, to } }).await;
    after(&visit, id, &fields, done, "bike-said-moved").await
}

async fn after(
    visit: &Visit,
    id: ServiceId,
    fields: &Fields,
    done: Result<Uuid, Failure>,
    said: &'static str,
) -> Answer {
    match done {
        Ok(_) => Ok(visit.redirect(format!("/services/{id}/bikes")).said(said).into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(visit, id, fields, &errors).await?)
        }
    }
}
