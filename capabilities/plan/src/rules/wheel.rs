//! The wheel: what is known of a domain after several drawings, and whether a drawing can be saved.

use kernel::refusal::Faults;
use kernel::{Day, Refusal};

use crate::model::{Assessment, DomainView};
use crate::reference;

/// The longest text about one domain, in characters.
pub const TEXT: usize = 1000;

/// Is this a drawing? Only known domains, each once, levels 1 to 5, barriers of that domain, not in the future.
pub fn check(day: Day, views: &[DomainView], today: Day) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if day > today {
        faults.push("day", "wheel-day-future");
    }
    if views.iter().all(DomainView::is_empty) {
        faults.push("domain", "wheel-empty");
    }
    for (at, view) in views.iter().enumerate() {
        let Some(domain) = reference::domain(&view.domain) else {
            faults.push("domain", "wheel-domain-unknown");
            continue;
        };
        if views[..at].iter().any(|v| v.domain == view.domain) {
            faults.push("domain", "wheel-domain-twice");
        }
        if view.level.is_some_and(|l| !(1..=5).contains(&l)) {
            faults.push_range("level", 1, 5);
        }
        if view.barriers.iter().any(|key| domain.barriers().all(|b| b.key != *key)) {
            faults.push("barrier", "wheel-barrier-unknown");
        }
        let texts = [&view.strength, &view.barrier_note, &view.helps];
        if texts.into_iter().flatten().any(|t| t.chars().count() > TEXT) {
            faults.push_with("domain", "form-too-long", "max", TEXT);
        }
    }
    faults.done()
}

/// What is known of one domain after these drawings, in order: the last level, the barriers of the last drawing,
/// and of each text the last one written. A later drawing repeats only what changed in words.
pub fn known<'a>(drawings: impl Iterator<Item = &'a Assessment>, domain: &str) -> Option<DomainView> {
    let mut known: Option<DomainView> = None;
    for view in drawings.flat_map(|d| d.domains.iter().filter(|v| v.domain == domain)) {
        let earlier = known.take().unwrap_or_default();
        known = Some(DomainView {
            domain: domain.to_owned(),
            level: view.level.or(earlier.level),
            strength: view.strength.clone().or(earlier.strength),
            barrier_note: match (&view.barrier_note, view.barriers.is_empty()) {
                (Some(note), _) => Some(note.clone()),
                // The same barrier as before keeps its words; a barrier that is gone takes them along.
                (None, false) if view.barriers == earlier.barriers => earlier.barrier_note,
                (None, _) => None,
            },
            barriers: view.barriers.clone(),
            helps: view.helps.clone().or(earlier.helps),
        });
    }
    known
}

/// The first level that was given to a domain: its start.
pub fn first_level<'a>(drawings: impl Iterator<Item = &'a Assessment>, domain: &str) -> Option<i64> {
    drawings.flat_map(|d| d.domains.iter().filter(|v| v.domain == domain)).find_map(|v| v.level)
}
