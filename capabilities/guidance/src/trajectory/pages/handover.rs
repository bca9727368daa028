//! Another fixed coach: plan the meeting of three, then hand over.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::refusal::Faults;
use kernel::{Aspect, ParticipantId, Permit, PositionId, Verb};
use people::FileHead;
use people::relations::{Helper, helpers};
use store::{Failure, Tx};
use web::{Answer, Choice, FormView, Visit};

use crate::trajectory::actions::handover::{CancelHandover, CompleteHandover, ProposeHandover};
use crate::trajectory::model::HandoverId;
use crate::trajectory::store::{
    self as rows, handover,
    rows::{Handover, Trajectory},
};

#[derive(Template)]
#[template(path = "guidance/handover.html")]
struct HandoverPage {
    f: web::Frame,
    l: web::Words,
    head: FileHead,
    form: FormView,
    coach: Option<Helper>,
    coaches: Vec<Choice>,
    planned: Option<Handover>,
    along: Vec<Along>,
}

/// An appointment that goes along to the new coach, and in words what overlaps then.
struct Along {
    appointment: agenda::Appointment,
    overlaps: Vec<String>,
}

/// What goes along in a planned handover.
async fn along(
    visit: &Visit,
    tx: &mut Tx,
    permit: &Permit,
    row: &Trajectory,
    to: &Handover,
) -> Result<Vec<Along>, Failure> {
    if !permit.may(Verb::Read, Aspect::Appointments) {
        return Ok(Vec::new());
    }
    let from =
        agenda::Owner { staff: row.coach_id, position: row.coach_position_id, organisation: row.coach_organisation_id };
    let next = agenda::Owner { staff: to.to_staff, position: to.to_position, organisation: to.to_organisation };
    let l = &visit.l;
    let who = to.to_name.clone().unwrap_or_default();
    let all = agenda::goes_along(tx, &visit.ctx, permit, from, next).await?;
    Ok(all
        .into_iter()
        .map(|one| Along {
            overlaps: one
                .overlaps
                .iter()
                .map(|taken| {
                    let facts = [
                        ("who", who.clone()),
                        ("kind", l.of("appointment-kind", taken.kind)),
                        ("from", l.time(taken.span.from)),
                        ("until", l.time(taken.span.until)),
                    ];
                    l.with("appointment-overlap", &facts)
                })
                .collect(),
            appointment: one.appointment,
        })
        .collect())
}

/// The form, or the planned handover.
pub(crate) async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}

async fn page(visit: &Visit, id: ParticipantId, form: FormView) -> Result<HandoverPage, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Decide, Aspect::Trajectory).await?;
    let trajectory = rows::need(&mut tx, &permit).await?;
    crate::trajectory::rules::while_open(trajectory.status)?;
    let planned = handover::planned(&mut tx, &permit).await?;
    let along = match &planned {
        Some(to) => along(visit, &mut tx, &permit, &trajectory, to).await?,
        None => Vec::new(),
    };
    let coaches = super::choices(visit, &mut tx, &form, "position", false, Some(trajectory.coach_position_id)).await?;
    let around = helpers(&mut tx, &visit.ctx, &permit).await?;
    let head = people::file_head(visit, &mut tx, &permit, "/trajectory").await?;
    drop(tx);
    people::door::log_read(visit, &permit, "trajectory").await?;
    Ok(HandoverPage {
        f: visit.frame("handover-title", "/participants"),
        l: visit.l.clone(),
        coach: around.into_iter().find(|h| h.kind == kernel::Relation::FixedCoach),
        head,
        form,
        coaches,
        planned,
        along,
    })
}

/// Plans it.
pub(crate) async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let mut faults = Faults::default();
    let position = fields.choose::<PositionId>(&mut faults, "position", "trajectory-coach-missing");
    let day = fields.need_day(&mut faults, "meeting");
    let agreed = fields.short(&mut faults, "agreed", 2000);
    let saved = match (faults.done(), position, day) {
        (Ok(()), Some(position), Some(meeting_on)) => {
            let over_capacity = fields.has("over", "yes");
            let action =
                ProposeHandover { participant: id, position, meeting_on, agreed: agreed.as_deref(), over_capacity };
            visit.app.db.act_once(&visit.ctx, fields.key(), &action).await.map(|_| ())
        }
        (refused, ..) => refused.map_err(Into::into),
    };
    after(&visit, id, &fields, saved, "handover-said-planned").await
}

/// The three have met.
pub(crate) async fn complete(
    visit: Visit,
    Path((id, handover)): Path<(ParticipantId, HandoverId)>,
    web::Form(fields): web::Form,
) -> Answer {
    let mut faults = Faults::default();
    let stays_until = fields.day(&mut faults, "stays");
    let done = match faults.done() {
        Ok(()) => visit.app.db.act(&visit.ctx, &CompleteHandover { participant: id, handover, stays_until }).await,
        Err(refusal) => Err(refusal.into()),
    };
    // Who handed over to another organisation may not see the file any more: then the list is where one goes.
    if done.is_ok() {
        let mut tx = visit.app.db.read().await?;
        if people::door::open(&mut tx, &visit.ctx, id).await.is_err() {
            return Ok(visit.redirect("/participants").said("handover-said-done").into_response());
        }
    }
    after(&visit, id, &fields, done, "handover-said-done").await
}

/// It does not happen.
pub(crate) async fn cancel(
    visit: Visit,
    Path((id, handover)): Path<(ParticipantId, HandoverId)>,
    web::Form(fields): web::Form,
) -> Answer {
    let done = visit.app.db.act(&visit.ctx, &CancelHandover { participant: id, handover }).await;
    after(&visit, id, &fields, done, "handover-said-cancelled").await
}

async fn after(
    visit: &Visit,
    id: ParticipantId,
    fields: &web::Fields,
    done: Result<(), Failure>,
    said: &'static str,
) -> Answer {
    match done {
        Ok(()) => Ok(visit.redirect(format!("/participants/{id}/trajectory")).said(said).into_response()),
        Err(failure) => {
            let view = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(visit, id, view).await?)
        }
    }
}
