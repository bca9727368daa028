//! Contacts: conversations, visits, calls, messages.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use guidance::contacts::{self, Contact as Row, Draft, Kind};
use guidance::{EditContact, WriteContact};
use identity::Caller;
use kernel::{Aspect, ContactId, Moment, ParticipantId, Refusal, Verb};
use people::model::Visibility;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::Problem;

use crate::body::Body;
use crate::paging::Collection;
use crate::person::{self, About, OfPerson, Whose};
use crate::precondition::{IfMatch, stale};
use crate::reply;

/// A contact, if its readers include the position.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Contact {
    /// Id.
    id: Uuid,
    /// With whom.
    participant: Uuid,
    /// `home-visit`, `outreach`, `call`, `message`, `accompanied` or `group`.
    kind: String,
    /// When.
    happened_at: String,
    /// How long.
    minutes: Option<i64>,
    /// `team`, `partners` or `participant`: each includes the one before.
    visibility: String,
    /// Marked sensitive.
    sensitive: bool,
    /// What was said and done.
    text: String,
    /// Life domains.
    domains: Vec<String>,
    /// Who wrote it.
    author: Uuid,
    /// Version.
    version: i64,
}

impl From<Row> for Contact {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.0,
            participant: row.participant_id.0,
            kind: row.kind.to_string(),
            happened_at: row.happened_at.to_rfc3339(),
            minutes: row.minutes,
            visibility: row.visibility.to_string(),
            sensitive: row.sensitive,
            text: row.text,
            domains: row.domains,
            author: row.author_id.0,
            version: row.version,
        }
    }
}

/// The contacts of a person that may be read, newest first.
#[utoipa::path(get, path = "/api/v1/contacts", tag = "contacts", params(OfPerson), responses((status = 200, body = Collection<Contact>), (status = 404)))]
pub(crate) async fn list(caller: Caller, Query(of): Query<OfPerson>) -> Result<Response, Problem> {
    let limit = of.paging().limit();
    let mut tx = caller.app.db.read().await?;
    let permit = person::open(&caller, &mut tx, of.participant, Aspect::Existence).await?;
    let before = of.cursor.as_deref().map(cursor).transpose()?;
    let ask = i64::try_from(limit + 1).unwrap_or(i64::MAX);
    let rows = contacts::list(&mut tx, &caller.ctx, &permit, before, ask).await?;
    drop(tx);
    person::seen(&caller, &permit, "api-contacts").await?;
    let page = web::Page::from_extra(rows, limit, |row| format!("{}_{}", row.happened_at.0, row.id));
    Ok(reply::list(&Collection { items: page.rows.into_iter().map(Contact::from).collect(), next: page.next }))
}

fn cursor(text: &str) -> Result<(Moment, Uuid), Refusal> {
    let parsed = text.split_once('_').and_then(|(at, id)| Some((Moment(at.parse().ok()?), id.parse().ok()?)));
    parsed.ok_or_else(|| Refusal::field("cursor", "form-choose-from-list"))
}

/// One contact.
#[utoipa::path(get, path = "/api/v1/contacts/{id}", tag = "contacts", params(("id" = Uuid, Path), Whose), responses((status = 200, body = Contact), (status = 404)))]
pub(crate) async fn show(
    caller: Caller,
    Path(id): Path<ContactId>,
    Query(whose): Query<Whose>,
) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    let permit = person::open(&caller, &mut tx, whose.participant, Aspect::Existence).await?;
    let row = contacts::load(&mut tx, &caller.ctx, &permit, id).await?;
    drop(tx);
    person::seen(&caller, &permit, "api-contact").await?;
    Ok(reply::record(row.version, &Contact::from(row)))
}

/// Who hears what is wrong with a contact: who may at least look. What kind may be written is for the action.
const WRITES: (Verb, Aspect) = (Verb::Read, Aspect::Existence);

/// A contact to write.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOne {
    /// With whom.
    #[schema(value_type = Uuid)]
    participant: ParticipantId,
    /// Id made by the client (uuid v7), so that a retry finds it.
    #[schema(value_type = Option<Uuid>)]
    id: Option<ContactId>,
    #[serde(flatten)]
    text: Note,
}

/// What a contact says.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct Note {
    /// `home-visit`, `outreach`, `call`, `message`, `accompanied` or `group`.
    #[schema(value_type = String)]
    kind: Kind,
    /// When (RFC 3339); now when absent. Never in the future.
    happened_at: Option<String>,
    /// How long.
    minutes: Option<i64>,
    /// `team`, `partners` or `participant`.
    #[schema(value_type = String)]
    visibility: Visibility,
    /// Marked sensitive: sealed, fewer readers.
    #[serde(default)]
    sensitive: bool,
    /// What was said and done; the participant may read it one day.
    text: String,
    /// Life domains.
    #[serde(default)]
    domains: Vec<String>,
}

impl Note {
    fn draft(&self, now: Moment) -> Result<Draft<'_>, Refusal> {
        let happened_at = match &self.happened_at {
            Some(text) => {
                Moment::from_rfc3339(text).ok_or_else(|| Refusal::field("happened_at", "form-day-impossible"))?
            }
            None => now,
        };
        Ok(Draft {
            kind: self.kind,
            happened_at,
            timed: true,
            minutes: self.minutes,
            visibility: self.visibility,
            sensitive: self.sensitive,
            text: &self.text,
            domains: self.domains.clone(),
        })
    }
}

/// Writes a contact.
#[utoipa::path(post, path = "/api/v1/contacts", tag = "contacts", params(("Idempotency-Key" = Option<String>, Header)), request_body = NewOne, responses((status = 201), (status = 404), (status = 422)))]
pub(crate) async fn create(caller: Caller, body: Body) -> Result<Response, Problem> {
    let about = body.participant();
    let (value, key) = person::judged(&caller, About::Person(about), WRITES, body.parse::<NewOne>()).await?;
    let draft = value.text.draft(caller.ctx.now).map_err(Problem::from);
    let draft = person::judged(&caller, About::Person(about), WRITES, draft).await?;
    let action = WriteContact { participant: value.participant, id: value.id, draft };
    let id = caller.app.db.act_once(&caller.ctx, &key, &action).await?;
    Ok(reply::created_for("contacts", id, value.participant))
}

/// Changes a contact of one's own within a day; the old text is kept.
#[utoipa::path(put, path = "/api/v1/contacts/{id}", tag = "contacts", params(("id" = Uuid, Path), ("If-Match" = String, Header)), request_body = NewOne, responses((status = 204), (status = 404), (status = 412), (status = 428)))]
pub(crate) async fn change(
    caller: Caller,
    Path(id): Path<ContactId>,
    version: IfMatch,
    body: Body,
) -> Result<Response, Problem> {
    let about = body.participant();
    let sent = person::with_version::<NewOne>(version, body);
    let (version, value) = person::judged(&caller, About::Person(about), WRITES, sent).await?;
    let draft = value.text.draft(caller.ctx.now).map_err(Problem::from);
    let draft = person::judged(&caller, About::Person(about), WRITES, draft).await?;
    let action = EditContact { participant: value.participant, id, version, draft };
    caller.app.db.act(&caller.ctx, &action).await.map_err(stale)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
