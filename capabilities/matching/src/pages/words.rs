//! Points, explanations and days in the words of the reader.

use std::collections::HashMap;

use catalogue::model::Service;
use kernel::{Moment, ServiceId};
use web::Words;

use crate::rules::misfit::{Part, Points};
use crate::rules::proof::{Nearer, Proof};

/// What a misfit is made of, in words; what is good about it comes first.
pub(crate) fn parts(l: &Words, parts: &[Points]) -> Vec<String> {
    let near = !parts.iter().any(|p| p.part == Part::Travel);
    let language = !parts.iter().any(|p| p.part == Part::Interpreter);
    let mut words = Vec::new();
    if near {
        words.push(l.t("match-good-near"));
    }
    if language {
        words.push(l.t("match-good-language"));
    }
    words.extend(parts.iter().map(|p| l.t1(&format!("points-{}", p.part), "count", p.fact)));
    words
}

/// The parts of a kept line.
pub(crate) fn kept(l: &Words, json: &str) -> Vec<String> {
    serde_json::from_str::<Vec<Points>>(json).map(|found| parts(l, &found)).unwrap_or_default()
}

/// Names of services, for words.
pub(crate) type Names = HashMap<ServiceId, (String, String)>;

/// Name and organisation of each service.
pub(crate) fn names(services: &[Service]) -> Names {
    services.iter().map(|s| (s.id, (s.name.clone(), s.organisation.clone()))).collect()
}

/// An explanation in sentences.
pub(crate) fn proof(l: &Words, proof: &Proof, names: &Names) -> Vec<String> {
    match proof {
        Proof::Placed { nearer: None } => vec![l.t("proof-best")],
        Proof::Placed { nearer: Some(found) } => vec![nearer(l, found, names)],
        Proof::Full { offers, places: 0, .. } => vec![l.n("proof-none-free", i64::from(*offers))],
        Proof::Full { offers, places, before } => vec![l.with(
            "proof-full",
            &[("offers", offers.to_string()), ("places", places.to_string()), ("before", before.to_string())],
        )],
        Proof::NothingFits { openings } if openings.is_empty() => vec![l.t("proof-no-kind")],
        Proof::NothingFits { openings } => {
            let mut words = vec![l.t("proof-nothing-fits")];
            words.extend(openings.iter().map(|(rules, offers)| {
                let rules: Vec<String> = rules.iter().map(|rule| l.of("match-rule", rule)).collect();
                l.n1("proof-opening", i64::from(*offers), "rules", rules.join(" + "))
            }));
            words
        }
    }
}

fn nearer(l: &Words, found: &Nearer, names: &Names) -> String {
    let service = names.get(&found.service).map_or_else(String::new, |(name, _)| name.clone());
    let key = if found.displaces {
        "proof-nearer-displaces"
    } else if found.others > 0 {
        "proof-nearer-others"
    } else {
        "proof-nearer-same"
    };
    l.t1(key, "service", service)
}

/// Days of waiting, as a number and as a bar of at most 100.
pub(crate) struct Waited {
    /// Days.
    pub days: i64,
    /// Width of the bar.
    pub bar: i64,
    /// Long enough to stand out.
    pub long: bool,
}

/// Days after which the bar stands out (seeds/002: nobody should wait for months; the design names 30 days as the goal).
const LONG: i64 = 30;

/// How long somebody waits.
pub(crate) fn waited(since: Moment, now: Moment) -> Waited {
    let days = i64::from(since.day().days_until(now.day())).max(0);
    Waited { days, bar: (days * 100 / 90).clamp(1, 100), long: days > LONG }
}
