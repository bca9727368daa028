//! Who this token is.

use axum::response::Response;
use identity::Caller;
use kernel::{OrganisationId, PartnershipId, PositionId, Role, StaffId};
use serde::Serialize;
use utoipa::ToSchema;
use web::Problem;

use crate::reply;

/// A person x an organisation x a role.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Me {
    /// Tenant.
    #[schema(value_type = uuid::Uuid)]
    partnership: PartnershipId,
    /// Person.
    #[schema(value_type = uuid::Uuid)]
    staff: StaffId,
    /// Position.
    #[schema(value_type = uuid::Uuid)]
    position: PositionId,
    /// Organisation.
    #[schema(value_type = uuid::Uuid)]
    organisation: OrganisationId,
    /// Role.
    #[schema(value_type = String)]
    role: Role,
}

/// The position of the token.
#[utoipa::path(get, path = "/api/v1/me", tag = "me", responses((status = 200, body = Me), (status = 401, description = "No valid token")))]
pub(crate) async fn show(caller: Caller) -> Result<Response, Problem> {
    let actor = caller.ctx.actor;
    Ok(reply::list(&Me {
        partnership: actor.partnership,
        staff: actor.staff,
        position: actor.position,
        organisation: actor.organisation,
        role: actor.role,
    }))
}
