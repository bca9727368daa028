//! Municipalities with validity and succession.

use axum::extract::Query;
use axum::response::Response;
use identity::Caller;
use network::municipality;
use utoipa::ToSchema;
use web::Problem;

use crate::paging::{Collection, Paging};
use crate::reply;

/// A municipality, as it was or is.
#[derive(Debug, serde::Serialize, ToSchema)]
pub(crate) struct Municipality {
    /// NIS code.
    nis: String,
    /// Name.
    name: String,
    /// First day; absent: before the records begin.
    valid_from: Option<String>,
    /// Last day; absent: still there.
    valid_to: Option<String>,
    /// NIS code of the successor after a merger.
    successor: Option<String>,
    /// Postcodes.
    postcodes: Vec<String>,
}

impl From<&municipality::Municipality> for Municipality {
    fn from(row: &municipality::Municipality) -> Self {
        Self {
            nis: row.nis.clone(),
            name: row.name.clone(),
            valid_from: row.valid_from.map(|d| d.to_string()),
            valid_to: row.valid_to.map(|d| d.to_string()),
            successor: row.successor_nis.clone(),
            postcodes: row.postcodes.split_whitespace().map(str::to_owned).collect(),
        }
    }
}

/// All municipalities of the region, ended ones too, by name.
#[utoipa::path(get, path = "/api/v1/municipalities", tag = "municipalities", params(Paging), responses((status = 200, body = Collection<Municipality>)))]
pub(crate) async fn list(caller: Caller, Query(paging): Query<Paging>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    let all = municipality::load(&mut tx, &caller.ctx).await?;
    Ok(reply::list(&Collection::cut(all.0.iter().map(Municipality::from).collect(), &paging)?))
}
