//! Inbound referrals: those the position decides on, or those its organisation made (status only).

use axum::extract::{Path, Query};
use axum::response::Response;
use identity::Caller;
use kernel::{ReferralId, Role};
use referral::model::{Agreed, Domain, Source, Story};
use referral::{Letters, NewReferral, Part, Refer, Who};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::Problem;

use crate::body::Body;
use crate::paging::{Collection, Paging};
use crate::reply;

/// How far a referral is, without details.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Referral {
    /// Id.
    id: Uuid,
    /// The person, for those who decide; absent for those who referred.
    participant: Option<Uuid>,
    /// Name for those who decide, initials for those who referred.
    name: String,
    /// `new`, `to-plan`, `accepted`, `waiting`, `redirected` or `declined`.
    status: String,
    /// When it came.
    created_at: String,
}

/// The coordinator's open inbox; for others the referrals of their own organisation.
#[utoipa::path(get, path = "/api/v1/referrals", tag = "referrals", params(Paging), responses((status = 200, body = Collection<Referral>)))]
pub(crate) async fn list(caller: Caller, Query(paging): Query<Paging>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    let all: Vec<Referral> = if caller.ctx.actor.role == Role::Coordinator {
        let rows = referral::rows(&mut tx, &caller.ctx, Part::Open, 1000).await?;
        rows.into_iter()
            .map(|row| Referral {
                id: row.id.0,
                participant: Some(row.participant_id.0),
                name: row.display_name,
                status: row.status.to_string(),
                created_at: row.created_at.to_rfc3339(),
            })
            .collect()
    } else {
        let rows = referral::of_organisation(&mut tx, &caller.ctx, 1000).await?;
        rows.into_iter().map(|row| mine(&row)).collect()
    };
    Ok(reply::list(&Collection::cut(all, &paging)?))
}

fn mine(row: &referral::Mine) -> Referral {
    Referral {
        id: row.id.0,
        participant: None,
        name: row.initials.clone(),
        status: row.status.to_string(),
        created_at: row.created_at.to_rfc3339(),
    }
}

/// One referral of the own organisation.
#[utoipa::path(get, path = "/api/v1/referrals/{id}", tag = "referrals", params(("id" = Uuid, Path)), responses((status = 200, body = Referral), (status = 404)))]
pub(crate) async fn show(caller: Caller, Path(id): Path<ReferralId>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    let row = referral::one(&mut tx, &caller.ctx, id).await?;
    Ok(reply::list(&mine(&row)))
}

/// A referral, as the form asks it. The person agrees, or can't be referred.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOne {
    /// Who brings the person: `ocmw`, `vdab`, `school`, `caw`, `gbo`, `police`, `doctor`, `neighbour`, `self`, `coach`, `other`.
    #[schema(value_type = String)]
    source: Source,
    /// Given name or nickname.
    given_name: String,
    /// Family name.
    family_name: Option<String>,
    /// Phone, E.164.
    phone: Option<String>,
    /// NIS code, valid today.
    nis: Option<String>,
    /// Language code.
    language: Option<String>,
    /// Needs an interpreter.
    #[serde(default)]
    interpreter_needed: bool,
    /// What the person wants, in her own words.
    wish: String,
    /// What goes well.
    #[serde(default)]
    strength: String,
    /// Life domains that are difficult.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    domains: Vec<Domain>,
    /// Where or how to reach.
    #[serde(default)]
    reach: String,
    /// How the person agreed: `spoken`, `written` or `interpreter`.
    #[schema(value_type = String)]
    agreed: Agreed,
    /// Language of the consent text that was shown.
    consent_language: String,
}

/// Refers somebody.
#[utoipa::path(post, path = "/api/v1/referrals", tag = "referrals", params(("Idempotency-Key" = Option<String>, Header)), request_body = NewOne, responses((status = 201), (status = 422)))]
pub(crate) async fn create(caller: Caller, Body { value, key }: Body<NewOne>) -> Result<Response, Problem> {
    let new = NewReferral {
        source: value.source,
        source_name: None,
        source_organisation: None,
        who: Who::New { given: value.given_name, family: value.family_name, phone: value.phone },
        nis: value.nis,
        language: value.language,
        interpreter_needed: value.interpreter_needed,
        story: Story { wish: value.wish, strength: value.strength, domains: value.domains, reach: value.reach },
        agreed: value.agreed,
        consent_language: value.consent_language,
        mail_language: "nl-BE".to_owned(),
    };
    let action = Refer { letters: Letters::of(&caller.app), new: &new, proof: None };
    let id = caller.app.db.act_once(&caller.ctx, &key, &action).await?;
    Ok(reply::created("referrals", id))
}
