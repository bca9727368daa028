//! The gap analysis on a page and as CSV.

mod gaps;
mod table;

use axum::Router;
use axum::routing::get;
use kernel::Role;

/// Who may look; municipalities see guarded counts.
const ROLES: &[Role] = &[Role::Coordinator, Role::TeamLead, Role::Municipality];

/// Routes.
pub(crate) fn routes() -> Router<web::App> {
    Router::new().route("/region/gaps", get(gaps::show)).route("/region/gaps.csv", get(table::csv))
}
