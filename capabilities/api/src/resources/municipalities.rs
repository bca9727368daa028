//! Municipalities with validity and succession.

use axum::extract::Query;
use axum::response::Response;
use identity::Caller;
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
}

/// All municipalities of the region, ended ones too.
#[utoipa::path(get, path = "/api/v1/municipalities", tag = "municipalities", params(Paging), responses((status = 200, body = Collection<Municipality>)))]
pub(crate) async fn list(caller: Caller, Query(paging): Query<Paging>) -> Result<Response, Problem> {
    let _ = caller;
    let all: Vec<Municipality> = Vec::new();
    Ok(reply::list(&Collection::cut(all, &paging)))
}
