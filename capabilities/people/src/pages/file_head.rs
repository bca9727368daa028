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
    /// Tabs that this asker may open, in the row.
    pub tabs: Vec<Tab>,
    /// Those under "more".
    pub more: Vec<Tab>,
}

/// The tabs: key, path below the file, what must be readable. Those that a talk needs come first.
const TABS: &[(&str, &str, Aspect)] = &[
    ("file-tab-overview", "", Aspect::Existence),
    ("file-tab-timeline", "/timeline", Aspect::Plan),
    ("file-tab-steps", "/steps", Aspect::Plan),
    ("file-tab-domains", "/domains", Aspect::Assessments),
    ("file-tab-trajectory", "/trajectory", Aspect::Trajectory),
    ("file-tab-placements", "/placements", Aspect::Placements),
    ("file-tab-sharing", "/sharing", Aspect::Consents),
    ("file-tab-person", "/person", Aspect::Identity),
    ("file-tab-surroundings", "/surroundings", Aspect::Surroundings),
    ("file-tab-wijk", "/wijk", Aspect::WijkWork),
    ("file-tab-esf", "/esf", Aspect::EntrySnapshot),
    ("file-tab-access", "/access", Aspect::AccessLog),
];
/// So many tabs fit in one row of a desk's screen; the others stand under "more".
const ROW: usize = 8;

/// What fits in the row, and what stands under "more". The page where we are is always in the row; a single tab is not
/// worth a fold.
fn folded(mut tabs: Vec<Tab>) -> (Vec<Tab>, Vec<Tab>) {
    if tabs.len() <= ROW + 1 {
        return (tabs, Vec::new());
    }
    let rest = tabs.split_off(ROW);
    let (here, more) = rest.into_iter().partition::<Vec<_>, _>(|tab| tab.here);
    tabs.extend(here);
    (tabs, more)
}

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
    let (tabs, more) = folded(tabs);
    let phone = person.phone.clone();
    Ok(FileHead { municipality, languages: languages.join(", "), phone, emergency, tabs, more, person })
}

impl FileHead {
    /// Which.
    pub fn id(&self) -> ParticipantId {
        self.person.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tabs(count: usize, here: usize) -> Vec<Tab> {
        (0..count).map(|at| Tab { label: at.to_string(), url: format!("/{at}"), here: at == here }).collect()
    }

    #[test]
    fn the_open_tab_is_in_the_row_and_none_is_lost() {
        for (count, here, row, more) in [(5, 4, 5, 0), (9, 8, 9, 0), (10, 0, 8, 2), (12, 3, 8, 4), (12, 10, 9, 3)] {
            let (shown, folded) = folded(tabs(count, here));
            assert_eq!((shown.len(), folded.len()), (row, more), "{count} tabs, {here} is open");
            assert!(shown.iter().any(|tab| tab.here));
            let mut all: Vec<_> = shown.iter().chain(&folded).map(|tab| tab.label.parse::<usize>().unwrap()).collect();
            all.sort_unstable();
            assert_eq!(all, (0..count).collect::<Vec<_>>());
        }
    }
}
