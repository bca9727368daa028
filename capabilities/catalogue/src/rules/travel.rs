//! For whom and how far: the municipalities that a service serves, and kilometres between their middles, as the crow flies.

use std::collections::BTreeMap;

use kernel::text_enum;
use serde::Deserialize;

use crate::model::Draft;

/// The distance to a place that nobody knows.
pub const UNKNOWN: i64 = 999;

/// Mean radius of the earth in kilometres (IUGG).
const EARTH: f64 = 6371.0;

text_enum! {
    /// Is a service for somebody who lives in a municipality?
    pub enum Area {
        /// Yes.
        Served = "served",
        /// No: it says for which municipalities it is, and this is another.
        Elsewhere = "elsewhere",
        /// Nobody said: shown as such, and nobody is kept out for it. The partner answers.
        Unknown = "unknown",
    }
}

/// The one rule of who is served from where; the list, the search, the hard rules of what fits and the region run all
/// ask it. All codes are those of today (see `to_today`).
///
/// 1. What the house says counts: the whole region, or the municipalities that it names, and no others.
/// 2. It names none, and people go there: whoever can get there is served, however far; the distance is told.
/// 3. It names none, and it comes to the home: certainly in the municipality where it stands; elsewhere nobody knows.
/// 4. It names none, and nobody knows where it is given: nobody knows.
pub fn area(draft: &Draft, home: &str) -> Area {
    if draft.whole_region {
        return Area::Served;
    }
    if !draft.areas.is_empty() {
        return if draft.areas.iter().any(|area| area == home) { Area::Served } else { Area::Elsewhere };
    }
    if !names_no_area(draft) || draft.locations.iter().any(|l| l.nis.as_deref() == Some(home)) {
        Area::Served
    } else {
        Area::Unknown
    }
}

/// Does nobody know whom it is for, apart from the municipality where it stands?
pub fn names_no_area(draft: &Draft) -> bool {
    let goes_there = !draft.home_visits && draft.locations.iter().any(|l| l.nis.is_some());
    !draft.whole_region && draft.areas.is_empty() && !goes_there
}

/// Brings the municipalities of a draft to their codes of today.
pub fn to_today<'a>(draft: &'a mut Draft, now: impl Fn(&str) -> Option<String> + 'a) {
    let codes = draft.locations.iter_mut().filter_map(|l| l.nis.as_mut()).chain(&mut draft.areas);
    for code in codes {
        if let Some(today) = now(code) {
            *code = today;
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    draft.areas.retain(|area| seen.insert(area.clone()));
}

/// The middle of a municipality.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Centre {
    /// NIS code.
    pub nis: String,
    /// Decimal degrees north (WGS 84).
    pub latitude: f64,
    /// Decimal degrees east (WGS 84).
    pub longitude: f64,
}

/// Kilometres between two points on the earth (haversine), rounded.
pub fn kilometres(from: (f64, f64), to: (f64, f64)) -> i64 {
    let half = |a: f64, b: f64| ((b - a).to_radians() / 2.0).sin().powi(2);
    let cosines = from.0.to_radians().cos() * to.0.to_radians().cos();
    let angle = half(from.0, to.0) + cosines * half(from.1, to.1);
    let distance = 2.0 * EARTH * angle.sqrt().min(1.0).asin();
    #[expect(clippy::cast_possible_truncation, reason = "at most half the earth's circumference")]
    let rounded = distance.round() as i64;
    rounded
}

/// Kilometres between the middles of two municipalities; `UNKNOWN` when one has no middle here.
pub fn between(centres: &[Centre], a: &str, b: &str) -> i64 {
    if a == b {
        return 0;
    }
    let point = |nis: &str| centres.iter().find(|c| c.nis == nis).map(|c| (c.latitude, c.longitude));
    match (point(a), point(b)) {
        (Some(from), Some(to)) => kilometres(from, to),
        _ => UNKNOWN,
    }
}

/// From which of the `homes` somebody may come, and how far that is. A service that comes to the home, or that has no
/// place of its own, is at no distance for those it serves; where nobody knows whether it serves them, the distance is
/// unknown too. `homes`: codes of today, as in the draft.
pub fn reach(draft: &Draft, homes: &[String], centres: &[Centre]) -> BTreeMap<String, i64> {
    let places: Vec<&str> = draft.locations.iter().filter_map(|l| l.nis.as_deref()).collect();
    let distance = |home: &String| match area(draft, home) {
        Area::Elsewhere => None,
        Area::Unknown => Some(UNKNOWN),
        Area::Served if draft.home_visits || places.is_empty() => Some(0),
        Area::Served => Some(places.iter().map(|nis| between(centres, home, nis)).min().unwrap_or(UNKNOWN)),
    };
    let mut all: BTreeMap<String, i64> = homes.iter().filter_map(|h| Some((h.clone(), distance(h)?))).collect();
    all.insert(String::new(), 0);
    all
}

#[cfg(test)]
mod tests;
