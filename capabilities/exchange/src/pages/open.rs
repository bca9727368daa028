//! The catalogue for everybody, without log-in: the API of Open Referral HSDS, and CPSV-AP. Facts of services and
//! organisations only; contact persons are left out, what remains is the phone and the mailbox of the service.

use ::store::{Ctx, Failure, Tx};
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, StatusCode};
use catalogue::Service;
use kernel::{OrganisationId, Refusal, ServiceId};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;
use web::{Answer, Public};

use super::reply;
use crate::files::LANGUAGE;
use crate::hsds::tables::Tables;
use crate::hsds::{self, nest};
use crate::words::Dutch;
use crate::{cpsv, load};

const JSON: &str = "application/json";
/// Records on a page, unless asked otherwise, and at most.
const SIZE: (i64, i64) = (25, 100);
/// Services that a search looks at.
const FOUND: usize = 300;

/// What may be asked of a list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    search: Option<String>,
    page: Option<i64>,
    per_page: Option<i64>,
    organization_id: Option<String>,
    full: Option<bool>,
    minimal: Option<bool>,
}

impl Asked {
    fn page(&self) -> (i64, i64) {
        (self.page.unwrap_or(1).clamp(1, 1_000_000), self.per_page.unwrap_or(SIZE.0).clamp(1, SIZE.1))
    }
}

/// `GET /hsds/`: what this is.
pub async fn about(public: Public, headers: HeaderMap) -> Answer {
    let base = &public.app.settings.public_url;
    let home = store::partnership::home(&public.app.db).await?;
    let value = json!({
        "version": hsds::VERSION,
        "profile": "https://docs.openreferral.org/en/latest/hsds/",
        "openapi_url":
            "https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json",
        "description": "Services for people in this region, kept by the partners themselves.",
        "publisher": { "name": home.map(|home| home.name).unwrap_or_default(), "website": base },
    });
    Ok(reply::json(&headers, JSON, &value))
}

/// Services as tables, without contact persons.
async fn tables(public: &Public, tx: &mut Tx, services: &[Service]) -> Result<Tables, Failure> {
    let towns = network::municipality::load(tx, &public.ctx).await?;
    let dutch = public.app.l10n.words(LANGUAGE);
    let mut bundle = load::of(tx, &public.ctx, services).await?;
    bundle.offers.iter_mut().for_each(|offer| offer.draft.contacts.clear());
    Ok(hsds::write::tables(&bundle, &Dutch { l: &dutch, towns: &towns }, public.ctx.today()))
}

/// `GET /hsds/services`.
pub async fn services(public: Public, headers: HeaderMap, Query(asked): Query<Asked>) -> Answer {
    let (page, size) = asked.page();
    let mut tx = public.app.db.read().await?;
    let organisation = match asked.organization_id.as_deref() {
        Some(id) => match organisation(&mut tx, &public.ctx, id).await? {
            Some(id) => Some(id),
            None => return Ok(reply::json(&headers, JSON, &paged(&[], 0, page, size))),
        },
        None => None,
    };
    let text = asked.search.as_deref().map(str::trim).unwrap_or_default();
    let (total, found) = if text.is_empty() {
        catalogue::exchanged::page(&mut tx, &public.ctx, organisation, (page - 1) * size, size).await?
    } else {
        let text: String = text.chars().take(200).collect();
        search(&mut tx, &public.ctx, text, organisation, (page, size)).await?
    };
    let tables = tables(&public, &mut tx, &found).await?;
    drop(tx);
    // The tables stand in the order of ids; the list in the order of names.
    let rows = found.iter().filter_map(|service| {
        let id = hsds::write::exported(service.external_id.as_deref(), service.id.0).to_string();
        tables.service.iter().find(|row| row.id == id)
    });
    let contents: Vec<Value> = rows
        .map(|row| match (asked.minimal, asked.full) {
            (Some(true), _) => json!({ "id": row.id }),
            (_, Some(true)) => nest::service(&tables, row),
            _ => nest::brief(&tables, row),
        })
        .collect();
    Ok(reply::json(&headers, JSON, &paged(&contents, total, page, size)))
}

async fn search(
    tx: &mut Tx,
    ctx: &Ctx,
    text: String,
    organisation: Option<OrganisationId>,
    (page, size): (i64, i64),
) -> Result<(i64, Vec<Service>), Failure> {
    let query = catalogue::Query { text, organisation, size: FOUND, ..catalogue::Query::default() };
    let hits = catalogue::search(tx, ctx, &query).await?.rows;
    let total = i64::try_from(hits.len()).unwrap_or_default();
    let skip = usize::try_from((page - 1) * size).unwrap_or(usize::MAX);
    let take = usize::try_from(size).unwrap_or_default();
    Ok((total, hits.into_iter().skip(skip).take(take).map(|hit| hit.service).collect()))
}

fn paged(contents: &[Value], total: i64, page: i64, size: i64) -> Value {
    let pages = (total + size - 1) / size;
    json!({
        "total_items": total,
        "total_pages": pages,
        "page_number": page,
        "size": contents.len(),
        "first_page": page == 1,
        "last_page": page >= pages,
        "empty": contents.is_empty(),
        "contents": contents,
    })
}

/// `GET /hsds/services/{id}`: everything of one service, by the id of its source or its own.
pub async fn service(public: Public, headers: HeaderMap, Path(id): Path<String>) -> Answer {
    let mut tx = public.app.db.read().await?;
    let own = match id.parse::<Uuid>() {
        Ok(id) => catalogue::load_many(&mut tx, &public.ctx, &[ServiceId(id)]).await?,
        Err(_) => return Ok(unknown()),
    };
    let found = if own.is_empty() { catalogue::exchanged::by_external(&mut tx, &public.ctx, &id).await? } else { own };
    let tables = tables(&public, &mut tx, &found).await?;
    drop(tx);
    Ok(match tables.service.first() {
        Some(row) => reply::json(&headers, JSON, &nest::service(&tables, row)),
        None => unknown(),
    })
}

fn unknown() -> axum::response::Response {
    reply::error(StatusCode::NOT_FOUND, "nothing has this id")
}

/// The organisation with this id, its own or that of its source.
async fn organisation(tx: &mut Tx, ctx: &Ctx, id: &str) -> Result<Option<OrganisationId>, Failure> {
    let abouts = catalogue::exchanged::all(tx, ctx).await?;
    if let Some(about) = abouts.iter().find(|about| about.external_id.as_deref() == Some(id)) {
        return Ok(Some(about.organisation_id));
    }
    let Ok(id) = id.parse::<Uuid>() else { return Ok(None) };
    Ok(network::organisation(tx, ctx, OrganisationId(id)).await?.map(|o| o.id))
}

/// `GET /hsds/organizations`: those that give a service.
pub async fn organisations(public: Public, headers: HeaderMap, Query(asked): Query<Asked>) -> Answer {
    let (page, size) = asked.page();
    let mut tx = public.app.db.read().await?;
    let givers = catalogue::exchanged::givers(&mut tx, &public.ctx).await?;
    let all = network::organisations(&mut tx, &public.ctx).await?;
    let abouts = catalogue::exchanged::all(&mut tx, &public.ctx).await?;
    drop(tx);
    let text = asked.search.as_deref().map(kernel::name::fold).unwrap_or_default();
    let wanted: Vec<_> =
        all.iter().filter(|o| givers.contains(&o.id) && kernel::name::fold(&o.name).contains(&text)).collect();
    let total = i64::try_from(wanted.len()).unwrap_or_default();
    let skip = usize::try_from((page - 1) * size).unwrap_or(usize::MAX);
    let shown = wanted.into_iter().skip(skip).take(usize::try_from(size).unwrap_or_default());
    let contents: Vec<Value> = shown.map(|o| house(o, &abouts)).collect();
    Ok(reply::json(&headers, JSON, &paged(&contents, total, page, size)))
}

fn house(organisation: &network::Organisation, abouts: &[catalogue::exchanged::About]) -> Value {
    let about = abouts.iter().find(|about| about.organisation_id == organisation.id);
    let tables = hsds::write::organisation_tables(&load::house(organisation, about));
    tables.organization.first().map_or(Value::Null, |row| nest::organisation(&tables, row))
}

/// `GET /hsds/organizations/{id}`.
pub async fn one_organisation(public: Public, headers: HeaderMap, Path(id): Path<String>) -> Answer {
    let mut tx = public.app.db.read().await?;
    let Some(id) = organisation(&mut tx, &public.ctx, &id).await? else { return Ok(unknown()) };
    let (services, _) = catalogue::exchanged::page(&mut tx, &public.ctx, Some(id), 0, 1).await?;
    let found = network::organisation(&mut tx, &public.ctx, id).await?;
    let abouts = catalogue::exchanged::all(&mut tx, &public.ctx).await?;
    drop(tx);
    // An organisation without services is no part of the catalogue.
    let found = found.filter(|_| services > 0).ok_or(Refusal::NotFound);
    Ok(found.map_or_else(|_| unknown(), |found| reply::json(&headers, JSON, &house(&found, &abouts))))
}

/// `GET /cpsv-ap.jsonld`: all services that are given now, as linked data.
pub async fn linked(public: Public, headers: HeaderMap) -> Answer {
    let mut tx = public.app.db.read().await?;
    let services = catalogue::all(&mut tx, &public.ctx).await?;
    let bundle = load::of(&mut tx, &public.ctx, &services).await?;
    let towns = network::municipality::load(&mut tx, &public.ctx).await?;
    drop(tx);
    let dutch = public.app.l10n.words(LANGUAGE);
    let graph = cpsv::graph(&bundle, &Dutch { l: &dutch, towns: &towns }, &public.app.settings.public_url);
    Ok(reply::json(&headers, "application/ld+json", &graph))
}
