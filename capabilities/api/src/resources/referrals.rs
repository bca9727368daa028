//! Inbound referrals: those the position decides on, or those its organisation made (status only).

use axum::extract::{Path, Query};
use axum::response::Response;
use identity::Caller;
use kernel::{Moment, ReferralId, Refusal, Role};
use referral::model::{Agreed, Domain, Source, Story};
use referral::{After, Letters, NewReferral, Part, Refer, Who};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
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

/// Which list, and which page of it.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ask {
    /// `triage`: what waits for a decision of the position; `own`: those that its organisation made. When absent a
    /// coordinator gets `triage`, others `own`.
    of: Option<Which>,
    /// Rows on the page, 1 to 200; 50 when absent.
    limit: Option<usize>,
    /// `next` of the page before.
    cursor: Option<String>,
}

/// Which list of referrals.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum Which {
    Triage,
    Own,
}

/// What waits for a decision of the position, or the referrals of its own organisation.
#[utoipa::path(get, path = "/api/v1/referrals", tag = "referrals", params(Ask), responses((status = 200, body = Collection<Referral>)))]
pub(crate) async fn list(caller: Caller, Query(ask): Query<Ask>) -> Result<Response, Problem> {
    let role = caller.ctx.actor.role;
    let usual = if role == Role::Coordinator { Which::Triage } else { Which::Own };
    let paging = Paging { limit: ask.limit, cursor: ask.cursor };
    let mut tx = caller.app.db.read().await?;
    let page = match ask.of.unwrap_or(usual) {
        Which::Triage if referral::TRIAGE.contains(&role) => {
            let limit = paging.limit();
            let after = paging.cursor.as_deref().map(cursor).transpose()?;
            let extra = i64::try_from(limit + 1).unwrap_or(i64::MAX);
            let rows = referral::rows(&mut tx, &caller.ctx, Part::Open, after, extra).await?;
            let page = web::Page::from_extra(rows, limit, |row| format!("{}_{}", row.created_at.0, row.id));
            Collection { items: page.rows.into_iter().map(decided).collect(), next: page.next }
        }
        Which::Triage => Collection { items: Vec::new(), next: None },
        Which::Own => {
            let rows = referral::of_organisation(&mut tx, &caller.ctx, 1000).await?;
            Collection::cut(rows.into_iter().map(|row| mine(&row)).collect(), &paging)?
        }
    };
    Ok(reply::list(&page))
}

fn cursor(text: &str) -> Result<After, Refusal> {
    let parsed = text.split_once('_').and_then(|(at, id)| Some((Moment(at.parse().ok()?), id.parse().ok()?)));
    parsed.ok_or_else(|| Refusal::field("cursor", "form-choose-from-list"))
}

/// As somebody sees it who decides on it.
fn decided(row: referral::Row) -> Referral {
    Referral {
        id: row.id.0,
        participant: Some(row.participant_id.0),
        name: row.display_name,
        status: row.status.to_string(),
        created_at: row.created_at.to_rfc3339(),
    }
}

/// As its referrer sees it.
fn mine(row: &referral::Mine) -> Referral {
    Referral {
        id: row.id.0,
        participant: None,
        name: row.initials.clone(),
        status: row.status.to_string(),
        created_at: row.created_at.to_rfc3339(),
    }
}

/// One referral: for who decides on it, else for the organisation that made it.
#[utoipa::path(get, path = "/api/v1/referrals/{id}", tag = "referrals", params(("id" = Uuid, Path)), responses((status = 200, body = Referral), (status = 404)))]
pub(crate) async fn show(caller: Caller, Path(id): Path<ReferralId>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    if referral::TRIAGE.contains(&caller.ctx.actor.role)
        && let Some(row) = referral::decided_by_me(&mut tx, &caller.ctx, id).await?
    {
        return Ok(reply::list(&decided(row)));
    }
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
pub(crate) async fn create(caller: Caller, body: Body) -> Result<Response, Problem> {
    let (value, key) = body.parse::<NewOne>()?;
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
