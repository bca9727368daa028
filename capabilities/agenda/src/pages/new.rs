//! Plan an appointment: with a participant in four taps, or a meeting of staff.

use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::access::Permit;
use kernel::{Aspect, Day, FieldError, ParticipantId, Refusal, StaffId, Verb};
use serde::Deserialize;
use store::{Failure, Tx};
use web::{Answer, Fields, FormView, Visit};

use super::agenda::ROLES;
use super::form::{Around, FormPage, Typed, read};
use crate::actions::Plan;
use crate::actions::carefully::{OVERLAPS, PlanCarefully};
use crate::conflicts::conflicts;
use crate::model::Kind;
use crate::rules::ClockChange;

/// What another page can fill in beforehand.
#[derive(Deserialize)]
pub struct Wanted {
    /// Kind.
    kind: Option<String>,
    /// Day.
    day: Option<String>,
}

/// `GET /appointments/new`
pub async fn show_own(visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    visit.only(ROLES)?;
    show(&visit, None, &wanted).await
}

/// `GET /participants/{id}/appointments/new`
pub async fn show_with(visit: Visit, Path(id): Path<ParticipantId>, Query(wanted): Query<Wanted>) -> Answer {
    show(&visit, Some(id), &wanted).await
}

/// `POST /appointments/new`
pub async fn save_own(visit: Visit, web::Form(fields): web::Form) -> Answer {
    visit.only(ROLES)?;
    save(&visit, None, &fields).await
}

/// `POST /participants/{id}/appointments/new`
pub async fn save_with(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    save(&visit, Some(id), &fields).await
}

async fn permit(visit: &Visit, tx: &mut Tx, id: Option<ParticipantId>) -> Result<Option<Permit>, Failure> {
    match id {
        Some(id) => Ok(Some(people::door::require(tx, &visit.ctx, id, Verb::Write, Aspect::Appointments).await?)),
        None => Ok(None),
    }
}

async fn show(visit: &Visit, id: Option<ParticipantId>, wanted: &Wanted) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = permit(visit, &mut tx, id).await?;
    let around = Around::load(visit, &mut tx, permit.as_ref()).await?;
    drop(tx);
    let usual = if id.is_some() { Kind::HomeVisit } else { Kind::Office };
    let kind: Kind = wanted.kind.as_deref().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let mut filled = vec![
        ("kind", kind.to_string()),
        ("minutes", "60".to_owned()),
        ("travel", "0".to_owned()),
        ("owner", visit.ctx.actor.position.to_string()),
    ];
    if let Some(day) = wanted.day.as_deref().and_then(|text| text.parse::<Day>().ok()) {
        let near = (0..7).contains(&visit.ctx.today().days_until(day));
        filled.push((if near { "day" } else { "date" }, day.to_string()));
    }
    if around.may_remind() {
        filled.push(("remind", "yes".to_owned()));
    }
    web::render(&page(visit, id, around, FormView::filled(filled)))
}

fn page(visit: &Visit, id: Option<ParticipantId>, around: Around, form: FormView) -> FormPage {
    let (action, back) = match id {
        Some(id) => (format!("/participants/{id}/appointments/new"), format!("/participants/{id}")),
        None => ("/appointments/new".to_owned(), "/appointments".to_owned()),
    };
    let heading = if id.is_some() { "appointment-new-title" } else { "appointment-own-title" };
    FormPage { heading, action, back, ..around.page(visit, form) }
}

async fn save(visit: &Visit, id: Option<ParticipantId>, fields: &Fields) -> Answer {
    let typed = match read(fields, visit.ctx.today()) {
        Ok(typed) => typed,
        Err(errors) => return again(visit, id, fields, &errors, None).await,
    };
    if typed.clock_change != ClockChange::None && !typed.anyway {
        return again(visit, id, fields, &[], Some(&typed)).await;
    }
    let plan = Plan { participant: id, owner: typed.owner, with: typed.with.clone(), terms: typed.terms.clone() };
    let (db, key) = (&visit.app.db, fields.key());
    let made = if typed.anyway {
        db.act_once(&visit.ctx, key, &plan).await
    } else {
        db.act_once(&visit.ctx, key, &PlanCarefully(&plan)).await
    };
    match made {
        Ok(made) => Ok(visit
            .redirect(format!("/appointments/{made}"))
            .said("appointment-said-planned")
            .undo(format!("/appointments/{made}/undo/1"))
            .into_response()),
        Err(Failure::Refused(Refusal::Conflict(OVERLAPS))) => again(visit, id, fields, &[], Some(&typed)).await,
        Err(failure) => again(visit, id, fields, &web::errors_of(failure)?, None).await,
    }
}

/// The form again, with what to change, or with the warnings about what was typed.
async fn again(
    visit: &Visit,
    id: Option<ParticipantId>,
    fields: &Fields,
    errors: &[FieldError],
    typed: Option<&Typed>,
) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = permit(visit, &mut tx, id).await?;
    let around = Around::load(visit, &mut tx, permit.as_ref()).await?;
    let mut warnings = Vec::new();
    if let Some(typed) = typed {
        let staff = staff(visit, &around, typed);
        let found = conflicts(&mut tx, &visit.ctx, permit.as_ref(), &staff, &typed.terms, None).await?;
        warnings = around.warnings(visit, typed, &found);
    }
    drop(tx);
    let form = fields.view(&visit.l, errors);
    web::render_invalid(&FormPage { warnings, ..page(visit, id, around, form) })
}

/// Who would be taken.
fn staff(visit: &Visit, around: &Around, typed: &Typed) -> Vec<StaffId> {
    let owner = typed.owner.unwrap_or(visit.ctx.actor.position);
    let asked = std::iter::once(owner).chain(typed.with.iter().copied());
    let mut staff: Vec<StaffId> =
        asked.filter_map(|p| around.colleagues().iter().find(|c| c.position_id == p)).map(|c| c.staff_id).collect();
    staff.dedup();
    staff
}
