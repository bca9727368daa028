//! The price of a cheque: chosen by the municipalities of an organiser, from a closed list, from next year on.

use kernel::Day;

use super::keys;
use super::limits::calendar_year;
use super::model::UserKind;
use crate::parameter::{Rules, Used, Version};

/// What one municipality proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// NIS code.
    pub municipality: String,
    /// In cents.
    pub cents: i64,
    /// Only for these kinds; none is for all.
    pub only_for: Option<Vec<UserKind>>,
    /// Only for these activities; none is for all.
    pub only_activities: Option<Vec<String>>,
}

/// A price that was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    /// In cents.
    pub cents: i64,
    /// The first day on which it holds.
    pub from: Day,
    /// The municipalities did not agree: the lowest of the proposals.
    pub lowest_of_many: bool,
    /// The rows used.
    pub versions: Vec<Version>,
}

/// Why a price is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Nobody proposed.
    NoProposal,
    /// Not on the closed list; here it is, in cents.
    NotAllowed(Vec<i64>),
    /// A price is the same for all kinds of users and all activities.
    Differentiation,
    /// A rule is unknown on the day of the decision.
    Unknown(&'static str),
}

impl Refused {
    /// Fluent key of the message.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoProposal => "ww-price-no-proposal",
            Self::NotAllowed(_) => "ww-price-not-allowed",
            Self::Differentiation => "ww-price-differentiation",
            Self::Unknown(_) => "ww-price-unknown",
        }
    }
}

/// Decides on the day of `rules` (BVR 29-9-2017 art. 38 §1): from the closed list, the same for all, consensus
/// or else the lowest of the participating municipalities, from 1 January of the next year.
pub fn decide(rules: Rules<'_>, proposals: &[Proposal]) -> Result<Price, Refused> {
    let mut used = Used::default();
    let allowed = rules.numbers(keys::PRICE_ALLOWED).take(&mut used).map_err(Refused::Unknown)?;
    let may_differ = rules.flag(keys::PRICE_DIFFERENTIATION).take(&mut used).map_err(Refused::Unknown)?;
    rules.text(keys::PRICE_EFFECTIVE).take(&mut used).map_err(Refused::Unknown)?;
    rules.text(keys::PRICE_JOINT).take(&mut used).map_err(Refused::Unknown)?;
    if proposals.iter().any(|p| p.only_for.is_some() || p.only_activities.is_some()) && !may_differ {
        return Err(Refused::Differentiation);
    }
    if proposals.iter().any(|proposal| !allowed.contains(&proposal.cents)) {
        return Err(Refused::NotAllowed(allowed.to_vec()));
    }
    let cents = proposals.iter().map(|proposal| proposal.cents).min().ok_or(Refused::NoProposal)?;
    let lowest_of_many = proposals.iter().any(|proposal| proposal.cents != cents);
    let (_, last) = calendar_year(rules.day());
    Ok(Price { cents, from: last.plus_days(1), lowest_of_many, versions: used.versions() })
}

/// The price that holds on a day: of the decisions in force, the one that began last. Given as (from, cents).
pub fn on(decisions: &[(Day, i64)], day: Day) -> Option<i64> {
    decisions.iter().filter(|(from, _)| *from <= day).max_by_key(|(from, _)| *from).map(|(_, cents)| *cents)
}
