//! The caseload: each coach with places taken and free, the people, and who waits.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use kernel::{Day, OrganisationId, Role};
use serde::Deserialize;
use web::{Answer, Choice, Visit};

use super::store::{self, Guided};
use crate::trajectory::model::Intensity;
use crate::trajectory::rules::{Places, silent_days};
use crate::trajectory::store::coaches;
use crate::trajectory::store::rows::CoachPosition;

/// Routes.
pub(crate) fn routes() -> Router<web::App> {
    Router::new().route("/caseload", get(show))
}

#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    organisation: String,
}

/// A person of a coach.
pub(crate) struct Person {
    pub row: Guided,
    pub silent: Option<i32>,
}

/// A coach with the people.
pub(crate) struct Coach {
    pub position: CoachPosition,
    pub places: Places,
    pub people: Vec<Person>,
}

impl Coach {
    /// Places per class, for those who have any: what the bar shows, in words.
    pub(crate) fn classes(&self) -> impl Iterator<Item = (Intensity, i64)> {
        [
            (Intensity::Intensive, self.places.intensive),
            (Intensity::Normal, self.places.normal),
            (Intensity::Light, self.places.light),
        ]
        .into_iter()
        .filter(|(_, places)| *places > 0)
    }

    /// Begin, width (of 1000) and class of the parts of the bar: intensive, normal, light.
    pub(crate) fn bar(&self) -> [(i64, i64, &'static str); 3] {
        let whole = self.places.capacity.max(self.places.used()).max(1);
        let wide = |n: i64| n * 1000 / whole;
        let (a, b, c) = (wide(self.places.intensive), wide(self.places.normal), wide(self.places.light));
        [(0, a, "main"), (a, b, "other"), (a + b, c, "free")]
    }
}

/// Somebody who waits.
pub(crate) struct Waiting {
    pub row: Guided,
    pub days: i32,
}

#[derive(Template)]
#[template(path = "guidance/caseload.html")]
struct CaseloadPage {
    f: web::Frame,
    l: web::Words,
    today: Day,
    coaches: Vec<Coach>,
    organisations: Vec<Choice>,
    used: i64,
    free: i64,
    people: usize,
    waiting: Vec<Waiting>,
    may_start: bool,
    /// May she look which coach fits whom?
    may_match: bool,
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.only(&[Role::TeamLead, Role::Coordinator])?;
    let lead = visit.role() == Role::TeamLead;
    let chosen: Option<OrganisationId> =
        if lead { Some(visit.ctx.actor.organisation) } else { asked.organisation.parse().ok() };
    let today = visit.ctx.today();
    let mut tx = visit.app.db.read().await?;
    let all = coaches::coaches(&mut tx, &visit.ctx, None).await?;
    let positions: Vec<CoachPosition> =
        all.iter().filter(|c| chosen.is_none_or(|o| c.organisation_id == o)).cloned().collect();
    let places = coaches::places(&mut tx, visit.ctx.actor.partnership, &positions).await?;
    let guided = store::guided(&mut tx, &visit.ctx, chosen).await?;
    let waiting = store::waiting(&mut tx, &visit.ctx).await?;
    drop(tx);
    let coaches: Vec<Coach> = positions
        .into_iter()
        .zip(places)
        .map(|(position, places)| {
            let own = guided.iter().filter(|g| g.coach_position_id == Some(position.position_id));
            let people = own.map(|g| Person { silent: silent(g, today), row: g.clone() }).collect();
            Coach { position, places, people }
        })
        .collect();
    web::render(&CaseloadPage {
        f: visit.frame("caseload-title", "/caseload"),
        l: visit.l.clone(),
        used: coaches.iter().map(|c| c.places.used()).sum(),
        free: coaches.iter().map(|c| c.places.free()).sum(),
        people: guided.len(),
        organisations: if lead { Vec::new() } else { organisations(&all, chosen) },
        waiting: waiting.into_iter().map(|row| Waiting { days: row.created_at.day().days_until(today), row }).collect(),
        may_match: !lead,
        may_start: !lead || !guided.is_empty(),
        coaches,
        today,
    })
}

/// Days of silence of somebody who is under way.
pub(crate) fn silent(row: &Guided, today: Day) -> Option<i32> {
    let active = row.status == Some(crate::trajectory::model::Status::Active);
    match (active, row.intensity, row.started_on) {
        (true, Some(class), Some(started)) => silent_days(class, row.last_contact_on, started, today),
        _ => None,
    }
}

fn organisations(all: &[CoachPosition], chosen: Option<OrganisationId>) -> Vec<Choice> {
    let mut seen: Vec<Choice> = Vec::new();
    for coach in all {
        let value = coach.organisation_id.to_string();
        if !seen.iter().any(|c| c.value == value) {
            let is = chosen == Some(coach.organisation_id);
            seen.push(Choice { value, label: coach.organisation.clone(), chosen: is, ..Choice::default() });
        }
    }
    seen
}
