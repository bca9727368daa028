//! The pages of a trajectory, one file each.

mod close;
mod handover;
mod reopen;
mod setback;
mod show;
mod small;
mod start;

use axum::Router;
use axum::routing::{get, post};
use kernel::PositionId;
use store::{Failure, Tx};
use web::{Choice, FormView, Visit};

use super::rules::Places;
use super::store::coaches;
use super::store::rows::CoachPosition;

/// Routes.
pub(crate) fn routes() -> Router<web::App> {
    let base = "/participants/{id}/trajectory";
    Router::new()
        .route(base, get(show::show))
        .route(&format!("{base}/start"), get(start::show).post(start::save))
        .route(&format!("{base}/intensity"), post(small::intensity))
        .route(&format!("{base}/pause"), post(small::pause))
        .route(&format!("{base}/team"), post(small::add_member))
        .route(&format!("{base}/team/remove"), post(small::remove_member))
        .route(&format!("{base}/setback"), get(setback::show).post(setback::save))
        .route(&format!("{base}/setback/{{setback}}"), get(setback::edit).post(setback::change))
        .route(&format!("{base}/setback/{{setback}}/accept"), post(small::accept))
        .route(&format!("{base}/setback/{{setback}}/remove"), post(setback::remove))
        .route(&format!("{base}/handover"), get(handover::show).post(handover::save))
        .route(&format!("{base}/handover/{{handover}}/complete"), post(handover::complete))
        .route(&format!("{base}/handover/{{handover}}/cancel"), post(handover::cancel))
        .route(&format!("{base}/close"), get(close::show).post(close::save))
        .route(&format!("{base}/close/undo"), post(close::undo))
        .route(&format!("{base}/reopen"), get(reopen::show).post(reopen::save))
        .route(&format!("{base}/aftercare/{{aftercare}}"), post(small::aftercare))
}

/// The coaches to choose from, with their free places in words. A team lead sees the own organisation only.
async fn choices(
    visit: &Visit,
    tx: &mut Tx,
    form: &FormView,
    name: &str,
    everywhere: bool,
    without: Option<PositionId>,
) -> Result<Vec<Choice>, Failure> {
    let own = (!everywhere && visit.role() == kernel::Role::TeamLead).then_some(visit.ctx.actor.organisation);
    let mut all = coaches::coaches(tx, &visit.ctx, own).await?;
    all.retain(|c| Some(c.position_id) != without);
    let places = coaches::places(tx, visit.ctx.actor.partnership, &all).await?;
    Ok(all.iter().zip(places).map(|(coach, places)| choice(visit, form, name, coach, places)).collect())
}

fn choice(visit: &Visit, form: &FormView, name: &str, coach: &CoachPosition, places: Places) -> Choice {
    let l = &visit.l;
    let label = match coach.focus {
        Some(kernel::Focus::Employment) => {
            format!("{}, {} ({})", coach.name, coach.organisation, l.t("role-coach-employment"))
        }
        _ => format!("{}, {}", coach.name, coach.organisation),
    };
    let free = l.n1("trajectory-places-free", places.free(), "capacity", places.capacity);
    let room = if places.free() == 0 { l.t1("trajectory-places-none", "capacity", places.capacity) } else { free };
    form.choice(name, coach.position_id.to_string(), label).hint(room)
}
