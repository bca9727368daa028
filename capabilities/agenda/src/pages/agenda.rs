//! My agenda: today and the days after it first, other weeks on request.

use askama::Template;
use axum::extract::Query;
use kernel::{Day, Moment, Role};
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};

use crate::rules::monday;
use crate::store::appointment::Appointment;
use crate::store::lists::{Filter, Whose, list};

/// The roles that have an agenda.
pub(super) const ROLES: &[Role] = &[Role::Coach, Role::TeamLead];

/// How far back the page asks how something went, in days.
const ASK_BACK: i32 = 30;

/// Days that the page shows from today on.
const AHEAD: i32 = 14;

/// The week to show.
#[derive(Deserialize)]
pub struct Wanted {
    /// Any day of it.
    week: Option<String>,
}

struct DayGroup {
    day: Day,
    all: Vec<Appointment>,
}

#[derive(Template)]
#[template(path = "agenda/agenda.html")]
struct AgendaPage {
    f: Frame,
    l: Words,
    now: Moment,
    today: Day,
    first: Day,
    last: Day,
    ahead: bool,
    days: Vec<DayGroup>,
    open: Vec<Appointment>,
    earlier_url: String,
    later_url: String,
}

/// `GET /appointments`
pub async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    visit.only(ROLES)?;
    let today = visit.ctx.today();
    let week: Option<Day> = wanted.week.and_then(|text| text.parse().ok()).map(monday);
    let (first, last) = match week {
        Some(first) => (first, first.plus_days(6)),
        None => (today, today.plus_days(AHEAD - 1)),
    };
    let mut tx = visit.app.db.read().await?;
    let all = list(&mut tx, &visit.ctx, &between(first, last)).await?;
    let mut open = Vec::new();
    if week.is_none() {
        open = list(&mut tx, &visit.ctx, &between(today.plus_days(-ASK_BACK), today.plus_days(-1))).await?;
        open.retain(|appointment| appointment.is_open(visit.now()));
    }
    drop(tx);
    let link = |day: Day| format!("/appointments?week={day}");
    web::render(&AgendaPage {
        f: visit.frame("appointment-agenda-title", "/appointments"),
        now: visit.now(),
        today,
        first,
        last,
        ahead: week.is_none(),
        days: grouped(all, week.is_none().then_some(today)),
        open,
        earlier_url: link(monday(first.plus_days(-1))),
        later_url: link(monday(last.plus_days(1))),
        l: visit.l,
    })
}

fn between(first: Day, last: Day) -> Filter {
    Filter { whose: Whose::Mine, from: first.start(), until: last.plus_days(1).start(), after: None, limit: 500 }
}

/// The days that have something; today always, also when it is free.
fn grouped(all: Vec<Appointment>, always: Option<Day>) -> Vec<DayGroup> {
    let mut days: Vec<DayGroup> = always.map(|day| DayGroup { day, all: Vec::new() }).into_iter().collect();
    for appointment in all {
        let day = appointment.starts_at.day();
        match days.last_mut() {
            Some(group) if group.day == day => group.all.push(appointment),
            _ => days.push(DayGroup { day, all: vec![appointment] }),
        }
    }
    days
}
