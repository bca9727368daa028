//! What a service is: words of closed lists, places, locations, and what is told of it.

mod facts;

use std::ops::Deref;

use kernel::{Day, LocationId, OrganisationId, ServiceId, text_enum};

pub use facts::{CareLevel, Facts, Kind};

text_enum! {
    /// Is the service given now? (HSDS: active, temporarily closed, defunct.)
    pub enum ServiceStatus {
        /// Yes.
        Active = "active",
        /// Not for a while.
        Paused = "paused",
        /// No more.
        Ended = "ended",
    }
}

text_enum! {
    /// With one person or with more.
    pub enum Setting {
        /// One to one.
        OneToOne = "one-to-one",
        /// In a group.
        Group = "group",
        /// Both exist.
        Both = "both",
    }
}

text_enum! {
    /// How much a place asks of the house. Somebody who asks a light place may take an intensive one.
    pub enum Class {
        /// An hour now and then.
        Light = "light",
        /// Several times a week, or staying.
        Intensive = "intensive",
    }
}

text_enum! {
    /// For whom, when the house says so.
    pub enum Gender {
        /// Everybody.
        Any = "any",
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
    }
}

text_enum! {
    /// Can somebody in a wheelchair come in?
    pub enum Accessible {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not known.
        Unknown = "unknown",
    }
}

/// Places of one class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Which class.
    pub class: Class,
    /// How many there are.
    pub capacity: i64,
    /// How many are free now.
    pub free: i64,
}

/// Where a service is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// Which; `None`: not stored yet.
    pub id: Option<LocationId>,
    /// Name of the house or building.
    pub name: String,
    /// Street and number.
    pub street: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// NIS code of the municipality.
    pub nis: Option<String>,
    /// For a wheelchair.
    pub accessible: Accessible,
    /// Decimal degrees (WGS 84) as text.
    pub latitude: Option<String>,
    /// Decimal degrees (WGS 84) as text.
    pub longitude: Option<String>,
    /// Id in the source that it was imported from.
    pub external_id: Option<String>,
}

/// Whom to call: a desk or a working name, never a private one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Desk or name.
    pub name: String,
    /// What the person does.
    pub title: Option<String>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// Mail address.
    pub email: Option<String>,
}

/// Everything that is told of a service: by a form, by an import, or as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Who gives it.
    pub organisation_id: OrganisationId,
    /// Name.
    pub name: String,
    /// What it is, in plain words.
    pub description: String,
    /// Kind, with the few facts that only this kind has.
    pub facts: Facts,
    /// Given now?
    pub status: ServiceStatus,
    /// One to one or in a group.
    pub setting: Setting,
    /// Lowest rung of the ladder that it serves.
    pub rung_from: Option<i64>,
    /// Highest rung.
    pub rung_to: Option<i64>,
    /// Youngest, in years.
    pub age_from: Option<i64>,
    /// Oldest, in years.
    pub age_to: Option<i64>,
    /// For whom.
    pub gender: Gender,
    /// For everybody of the region? Otherwise only for the municipalities in `areas`.
    pub whole_region: bool,
    /// Do they come to the person's home?
    pub home_visits: bool,
    /// Do they work with an interpreter?
    pub interpreter: bool,
    /// Price in cents; 0: free; `None`: not known.
    pub price_cents: Option<i64>,
    /// What the price is for.
    pub price_note: Option<String>,
    /// How to apply.
    pub apply: Option<String>,
    /// What to bring.
    pub documents: Option<String>,
    /// Opening hours in words.
    pub opening: Option<String>,
    /// Next start of a group; `None`: any day.
    pub starts_on: Option<Day>,
    /// Website.
    pub website: Option<String>,
    /// To which requests and questions about places go.
    pub email: Option<String>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// The last day on which the house said that it is still so.
    pub confirmed_on: Option<Day>,
    /// Types of service of the arena.
    pub types: Vec<String>,
    /// Barriers that it answers; those of its types are always among them once it is stored.
    pub barriers: Vec<String>,
    /// Target groups.
    pub targets: Vec<String>,
    /// Languages spoken, as codes of `kernel::language`.
    pub languages: Vec<String>,
    /// Municipalities (NIS) that it serves, when not the whole region.
    pub areas: Vec<String>,
    /// Places by class; none: not counted.
    pub places: Vec<Place>,
    /// Where it is given.
    pub locations: Vec<Location>,
    /// Whom to call.
    pub contacts: Vec<Contact>,
    /// `own`, or where it was imported from.
    pub source: String,
    /// Id in that source.
    pub external_id: Option<String>,
}

impl Draft {
    /// A service of which only the house, the name and the kind are told.
    pub fn new(organisation_id: OrganisationId, name: &str) -> Self {
        Self {
            organisation_id,
            name: name.to_owned(),
            description: String::new(),
            facts: Facts::General,
            status: ServiceStatus::Active,
            setting: Setting::OneToOne,
            rung_from: None,
            rung_to: None,
            age_from: None,
            age_to: None,
            gender: Gender::Any,
            whole_region: true,
            home_visits: false,
            interpreter: false,
            price_cents: None,
            price_note: None,
            apply: None,
            documents: None,
            opening: None,
            starts_on: None,
            website: None,
            email: None,
            phone: None,
            confirmed_on: None,
            types: Vec::new(),
            barriers: Vec::new(),
            targets: Vec::new(),
            languages: Vec::new(),
            areas: Vec::new(),
            places: Vec::new(),
            locations: Vec::new(),
            contacts: Vec::new(),
            source: "own".to_owned(),
            external_id: None,
        }
    }

    /// Kind of service.
    pub fn kind(&self) -> Kind {
        self.facts.kind()
    }

    /// The dearest class of places it has; light when places aren't counted.
    pub fn intensity(&self) -> Class {
        let intensive = self.places.iter().any(|p| p.class == Class::Intensive && p.capacity > 0);
        if intensive { Class::Intensive } else { Class::Light }
    }

    /// Places that are free now, of any class.
    pub fn free(&self) -> i64 {
        self.places.iter().map(|p| p.free).sum()
    }

    /// All places; 0 when they aren't counted.
    pub fn capacity(&self) -> i64 {
        self.places.iter().map(|p| p.capacity).sum()
    }

    /// Free places that somebody who asks this class can take.
    pub fn free_for(&self, class: Class) -> i64 {
        self.places.iter().filter(|p| p.class == class || class == Class::Light).map(|p| p.free).sum()
    }
}

/// A stored service: what is told of it, and what Opstap knows beside that. Reads as a `Draft`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Which.
    pub id: ServiceId,
    /// For optimistic locking.
    pub version: i64,
    /// Name of the organisation.
    pub organisation: String,
    /// Mail address of the organisation.
    pub organisation_email: Option<String>,
    /// The last day on which Opstap asked whether it is still so.
    pub asked_on: Option<Day>,
    /// What is told of it.
    pub told: Draft,
}

impl Deref for Service {
    type Target = Draft;

    fn deref(&self) -> &Draft {
        &self.told
    }
}

impl Service {
    /// Where requests and questions go: its own address, or that of the organisation.
    pub fn mailbox(&self) -> Option<&str> {
        self.told.email.as_deref().or(self.organisation_email.as_deref())
    }
}
