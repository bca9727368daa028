//! What a run reads of the region: everybody who waits, all services, who must not be sent where.

use std::collections::{BTreeSet, HashMap, HashSet};

use catalogue::caps::{self, Cap};
use catalogue::model::Service;
use kernel::{Day, OrganisationId, ParticipantId, PlacementId, Refusal, ServiceId};
use placement::model::Placement;
use store::{Ctx, Failure, Tx};

use crate::rules::market::{Input, Read};
use crate::rules::misfit::{self, Points, Weights};

/// The region as it is now.
pub(crate) struct Picture {
    pub placements: Vec<Placement>,
    pub services: Vec<Service>,
    excluded: HashSet<(ParticipantId, ServiceId)>,
    caps: Vec<(OrganisationId, u32)>,
    kilometres: HashMap<String, HashMap<ServiceId, i64>>,
    weights: &'static Weights,
    today: Day,
}

impl Picture {
    /// Reads it. Only for who decides on places in the whole region; 404 for others.
    pub(crate) async fn read(tx: &mut Tx, ctx: &Ctx) -> Result<Self, Failure> {
        let today = ctx.today();
        let weights = misfit::in_force(today).ok_or(Refusal::NotFound)?;
        let placements = placement::waiting(tx, ctx).await?;
        let services = catalogue::all(tx, ctx).await?;
        let municipalities = network::municipality::load(tx, ctx).await?;
        // A wish keeps the municipality as it was called when it was noted.
        let now = |nis: &str| municipalities.successor(nis, today).map_or_else(|| nis.to_owned(), |m| m.nis.clone());
        let homes: BTreeSet<&str> = placements.iter().filter_map(|p| p.nis.as_deref()).collect();
        let homes: Vec<(String, String)> = homes.into_iter().map(|nis| (nis.to_owned(), now(nis))).collect();
        let codes: Vec<String> = homes.iter().map(|(_, now)| now.clone()).collect();
        let mut kilometres: HashMap<String, HashMap<ServiceId, i64>> = HashMap::new();
        for service in &services {
            let far = catalogue::distances(&municipalities, today, service, &codes);
            for (nis, now) in &homes {
                if let Some(found) = far.get(now) {
                    kilometres.entry(nis.clone()).or_default().insert(service.id, *found);
                }
            }
        }
        Ok(Self {
            kilometres,
            caps: left(&services, &caps::in_force(tx, ctx, today).await?),
            excluded: placement::exclusions(tx, ctx).await?.into_iter().collect(),
            placements,
            services,
            weights,
            today,
        })
    }

    /// Does what `then` does with the reading rules of this picture.
    pub(crate) fn with<T>(&self, then: impl FnOnce(&Read<'_>) -> T) -> T {
        let kilometres =
            |nis: &str, service: &Service| self.kilometres.get(nis).and_then(|far| far.get(&service.id)).copied();
        let doubtful = |service: &Service| catalogue::is_doubtful(service, self.today);
        then(&Read {
            placements: &self.placements,
            services: &self.services,
            excluded: &self.excluded,
            caps: &self.caps,
            weights: self.weights,
            kilometres: &kilometres,
            doubtful: &doubtful,
            today: self.today,
        })
    }

    /// The input of the engine.
    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method is not general over the borrow inside")]
    pub(crate) fn input(&self) -> Input {
        self.with(|read| read.input())
    }

    /// What the misfit of a service for a wish is made of; none when it does not fit.
    pub(crate) fn parts(&self, p: &Placement, service: &Service) -> Option<Vec<Points>> {
        self.with(|read| read.weigh(p, service).ok())
    }

    /// The wishes by id.
    pub(crate) fn by_id(&self) -> HashMap<PlacementId, &Placement> {
        self.placements.iter().map(|p| (p.id, p)).collect()
    }

    /// The services by id.
    pub(crate) fn services_by_id(&self) -> HashMap<ServiceId, &Service> {
        self.services.iter().map(|s| (s.id, s)).collect()
    }
}

/// What each organisation with a maximum may still fill, sorted by id.
fn left(services: &[Service], caps: &[Cap]) -> Vec<(OrganisationId, u32)> {
    let filled = |organisation: OrganisationId| -> i64 {
        let own = services
            .iter()
            .filter(|s| s.organisation_id == organisation && s.status == catalogue::ServiceStatus::Active);
        own.flat_map(|s| &s.places).map(|place| place.capacity - place.free).sum()
    };
    let left = |cap: &Cap| u32::try_from((cap.most - filled(cap.organisation_id)).max(0)).unwrap_or(u32::MAX);
    let mut left: Vec<(OrganisationId, u32)> = caps.iter().map(|cap| (cap.organisation_id, left(cap))).collect();
    left.sort_unstable();
    left
}
