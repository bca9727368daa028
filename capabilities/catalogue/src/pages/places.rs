//! A house says on one page what is free in all its services.

use askama::Template;
use axum::extract::Query as UrlQuery;
use axum::response::IntoResponse;
use kernel::{Day, OrganisationId, Refusal, ServiceId};
use serde::Deserialize;
use store::{Ctx, Failure, Tx};
use web::{Answer, Fields, Form, Frame, Visit, Words};

use super::HERE;
use crate::actions::say_places::SayPlaces;
use crate::card;
use crate::model::{Class, Service, ServiceStatus};
use crate::rules::{self, MOST_PLACES, places::Said};

/// A number on the page.
pub(crate) struct Number {
    pub(crate) name: String,
    pub(crate) class: Class,
    pub(crate) free: i64,
    pub(crate) capacity: i64,
}

/// A service on the page.
pub(crate) struct Row {
    pub(crate) id: ServiceId,
    pub(crate) name: String,
    pub(crate) numbers: Vec<Number>,
    pub(crate) doubtful: Option<String>,
    pub(crate) confirmed: Option<String>,
}

/// The running services of a house as rows of the form.
pub(crate) async fn rows(
    tx: &mut Tx,
    ctx: &Ctx,
    l: &Words,
    today: Day,
    house: OrganisationId,
) -> Result<Vec<Row>, Failure> {
    let number = |s: &Service, p: &crate::model::Place| Number {
        name: format!("free-{}-{}", s.id, p.class),
        class: p.class,
        free: p.free,
        capacity: p.capacity,
    };
    let all = crate::of_organisation(tx, ctx, house).await?;
    let row = |s: Service| Row {
        id: s.id,
        name: s.name.clone(),
        numbers: s.places.iter().map(|p| number(&s, p)).collect(),
        doubtful: card::doubtful(l, today, &s),
        confirmed: s.confirmed_on.map(|day| l.t1("service-confirmed", "day", l.near(day, today))),
    };
    Ok(all.into_iter().filter(|s| s.status == ServiceStatus::Active).map(row).collect())
}

/// The services and numbers that the form sent.
pub(crate) fn read(fields: &Fields) -> Result<(Vec<ServiceId>, Vec<Said>), Refusal> {
    let services: Vec<ServiceId> = fields.all("service").filter_map(|id| id.parse().ok()).collect();
    let mut said = Vec::new();
    for service in &services {
        for class in Class::ALL {
            let name = format!("free-{service}-{class}");
            let Some(typed) = fields.opt(&name) else { continue };
            let number = |text: &str| text.parse().ok().filter(|n| (0..=MOST_PLACES).contains(n));
            let Some(free) = number(typed) else { return Err(Refusal::field("places", "service-number-impossible")) };
            let was = number(fields.get(&format!("was-{service}-{class}"))).unwrap_or(free);
            said.push(Said { service: *service, class: *class, was, free });
        }
    }
    Ok((services, said))
}

#[derive(Template)]
#[template(path = "catalogue/places.html")]
struct PlacesPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    errors: Vec<String>,
    action: String,
    house: OrganisationId,
    name: String,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    organisation: String,
}

fn house(visit: &Visit, wanted: &str) -> Result<OrganisationId, Refusal> {
    let house = wanted.parse().unwrap_or(visit.ctx.actor.organisation);
    if rules::may_write(&visit.ctx.actor, house) { Ok(house) } else { Err(Refusal::NotFound) }
}

async fn page(visit: &Visit, house: OrganisationId, errors: Vec<String>) -> Result<PlacesPage, Failure> {
    let mut tx = visit.app.db.read().await?;
    let name = network::organisation(&mut tx, &visit.ctx, house).await?.map(|o| o.name).ok_or(Refusal::NotFound)?;
    Ok(PlacesPage {
        f: visit.frame("places-title", HERE),
        l: visit.l.clone(),
        rows: rows(&mut tx, &visit.ctx, &visit.l, visit.ctx.today(), house).await?,
        errors,
        action: "/services/places".to_owned(),
        house,
        name,
    })
}

/// `GET /services/places`
pub async fn show(visit: Visit, UrlQuery(wanted): UrlQuery<Wanted>) -> Answer {
    let house = house(&visit, &wanted.organisation)?;
    web::render(&page(&visit, house, Vec::new()).await?)
}

/// `POST /services/places`
pub async fn save(visit: Visit, Form(fields): Form) -> Answer {
    let house = house(&visit, fields.get("organisation"))?;
    let done = match read(&fields) {
        Ok((services, said)) => visit.app.db.act(&visit.ctx, &SayPlaces { organisation: house, services, said }).await,
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(()) => {
            let own = house == visit.ctx.actor.organisation;
            let to = if own { "/services/places".to_owned() } else { format!("/services/places?organisation={house}") };
            Ok(visit.redirect(to).said("places-said").into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let errors = fields.view(&visit.l, &errors).errors.into_iter().map(|(_, message)| message).collect();
            web::render_invalid(&page(&visit, house, errors).await?)
        }
    }
}
