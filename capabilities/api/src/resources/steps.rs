//! Small steps.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use identity::Caller;
use kernel::{Aspect, Day, GoalId, ParticipantId, Permit, StepId, Verb};
use plan::model::{NewStep, Owner, Support};
use plan::{AddStep, StepDone};
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

/// A small step.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Step {
    /// Id.
    id: Uuid,
    /// Goal it leads to.
    goal: Option<Uuid>,
    /// What.
    title: String,
    /// Who does it.
    #[schema(value_type = Object)]
    owner: Owner,
    /// When.
    due: String,
    /// `none`, `accompany`, `call`, `transport` or `interpreter`.
    support: String,
    /// `open`, `moved`, `review`, `done`, `not-yet`, `dropped` or `undone`.
    state: String,
    /// What went well.
    success: Option<String>,
    /// The step that it is a smaller one of.
    smaller_of: Option<Uuid>,
    /// Version.
    version: i64,
}

/// The steps of a person, in order of making.
#[utoipa::path(get, path = "/api/v1/steps", tag = "steps", params(OfPerson), responses((status = 200, body = Collection<Step>), (status = 404)))]
pub(crate) async fn list(caller: Caller, Query(of): Query<OfPerson>) -> Result<Response, Problem> {
    person::list::<Step>(&caller, &of).await
}

/// One step.
#[utoipa::path(get, path = "/api/v1/steps/{id}", tag = "steps", params(("id" = Uuid, Path), Whose), responses((status = 200, body = Step), (status = 404)))]
pub(crate) async fn show(
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(whose): Query<Whose>,
) -> Result<Response, Problem> {
    person::one::<Step>(&caller, &whose, id).await
}

impl OfFile for Step {
    const ASPECT: Aspect = Aspect::Plan;
    const PART: &'static str = "api-steps";

    async fn all(tx: &mut Tx, _: &Ctx, permit: &Permit) -> Result<Vec<Self>, Failure> {
        let rows = plan::steps(tx, permit).await?;
        let items = rows.into_iter().map(|s| Step {
            id: s.id.0,
            goal: s.goal.map(|g| g.0),
            title: s.title,
            owner: s.owner,
            due: s.due.to_string(),
            support: s.support.to_string(),
            state: s.state.to_string(),
            success: s.success,
            smaller_of: s.smaller_of.map(|s| s.0),
            version: s.version,
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

/// A step to add.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOne {
    /// Whose.
    #[schema(value_type = Uuid)]
    participant: ParticipantId,
    /// Goal it leads to.
    #[schema(value_type = Option<Uuid>)]
    goal: Option<GoalId>,
    /// What.
    title: String,
    /// Who does it: `{"kind": "participant" | "staff" | "helper", "staff": id, "name": text}`; the participant when absent.
    #[schema(value_type = Option<Object>)]
    owner: Option<Owner>,
    /// When.
    #[schema(value_type = String)]
    due: Day,
    /// `none`, `accompany`, `call`, `transport` or `interpreter`.
    #[schema(value_type = String)]
    support: Support,
}

/// Adds a step.
#[utoipa::path(post, path = "/api/v1/steps", tag = "steps", params(("Idempotency-Key" = Option<String>, Header)), request_body = NewOne, responses((status = 201), (status = 404), (status = 422)))]
pub(crate) async fn create(caller: Caller, body: Body) -> Result<Response, Problem> {
    let about = About::Person(body.participant());
    let (value, key) = person::judged(&caller, about, (Verb::Write, Aspect::Plan), body.parse::<NewOne>()).await?;
    let step = NewStep {
        goal: value.goal,
        title: value.title,
        owner: value.owner.unwrap_or_else(Owner::participant),
        due: value.due,
        support: value.support,
    };
    let id = caller.app.db.act_once(&caller.ctx, &key, &AddStep { participant: value.participant, step }).await?;
    Ok(reply::created_for("steps", id, value.participant))
}

/// What went well.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Done {
    /// In words.
    success: Option<String>,
}

/// A step succeeded.
#[utoipa::path(post, path = "/api/v1/steps/{id}/done", tag = "steps", params(("id" = Uuid, Path), ("If-Match" = String, Header)), request_body = Done, responses((status = 204), (status = 404), (status = 409), (status = 412), (status = 428)))]
pub(crate) async fn done(
    caller: Caller,
    Path(id): Path<StepId>,
    version: IfMatch,
    body: Body,
) -> Result<Response, Problem> {
    let sent = person::with_version::<Done>(version, body);
    let (version, value) = person::judged(&caller, About::Step(id), (Verb::Write, Aspect::Plan), sent).await?;
    let action = StepDone { step: id, version, success: value.success.as_deref(), next: None };
    caller.app.db.act(&caller.ctx, &action).await.map_err(stale)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
