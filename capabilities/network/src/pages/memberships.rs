//! Joining the partnership and leaving it, on the page of the organisation.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::OrganisationId;
use kernel::refusal::Faults;
use store::Failure;
use uuid::Uuid;
use web::{Answer, Fields, Form, Visit};

use super::organisation::page;
use crate::actions::{AddMembership, EndMembership};
use crate::model::MembershipRole;

/// `POST /organisations/{id}/memberships`.
pub async fn add(visit: Visit, Path(id): Path<OrganisationId>, Form(fields): Form) -> Answer {
    match try_add(&visit, id, &fields).await {
        Ok(_) => Ok(visit.redirect(format!("/organisations/{id}")).said("membership-said-added").into_response()),
        Err(failure) => web::render_invalid(&page(&visit, id, &fields, &web::errors_of(failure)?).await?),
    }
}

async fn try_add(visit: &Visit, organisation: OrganisationId, fields: &Fields) -> Result<Uuid, Failure> {
    let mut faults = Faults::default();
    let role = fields.choose::<MembershipRole>(&mut faults, "role", "form-choose-from-list");
    let from = fields.need_day(&mut faults, "from");
    let to = fields.day(&mut faults, "to");
    faults.done()?;
    let (Some(role), Some(from)) = (role, from) else {
        return Err(Failure::other("a form without faults has its fields"));
    };
    visit.app.db.act_once(&visit.ctx, fields.key(), &AddMembership { organisation, role, from, to }).await
}

/// `POST /organisations/{id}/memberships/{membership}/end`.
pub async fn end(visit: Visit, Path((organisation, id)): Path<(OrganisationId, Uuid)>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let last = fields.day(&mut faults, "last").unwrap_or(visit.ctx.today());
    faults.done()?;
    visit.app.db.act(&visit.ctx, &EndMembership { organisation, id, last }).await?;
    Ok(visit.redirect(format!("/organisations/{organisation}")).said("membership-said-ended").into_response())
}
