//! Does this offer answer this barrier for somebody from here, in this language?

use catalogue::{Service, ServiceStatus};
use plan::reference;

/// The constraint of the arena that help must be in one's own municipality.
const OWN_MUNICIPALITY: &str = "own-municipality";

/// Is there an offer in it? Whether a place is free today does not matter here: that is waiting, not a gap.
pub fn finds(service: &Service, barrier: &str, nis: &str, language: &str) -> bool {
    service.status == ServiceStatus::Active
        && service.barriers.iter().any(|known| known == barrier)
        && reaches(service, barrier, nis)
        && speaks(service, language)
}

/// May people from this municipality come, and is it near enough for this barrier? Where nobody knows somebody's
/// municipality, only what is for the whole region surely reaches her.
fn reaches(service: &Service, barrier: &str, nis: &str) -> bool {
    if !service.whole_region && !service.areas.iter().any(|area| area == nis) {
        return false;
    }
    let near = reference::barriers()
        .iter()
        .any(|known| known.key == barrier && known.constraints.iter().any(|c| c == OWN_MUNICIPALITY));
    !near || service.home_visits || service.locations.iter().any(|l| l.nis.as_deref() == Some(nis))
}

/// Can they talk? Empty: Dutch will do.
pub fn speaks(service: &Service, language: &str) -> bool {
    language.is_empty() || service.interpreter || service.languages.iter().any(|known| known == language)
}
