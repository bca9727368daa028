//! Observations on the participation ladder: a dated history, never one overwritten number.

use axum::extract::{Path, Query};
use axum::response::Response;
use identity::Caller;
use kernel::{Aspect, Day, ObservationId, ParticipantId, Permit, Verb};
use plan::ObserveRung;
use plan::model::{Method, Observer};
use serde::{Deserialize, Serialize};
use store::{Ctx, Failure, Tx};
use utoipa::ToSchema;
use uuid::Uuid;
use web::Problem;

use crate::body::Body;
use crate::paging::Collection;
use crate::person::{self, About, OfFile, OfPerson, Whose};
use crate::reply;

/// An observation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Observation {
    /// Id.
    id: Uuid,
    /// Version of the ladder.
    scheme: String,
    /// Day.
    day: String,
    /// Rung now, 1 to 6.
    rung: i64,
    /// Rung that is possible.
    potential: Option<i64>,
    /// By when.
    potential_by: Option<String>,
    /// `participant`, `coach` or `both`.
    observer: String,
    /// The observation that this one corrects.
    replaces: Option<Uuid>,
}

/// All observations of a person, corrected ones too, oldest first.
#[utoipa::path(get, path = "/api/v1/ladder-observations", tag = "ladder-observations", params(OfPerson), responses((status = 200, body = Collection<Observation>), (status = 404)))]
pub(crate) async fn list(caller: Caller, Query(of): Query<OfPerson>) -> Result<Response, Problem> {
    person::list::<Observation>(&caller, &of).await
}

/// One observation.
#[utoipa::path(get, path = "/api/v1/ladder-observations/{id}", tag = "ladder-observations", params(("id" = Uuid, Path), Whose), responses((status = 200, body = Observation), (status = 404)))]
pub(crate) async fn show(
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(whose): Query<Whose>,
) -> Result<Response, Problem> {
    person::one::<Observation>(&caller, &whose, id).await
}

impl OfFile for Observation {
    const ASPECT: Aspect = Aspect::Ladder;
    const PART: &'static str = "api-ladder";

    async fn all(tx: &mut Tx, _: &Ctx, permit: &Permit) -> Result<Vec<Self>, Failure> {
        let rows = plan::observations(tx, permit).await?;
        let items = rows.into_iter().map(|written| {
            let o = written.observation;
            Observation {
                id: o.id.0,
                scheme: o.scheme,
                day: o.day.to_string(),
                rung: o.rung,
                potential: o.potential,
                potential_by: o.potential_by.map(|d| d.to_string()),
                observer: o.observer.to_string(),
                replaces: o.replaces.map(|id| id.0),
            }
        });
        Ok(items.collect())
    }

    fn id(&self) -> Uuid {
        self.id
    }
}

/// An observation to add.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOne {
    /// Whose.
    #[schema(value_type = Uuid)]
    participant: ParticipantId,
    /// Day.
    #[schema(value_type = String)]
    day: Day,
    /// Rung now, 1 to 6.
    rung: i64,
    /// Rung that is possible.
    potential: Option<i64>,
    /// By when.
    #[schema(value_type = Option<String>)]
    potential_by: Option<Day>,
    /// `participant`, `coach` or `both`.
    #[schema(value_type = String)]
    observer: Observer,
    /// `talk`, `seen` or `questions`.
    #[schema(value_type = String)]
    method: Method,
    /// A note.
    note: Option<String>,
    /// The observation that this one corrects.
    #[schema(value_type = Option<Uuid>)]
    replaces: Option<ObservationId>,
}

/// Adds an observation.
#[utoipa::path(post, path = "/api/v1/ladder-observations", tag = "ladder-observations", params(("Idempotency-Key" = Option<String>, Header)), request_body = NewOne, responses((status = 201), (status = 404), (status = 422)))]
pub(crate) async fn create(caller: Caller, body: Body) -> Result<Response, Problem> {
    let about = About::Person(body.participant());
    let (value, key) = person::judged(&caller, about, (Verb::Write, Aspect::Ladder), body.parse::<NewOne>()).await?;
    let action = ObserveRung {
        participant: value.participant,
        day: value.day,
        rung: value.rung,
        potential: value.potential,
        potential_by: value.potential_by,
        observer: value.observer,
        method: value.method,
        note: value.note.as_deref(),
        replaces: value.replaces,
    };
    let id = caller.app.db.act_once(&caller.ctx, &key, &action).await?;
    Ok(reply::created_for("ladder-observations", id, value.participant))
}
