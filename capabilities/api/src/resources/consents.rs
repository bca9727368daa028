//! Consents: what is shared with whom, until when.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use identity::Caller;
use kernel::{Aspect, ConsentId, Day, OrganisationId, ParticipantId, Permit, Verb};
use people::consent::{NewConsent, Purpose, Said, history};
use people::{GiveConsent, WithdrawConsent};
use serde::{Deserialize, Serialize};
use store::{Ctx, Failure, Tx};
use utoipa::ToSchema;
use uuid::Uuid;
use web::Problem;

use crate::body::Body;
use crate::paging::Collection;
use crate::person::{self, About, OfFile, OfPerson, Whose};
use crate::reply;

/// A consent, or a refusal.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Consent {
    /// Id.
    id: Uuid,
    /// With which organisation.
    organisation: Uuid,
    /// `guidance`, `handover` or `learning`.
    purpose: String,
    /// Life domains.
    domains: Vec<String>,
    /// `given`, `refused`, `withdrawn` or `replaced`.
    status: String,
    /// `spoken`, `written` or `interpreter`.
    channel: String,
    /// Language in which it was asked.
    language: String,
    /// Version of the text.
    text_version: String,
    /// When.
    given_at: String,
    /// Last day.
    ends_on: String,
}

/// All consents of a person, ended ones too.
#[utoipa::path(get, path = "/api/v1/consents", tag = "consents", params(OfPerson), responses((status = 200, body = Collection<Consent>), (status = 404)))]
pub(crate) async fn list(caller: Caller, Query(of): Query<OfPerson>) -> Result<Response, Problem> {
    person::list::<Consent>(&caller, &of).await
}

/// One consent.
#[utoipa::path(get, path = "/api/v1/consents/{id}", tag = "consents", params(("id" = Uuid, Path), Whose), responses((status = 200, body = Consent), (status = 404)))]
pub(crate) async fn show(
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(whose): Query<Whose>,
) -> Result<Response, Problem> {
    person::one::<Consent>(&caller, &whose, id).await
}

impl OfFile for Consent {
    const ASPECT: Aspect = Aspect::Consents;
    const PART: &'static str = "api-consents";

    async fn all(tx: &mut Tx, _: &Ctx, permit: &Permit) -> Result<Vec<Self>, Failure> {
        let rows = history(tx, permit).await?;
        let items = rows.into_iter().map(|c| Consent {
            id: c.id.0,
            organisation: c.organisation_id.0,
            purpose: c.purpose.to_string(),
            domains: c.domain_list().into_iter().map(str::to_owned).collect(),
            status: c.status.to_string(),
            channel: c.channel.to_string(),
            language: c.language,
            text_version: c.text_version,
            given_at: c.given_at.to_rfc3339(),
            ends_on: c.ends_on.to_string(),
        });
        Ok(items.collect())
    }

    fn id(&self) -> Uuid {
        self.id
    }
}

/// A consent to note.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOne {
    /// Whose.
    #[schema(value_type = Uuid)]
    participant: ParticipantId,
    /// With which organisation.
    #[schema(value_type = Uuid)]
    organisation: OrganisationId,
    /// `guidance`, `handover` or `learning`.
    #[schema(value_type = String)]
    purpose: Purpose,
    /// Life domains.
    domains: Vec<String>,
    /// Yes, or a refusal to remember.
    yes: bool,
    /// `spoken`, `written` or `interpreter`.
    #[schema(value_type = String)]
    channel: Said,
    /// Language in which it was asked.
    language: String,
    /// Last day; a year from now when absent.
    #[schema(value_type = Option<String>)]
    ends_on: Option<Day>,
}

/// Notes a consent; it works at once.
#[utoipa::path(post, path = "/api/v1/consents", tag = "consents", params(("Idempotency-Key" = Option<String>, Header)), request_body = NewOne, responses((status = 201), (status = 404), (status = 422)))]
pub(crate) async fn create(caller: Caller, body: Body) -> Result<Response, Problem> {
    let about = About::Person(body.participant());
    let (value, key) = person::judged(&caller, about, (Verb::Share, Aspect::Consents), body.parse::<NewOne>()).await?;
    let new = NewConsent {
        organisation: value.organisation,
        purpose: value.purpose,
        domains: value.domains,
        yes: value.yes,
        channel: value.channel,
        language: value.language,
        ends_on: value.ends_on,
    };
    let id = caller.app.db.act_once(&caller.ctx, &key, &GiveConsent { participant: value.participant, new }).await?;
    Ok(reply::created_for("consents", id, value.participant))
}

/// Withdraws a consent; it works at once, and the history stays.
#[utoipa::path(delete, path = "/api/v1/consents/{id}", tag = "consents", params(("id" = Uuid, Path), Whose), responses((status = 204), (status = 404)))]
pub(crate) async fn withdraw(
    caller: Caller,
    Path(id): Path<ConsentId>,
    Query(whose): Query<Whose>,
) -> Result<Response, Problem> {
    let action = WithdrawConsent { participant: whose.participant.into(), consent: id };
    caller.app.db.act(&caller.ctx, &action).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
