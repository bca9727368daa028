//! Participants: the list with its forgiving search, one person, changes to what is known.

use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use identity::Caller;
use kernel::{Aspect, ParticipantId, Refusal, Verb};
use people::list::{Query as Find, Row, Scope, Sort};
use people::model::Status;
use people::{Details, EditPerson, InszChange};
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
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ask {
    /// Name in any order, with typing errors; `#123` for the number; digits of a phone.
    q: Option<String>,
    /// `mine`, `organisation` or `all`.
    scope: Option<String>,
    /// Only with this status.
    status: Option<String>,
    /// Only in this municipality (NIS code).
    nis: Option<String>,
    /// `name` or `contact` (longest not heard first).
    sort: Option<String>,
    /// Rows on the page, 1 to 200; 50 when absent.
    limit: Option<usize>,
    /// `next` of the page before.
    cursor: Option<String>,
}

impl Ask {
    fn into_query(self) -> Result<Find, Refusal> {
        let limit = Paging { limit: self.limit, cursor: None }.limit();
        let parse = |name: &'static str| move |_| Refusal::field(name, "form-choose-from-list");
        Ok(Find {
            scope: self.scope.as_deref().map_or(Ok(Scope::All), |s| s.parse().map_err(parse("scope")))?,
            text: self.q.unwrap_or_default(),
            status: self.status.map(|s| s.parse::<Status>()).transpose().map_err(parse("status"))?,
            nis: self.nis,
            sort: self.sort.as_deref().map_or(Ok(Sort::Name), |s| s.parse().map_err(parse("sort")))?,
            after: self
                .cursor
                .map(|c| c.parse::<ParticipantId>())
                .transpose()
                .map_err(|_| Refusal::field("cursor", "form-choose-from-list"))?,
            size: limit,
        })
    }
}

/// A person in the list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Listed {
    /// Id.
    id: Uuid,
    /// Small number.
    number: i64,
    /// Name, nickname or number.
    name: String,
    /// How far.
    status: String,
    /// NIS code.
    nis: Option<String>,
    /// Fixed coach by name.
    coach: Option<String>,
    /// Next small step, if plans may be seen.
    next_step: Option<String>,
    /// Day of the last contact, if it may be seen.
    last_contact_on: Option<String>,
}

impl From<Row> for Listed {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.0,
            number: row.number,
            name: row.display_name,
            status: row.status.to_string(),
            nis: row.nis,
            coach: row.coach,
            next_step: row.next_step,
            last_contact_on: row.last_contact_on.map(|d| d.to_string()),
        }
    }
}

/// The people whom the position may find.
#[utoipa::path(get, path = "/api/v1/participants", tag = "participants", params(Ask), responses((status = 200, body = Collection<Listed>)))]
pub(crate) async fn list(caller: Caller, Query(ask): Query<Ask>) -> Result<Response, Problem> {
    let query = ask.into_query()?;
    let mut tx = caller.app.db.read().await?;
    let page = people::list::find(&mut tx, &caller.ctx, &query).await?;
    Ok(reply::list(&Collection { items: page.rows.into_iter().map(Listed::from).collect(), next: page.next }))
}

/// What is known of a person; every part optional, and absent when it may not be seen. Changes send the whole.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PersonDetails {
    /// Given name.
    given_name: Option<String>,
    /// Family name.
    family_name: Option<String>,
    /// Nickname.
    nickname: Option<String>,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    birth: Option<String>,
    /// `woman`, `man`, `nonbinary` or `unknown`.
    gender: String,
    /// NIS code, valid today.
    nis: Option<String>,
    /// Street and number.
    street: Option<String>,
    /// Postcode.
    postcode: Option<String>,
    /// Has no address.
    no_address: bool,
    /// Phone.
    phone: Option<String>,
    /// Text messages allowed.
    sms_allowed: bool,
    /// E-mail.
    email: Option<String>,
    /// `call`, `message`, `mail`, `letter`, `in-person` or `unknown`.
    preferred_channel: String,
    /// `none`, `helped`, `phone`, `own` or `unknown`.
    digital_access: String,
    /// Needs an interpreter.
    interpreter_needed: bool,
    /// Languages.
    languages: Vec<Language>,
}

/// A language of a person.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Language {
    /// ISO 639 code.
    code: String,
    /// `little`, `daily` or `fluent`.
    spoken: String,
    /// `not`, `some` or `well`.
    reads: String,
}

impl From<Details> for PersonDetails {
    fn from(d: Details) -> Self {
        Self {
            given_name: d.given_name,
            family_name: d.family_name,
            nickname: d.nickname,
            birth: d.birth.map(|b| b.to_string()),
            gender: d.gender.to_string(),
            nis: d.nis,
            street: d.street,
            postcode: d.postcode,
            no_address: d.no_address,
            phone: d.phone,
            sms_allowed: d.sms_allowed,
            email: d.email,
            preferred_channel: d.preferred_channel.to_string(),
            digital_access: d.digital_access.to_string(),
            interpreter_needed: d.interpreter_needed,
            languages: d
                .languages
                .into_iter()
                .map(|l| Language { code: l.code, spoken: l.spoken.to_string(), reads: l.reads.to_string() })
                .collect(),
        }
    }
}

/// One person.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Person {
    /// Id.
    id: Uuid,
    /// Small number.
    number: i64,
    /// Name, nickname or number.
    name: String,
    /// How far.
    status: String,
    /// What is known.
    details: PersonDetails,
}

/// One person, as far as the position may see.
#[utoipa::path(get, path = "/api/v1/participants/{id}", tag = "participants", params(("id" = Uuid, Path)), responses((status = 200, body = Person), (status = 404)))]
pub(crate) async fn show(caller: Caller, Path(id): Path<ParticipantId>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    let permit = people::door::require(&mut tx, &caller.ctx, id, Verb::Find, Aspect::Existence).await?;
    let row = people::load(&mut tx, &permit).await?;
    drop(tx);
    person::seen(&caller, &permit, "api-person").await?;
    let details = Details::of(&row).into();
    let body =
        Person { id: row.id.0, number: row.number, name: row.display_name, status: row.status.to_string(), details };
    Ok(reply::record(row.version, &body))
}

/// Changes what is known (not the national number). `If-Match` names the version that was read.
#[utoipa::path(put, path = "/api/v1/participants/{id}", tag = "participants", params(("id" = Uuid, Path), ("If-Match" = String, Header)), request_body = PersonDetails, responses((status = 204), (status = 412), (status = 422), (status = 428)))]
pub(crate) async fn change(
    caller: Caller,
    Path(id): Path<ParticipantId>,
    version: IfMatch,
    body: Body,
) -> Result<Response, Problem> {
    let sent = person::with_version::<PersonDetails>(version, body).and_then(|(version, sent)| {
        let json = serde_json::to_value(&sent).map_err(|e| store::Failure::other(e.to_string()))?;
        let details = serde_json::from_value::<Details>(json);
        Ok((version, details.map_err(|_| Refusal::field("body", "form-choose-from-list"))?))
    });
    let may = (Verb::Write, Aspect::Identity);
    let (version, details) = person::judged(&caller, About::Person(Some(id)), may, sent).await?;
    let action = EditPerson { participant: id, version, details, insz: InszChange::Keep };
    caller.app.db.act(&caller.ctx, &action).await.map_err(stale)?;
    Ok(axum::http::StatusCode::NO_CONTENT.into_response())
}
