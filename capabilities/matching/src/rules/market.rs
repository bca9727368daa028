//! From wishes and services to the problem of the engine: the input that is hashed, kept and computed again.

use std::collections::{BTreeMap, HashSet};

use catalogue::model::{Class, Service};
use kernel::{Day, Moment, OrganisationId, ParticipantId, PlacementId, ServiceId};
use placement::model::Placement;
use placement::rules::{Misfit, Misfits, fits};
use serde::{Deserialize, Serialize};
use solver::Invalid;
use solver::region::{Choice, Offer, Person, Region};

use super::misfit::{self, Points, Weights};

/// The problem of one region.
pub type Market = Region<PlacementId, ServiceId, OrganisationId>;

/// Everything a run depends on, sorted by id, so that the same region gives the same bytes in whatever order it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// Who waits: id, band, since when, class.
    pub wishes: Vec<(PlacementId, i64, Moment, Class)>,
    /// Free places: service, organisation, intensive, light; none where the service has no places of that class at all.
    pub offers: Vec<(ServiceId, OrganisationId, Option<u32>, Option<u32>)>,
    /// Where the options of each wish begin in the lists below; one more than there are wishes.
    pub start: Vec<usize>,
    /// Row in `offers` of each option.
    pub offer: Vec<u32>,
    /// Points of each option.
    pub misfit: Vec<i32>,
    /// Options (places in `offer`) where she was before.
    pub known: Vec<usize>,
}

/// What a run reads.
pub struct Read<'a> {
    /// Who waits.
    pub placements: &'a [Placement],
    /// What exists.
    pub services: &'a [Service],
    /// Pairs that must not be proposed.
    pub excluded: &'a HashSet<(ParticipantId, ServiceId)>,
    /// Weights of misfit.
    pub weights: &'a Weights,
    /// Kilometres from a municipality to a service, when both are known.
    pub kilometres: &'a (dyn Fn(&str, &Service) -> Option<i64> + Sync),
    /// Was the service not confirmed for long?
    pub doubtful: &'a (dyn Fn(&Service) -> bool + Sync),
    /// The day of the run.
    pub today: Day,
}

impl Read<'_> {
    /// Whether a service fits, and its points.
    pub fn weigh(&self, p: &Placement, s: &Service) -> Result<Vec<Points>, Misfits> {
        fits(p, s, self.excluded.contains(&(p.participant_id, s.id)), self.today)?;
        let kilometres = p.nis.as_deref().and_then(|nis| (self.kilometres)(nis, s));
        Ok(self.weights.of(p, s, kilometres, (self.doubtful)(s), self.today))
    }

    /// The input of the engine. Only services with places count: one whose places nobody counts takes whoever comes and
    /// needs no proposal.
    pub fn input(&self) -> Input {
        let mut services: Vec<&Service> = self.services.iter().filter(|s| s.capacity() > 0).collect();
        services.sort_by_key(|s| s.id);
        let mut placements: Vec<&Placement> = self.placements.iter().collect();
        placements.sort_by_key(|p| p.id);
        let mut by_need: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (row, service) in services.iter().enumerate() {
            for need in &service.told.types {
                by_need.entry(need).or_default().push(row);
            }
        }
        let mut input = Input { start: vec![0], ..Input::default() };
        for p in placements {
            for row in by_need.get(p.need.as_str()).into_iter().flatten() {
                let service = services[*row];
                if let Ok(parts) = self.weigh(p, service) {
                    if p.earlier_service_id == Some(service.id) {
                        input.known.push(input.offer.len());
                    }
                    input.offer.push(u32::try_from(*row).unwrap_or(u32::MAX));
                    input.misfit.push(i32::try_from(misfit::total(&parts)).unwrap_or(i32::MAX));
                }
            }
            input.start.push(input.offer.len());
            input.wishes.push((p.id, p.band, p.waiting_since, p.wishes.class));
        }
        input.offers = services.iter().map(|s| offer_row(s)).collect();
        input
    }

    /// For somebody whom nothing fits: which rules close each service of the kind she needs.
    pub fn closed_by(&self, p: &Placement) -> Vec<Misfits> {
        let same = self.services.iter().filter(|s| s.told.types.contains(&p.need) && s.capacity() > 0);
        same.filter_map(|s| self.weigh(p, s).err()).filter(|no| !no.has(Misfit::Closed)).collect()
    }
}

fn offer_row(s: &Service) -> (ServiceId, OrganisationId, Option<u32>, Option<u32>) {
    let free = |class: Class| {
        let mut places = s.places.iter().filter(|place| place.class == class && place.capacity > 0).peekable();
        places.peek()?;
        Some(u32::try_from(places.map(|place| place.free).sum::<i64>()).unwrap_or(0))
    };
    (s.id, s.organisation_id, free(Class::Intensive), free(Class::Light))
}

/// The class as the engine counts: 0 is the most intensive.
pub fn class_number(class: Class) -> usize {
    match class {
        Class::Intensive => 0,
        Class::Light => 1,
    }
}

impl Input {
    /// Options of one wish: row of the offer and points.
    pub fn options(&self, wish: usize) -> impl Iterator<Item = (u32, i32)> {
        let range = self.start[wish]..self.start[wish + 1];
        self.offer[range.clone()].iter().copied().zip(self.misfit[range].iter().copied())
    }

    /// Free places of all offers.
    pub fn places(&self) -> u64 {
        self.offers.iter().flat_map(|(_, _, intensive, light)| [*intensive, *light]).flatten().map(u64::from).sum()
    }

    /// The class of a column of the market: the engine numbers the classes that an offer has.
    pub fn class(&self, service: ServiceId, number: usize) -> Class {
        let at = self.offers.binary_search_by_key(&service, |(id, ..)| *id);
        let has_intensive = at.is_ok_and(|at| self.offers[at].2.is_some());
        if has_intensive && number == 0 { Class::Intensive } else { Class::Light }
    }

    /// The problem, in the published order (`placement::rules::order_key`).
    pub fn market(&self) -> Result<Market, Invalid> {
        let known: HashSet<usize> = self.known.iter().copied().collect();
        let people = self.wishes.iter().enumerate().map(|(row, (id, _, _, class))| {
            let range = self.start[row]..self.start[row + 1];
            let choice = |at: usize| Choice {
                offer: self.offers[self.offer[at] as usize].0,
                misfit: self.misfit[at],
                known: known.contains(&at),
            };
            Person { id: *id, urgency: 0, days: 0, class: class_number(*class), options: range.map(choice).collect() }
        });
        let offers = self.offers.iter().map(|(id, organisation, intensive, light)| Offer {
            id: *id,
            // One class needs no tie between classes; whoever needs another class has no option there (`fits`).
            places: [*intensive, *light].into_iter().flatten().collect(),
            organisation: Some(*organisation),
        });
        let mut market = Region::build(people.collect(), offers.collect(), &[], &[])?;
        // Rows are sorted by id as the wishes are; the order is that of the list, to the millisecond.
        market.order.sort_by_key(|row| {
            let (id, band, since, _) = self.wishes[*row as usize];
            (band, since, id)
        });
        Ok(market)
    }
}
