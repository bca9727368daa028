//! Does the work that is asked take a regular job away (*verdringing*)? Decree 7-7-2017 arts. 25-28 forbid it, art. 13
//! lets the municipality watch. Which questions to ask was not found: they are data, with their source.

use std::collections::BTreeSet;

use kernel::Day;
use serde::{Deserialize, Serialize};

use super::keys;
use crate::parameter::{Answer, Rules, Version};

kernel::text_enum! {
    /// What a yes does.
    pub enum OnYes {
        /// The work can go on with a reason.
        Warn = "warn",
        /// The work can't be done by a wijk-worker.
        Refuse = "refuse",
    }
}

kernel::text_enum! {
    /// What the answers say together.
    pub enum Outcome {
        /// Nothing points to a regular job.
        Clear = "clear",
        /// Something does: only with a reason.
        Warned = "warned",
        /// It takes a regular job away.
        Refused = "refused",
    }
}

/// One question, to be answered with yes or no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The stable code.
    pub code: String,
    /// The question in Dutch.
    pub label_nl: String,
    /// What a yes does.
    pub on_yes: OnYes,
    /// The first day on which it is asked.
    pub from: Day,
    /// The last day; none is open.
    pub to: Option<Day>,
    /// Where it was found, or that it was chosen.
    pub source: String,
}

/// What has to be asked on the day of `rules`: nothing when the rule is `off`; unknown when no rule says.
pub fn asked<'q>(rules: Rules<'_>, all: &'q [Question]) -> Answer<Vec<&'q Question>> {
    rules.text(keys::DISPLACEMENT).map(|mode| {
        let holds = |one: &&Question| one.from <= rules.day() && one.to.is_none_or(|to| rules.day() <= to);
        if mode == "off" { Vec::new() } else { all.iter().filter(holds).collect() }
    })
}

/// What the answers say: the heaviest of what was answered with yes, and a warning at most when the rule is `warn`.
/// Without questions the work is clear. Gives the outcome, with the row that said what a yes does.
pub fn judge(rules: Rules<'_>, all: &[Question], yes: &BTreeSet<String>) -> Answer<(Outcome, Version)> {
    let questions = match asked(rules, all) {
        Answer::Known { value, .. } => value,
        Answer::Unknown { key } => return Answer::Unknown { key },
    };
    let heaviest = questions.iter().filter(|one| yes.contains(&one.code)).map(|one| one.on_yes).max();
    match rules.text(keys::DISPLACEMENT) {
        Answer::Known { value: mode, version } => {
            let outcome = match heaviest {
                None => Outcome::Clear,
                Some(OnYes::Refuse) if mode == "refuse" => Outcome::Refused,
                Some(_) => Outcome::Warned,
            };
            Answer::Known { value: (outcome, version), version }
        }
        Answer::Unknown { key } => Answer::Unknown { key },
    }
}
