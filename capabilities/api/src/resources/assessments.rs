//! Drawings of the life-domain wheel.

use axum::extract::{Path, Query};
use axum::response::Response;
use identity::Caller;
use kernel::{Aspect, Day, ParticipantId, Permit, Verb};
use plan::DrawWheel;
use plan::model::{DomainView, Viewpoint};
use serde::{Deserialize, Serialize};
use store::{Ctx, Failure, Tx};
use utoipa::ToSchema;
use uuid::Uuid;
use web::Problem;

use crate::body::Body;
use crate::paging::Collection;
use crate::person::{self, About, OfFile, OfPerson, Whose};
use crate::reply;

/// A drawing, with the domains that the position may see.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Assessment {
    /// Id.
    id: Uuid,
    /// `participant` or `coach`.
    viewpoint: String,
    /// Day.
    day: String,
    /// Domains: key, level 1 to 5, strength, barriers (keys), note, what helps.
    #[schema(value_type = Vec<Object>)]
    domains: Vec<DomainView>,
}

/// The drawings of a person, oldest first.
#[utoipa::path(get, path = "/api/v1/assessments", tag = "assessments", params(OfPerson), responses((status = 200, body = Collection<Assessment>), (status = 404)))]
pub(crate) async fn list(caller: Caller, Query(of): Query<OfPerson>) -> Result<Response, Problem> {
    person::list::<Assessment>(&caller, &of).await
}

/// One drawing.
#[utoipa::path(get, path = "/api/v1/assessments/{id}", tag = "assessments", params(("id" = Uuid, Path), Whose), responses((status = 200, body = Assessment), (status = 404)))]
pub(crate) async fn show(
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(whose): Query<Whose>,
) -> Result<Response, Problem> {
    person::one::<Assessment>(&caller, &whose, id).await
}

impl OfFile for Assessment {
    const ASPECT: Aspect = Aspect::Assessments;
    const PART: &'static str = "api-assessments";

    async fn all(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Vec<Self>, Failure> {
        let rows = plan::assessments(tx, ctx, permit).await?;
        let items = rows.into_iter().map(|a| Assessment {
            id: a.id.0,
            viewpoint: a.viewpoint.to_string(),
            day: a.day.to_string(),
            domains: a.domains,
        });
        Ok(items.collect())
    }

    fn id(&self) -> Uuid {
        self.id
    }
}

/// A drawing to keep.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOne {
    /// Whose.
    #[schema(value_type = Uuid)]
    participant: ParticipantId,
    /// `participant` or `coach`.
    #[schema(value_type = String)]
    viewpoint: Viewpoint,
    /// Day.
    #[schema(value_type = String)]
    day: Day,
    /// Domains, only those that were talked about.
    #[schema(value_type = Vec<Object>)]
    domains: Vec<DomainView>,
}

/// Keeps a drawing.
#[utoipa::path(post, path = "/api/v1/assessments", tag = "assessments", params(("Idempotency-Key" = Option<String>, Header)), request_body = NewOne, responses((status = 201), (status = 404), (status = 422)))]
pub(crate) async fn create(caller: Caller, body: Body) -> Result<Response, Problem> {
    let about = About::Person(body.participant());
    let (value, key) =
        person::judged(&caller, about, (Verb::Write, Aspect::Assessments), body.parse::<NewOne>()).await?;
    let action = DrawWheel {
        participant: value.participant,
        viewpoint: value.viewpoint,
        day: value.day,
        domains: value.domains,
    };
    let id = caller.app.db.act_once(&caller.ctx, &key, &action).await?;
    Ok(reply::created_for("assessments", id, value.participant))
}
