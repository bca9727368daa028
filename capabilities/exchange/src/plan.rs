//! What an import would do: each service new, changed or the same, which ones would end, and everything that is wrong.
//! Pure: it gets what is stored, and tells.

mod merge;

use std::collections::HashMap;

use catalogue::exchanged::About;
use catalogue::model::{Draft, Location, Service, ServiceStatus};
use kernel::name::fold;
use kernel::{Actor, OrganisationId, Refusal, Role, ServiceId};
use network::Organisation;
use uuid::Uuid;

use crate::fault::{Fault, MOST};
use crate::model::{Bundle, House, NOBODY};

/// What is stored now.
pub struct Stored {
    /// All services.
    pub services: Vec<Service>,
    /// All organisations.
    pub organisations: Vec<Organisation>,
    /// What the catalogue tells of them.
    pub abouts: Vec<About>,
}

/// How a file is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct How {
    /// The name of the source, for services that Opstap does not know by an id of its own.
    pub source: String,
    /// The file is all that the source has: what is not in it any more, ends.
    pub complete: bool,
    /// Columns of a table; fields without a column keep what is stored. `None`: the format carries everything.
    pub columns: Option<Vec<&'static str>>,
}

/// Where a house of the file comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// An organisation that is known.
    Known(OrganisationId),
    /// One that the import makes.
    New,
}

/// What happens to one service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// It comes in.
    New {
        /// Place of its organisation in `Plan::houses`.
        house: usize,
        /// What is told.
        draft: Box<Draft>,
    },
    /// It is written over this version.
    Change {
        /// Which.
        id: ServiceId,
        /// Version that is stored.
        version: i64,
        /// Place of its organisation in `Plan::houses`; `None`: as it is.
        house: Option<usize>,
        /// What is told.
        draft: Box<Draft>,
    },
    /// Nothing changes.
    Same,
}

/// Everything that would happen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Organisations of the file.
    pub houses: Vec<(House, Option<Whose>)>,
    /// Services, with the row where each stands; those that end come last, with row 0.
    pub steps: Vec<(usize, Step)>,
    /// How many of them end because the file does not name them any more.
    pub ended: usize,
}

impl Plan {
    /// Services that come in.
    pub fn new_services(&self) -> usize {
        self.steps.iter().filter(|(_, step)| matches!(step, Step::New { .. })).count()
    }

    /// Services that change, without those that end.
    pub fn changed(&self) -> usize {
        self.steps.iter().filter(|(_, step)| matches!(step, Step::Change { .. })).count() - self.ended
    }

    /// Services that stay as they are.
    pub fn same(&self) -> usize {
        self.steps.iter().filter(|(_, step)| matches!(step, Step::Same)).count()
    }

    /// Names of organisations that come in.
    pub fn new_names(&self) -> impl Iterator<Item = &str> {
        self.houses.iter().filter(|(_, whose)| *whose == Some(Whose::New)).map(|(house, _)| house.name.as_str())
    }

    /// How many organisations come in.
    pub fn new_houses(&self) -> usize {
        self.new_names().count()
    }
}

/// Makes the plan, or tells everything that is wrong (at most `MOST`).
pub fn plan(actor: &Actor, bundle: &Bundle, how: &How, stored: &Stored) -> Result<Plan, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut plan = Plan::default();
    for house in &bundle.houses {
        let whose = whose(actor, house, how, stored);
        plan.houses.push((house.clone(), whose));
    }
    let by_id: HashMap<Uuid, &Service> = stored.services.iter().map(|s| (s.id.0, s)).collect();
    let by_source: HashMap<&str, &Service> = stored
        .services
        .iter()
        .filter(|s| s.source == how.source)
        .filter_map(|s| s.external_id.as_deref().map(|id| (id, s)))
        .collect();
    let locations: HashMap<Uuid, &Location> =
        stored.services.iter().flat_map(|s| &s.told.locations).filter_map(|l| l.id.map(|id| (id.0, l))).collect();
    let mut named: Vec<ServiceId> = Vec::new();
    for offer in &bundle.offers {
        let number = offer.draft.external_id.as_deref().unwrap_or_default();
        let old = number.parse::<Uuid>().ok().and_then(|id| by_id.get(&id)).or_else(|| by_source.get(number));
        named.extend(old.map(|old| old.id));
        let whose = plan.houses.get(offer.house).and_then(|(_, whose)| whose.clone());
        let Some(whose) = whose else {
            let name = bundle.houses.get(offer.house).map_or("", |house| house.name.as_str());
            faults.push(Fault::at(offer.row, "", "import-organisation-unknown").fact("name", name));
            continue;
        };
        let organisation = match whose {
            Whose::Known(id) => id,
            Whose::New => NOBODY,
        };
        let foreign = |id: OrganisationId| id != NOBODY && !catalogue::may_write(actor, id);
        if foreign(organisation) || old.is_some_and(|old| foreign(old.organisation_id)) {
            faults.push(Fault::at(offer.row, "", "import-not-yours"));
            continue;
        }
        let mut draft = match old {
            Some(old) => merge::over(&old.told, &offer.draft, how.columns.as_deref()),
            None => offer.draft.clone(),
        };
        draft.organisation_id = organisation;
        for location in &mut draft.locations {
            known_location(location, &locations);
        }
        match old {
            Some(old) => {
                draft.source.clone_from(&old.source);
                draft.external_id.clone_from(&old.external_id);
            }
            None => draft.source.clone_from(&how.source),
        }
        if let Err(Refusal::Invalid(errors)) = catalogue::check(&draft) {
            for error in errors {
                faults.push(Fault {
                    row: Some(offer.row),
                    column: error.field.to_owned(),
                    key: error.key,
                    facts: error.facts,
                });
            }
            continue;
        }
        let step = match old {
            Some(old) if merge::same(&old.told, &draft) => Step::Same,
            Some(old) => {
                Step::Change { id: old.id, version: old.version, house: Some(offer.house), draft: Box::new(draft) }
            }
            None => Step::New { house: offer.house, draft: Box::new(draft) },
        };
        plan.steps.push((offer.row, step));
    }
    if how.complete {
        end(actor, how, stored, &named, &mut plan);
    }
    faults.truncate(MOST);
    if faults.is_empty() { Ok(plan) } else { Err(faults) }
}

/// The organisation that a house of the file is: by its id in the source, its own id here, its enterprise number, or
/// its name. Only who manages organisations lets new ones in.
fn whose(actor: &Actor, house: &House, how: &How, stored: &Stored) -> Option<Whose> {
    let sourced =
        |about: &&About| about.source == how.source && about.external_id.as_deref() == Some(house.external_id.as_str());
    if let Some(about) = stored.abouts.iter().find(sourced) {
        return Some(Whose::Known(about.organisation_id));
    }
    let name = fold(&house.name);
    let called = |o: &&Organisation| !name.is_empty() && [fold(&o.name), fold(&o.short_name)].contains(&name);
    let all = &stored.organisations;
    let found = all
        .iter()
        .find(|o| house.external_id.parse() == Ok(o.id.0))
        .or_else(|| all.iter().find(|o| o.kbo.is_some() && o.kbo == house.kbo))
        .or_else(|| all.iter().find(called));
    match found {
        Some(organisation) => Some(Whose::Known(organisation.id)),
        None if matches!(actor.role, Role::FunctionalAdministrator | Role::System) => Some(Whose::New),
        None => None,
    }
}

/// A location that came from this installation is known by its own id.
fn known_location(location: &mut Location, known: &HashMap<Uuid, &Location>) {
    let own = location.external_id.as_deref().and_then(|id| id.parse().ok()).and_then(|id: Uuid| known.get(&id));
    if let Some(own) = own {
        location.id = own.id;
        location.external_id.clone_from(&own.external_id);
    }
}

fn end(actor: &Actor, how: &How, stored: &Stored, named: &[ServiceId], plan: &mut Plan) {
    let gone = stored.services.iter().filter(|s| {
        s.source == how.source
            && s.status != ServiceStatus::Ended
            && !named.contains(&s.id)
            && catalogue::may_write(actor, s.organisation_id)
    });
    for service in gone {
        let mut draft = service.told.clone();
        draft.status = ServiceStatus::Ended;
        let step = Step::Change { id: service.id, version: service.version, house: None, draft: Box::new(draft) };
        plan.steps.push((0, step));
        plan.ended += 1;
    }
}
