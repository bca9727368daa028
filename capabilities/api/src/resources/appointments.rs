//! Appointments.

use agenda::{Filter, Kind, Plan, Terms, Whose};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use identity::Caller;
use kernel::{AppointmentId, Aspect, Moment, ParticipantId, Refusal, Verb};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use web::Problem;

use crate::body::Body;
use crate::paging::{Collection, Paging};
use crate::person::{self, About};
use crate::precondition::{IfMatch, stale};
use crate::reply;

/// What the list takes.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ask {
    /// Only of this participant; the position's own when absent.
    participant: Option<Uuid>,
    /// From this moment (RFC 3339).
    from: Option<String>,
    /// Until this moment, not included.
    until: Option<String>,
    /// Rows on the page, 1 to 200; 50 when absent.
    limit: Option<usize>,
    /// `next` of the page before.
    cursor: Option<String>,
}

/// An appointment.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Appointment {
    /// Id.
    id: Uuid,
    /// With whom; absent for a meeting of staff.
    participant: Option<Uuid>,
    /// Who goes.
    owner: Uuid,
    /// `home-visit`, `office`, `call`, `accompanied`, `group` or `other`.
    kind: String,
    /// Start (RFC 3339, UTC).
    starts_at: String,
    /// How long.
    minutes: i64,
    /// Place.
    place: Option<String>,
    /// `planned`, `done`, `missed` or `cancelled`.
    status: String,
    /// The participant said `yes`, `no` or nothing yet (`unknown`).
    answer: String,
    /// Version.
    version: i64,
}

impl From<agenda::Appointment> for Appointment {
    fn from(row: agenda::Appointment) -> Self {
        Self {
            id: row.id.0,
            participant: row.participant_id.map(|p| p.0),
            owner: row.owner_id.0,
            kind: row.kind.to_string(),
            starts_at: row.starts_at.to_rfc3339(),
            minutes: row.minutes,
            place: row.place,
            status: row.status.to_string(),
            answer: row.answer.to_string(),
            version: row.version,
        }
    }
}

/// Appointments in order of start.
#[utoipa::path(get, path = "/api/v1/appointments", tag = "appointments", params(Ask), responses((status = 200, body = Collection<Appointment>)))]
pub(crate) async fn list(caller: Caller, Query(ask): Query<Ask>) -> Result<Response, Problem> {
    let moment = |name: &'static str, text: Option<&String>, usual: Moment| match text {
        Some(text) => Moment::from_rfc3339(text).ok_or_else(|| Refusal::field(name, "form-day-impossible")),
        None => Ok(usual),
    };
    let mut tx = caller.app.db.read().await?;
    let permit = match ask.participant {
        Some(id) => Some(person::open(&caller, &mut tx, id, Aspect::Appointments).await?),
        None => None,
    };
    let limit = Paging { limit: ask.limit, cursor: None }.limit();
    let after = ask.cursor.as_deref().map(cursor).transpose()?;
    let filter = Filter {
        whose: ask.participant.map_or(Whose::Mine, |id| Whose::Participant(ParticipantId(id))),
        from: moment("from", ask.from.as_ref(), Moment(0))?,
        until: moment("until", ask.until.as_ref(), Moment(i64::MAX))?,
        after,
        limit: i64::try_from(limit + 1).unwrap_or(i64::MAX),
    };
    let rows = agenda::list(&mut tx, &caller.ctx, &filter).await?;
    drop(tx);
    if let Some(permit) = &permit {
        person::seen(&caller, permit, "api-appointments").await?;
    }
    let page = web::Page::from_extra(rows, limit, |row| format!("{}_{}", row.starts_at.0, row.id));
    Ok(reply::list(&Collection { items: page.rows.into_iter().map(Appointment::from).collect(), next: page.next }))
}

fn cursor(text: &str) -> Result<(Moment, AppointmentId), Refusal> {
    let parsed = text.split_once('_').and_then(|(at, id)| Some((Moment(at.parse().ok()?), id.parse().ok()?)));
    parsed.ok_or_else(|| Refusal::field("cursor", "form-choose-from-list"))
}

/// One appointment.
#[utoipa::path(get, path = "/api/v1/appointments/{id}", tag = "appointments", params(("id" = Uuid, Path)), responses((status = 200, body = Appointment), (status = 404)))]
pub(crate) async fn show(caller: Caller, Path(id): Path<AppointmentId>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    let opened = agenda::load(&mut tx, &caller.ctx, id).await?;
    drop(tx);
    if let Some(permit) = &opened.permit {
        person::seen(&caller, permit, "api-appointment").await?;
    }
    Ok(reply::record(opened.appointment.version, &Appointment::from(opened.appointment)))
}

/// Who hears what is wrong with an appointment.
const WRITES: (Verb, Aspect) = (Verb::Write, Aspect::Appointments);

/// An appointment to plan.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOne {
    /// With whom; absent for a meeting of staff.
    #[schema(value_type = Option<Uuid>)]
    participant: Option<ParticipantId>,
    /// `home-visit`, `office`, `call`, `accompanied`, `group` or `other`.
    #[schema(value_type = String)]
    kind: Kind,
    /// Start (RFC 3339).
    starts_at: String,
    /// How long.
    minutes: i64,
    /// Minutes on the way before.
    #[serde(default)]
    travel_minutes: i64,
    /// Place.
    place: Option<String>,
    /// Remind the participant.
    #[serde(default)]
    remind: bool,
}

/// Plans an appointment for the position itself.
#[utoipa::path(post, path = "/api/v1/appointments", tag = "appointments", params(("Idempotency-Key" = Option<String>, Header)), request_body = NewOne, responses((status = 201), (status = 404), (status = 409), (status = 422)))]
pub(crate) async fn create(caller: Caller, body: Body) -> Result<Response, Problem> {
    let about = body.participant();
    let (value, key) = person::judged(&caller, About::Person(about), WRITES, body.parse::<NewOne>()).await?;
    let start =
        Moment::from_rfc3339(&value.starts_at).ok_or_else(|| Refusal::field("starts_at", "form-day-impossible").into());
    let starts_at = person::judged(&caller, About::Person(about), WRITES, start).await?;
    let terms = Terms {
        kind: value.kind,
        starts_at,
        minutes: value.minutes,
        travel_minutes: value.travel_minutes,
        place: value.place,
        note: None,
        remind: value.remind,
    };
    let action = Plan { participant: value.participant, owner: None, with: Vec::new(), terms };
    let id = caller.app.db.act_once(&caller.ctx, &key, &action).await?;
    Ok(reply::created("appointments", id))
}

/// Cancels an appointment.
#[utoipa::path(delete, path = "/api/v1/appointments/{id}", tag = "appointments", params(("id" = Uuid, Path), ("If-Match" = String, Header)), responses((status = 204), (status = 404), (status = 412), (status = 428)))]
pub(crate) async fn cancel(
    caller: Caller,
    Path(id): Path<AppointmentId>,
    version: IfMatch,
) -> Result<Response, Problem> {
    let version = person::judged(&caller, About::Appointment(id), WRITES, version.0).await?;
    caller.app.db.act(&caller.ctx, &agenda::Cancel { id, version }).await.map_err(stale)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
