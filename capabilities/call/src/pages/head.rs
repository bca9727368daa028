//! The head of every page of one call, also of the jury's: `{% include "call/_head.html" %}` with a field `head`.

use web::Words;

use crate::model::{Call, CallId, CallStatus};

/// A tab.
#[derive(Debug, Clone)]
pub struct Tab {
    /// Where.
    pub url: String,
    /// Words.
    pub label: String,
    /// Is it this page?
    pub here: bool,
}

/// What stands on top.
#[derive(Debug, Clone)]
pub struct CallHead {
    /// Which call.
    pub id: CallId,
    /// Its title.
    pub title: String,
    /// Its area.
    pub area: String,
    /// How far it is.
    pub status: CallStatus,
    /// Its pages.
    pub tabs: Vec<Tab>,
}

/// Pages while a call is written.
const WRITING: [&str; 6] = ["", "addendum", "rules", "criteria", "form", "calendar"];
/// Pages once it is published; those from `jury` on are of the jury.
const RUNNING: [&str; 9] =
    ["", "questions", "candidacies", "jury", "pitches", "decision", "replies", "minutes", "archive"];

impl CallHead {
    /// The head of the page `here`: the last part of its address, `""` for the overview.
    pub fn new(l: &Words, call: &Call, here: &str) -> Self {
        let parts: &[&str] = if call.status == CallStatus::Draft { &WRITING } else { &RUNNING };
        // A page without a tab of its own is a part of the overview.
        let here = if parts.contains(&here) { here } else { "" };
        let tabs = parts.iter().map(|part| Tab {
            url: if part.is_empty() { format!("/calls/{}", call.id) } else { format!("/calls/{}/{part}", call.id) },
            label: l.of("call-tab", if part.is_empty() { "overview" } else { part }),
            here: *part == here,
        });
        Self {
            id: call.id,
            title: call.title.clone(),
            area: call.area.clone(),
            status: call.status,
            tabs: tabs.collect(),
        }
    }

    /// The address of one of its pages: `""` the overview, `"/criteria"` another.
    pub fn path(&self, part: &str) -> String {
        format!("/calls/{}{part}", self.id)
    }

    /// The address where everybody reads it.
    pub fn public_path(&self) -> String {
        format!("/open-calls/{}", self.id)
    }

    /// The address where everybody reads what was decided.
    pub fn result_path(&self) -> String {
        format!("/open-calls/{}/result", self.id)
    }
}
