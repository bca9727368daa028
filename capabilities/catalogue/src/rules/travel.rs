//! How far: kilometres between the middles of municipalities, as the crow flies.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::model::Draft;

/// The distance to a place that nobody knows.
pub const UNKNOWN: i64 = 999;

/// Mean radius of the earth in kilometres (IUGG).
const EARTH: f64 = 6371.0;

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
/// place of its own, is at no distance for those it serves. `homes`: codes of today; codes in the draft were brought
/// to today's by the caller.
pub fn reach(draft: &Draft, homes: &[String], centres: &[Centre]) -> BTreeMap<String, i64> {
    let places: Vec<&str> = draft.locations.iter().filter_map(|l| l.nis.as_deref()).collect();
    let serves = |home: &String| draft.whole_region || draft.areas.is_empty() || draft.areas.contains(home);
    let distance = |home: &String| {
        if draft.home_visits || places.is_empty() {
            return 0;
        }
        places.iter().map(|nis| between(centres, home, nis)).min().unwrap_or(UNKNOWN)
    };
    let mut all: BTreeMap<String, i64> = homes.iter().filter(|h| serves(h)).map(|h| (h.clone(), distance(h))).collect();
    all.insert(String::new(), 0);
    all
}

#[cfg(test)]
mod tests;
