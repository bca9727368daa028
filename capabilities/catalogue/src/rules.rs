//! What holds for the catalogue, without input or output.

mod check;
pub mod places;
pub mod travel;

use kernel::{Actor, Day, OrganisationId, Role};

pub use check::{MOST_PLACES, check};

use crate::model::{Place, Service, ServiceStatus};
use crate::settings::Agreement;

/// May this actor make or change services of this organisation? The coordinator keeps the whole catalogue in order;
/// a house keeps its own. What a service is, everybody who is logged in may read: it is public.
pub fn may_write(actor: &Actor, organisation: OrganisationId) -> bool {
    match actor.role {
        Role::Coordinator | Role::FunctionalAdministrator | Role::System => true,
        Role::PartnerAdministrator | Role::TeamLead | Role::Coach => actor.organisation == organisation,
        _ => false,
    }
}

/// May this actor read services at all?
pub fn may_read(actor: &Actor) -> bool {
    !matches!(actor.role, Role::Participant | Role::Visitor | Role::WijkWorker | Role::WijkUser | Role::Candidate)
}

/// A running service of which nobody said for too long that it is still so.
pub fn doubtful(service: &Service, today: Day, agreement: &Agreement) -> bool {
    service.status == ServiceStatus::Active
        && service.confirmed_on.is_none_or(|day| day < today.plus_days(-agreement.doubtful_after_days))
}

/// Is it time to ask? Once, and again only when nobody answers for a while.
pub fn ask_now(service: &Service, today: Day, agreement: &Agreement) -> bool {
    doubtful(service, today, agreement)
        && service.asked_on.is_none_or(|day| day <= today.plus_days(-agreement.ask_again_after_days))
}

/// The types that hang together with one through services that give two of them, itself first. `pairs`: two types of one
/// service.
pub fn together(need: &str, pairs: &[(String, String)]) -> Vec<String> {
    let mut found = vec![need.to_owned()];
    let mut at = 0;
    while let Some(here) = found.get(at).cloned() {
        for (one, other) in pairs {
            if *one == here && !found.contains(other) {
                found.push(other.clone());
            }
        }
        at += 1;
    }
    found
}

/// What the index of the list sorts by first: 0 when a place is free now, 1 otherwise.
pub fn busy(places: &[Place]) -> i64 {
    i64::from(!places.iter().any(|p| p.free > 0))
}
