//! The top of every page of a person's file: who, how to reach, tabs.

use kernel::access::{Permit, Relation};
use kernel::{Aspect, ParticipantId, Verb};
use store::{Failure, Tx};
use web::Visit;

use crate::relations::emergency_until;
use crate::store::participant::{Participant, load};

/// A tab.
#[derive(Debug, Clone)]
pub struct Tab {
    /// Words.
    pub label: String,
    /// Path.
    pub url: String,
    /// Is this where we are?
    pub here: bool,
}

/// What `people/_file_head.html` shows.
#[derive(Debug, Clone)]
pub struct FileHead {
    /// The person.
    pub person: Participant,
    /// Municipality by name.
    pub municipality: Option<String>,
    /// Languages in words, "Arabisch, Frans".
    pub languages: String,
    /// Phone as a link target, if it may be seen.
    pub phone: Option<String>,
    /// Open in an emergency, until this time in words.
    pub emergency: Option<String>,
    /// Tabs that this asker may open.
    pub tabs: Vec<Tab>,
}

/// The tabs: key, path below the file, what must be readable.
const TABS: &[(&str, &str, Aspect)] = &[
    ("file-tab-overview", "", Aspect::Existence),
    ("file-tab-timeline", "/timeline", Aspect::Plan),
    ("file-tab-steps", "/steps", Aspect::Plan),
    ("file-tab-trajectory", "/trajectory", Aspect::Trajectory),
    ("file-tab-placements", "/placements", Aspect::Placements),
    ("file-tab-wijk", "/wijk", Aspect::WijkWork),
    ("file-tab-esf", "/esf", Aspect::EntrySnapshot),
    ("file-tab-domains", "/domains", Aspect::Assessments),
    ("file-tab-person", "/person", Aspect::Identity),
    ("file-tab-surroundings", "/surroundings", Aspect::Surroundings),
    ("file-tab-sharing", "/sharing", Aspect::Consents),
    ("file-tab-access", "/access", Aspect::AccessLog),
];

/// Loads the head. `here` is the path below the file of the present page: `"/steps"`, `""` for the overview.
pub async fn file_head(visit: &Visit, tx: &mut Tx, permit: &Permit, here: &str) -> Result<FileHead, Failure> {
    let person = load(tx, permit).await?;
    let municipality = person.municipality.clone();
    let emergency = if permit.is(Relation::BreakGlass) {
        emergency_until(tx, &visit.ctx, permit).await?.map(|until| visit.l.time(until))
    } else {
        None
    };
    let languages: Vec<&str> = person
        .language_list()
        .iter()
        .filter_map(|l| kernel::language::Language::by_code(&l.code).map(|l| l.dutch))
        .collect();
    let base = format!("/participants/{}", permit.participant());
    let tabs = TABS
        .iter()
        .filter(|(_, _, aspect)| permit.may(Verb::Read, *aspect))
        .map(|(key, path, _)| Tab { label: visit.l.t(key), url: format!("{base}{path}"), here: *path == here })
        .collect();
    Ok(FileHead { municipality, languages: languages.join(", "), phone: person.phone.clone(), emergency, tabs, person })
}

impl FileHead {
    /// Which.
    pub fn id(&self) -> ParticipantId {
        self.person.id
    }
}
