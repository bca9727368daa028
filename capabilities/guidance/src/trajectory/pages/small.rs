//! The forms of one button or one choice on the trajectory page.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::refusal::Faults;
use kernel::{Aspect, OrganisationId, ParticipantId, PositionId, Refusal, StaffId, Verb};
use store::Failure;
use web::{Answer, Visit};

use crate::trajectory::actions::aftercare::NoteAftercare;
use crate::trajectory::actions::intensity::{AcceptProposal, ChangeIntensity};
use crate::trajectory::actions::pause::PauseTrajectory;
use crate::trajectory::actions::team::{AddTeamMember, RemoveTeamMember};
use crate::trajectory::model::{AftercareId, Intensity, SetbackId, Situation};

fn back(visit: &Visit, id: ParticipantId, said: &'static str) -> Response {
    visit.redirect(format!("/participants/{id}/trajectory")).said(said).into_response()
}

/// For whom the file does not exist, the form is not judged either. The action asks again, in its own transaction.
async fn enter(visit: &Visit, id: ParticipantId, verb: Verb) -> Result<(), Failure> {
    let mut tx = visit.app.db.read().await?;
    people::door::require(&mut tx, &visit.ctx, id, verb, Aspect::Trajectory).await.map(|_| ())
}

/// More or less time.
pub(crate) async fn intensity(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    enter(&visit, id, Verb::Write).await?;
    let mut faults = Faults::default();
    let chosen = fields.choose::<Intensity>(&mut faults, "intensity", "form-choose-from-list");
    faults.done()?;
    let intensity = chosen.ok_or(Refusal::NotFound)?;
    visit.app.db.act(&visit.ctx, &ChangeIntensity { participant: id, intensity, version: fields.version() }).await?;
    Ok(back(&visit, id, "trajectory-said-intensity"))
}

/// Rests or goes on.
pub(crate) async fn pause(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let rest = fields.has("rest", "yes");
    visit.app.db.act(&visit.ctx, &PauseTrajectory { participant: id, rest }).await?;
    Ok(back(&visit, id, if rest { "trajectory-said-paused" } else { "trajectory-said-resumed" }))
}

/// Somebody joins the team.
pub(crate) async fn add_member(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    enter(&visit, id, Verb::Decide).await?;
    let mut faults = Faults::default();
    let chosen = fields.choose::<PositionId>(&mut faults, "position", "trajectory-coach-missing");
    faults.done()?;
    let position = chosen.ok_or(Refusal::NotFound)?;
    visit.app.db.act(&visit.ctx, &AddTeamMember { participant: id, position }).await?;
    Ok(back(&visit, id, "trajectory-said-team"))
}

/// Somebody leaves the team.
pub(crate) async fn remove_member(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let staff: StaffId = fields.get("staff").parse().map_err(|_| Refusal::NotFound)?;
    let organisation: OrganisationId = fields.get("organisation").parse().map_err(|_| Refusal::NotFound)?;
    visit.app.db.act(&visit.ctx, &RemoveTeamMember { participant: id, staff, organisation }).await?;
    Ok(back(&visit, id, "trajectory-said-team"))
}

/// One tap: the proposal of a setback is accepted. Back to where people live: the overview.
pub(crate) async fn accept(
    visit: Visit,
    Path((id, setback)): Path<(ParticipantId, SetbackId)>,
    _form: web::Form,
) -> Answer {
    visit.app.db.act(&visit.ctx, &AcceptProposal { participant: id, setback }).await?;
    Ok(visit.redirect(format!("/participants/{id}")).said("trajectory-said-intensity").into_response())
}

/// How somebody is doing after closure.
pub(crate) async fn aftercare(
    visit: Visit,
    Path((id, aftercare)): Path<(ParticipantId, AftercareId)>,
    web::Form(fields): web::Form,
) -> Answer {
    enter(&visit, id, Verb::Write).await?;
    let mut faults = Faults::default();
    let chosen = fields.choose::<Situation>(&mut faults, "situation", "aftercare-situation-missing");
    faults.done()?;
    let situation = chosen.ok_or(Refusal::NotFound)?;
    visit.app.db.act(&visit.ctx, &NoteAftercare { participant: id, aftercare, situation }).await?;
    Ok(back(&visit, id, "aftercare-said-noted"))
}
