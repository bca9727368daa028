//! What a run reads of the region: everybody who waits, all services, who must not be sent where.

use std::collections::{BTreeSet, HashMap, HashSet};

use catalogue::model::Service;
use kernel::{Day, ParticipantId, PlacementId, Refusal, ServiceId};
use network::municipality::Municipalities;
use placement::model::Placement;
use store::{Ctx, Failure, Tx};

use crate::rules::market::{Input, Read};
use crate::rules::misfit::{self, Points, Weights};

/// The region as it is now.
pub(crate) struct Picture {
    pub placements: Vec<Placement>,
    pub services: Vec<Service>,
    excluded: HashSet<(ParticipantId, ServiceId)>,
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
        let homes: BTreeSet<&str> = placements.iter().filter_map(|p| p.nis.as_deref()).collect();
        let reach = |home: &str| {
            let far = |s: &Service| Some((s.id, kilometres(&municipalities, home, s, today)?));
            (home.to_owned(), services.iter().filter_map(far).collect())
        };
        Ok(Self {
            kilometres: homes.into_iter().map(reach).collect(),
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

/// Kilometres from a municipality, as it was called when the wish was noted, to the nearest place of a service; 0 when it
/// comes to the home or has no place of its own.
fn kilometres(municipalities: &Municipalities, home: &str, service: &Service, today: Day) -> Option<i64> {
    let now = |nis: &str| municipalities.successor(nis, today).map_or_else(|| nis.to_owned(), |m| m.nis.clone());
    let places: Vec<&str> = service.told.locations.iter().filter_map(|l| l.nis.as_deref()).collect();
    if service.told.home_visits || places.is_empty() {
        return Some(0);
    }
    places.into_iter().filter_map(|place| catalogue::kilometres(&now(home), &now(place))).min()
}
