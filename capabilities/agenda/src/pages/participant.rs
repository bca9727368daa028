//! All appointments with one participant.

use askama::Template;
use axum::extract::Path;
use kernel::{Aspect, Moment, ParticipantId, Verb};
use people::FileHead;
use web::{Answer, Frame, Visit, Words};

use crate::store::appointment::Appointment;
use crate::store::lists;

/// How many of each are shown.
const MOST: i64 = 100;

#[derive(Template)]
#[template(path = "agenda/participant.html")]
struct ParticipantPage {
    f: Frame,
    l: Words,
    now: Moment,
    head: FileHead,
    next: Vec<Appointment>,
    earlier: Vec<Appointment>,
    may_plan: bool,
}

/// `GET /participants/{id}/appointments`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Read, Aspect::Appointments).await?;
    let head = people::file_head(&visit, &mut tx, &permit, "/appointments").await?;
    let now = visit.now();
    let next = lists::upcoming(&mut tx, &permit, now, MOST).await?;
    let mut earlier = lists::before(&mut tx, &permit, Moment(i64::MAX), MOST).await?;
    earlier.retain(|appointment| !appointment.is_ahead(now));
    drop(tx);
    people::door::log_read(&visit, &permit, "appointments").await?;
    web::render(&ParticipantPage {
        f: visit.frame("appointment-list-title", "/participants"),
        l: visit.l.clone(),
        now,
        head,
        next,
        earlier,
        may_plan: permit.may(Verb::Write, Aspect::Appointments),
    })
}
