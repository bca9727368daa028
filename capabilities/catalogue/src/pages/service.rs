//! One service: everything that is known, its places, and whom to call.

use askama::Template;
use axum::extract::Path;
use kernel::{Refusal, ServiceId};
use web::{Answer, Frame, Visit, Words};

use super::HERE;
use super::rows::{self, Row};
use crate::card;
use crate::model::{Kind, Place, Service, ServiceStatus};
use crate::rules;

/// A location in words.
pub(crate) struct At {
    pub(crate) name: String,
    pub(crate) address: String,
    pub(crate) accessible: bool,
}

#[derive(Template)]
#[template(path = "catalogue/service.html")]
struct ServicePage {
    f: Frame,
    l: Words,
    s: Service,
    rows: Vec<Row>,
    at: Vec<At>,
    areas: String,
    barriers: String,
    targets: String,
    free: String,
    doubtful: Option<String>,
    confirmed: Option<String>,
    may_edit: bool,
    bikes: bool,
    active: bool,
}

impl ServicePage {
    fn places(&self) -> &[Place] {
        &self.s.places
    }
}

/// Where it is given, in words.
pub(crate) fn locations(service: &Service, towns: &network::municipality::Municipalities) -> Vec<At> {
    let town = |nis: &String| towns.by_nis(nis).map(|m| m.name.clone());
    let address = |l: &crate::model::Location| {
        let place = [l.postcode.clone(), l.nis.as_ref().and_then(town)].into_iter().flatten().collect::<Vec<_>>();
        let parts = [l.street.clone(), Some(place.join(" "))].into_iter().flatten().filter(|p| !p.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    };
    let at = |l: &crate::model::Location| At {
        name: l.name.clone(),
        address: address(l),
        accessible: l.accessible == crate::model::Accessible::Yes,
    };
    service.locations.iter().map(at).collect()
}

/// `GET /services/{id}`
pub async fn show(visit: Visit, Path(id): Path<ServiceId>) -> Answer {
    if !rules::may_read(&visit.ctx.actor) {
        return Err(Refusal::NotFound.into());
    }
    let mut tx = visit.app.db.read().await?;
    let s = crate::load(&mut tx, &visit.ctx, id).await?;
    let towns = network::municipality::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let l = visit.l.clone();
    let today = visit.ctx.today();
    let names = |codes: &[String]| {
        let name = |nis: &String| towns.by_nis(nis).map_or_else(|| nis.clone(), |m| m.name.clone());
        codes.iter().map(name).collect::<Vec<_>>().join(", ")
    };
    let target = |key: &String| l.of("target", key);
    web::render(&ServicePage {
        f: visit.frame("service-title", HERE),
        rows: rows::all(&l, today, &s),
        at: locations(&s, &towns),
        areas: if s.whole_region {
            l.t("service-whole-region")
        } else if rules::travel::names_no_area(&s) {
            l.t("service-area-unknown")
        } else if s.areas.is_empty() {
            l.t("service-area-anyone")
        } else {
            names(&s.areas)
        },
        barriers: s.barriers.iter().map(|key| l.of("barrier", key)).collect::<Vec<_>>().join(", "),
        targets: s.targets.iter().map(target).collect::<Vec<_>>().join(", "),
        free: card::free(&l, &s),
        doubtful: card::doubtful(&l, today, &s),
        confirmed: s.confirmed_on.map(|day| l.t1("service-confirmed", "day", l.near(day, today))),
        may_edit: rules::may_write(&visit.ctx.actor, s.organisation_id),
        bikes: s.kind() == Kind::BikeLoan,
        active: s.status == ServiceStatus::Active,
        s,
        l,
    })
}
