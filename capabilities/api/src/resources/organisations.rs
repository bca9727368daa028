//! Organisations of the network.

use axum::extract::{Path, Query};
use axum::response::Response;
use identity::Caller;
use kernel::{OrganisationId, Refusal};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use web::Problem;

use crate::paging::{Collection, Paging};
use crate::reply;

/// An organisation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Organisation {
    /// Id.
    id: Uuid,
    /// Name.
    name: String,
    /// Short name.
    short_name: String,
    /// `lead`, `vdab`, `municipality`, `partner`, `support` or `referrer`.
    kind: String,
    /// Enterprise number.
    kbo: Option<String>,
    /// NIS code of its municipality.
    nis: Option<String>,
    /// What it became in a merger.
    successor: Option<Uuid>,
}

impl From<network::Organisation> for Organisation {
    fn from(row: network::Organisation) -> Self {
        Self {
            id: row.id.0,
            name: row.name,
            short_name: row.short_name,
            kind: row.kind.to_string(),
            kbo: row.kbo,
            nis: row.nis,
            successor: row.successor_id.map(|id| id.0),
        }
    }
}

/// All organisations, by name.
#[utoipa::path(get, path = "/api/v1/organisations", tag = "organisations", params(Paging), responses((status = 200, body = Collection<Organisation>)))]
pub(crate) async fn list(caller: Caller, Query(paging): Query<Paging>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    let all = network::organisations(&mut tx, &caller.ctx).await?;
    Ok(reply::list(&Collection::cut(all.into_iter().map(Organisation::from).collect(), &paging)?))
}

/// One organisation.
#[utoipa::path(get, path = "/api/v1/organisations/{id}", tag = "organisations", params(("id" = Uuid, Path)), responses((status = 200, body = Organisation), (status = 404)))]
pub(crate) async fn show(caller: Caller, Path(id): Path<OrganisationId>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    let row = network::organisation(&mut tx, &caller.ctx, id).await?.ok_or(Refusal::NotFound)?;
    Ok(reply::record(row.version, &Organisation::from(row)))
}
