//! Change what was agreed.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{AppointmentId, FieldError, Refusal, StaffId};
use store::Failure;
use web::{Answer, ConflictRow, Fields, FormView, Visit};

use super::form::{Around, FormPage, Typed, read};
use crate::actions::Move;
use crate::actions::carefully::{MoveCarefully, OVERLAPS};
use crate::conflicts::conflicts;
use crate::door::{self, Opened};
use crate::rules::{self, ClockChange};
use crate::store::appointment::Appointment;
use crate::store::team::{self, Companion};

/// `GET /appointments/{id}/edit`
pub async fn show(visit: Visit, Path(id): Path<AppointmentId>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let Opened { appointment, permit, .. } = door::open_to_write(&mut tx, &visit.ctx, id).await?;
    rules::still_planned(appointment.status)?;
    let around = Around::load(&visit, &mut tx, permit.as_ref()).await?;
    let along = team::companions(&mut tx, &visit.ctx, id).await?;
    drop(tx);
    let form = FormView::filled(filled(&appointment, &around, &along));
    if let Some(permit) = &permit {
        people::door::log_read(&visit, permit, "appointments").await?;
    }
    web::render(&page(&visit, &appointment, appointment.version, around, form))
}

fn filled(appointment: &Appointment, around: &Around, along: &[Companion]) -> Vec<(&'static str, String)> {
    let clock = appointment.starts_at.brussels();
    let mut filled = vec![
        ("kind", appointment.kind.to_string()),
        ("date", clock.date().to_string()),
        ("time", clock.strftime("%H:%M").to_string()),
        ("minutes", appointment.minutes.to_string()),
        ("travel", appointment.travel_minutes.to_string()),
        ("place", appointment.place.clone().unwrap_or_default()),
        ("note", appointment.note.clone().unwrap_or_default()),
        ("remind", if appointment.remind { "yes" } else { "" }.to_owned()),
    ];
    let coming = |c: &&team::Colleague| along.iter().any(|one| one.staff_id == c.staff_id);
    filled.extend(around.colleagues().iter().filter(coming).map(|c| ("with", c.position_id.to_string())));
    filled
}

fn page(visit: &Visit, appointment: &Appointment, version: i64, around: Around, form: FormView) -> FormPage {
    let mut page = around.page(visit, form);
    // The moment stands in the fields of date and time; a chip beside it could say something else.
    page.days.clear();
    page.hours.clear();
    page.owners.clear();
    FormPage {
        heading: "appointment-edit-title",
        action: format!("/appointments/{}/edit", appointment.id),
        back: appointment.url(),
        version: Some(version),
        ..page
    }
}

/// `POST /appointments/{id}/edit`
pub async fn save(visit: Visit, Path(id): Path<AppointmentId>, web::Form(fields): web::Form) -> Answer {
    let typed = match read(&fields, visit.ctx.today()) {
        Ok(typed) => typed,
        Err(errors) => return again(&visit, id, &fields, &errors, None).await,
    };
    if typed.clock_change != ClockChange::None && !typed.anyway {
        return again(&visit, id, &fields, &[], Some(&typed)).await;
    }
    let change = Move { id, version: fields.version(), terms: typed.terms.clone(), with: Some(typed.with.clone()) };
    let done = if typed.anyway {
        visit.app.db.act(&visit.ctx, &change).await
    } else {
        visit.app.db.act(&visit.ctx, &MoveCarefully(&change)).await
    };
    match done {
        Ok(()) => Ok(visit
            .redirect(format!("/appointments/{id}"))
            .said("appointment-said-moved")
            .undo(format!("/appointments/{id}/undo/{}", fields.version() + 1))
            .into_response()),
        Err(Failure::Refused(Refusal::Stale { current })) => stale(&visit, id, fields, &typed, current).await,
        Err(Failure::Refused(Refusal::Conflict(OVERLAPS))) => again(&visit, id, &fields, &[], Some(&typed)).await,
        Err(failure) => again(&visit, id, &fields, &web::errors_of(failure)?, None).await,
    }
}

async fn again(
    visit: &Visit,
    id: AppointmentId,
    fields: &Fields,
    errors: &[FieldError],
    typed: Option<&Typed>,
) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let Opened { appointment, permit, .. } = door::open_to_write(&mut tx, &visit.ctx, id).await?;
    let around = Around::load(visit, &mut tx, permit.as_ref()).await?;
    let mut warnings = Vec::new();
    if let Some(typed) = typed {
        let along = |c: &&team::Colleague| typed.with.contains(&c.position_id) && c.staff_id != appointment.owner_id;
        let staff: Vec<StaffId> = std::iter::once(appointment.owner_id)
            .chain(around.colleagues().iter().filter(along).map(|c| c.staff_id))
            .collect();
        let found = conflicts(&mut tx, &visit.ctx, permit.as_ref(), &staff, &typed.terms, Some(id)).await?;
        warnings = around.warnings(visit, typed, &found);
    }
    drop(tx);
    let form = fields.view(&visit.l, errors);
    web::render_invalid(&FormPage { warnings, ..page(visit, &appointment, fields.version(), around, form) })
}

/// Somebody saved first: both versions side by side.
async fn stale(visit: &Visit, id: AppointmentId, fields: Fields, typed: &Typed, current: i64) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let theirs = door::open_to_write(&mut tx, &visit.ctx, id).await?.appointment;
    drop(tx);
    let (l, mine) = (&visit.l, &typed.terms);
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let mut rows = vec![
        ("appointment-kind", l.of("appointment-kind", theirs.kind), l.of("appointment-kind", mine.kind)),
        ("appointment-when", l.day_time(theirs.starts_at), l.day_time(mine.starts_at)),
        ("appointment-length", l.minutes(theirs.minutes), l.minutes(mine.minutes)),
        ("appointment-travel", l.minutes(theirs.travel_minutes), l.minutes(mine.travel_minutes)),
        ("appointment-place", text(&theirs.place), text(&mine.place)),
        ("appointment-note", text(&theirs.note), text(&mine.note)),
    ];
    rows.retain(|(_, theirs, mine)| theirs != mine);
    web::Conflict {
        f: visit.frame("appointment-form-title", "/appointments"),
        rows: rows.into_iter().map(|(key, theirs, mine)| ConflictRow { label: l.t(key), theirs, mine }).collect(),
        action: format!("/appointments/{id}/edit"),
        back: format!("/appointments/{id}"),
        version: current,
        fields,
        l: l.clone(),
    }
    .page()
}
