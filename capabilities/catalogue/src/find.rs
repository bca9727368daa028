//! What somebody looks for in the catalogue, and what is found.

use kernel::OrganisationId;

use crate::model::{Service, Setting};

/// What is looked for. Nothing of a person goes in here: it may stand in an address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Words, with typing errors and all.
    pub text: String,
    /// A type of service of the arena.
    pub need: Option<String>,
    /// A barrier of the arena.
    pub barrier: Option<String>,
    /// Municipality (NIS) from which somebody comes; without it all services are equally far.
    pub nis: Option<String>,
    /// At most so many kilometres from there.
    pub km: Option<i64>,
    /// A language that is spoken there.
    pub language: Option<String>,
    /// Only with a free place.
    pub free: bool,
    /// One to one, or in a group.
    pub setting: Option<Setting>,
    /// Only what comes to the home.
    pub home_visits: bool,
    /// Only of one organisation.
    pub organisation: Option<OrganisationId>,
    /// Where the page before stopped.
    pub after: Option<String>,
    /// Rows on a page; 0: as many as pages have.
    pub size: usize,
}

/// A service that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The service.
    pub service: Service,
    /// How far, when the query says from where and it is known.
    pub km: Option<i64>,
}
