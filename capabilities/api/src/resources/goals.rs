//! Goals in the participant's own words.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use identity::Caller;
use kernel::{Aspect, GoalId, ParticipantId, Permit, Verb};
use plan::{CreateGoal, EditGoal};
use serde::{Deserialize, Serialize};
use store::{Ctx, Failure, Tx};
use utoipa::ToSchema;
use uuid::Uuid;
use web::Problem;

use crate::body::Body;
use crate::paging::Collection;
use crate::person::{self, About, OfFile, OfPerson, Whose};
use crate::precondition::{IfMatch, stale};
use crate::reply;

/// A goal.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Goal {
    /// Id.
    id: Uuid,
    /// In the participant's own words.
    words: String,
    /// `open`, `reached`, `dropped` or `undone`.
    state: String,
    /// First day.
    began_on: String,
    /// Last day.
    ended_on: Option<String>,
    /// Version.
    version: i64,
}

/// The goals of a person, in order of making.
#[utoipa::path(get, path = "/api/v1/goals", tag = "goals", params(OfPerson), responses((status = 200, body = Collection<Goal>), (status = 404)))]
pub(crate) async fn list(caller: Caller, Query(of): Query<OfPerson>) -> Result<Response, Problem> {
    person::list::<Goal>(&caller, &of).await
}

/// One goal.
#[utoipa::path(get, path = "/api/v1/goals/{id}", tag = "goals", params(("id" = Uuid, Path), Whose), responses((status = 200, body = Goal), (status = 404)))]
pub(crate) async fn show(
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(whose): Query<Whose>,
) -> Result<Response, Problem> {
    person::one::<Goal>(&caller, &whose, id).await
}

impl OfFile for Goal {
    const ASPECT: Aspect = Aspect::Plan;
    const PART: &'static str = "api-goals";

    async fn all(tx: &mut Tx, _: &Ctx, permit: &Permit) -> Result<Vec<Self>, Failure> {
        let rows = plan::goals(tx, permit).await?;
        let items = rows.into_iter().map(|g| Goal {
            id: g.id.0,
            words: g.words,
            state: g.state.to_string(),
            began_on: g.began_on.to_string(),
            ended_on: g.ended_on.map(|d| d.to_string()),
            version: g.version,
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

/// A goal to make.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOne {
    /// Whose.
    #[schema(value_type = Uuid)]
    participant: ParticipantId,
    /// In the participant's own words.
    words: String,
}

/// Makes a goal.
#[utoipa::path(post, path = "/api/v1/goals", tag = "goals", params(("Idempotency-Key" = Option<String>, Header)), request_body = NewOne, responses((status = 201), (status = 404), (status = 422)))]
pub(crate) async fn create(caller: Caller, body: Body) -> Result<Response, Problem> {
    let about = About::Person(body.participant());
    let (value, key) = person::judged(&caller, about, (Verb::Write, Aspect::Plan), body.parse::<NewOne>()).await?;
    let action = CreateGoal { participant: value.participant, words: &value.words };
    let id = caller.app.db.act_once(&caller.ctx, &key, &action).await?;
    Ok(reply::created_for("goals", id, value.participant))
}

/// Other words for a goal.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Change {
    /// In the participant's own words.
    words: String,
}

/// Changes the words of a goal.
#[utoipa::path(put, path = "/api/v1/goals/{id}", tag = "goals", params(("id" = Uuid, Path), ("If-Match" = String, Header)), request_body = Change, responses((status = 204), (status = 404), (status = 412), (status = 428)))]
pub(crate) async fn change(
    caller: Caller,
    Path(id): Path<GoalId>,
    version: IfMatch,
    body: Body,
) -> Result<Response, Problem> {
    let sent = person::with_version::<Change>(version, body);
    let (version, value) = person::judged(&caller, About::Goal(id), (Verb::Write, Aspect::Plan), sent).await?;
    caller.app.db.act(&caller.ctx, &EditGoal { goal: id, version, words: &value.words }).await.map_err(stale)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
