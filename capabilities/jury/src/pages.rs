//! The pages of a jury.

pub(crate) mod archive;
pub(crate) mod consensus;
pub(crate) mod decide;
pub(crate) mod decision;
pub(crate) mod declare;
pub(crate) mod mine;
pub(crate) mod office;
pub(crate) mod office_deeds;
pub(crate) mod own;
pub(crate) mod papers;
pub(crate) mod pitches;
pub(crate) mod propose;
pub(crate) mod ranking;
pub(crate) mod read;
pub(crate) mod replies;
pub(crate) mod reply;
pub(crate) mod result;
pub(crate) mod sheet;
pub(crate) mod table;

use call::{CallId, Candidacy};
use web::{Choice, Words};

use crate::records::Panel;

/// A tab above the pages of a juror.
pub(crate) struct Tab {
    pub url: String,
    pub label: String,
    pub here: bool,
}

/// The tabs of a juror in one call.
pub(crate) fn juror_tabs(l: &Words, call: CallId, here: &str) -> Vec<Tab> {
    ["", "/ranking", "/pitches"]
        .iter()
        .map(|part| Tab {
            url: format!("/jury/{call}{part}"),
            label: l.of("jury-juror-tab", if part.is_empty() { "files" } else { &part[1..] }),
            here: *part == here,
        })
        .collect()
}

/// The head of the lead's pages; who chairs the jury sees no tabs to pages that are not hers.
pub(crate) fn head(l: &Words, desk: &crate::door::Desk, here: &str) -> call::CallHead {
    let mut head = call::CallHead::new(l, &desk.call, here);
    if !desk.lead {
        head.tabs.clear();
    }
    head
}

/// How a candidacy is named: number and organisation.
pub(crate) fn named(row: &Candidacy) -> String {
    format!("{}. {}", row.number.unwrap_or(0), row.organisation_name)
}

/// How far the jury is, in words with a tone.
pub(crate) fn stage(l: &Words, panel: Option<&Panel>) -> (String, &'static str) {
    use crate::model::Stage;
    let Some(panel) = panel else { return (l.of("jury-stage", Stage::Forming), "open") };
    let tone = match panel.stage {
        Stage::Forming => "open",
        Stage::Scoring | Stage::Consulting => "copper",
        Stage::Decided => "evening",
        Stage::Communicated | Stage::Concluded => "leaf",
    };
    (l.of("jury-stage", panel.stage), tone)
}

/// Somebody of the network to choose from: name, organisation, role.
pub(crate) fn staff_choices(l: &Words, all: &[identity::Position], chosen: &[kernel::StaffId]) -> Vec<Choice> {
    let mut seen = std::collections::BTreeSet::new();
    all.iter()
        .filter(|p| p.active && seen.insert(p.staff_id))
        .map(|p| Choice {
            value: p.staff_id.to_string(),
            label: format!("{} ({})", p.name, p.organisation_short),
            chosen: chosen.contains(&p.staff_id),
            icon: "",
            hint: p.role_words(l),
        })
        .collect()
}
