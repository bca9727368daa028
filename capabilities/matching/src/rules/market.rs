//! From wishes and services to the problem of the engine: the input that is hashed, kept and computed again.

use std::collections::{BTreeMap, HashMap, HashSet};

use catalogue::model::{Class, Service};
use kernel::{Day, Moment, OrganisationId, ParticipantId, PlacementId, ServiceId};
use placement::model::Placement;
use placement::rules::{Misfit, Misfits, fits};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use solver::Invalid;
use solver::region::{Choice, Offer, Person, Region};
use uuid::Uuid;

use super::misfit::{self, Points, Weights};

/// The problem of one region: wishes, offers and organisations by their ids. In the market of services a wish is a
/// placement and an offer a service; in that of coaches a person and the position of a coach.
pub type Market = Region<Uuid, Uuid, Uuid>;

/// With more wishes than this, nobody works out what one more place or language would do.
pub const WHAT_IF: usize = 5_000;

/// What a run asks of the engine, and keeps.
pub trait Asked: Serialize + DeserializeOwned + Send + 'static {
    /// The problem, in the published order.
    fn market(&self) -> Result<Market, Invalid>;
    /// How many wait.
    fn wishes(&self) -> usize;
    /// How many offers.
    fn offers(&self) -> usize;
    /// Free places of all offers.
    fn places(&self) -> u64;
    /// Since when the wish of a row waits.
    fn since(&self, row: usize) -> Moment;
    /// Offers with places of several classes, for which one more place asks a new solution.
    fn tied(&self) -> Vec<Uuid>;
    /// The same with one more place in an offer: of its least intensive class, or of its most intensive one.
    #[must_use]
    fn more(&self, offer: Uuid, least: bool) -> Self;
}

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
    /// Places that an organisation with a maximum may still fill in all its services together. Runs of before have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caps: Vec<(OrganisationId, u32)>,
    /// What only the language closes: per language the wish, the offer and the points it would have. Runs of before and
    /// very large ones do not say it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<(String, Vec<Opening>)>,
}

/// Row of a wish, row of an offer, points: an option that one more language would open.
pub type Opening = (u32, u32, i32);

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
    /// The most places of organisations: what each may still fill.
    pub caps: &'a [(OrganisationId, u32)],
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
        let mut input = Input { start: vec![0], caps: self.caps.to_vec(), ..Input::default() };
        let mut tongues = Tongues { on: placements.len() <= WHAT_IF, ..Tongues::default() };
        for p in placements {
            for row in by_need.get(p.need.as_str()).into_iter().flatten() {
                let service = services[*row];
                if !catalogue::arena::answers(service, &p.need) {
                    continue;
                }
                match self.weigh(p, service) {
                    Ok(parts) => {
                        if p.earlier_service_id == Some(service.id) {
                            input.known.push(input.offer.len());
                        }
                        input.offer.push(number(*row));
                        input.misfit.push(points(&parts));
                    }
                    Err(no) => tongues.look(self, p, service, no, (number(input.wishes.len()), number(*row))),
                }
            }
            input.start.push(input.offer.len());
            input.wishes.push((p.id, p.band, p.waiting_since, p.wishes.class));
        }
        input.offers = services.iter().map(|s| offer_row(s)).collect();
        input.languages = tongues.opened.into_iter().collect();
        input
    }

    /// For somebody whom nothing fits: which rules close each service of the kind she needs.
    pub fn closed_by(&self, p: &Placement) -> Vec<Misfits> {
        let same = self.services.iter().filter(|s| catalogue::arena::answers(s, &p.need) && s.capacity() > 0);
        same.filter_map(|s| self.weigh(p, s).err()).filter(|no| !no.has(Misfit::Closed)).collect()
    }
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn points(parts: &[Points]) -> i32 {
    i32::try_from(misfit::total(parts)).unwrap_or(i32::MAX)
}

/// Collects what only a language closes.
#[derive(Default)]
struct Tongues {
    on: bool,
    opened: BTreeMap<String, Vec<Opening>>,
    /// Services as they would be with that language.
    speaking: HashMap<(ServiceId, String), Service>,
}

impl Tongues {
    fn look(&mut self, read: &Read<'_>, p: &Placement, s: &Service, no: Misfits, at: (u32, u32)) {
        let Some(language) = p.wishes.language.as_ref().filter(|_| self.on) else { return };
        if !no.iter().eq([Misfit::Language]) {
            return;
        }
        let speaking = self.speaking.entry((s.id, language.clone())).or_insert_with(|| {
            let mut speaking = s.clone();
            speaking.told.languages.push(language.clone());
            speaking
        });
        if let Ok(parts) = read.weigh(p, speaking) {
            self.opened.entry(language.clone()).or_default().push((at.0, at.1, points(&parts)));
        }
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

    /// The class of a column of the market: the engine numbers the classes that an offer has.
    pub fn class(&self, service: ServiceId, number: usize) -> Class {
        let at = self.offers.binary_search_by_key(&service, |(id, ..)| *id);
        let has_intensive = at.is_ok_and(|at| self.offers[at].2.is_some());
        if has_intensive && number == 0 { Class::Intensive } else { Class::Light }
    }

    /// The same with more options.
    #[must_use]
    pub fn with(&self, more: &[Opening]) -> Self {
        let known: HashSet<usize> = self.known.iter().copied().collect();
        let mut all = Self { start: vec![0], offer: Vec::new(), misfit: Vec::new(), known: Vec::new(), ..self.clone() };
        for wish in 0..self.wishes.len() {
            for at in self.start[wish]..self.start[wish + 1] {
                if known.contains(&at) {
                    all.known.push(all.offer.len());
                }
                all.offer.push(self.offer[at]);
                all.misfit.push(self.misfit[at]);
            }
            for (_, offer, misfit) in more.iter().filter(|(row, ..)| *row == number(wish)) {
                all.offer.push(*offer);
                all.misfit.push(*misfit);
            }
            all.start.push(all.offer.len());
        }
        all
    }
}

impl Asked for Input {
    /// The order is `placement::rules::order_key`.
    fn market(&self) -> Result<Market, Invalid> {
        let known: HashSet<usize> = self.known.iter().copied().collect();
        let people = self.wishes.iter().enumerate().map(|(row, (id, _, _, class))| {
            let range = self.start[row]..self.start[row + 1];
            let choice = |at: usize| Choice {
                offer: self.offers[self.offer[at] as usize].0.0,
                misfit: self.misfit[at],
                known: known.contains(&at),
            };
            Person { id: id.0, urgency: 0, days: 0, class: class_number(*class), options: range.map(choice).collect() }
        });
        let offers = self.offers.iter().map(|(id, organisation, intensive, light)| Offer {
            id: id.0,
            // One class needs no tie between classes; whoever needs another class has no option there (`fits`).
            places: [*intensive, *light].into_iter().flatten().collect(),
            organisation: Some(organisation.0),
        });
        let caps: Vec<(Uuid, u32)> = self.caps.iter().map(|(id, left)| (id.0, *left)).collect();
        let mut market = Region::build(people.collect(), offers.collect(), &caps, &[])?;
        // Rows are sorted by id as the wishes are; the order is that of the list, to the millisecond.
        market.order.sort_by_key(|row| {
            let (id, band, since, _) = self.wishes[*row as usize];
            (band, since, id)
        });
        Ok(market)
    }

    fn wishes(&self) -> usize {
        self.wishes.len()
    }

    fn offers(&self) -> usize {
        self.offers.len()
    }

    fn places(&self) -> u64 {
        self.offers.iter().flat_map(|(_, _, intensive, light)| [*intensive, *light]).flatten().map(u64::from).sum()
    }

    fn since(&self, row: usize) -> Moment {
        self.wishes[row].2
    }

    fn tied(&self) -> Vec<Uuid> {
        let several = self.offers.iter().filter(|(_, _, intensive, light)| intensive.is_some() && light.is_some());
        several.map(|(id, ..)| id.0).collect()
    }

    fn more(&self, offer: Uuid, least: bool) -> Self {
        let mut more = self.clone();
        if let Some((_, _, intensive, light)) = more.offers.iter_mut().find(|(id, ..)| id.0 == offer)
            && let Some(places) = if least { light } else { intensive }
        {
            *places += 1;
        }
        more
    }
}
