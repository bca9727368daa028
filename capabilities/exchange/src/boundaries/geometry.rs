//! Polygons: from degrees to the map's units, with fewer points, to an SVG path.

use serde_json::Value;

/// A point.
type Point = (f64, f64);
/// A closed line without its last, repeated point.
type Ring = Vec<Point>;
/// All rings of an area: outer ones and holes, told apart by the even-odd rule when drawn.
pub type Polygons = Vec<Ring>;

/// Room around the drawing, in the map's units.
const MARGIN: f64 = 10.0;
/// A point nearer than this to the line between its neighbours is left out, in the map's units.
const TOLERANCE: f64 = 0.8;
/// A ring around less than this is left out, unless it is all that there is; square units.
const SMALL: f64 = 4.0;

/// The rings of a geometry, counting points; an error is the key of what to do.
pub fn read(geometry: &Value, points: &mut usize) -> Result<Polygons, &'static str> {
    let coordinates = geometry.get("coordinates").and_then(Value::as_array);
    let polygons: Vec<&Value> = match (geometry.get("type").and_then(Value::as_str), coordinates) {
        (Some("Polygon"), Some(_)) => geometry.get("coordinates").into_iter().collect(),
        (Some("MultiPolygon"), Some(polygons)) => polygons.iter().collect(),
        _ => return Err("map-not-polygon"),
    };
    let mut rings = Polygons::new();
    for polygon in polygons {
        for line in polygon.as_array().ok_or("map-broken-ring")? {
            let mut ring = Ring::new();
            for point in line.as_array().ok_or("map-broken-ring")? {
                let at = |index: usize| point.get(index).and_then(Value::as_f64).filter(|n| n.is_finite());
                let (Some(lon), Some(lat)) = (at(0), at(1)) else { return Err("map-broken-ring") };
                if !(-180.0..=180.0).contains(&lon) || !(-85.0..=85.0).contains(&lat) {
                    return Err("map-not-degrees");
                }
                ring.push((lon, lat));
            }
            if ring.first() == ring.last() {
                ring.pop();
            }
            if ring.len() < 3 {
                return Err("map-broken-ring");
            }
            *points += ring.len();
            rings.push(ring);
        }
    }
    if rings.is_empty() { Err("map-broken-ring") } else { Ok(rings) }
}

/// Lays all areas together into the map, north up, as large as fits: degrees of longitude are shortened by the cosine
/// of the middle latitude, which over some tens of kilometres is as good as a projection.
pub fn fit(areas: &mut [(String, Polygons)]) {
    let all = || areas.iter().flat_map(|(_, rings)| rings.iter().flatten().copied());
    let (mut west, mut south, mut east, mut north) = (f64::MAX, f64::MAX, f64::MIN, f64::MIN);
    for (lon, lat) in all() {
        (west, east) = (west.min(lon), east.max(lon));
        (south, north) = (south.min(lat), north.max(lat));
    }
    let squeeze = f64::midpoint(south, north).to_radians().cos();
    #[expect(clippy::cast_precision_loss, reason = "hundreds of units")]
    let (width, height) = (catalogue::map::VIEW.0 as f64, catalogue::map::VIEW.1 as f64);
    let (wide, high) = (((east - west) * squeeze).max(1e-9), (north - south).max(1e-9));
    let scale = ((width - 2.0 * MARGIN) / wide).min((height - 2.0 * MARGIN) / high);
    let (left, top) = ((width - wide * scale) / 2.0, (height - high * scale) / 2.0);
    for point in areas.iter_mut().flat_map(|(_, rings)| rings.iter_mut().flatten()) {
        *point = (left + (point.0 - west) * squeeze * scale, top + (north - point.1) * scale);
    }
    for (_, rings) in areas.iter_mut() {
        let largest = rings.iter().map(surface).fold(0.0, f64::max);
        rings.retain(|ring| surface(ring) >= SMALL.min(largest));
        for ring in rings.iter_mut() {
            *ring = simpler(ring);
        }
    }
}

fn surface(ring: &Ring) -> f64 {
    let next = ring.iter().cycle().skip(1);
    (ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>() / 2.0).abs()
}

/// Fewer points, by Douglas and Peucker (1973), from the two that lie farthest apart, so that neighbours that share a
/// border cut it alike as far as they can. Never fewer than three.
fn simpler(ring: &Ring) -> Ring {
    let far = |from: Point| {
        let distance = |p: &Point| (p.0 - from.0).powi(2) + (p.1 - from.1).powi(2);
        (0..ring.len()).max_by(|a, b| distance(&ring[*a]).total_cmp(&distance(&ring[*b]))).unwrap_or(0)
    };
    let start = ring.first().map_or(0, |first| far(*first));
    let mut line: Ring = ring[start..].iter().chain(&ring[..start]).copied().collect();
    line.extend(line.first().copied());
    let opposite = line.first().map_or(0, |first| {
        let distance = |p: &Point| (p.0 - first.0).powi(2) + (p.1 - first.1).powi(2);
        (0..line.len()).max_by(|a, b| distance(&line[*a]).total_cmp(&distance(&line[*b]))).unwrap_or(0)
    });
    let mut keep = vec![false; line.len()];
    for at in [0, opposite, line.len() - 1] {
        keep[at] = true;
    }
    let mut spans = vec![(0, opposite), (opposite, line.len() - 1)];
    while let Some((from, to)) = spans.pop() {
        let worst =
            (from + 1..to).map(|at| (at, distance(line[at], line[from], line[to]))).max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((at, _)) = worst.filter(|(_, d)| *d > TOLERANCE) {
            keep[at] = true;
            spans.extend([(from, at), (at, to)]);
        }
    }
    line.pop();
    let kept: Ring = line.iter().zip(&keep).filter(|(_, keep)| **keep).map(|(point, _)| *point).collect();
    if kept.len() < 3 { ring.clone() } else { kept }
}

/// Distance of a point to the piece of line between two others.
fn distance(p: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { (((p.0 - a.0) * dx + (p.1 - a.1) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (p.0 - a.0 - along * dx).hypot(p.1 - a.1 - along * dy)
}

/// An SVG path with absolute coordinates, to a tenth of a unit.
pub fn path(rings: &Polygons) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    for ring in rings {
        for (at, (x, y)) in ring.iter().enumerate() {
            let _ = write!(out, "{}{x:.1} {y:.1}", if at == 0 { "M" } else { " L" });
        }
        out.push_str(" Z ");
    }
    out.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_on_a_straight_line_go_and_corners_stay() {
        let ring = vec![(0.0, 0.0), (50.0, 0.1), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)];
        assert_eq!(simpler(&ring).len(), 4);
        assert!((surface(&ring) - 10_000.0).abs() < 10.0);
    }

    #[test]
    fn a_ring_never_vanishes() {
        let ring = vec![(0.0, 0.0), (0.1, 0.0), (0.0, 0.1)];
        assert_eq!(simpler(&ring).len(), 3);
    }
}
