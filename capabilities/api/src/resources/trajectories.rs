//! The trajectory of a person: one, reopened when somebody returns.

use axum::extract::{Path, Query};
use axum::response::Response;
use guidance::StartTrajectory;
use guidance::trajectories::{Intensity, load};
use identity::Caller;
use kernel::{Aspect, Focus, ParticipantId, Permit, PositionId, Verb};
use serde::{Deserialize, Serialize};
use store::{Ctx, Failure, Tx};
use utoipa::ToSchema;
use uuid::Uuid;
use web::Problem;

use crate::body::Body;
use crate::paging::Collection;
use crate::person::{self, About, OfFile, OfPerson, Whose};
use crate::reply;

/// A trajectory.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Trajectory {
    /// Id.
    id: Uuid,
    /// Whose.
    participant: Uuid,
    /// `active`, `paused` or `closed`.
    status: String,
    /// `integral` or `employment`.
    focus: String,
    /// `light`, `normal` or `intensive`.
    intensity: String,
    /// Fixed coach.
    coach: Uuid,
    /// For which organisation.
    coach_organisation: Uuid,
    /// First day.
    started_on: String,
    /// Last day.
    closed_on: Option<String>,
    /// Version.
    version: i64,
}

/// The trajectory of a person; a collection of none or one.
#[utoipa::path(get, path = "/api/v1/trajectories", tag = "trajectories", params(OfPerson), responses((status = 200, body = Collection<Trajectory>), (status = 404)))]
pub(crate) async fn list(caller: Caller, Query(of): Query<OfPerson>) -> Result<Response, Problem> {
    person::list::<Trajectory>(&caller, &of).await
}

/// One trajectory.
#[utoipa::path(get, path = "/api/v1/trajectories/{id}", tag = "trajectories", params(("id" = Uuid, Path), Whose), responses((status = 200, body = Trajectory), (status = 404)))]
pub(crate) async fn show(
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(whose): Query<Whose>,
) -> Result<Response, Problem> {
    person::one::<Trajectory>(&caller, &whose, id).await
}

impl OfFile for Trajectory {
    const ASPECT: Aspect = Aspect::Trajectory;
    const PART: &'static str = "api-trajectory";

    async fn all(tx: &mut Tx, _: &Ctx, permit: &Permit) -> Result<Vec<Self>, Failure> {
        let row = load(tx, permit).await?;
        let items = row.into_iter().map(|t| Trajectory {
            id: t.id.0,
            participant: t.participant_id.0,
            status: t.status.to_string(),
            focus: t.focus.to_string(),
            intensity: t.intensity.to_string(),
            coach: t.coach_id.0,
            coach_organisation: t.coach_organisation_id.0,
            started_on: t.started_on.to_string(),
            closed_on: t.closed_on.map(|d| d.to_string()),
            version: t.version,
        });
        Ok(items.collect())
    }

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
}

/// A trajectory to begin.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOne {
    /// Whose.
    #[schema(value_type = Uuid)]
    participant: ParticipantId,
    /// Position of the fixed coach.
    #[schema(value_type = Uuid)]
    position: PositionId,
    /// `integral` or `employment`.
    #[schema(value_type = String)]
    focus: Focus,
    /// `light`, `normal` or `intensive`.
    #[schema(value_type = String)]
    intensity: Intensity,
    /// Also when the coach is full.
    #[serde(default)]
    over_capacity: bool,
}

/// Accepts somebody with a fixed coach.
#[utoipa::path(post, path = "/api/v1/trajectories", tag = "trajectories", params(("Idempotency-Key" = Option<String>, Header)), request_body = NewOne, responses((status = 201), (status = 404), (status = 409), (status = 422)))]
pub(crate) async fn create(caller: Caller, body: Body) -> Result<Response, Problem> {
    let about = About::Person(body.participant());
    let (value, key) =
        person::judged(&caller, about, (Verb::Decide, Aspect::Trajectory), body.parse::<NewOne>()).await?;
    let action = StartTrajectory {
        participant: value.participant,
        position: value.position,
        focus: value.focus,
        intensity: value.intensity,
        over_capacity: value.over_capacity,
    };
    let id = caller.app.db.act_once(&caller.ctx, &key, &action).await?;
    Ok(reply::created_for("trajectories", id, value.participant))
}
