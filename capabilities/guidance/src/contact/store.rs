//! The SQL of contacts. Each query keeps only what the permit may read; sealed texts are opened here and nowhere else.

pub mod rows;
pub(crate) mod write;

use kernel::access::Permit;
use kernel::{Aspect, ContactId, Moment, Refusal, Verb};
use people::model::Visibility;
use store::vault::{Place, SubjectKey, existing_key};
use store::{Ctx, Failure, Fault, Tx, fetch_all, fetch_optional};
use uuid::Uuid;

use self::rows::{Addition, Contact, Earlier, Stored};
use super::access::{Kinds, Reads, reads};

const COLUMNS: &str =
    "c.id, c.participant_id, c.kind, c.happened_at, c.timed, c.minutes, c.visibility, c.sensitive, c.text,
 c.text_sealed, c.domains, c.group_id, c.author_id, s.name as author, c.author_organisation_id,
 o.short_name as author_organisation, c.version, c.created_at, c.edited_at";

const NAMES: &str = "left join staff_name s on s.partnership_id = c.partnership_id and s.id = c.author_id
 left join organisation_name o on o.partnership_id = c.partnership_id and o.id = c.author_organisation_id";

/// The part of a query that keeps what may be read; `$3` is the asker and `$4` her organisation.
fn readable(reads: Reads) -> String {
    let part = |kinds: Kinds| {
        let levels = match (kinds.team, kinds.shared) {
            (true, _) => "1 = 1",
            (false, true) => "c.visibility <> 'team'",
            (false, false) => "1 = 0",
        };
        format!("({levels}{})", if kinds.sensitive { "" } else { " and not c.sensitive" })
    };
    format!("({} or (c.author_id = $3 and c.author_organisation_id = $4 and {}))", part(reads.all), part(reads.own))
}

fn any(permit: &Permit) -> Result<Reads, Refusal> {
    let reads = reads(permit);
    if reads.any() { Ok(reads) } else { Err(Refusal::NotFound) }
}

/// The contacts that the permit may read, newest first; `before` is the place where the last page ended.
pub async fn list(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    before: Option<(Moment, Uuid)>,
    limit: i64,
) -> Result<Vec<Contact>, Failure> {
    let reads = any(permit)?;
    let (at, id) = before.unwrap_or((Moment(i64::MAX), Uuid::max()));
    let rows = fetch_all!(
        tx,
        Stored,
        ::store::sql(format!(
            "select {COLUMNS} from contact c {NAMES}
             where c.partnership_id = $1 and c.participant_id = $2 and {}
               and (c.happened_at < $5 or (c.happened_at = $5 and c.id < $6))
             order by c.happened_at desc, c.id desc limit $7",
            readable(reads)
        )),
        permit.partnership(),
        permit.participant(),
        ctx.actor.staff,
        ctx.actor.organisation,
        at,
        id,
        limit
    )?;
    opened(tx, ctx, permit, rows).await
}

/// One contact; what may not be read does not exist.
pub async fn load(tx: &mut Tx, ctx: &Ctx, permit: &Permit, id: ContactId) -> Result<Contact, Failure> {
    let reads = any(permit)?;
    let row = fetch_optional!(
        tx,
        Stored,
        ::store::sql(format!(
            "select {COLUMNS} from contact c {NAMES}
             where c.partnership_id = $1 and c.participant_id = $2 and {} and c.id = $5",
            readable(reads)
        )),
        permit.partnership(),
        permit.participant(),
        ctx.actor.staff,
        ctx.actor.organisation,
        id
    )?;
    let rows = opened(tx, ctx, permit, row.into_iter().collect()).await?;
    Ok(rows.into_iter().next().ok_or(Refusal::NotFound)?)
}

/// What the participant herself may read, newest first: written for her, and never sensitive.
pub async fn shared_with_participant(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    limit: i64,
) -> Result<Vec<Contact>, Failure> {
    permit.require(Verb::Read, Aspect::Plan)?;
    let rows = fetch_all!(
        tx,
        Stored,
        ::store::sql(format!(
            "select {COLUMNS} from contact c {NAMES}
             where c.partnership_id = $1 and c.participant_id = $2 and c.visibility = $3 and not c.sensitive
             order by c.happened_at desc, c.id desc limit $4"
        )),
        permit.partnership(),
        permit.participant(),
        Visibility::Participant,
        limit
    )?;
    opened(tx, ctx, permit, rows).await
}

async fn opened(tx: &mut Tx, ctx: &Ctx, permit: &Permit, rows: Vec<Stored>) -> Result<Vec<Contact>, Failure> {
    let key = if rows.iter().any(|row| row.text_sealed.is_some()) {
        existing_key(tx, ctx, permit.participant().0).await?
    } else {
        None
    };
    rows.into_iter()
        .map(|mut row| {
            let text = open(
                key.as_ref(),
                Place::new("contact", "text_sealed", row.id),
                row.text.take(),
                row.text_sealed.take(),
            )?;
            Ok(Contact::from_stored(row, text))
        })
        .collect()
}

fn open(
    key: Option<&SubjectKey>,
    place: Place,
    text: Option<String>,
    sealed: Option<Vec<u8>>,
) -> Result<String, Failure> {
    match (text, sealed) {
        (Some(text), _) => Ok(text),
        (None, None) => Ok(String::new()),
        (None, Some(sealed)) => {
            let key = key.ok_or_else(|| Fault::Unreadable("contact: the key of the participant is gone".to_owned()))?;
            key.open(place, &sealed)
        }
    }
}

#[derive(sqlx::FromRow)]
struct EarlierRow {
    id: Uuid,
    version: i64,
    text: Option<String>,
    text_sealed: Option<Vec<u8>>,
    visibility: Visibility,
    replaced_at: Moment,
}

/// The texts before the last edit, newest first. Only for who may read the contact and what it was then: a text
/// that was for the team stays so.
pub async fn earlier(tx: &mut Tx, ctx: &Ctx, permit: &Permit, contact: &Contact) -> Result<Vec<Earlier>, Failure> {
    let seen = any(permit)?;
    let kinds = if contact.author_id == ctx.actor.staff { seen.own } else { seen.all };
    let rows = fetch_all!(
        tx,
        EarlierRow,
        "select id, version, text, text_sealed, visibility, replaced_at from contact_version
         where partnership_id = $1 and participant_id = $2 and contact_id = $3 order by version desc",
        permit.partnership(),
        permit.participant(),
        contact.id
    )?;
    let key = existing_key(tx, ctx, permit.participant().0).await?;
    let mut out = Vec::new();
    for row in rows {
        let team = row.visibility == Visibility::Team && !kinds.team;
        if team || (row.text_sealed.is_some() && !kinds.sensitive) {
            continue;
        }
        let text = open(key.as_ref(), Place::new("contact_version", "text_sealed", row.id), row.text, row.text_sealed)?;
        out.push(Earlier { version: row.version, text, visibility: row.visibility, replaced_at: row.replaced_at });
    }
    Ok(out)
}

#[derive(sqlx::FromRow)]
struct AdditionRow {
    id: Uuid,
    text: Option<String>,
    text_sealed: Option<Vec<u8>>,
    author: Option<String>,
    author_organisation: Option<String>,
    created_at: Moment,
}

/// What was added later, oldest first. `contact` was loaded with the same permit.
pub async fn additions(tx: &mut Tx, ctx: &Ctx, permit: &Permit, contact: &Contact) -> Result<Vec<Addition>, Failure> {
    any(permit)?;
    let rows = fetch_all!(
        tx,
        AdditionRow,
        "select a.id, a.text, a.text_sealed, s.name as author, o.short_name as author_organisation, a.created_at
         from contact_addition a
         left join staff_name s on s.partnership_id = a.partnership_id and s.id = a.author_id
         left join organisation_name o on o.partnership_id = a.partnership_id and o.id = a.author_organisation_id
         where a.partnership_id = $1 and a.participant_id = $2 and a.contact_id = $3 order by a.created_at, a.id",
        permit.partnership(),
        permit.participant(),
        contact.id
    )?;
    let key = existing_key(tx, ctx, permit.participant().0).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Addition {
                text: open(
                    key.as_ref(),
                    Place::new("contact_addition", "text_sealed", row.id),
                    row.text,
                    row.text_sealed,
                )?,
                author: row.author.unwrap_or_default(),
                author_organisation: row.author_organisation.unwrap_or_default(),
                created_at: row.created_at,
            })
        })
        .collect()
}
