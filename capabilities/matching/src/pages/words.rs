//! Points, explanations and days in the words of the reader.

use std::collections::HashMap;

use catalogue::model::Gender;
use guidance::trajectories;
use kernel::language::Language;
use kernel::{Moment, ServiceId};
use store::{Ctx, Failure, Tx};
use uuid::Uuid;
use web::Words;

use crate::rules::coach::Seeker;
use crate::rules::misfit::{Part, Points};
use crate::rules::proof::{Nearer, Proof};
use crate::store::run::Market;

/// What a misfit is made of, in words; what is good about it comes first.
fn parts(l: &Words, parts: &[Points]) -> Vec<String> {
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

/// What speaks for and against a coach, in words; what is good about it comes first.
fn coach_parts(l: &Words, parts: &[Points]) -> Vec<String> {
    let mut parts = parts.to_vec();
    parts.sort_by_key(|p| p.points > 0 && p.part != Part::Room);
    parts.iter().map(|p| l.n(&format!("points-{}", p.part), p.fact)).collect()
}

/// The parts of a kept line.
pub(crate) fn kept(l: &Words, market: Market, json: &str) -> Vec<String> {
    of(l, market, &serde_json::from_str::<Vec<Points>>(json).unwrap_or_default())
}

/// What speaks for and against an offer of a market.
pub(crate) fn of(l: &Words, market: Market, found: &[Points]) -> Vec<String> {
    match market {
        Market::Services => parts(l, found),
        Market::Coaches => coach_parts(l, found),
    }
}

/// Name and organisation of offers, and names of organisations, for words.
pub(crate) type Names = HashMap<Uuid, (String, String)>;

/// The names behind these ids.
pub(crate) async fn names(tx: &mut Tx, ctx: &Ctx, market: Market, wanted: &[Uuid]) -> Result<Names, Failure> {
    let mut names: Names = match market {
        Market::Services => {
            let ids: Vec<ServiceId> = wanted.iter().map(|id| ServiceId(*id)).collect();
            let found = catalogue::load_many(tx, ctx, &ids).await?;
            found.into_iter().map(|s| (s.id.0, (s.name.clone(), s.organisation))).collect()
        }
        Market::Coaches => {
            let found = trajectories::coaches(tx, ctx, None).await?;
            found.into_iter().map(|c| (c.position_id.0, (c.name, c.organisation))).collect()
        }
    };
    if wanted.iter().any(|id| !names.contains_key(id)) {
        let houses = network::organisations(tx, ctx).await?;
        names.extend(houses.into_iter().map(|o| (o.id.0, (o.name, String::new()))));
    }
    Ok(names)
}

/// An explanation in sentences.
pub(crate) fn proof(l: &Words, market: Market, proof: &Proof, names: &Names) -> Vec<String> {
    if market == Market::Coaches {
        return coach_proof(l, proof, names);
    }
    match proof {
        Proof::Placed { nearer: None } => vec![l.t("proof-best")],
        Proof::Placed { nearer: Some(found) } => vec![nearer(l, found, names)],
        Proof::Full { offers, places: 0, caps, .. } => {
            let key = if caps.is_empty() { "proof-none-free" } else { "proof-none-left" };
            std::iter::once(l.n(key, i64::from(*offers))).chain(reached(l, caps, names)).collect()
        }
        Proof::Full { offers, places, before, caps } => {
            let full = l.with(
                "proof-full",
                &[("offers", offers.to_string()), ("places", places.to_string()), ("before", before.to_string())],
            );
            std::iter::once(full).chain(reached(l, caps, names)).collect()
        }
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

/// Which organisations may take nobody more for now.
fn reached(l: &Words, caps: &[Uuid], names: &Names) -> Vec<String> {
    let name = |id: &Uuid| names.get(id).map_or_else(String::new, |(name, _)| name.clone());
    caps.iter().map(|id| l.t1("proof-cap", "organisation", name(id))).collect()
}

/// An explanation about coaches in sentences.
fn coach_proof(l: &Words, proof: &Proof, names: &Names) -> Vec<String> {
    match proof {
        Proof::Placed { nearer: None } => vec![l.t("coach-proof-best")],
        Proof::Placed { nearer: Some(found) } => {
            let coach = names.get(&found.service).map_or_else(String::new, |(name, _)| name.clone());
            let key = if found.displaces { "coach-proof-displaces" } else { "coach-proof-others" };
            vec![l.t1(key, "coach", coach)]
        }
        Proof::Full { offers, places: 0, .. } => vec![l.n("coach-proof-none-free", i64::from(*offers))],
        Proof::Full { offers, before, .. } => {
            vec![l.n1("coach-proof-full", i64::from(*offers), "before", before)]
        }
        Proof::NothingFits { openings } if openings.is_empty() => vec![l.t("coach-proof-nobody")],
        Proof::NothingFits { openings } => {
            let mut words = vec![l.t("coach-proof-nothing-fits")];
            words.extend(openings.iter().map(|(rules, coaches)| {
                let rules: Vec<String> = rules.iter().map(|rule| l.of("coach-rule", rule)).collect();
                l.n1("coach-proof-opening", i64::from(*coaches), "rules", rules.join(" + "))
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

/// What somebody who waits for a coach asks, in a few words.
pub(crate) fn seeker(l: &Words, s: &Seeker) -> String {
    let mut words = vec![l.of("trajectory-focus", s.focus), l.of("intensity", s.intensity)];
    let spoken: Vec<&str> = s.languages.iter().filter_map(|c| Language::by_code(c)).map(|l| l.dutch).collect();
    if !spoken.is_empty() {
        let key = if s.own_language { "coach-wants-language" } else { "coach-wants-language-or-interpreter" };
        words.push(l.t1(key, "languages", spoken.join(", ")));
    }
    if s.gender != Gender::Any {
        words.push(l.of("coach-wants", s.gender));
    }
    if s.former.is_some() {
        words.push(l.t("coach-wants-former"));
    }
    words.join(" · ")
}
