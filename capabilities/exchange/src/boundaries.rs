//! `GeoJSON` (RFC 7946) as shapes of the map: read, laid out in the map's own units, simplified. Pure.

mod geometry;

use catalogue::map::Shape;
use serde_json::Value;

use crate::fault::Fault;
use geometry::{Polygons, fit, path};

/// The most points of all boundaries together.
const POINTS: usize = 1_000_000;

/// Municipalities of a file: code and polygons, in degrees.
#[derive(Debug, Default)]
struct Found {
    areas: Vec<(String, Polygons)>,
    points: usize,
}

/// What a file of boundaries gives.
#[derive(Debug, PartialEq, Eq)]
pub struct Boundaries {
    /// Shapes, by code.
    pub shapes: Vec<Shape>,
    /// Codes in the file that `wanted` does not take.
    pub skipped: Vec<String>,
}

/// Reads boundaries. `property` names where the code stands; `wanted` tells whether a municipality is of the region.
pub fn read(bytes: &[u8], property: &str, wanted: &dyn Fn(&str) -> bool) -> Result<Boundaries, Vec<Fault>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let root: Value = serde_json::from_slice(bytes)
        .map_err(|e| vec![Fault::file("import-json-broken").fact("line", e.line()).fact("column", e.column())])?;
    let one = std::slice::from_ref(&root);
    let features = match (root.get("type").and_then(Value::as_str), root.get("features")) {
        (Some("FeatureCollection"), Some(Value::Array(features))) => features.as_slice(),
        (Some("Feature"), _) => one,
        _ => return Err(vec![Fault::file("map-not-geojson")]),
    };
    let (mut found, mut faults, mut skipped) = (Found::default(), Vec::new(), Vec::new());
    for (at, feature) in features.iter().enumerate() {
        match code(feature, property) {
            None => faults.push(Fault::at(at + 1, property, "map-no-code")),
            Some(nis) if !wanted(&nis) => skipped.push(nis),
            Some(nis) => match geometry::read(feature.get("geometry").unwrap_or(&Value::Null), &mut found.points) {
                Err(key) => faults.push(Fault::at(at + 1, "geometry", key)),
                Ok(_) if found.points > POINTS => {
                    return Err(vec![Fault::file("map-too-many-points").fact("max", POINTS)]);
                }
                Ok(polygons) => match found.areas.iter_mut().find(|(known, _)| *known == nis) {
                    Some((_, known)) => known.extend(polygons),
                    None => found.areas.push((nis, polygons)),
                },
            },
        }
    }
    if faults.is_empty() && found.areas.is_empty() {
        let some = skipped.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
        faults.push(Fault::file("map-nothing-known").fact("found", if some.is_empty() { "-" } else { &some }));
    }
    if !faults.is_empty() {
        faults.truncate(crate::fault::MOST);
        return Err(faults);
    }
    found.areas.sort_by(|a, b| a.0.cmp(&b.0));
    fit(&mut found.areas);
    let shapes = found.areas.into_iter().map(|(nis, polygons)| Shape { nis, path: path(&polygons) }).collect();
    skipped.sort();
    skipped.dedup();
    Ok(Boundaries { shapes, skipped })
}

/// The code of a municipality: a text, or a number as some programs write it.
fn code(feature: &Value, property: &str) -> Option<String> {
    match feature.get("properties")?.get(property)? {
        Value::String(text) => Some(text.trim().to_owned()).filter(|t| !t.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn square(nis: &str, x: f64) -> String {
        format!(
            r#"{{"type":"Feature","properties":{{"nis":"{nis}"}},"geometry":{{"type":"Polygon","coordinates":[[[{x},51],[{x}.1,51],[{x}.1,51.1],[{x},51.1],[{x},51]]]}}}}"#
        )
    }

    fn file(features: &[String]) -> Vec<u8> {
        format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(",")).into_bytes()
    }

    fn key(bytes: &[u8], property: &str) -> &'static str {
        read(bytes, property, &|_| true).unwrap_err()[0].key
    }

    #[test]
    fn boundaries_fill_the_map_and_keep_to_its_edges() {
        let read = read(&file(&[square("44083", 3.0), square("99999", 9.0)]), "nis", &|nis| nis == "44083").unwrap();
        assert_eq!((read.shapes.len(), read.skipped.as_slice()), (1, ["99999".to_owned()].as_slice()));
        let path = &read.shapes[0].path;
        assert!(path.starts_with('M') && path.ends_with('Z'), "{path}");
        let numbers: Vec<f64> =
            path.split(|c: char| !c.is_ascii_digit() && c != '.').filter_map(|n| n.parse().ok()).collect();
        let (width, height) = (880.0, 640.0);
        assert_eq!(catalogue::map::VIEW, (880, 640));
        for pair in numbers.chunks(2) {
            assert!(pair[0] <= width && pair[1] <= height, "{pair:?}");
        }
    }

    #[test]
    fn what_is_wrong_says_what_to_do() {
        assert_eq!(key(b"{", "nis"), "import-json-broken");
        assert_eq!(key(b"[]", "nis"), "map-not-geojson");
        assert_eq!(key(&file(&[square("44083", 3.0)]), "code"), "map-no-code");
        assert_eq!(key(&file(&[]), "nis"), "map-nothing-known");
        let lambert = r#"{"type":"Feature","properties":{"nis":"1"},"geometry":{"type":"Polygon","coordinates":[[[104000,190000],[105000,190000],[105000,191000],[104000,190000]]]}}"#;
        assert_eq!(key(lambert.as_bytes(), "nis"), "map-not-degrees");
        let point = r#"{"type":"Feature","properties":{"nis":"1"},"geometry":{"type":"Point","coordinates":[3,51]}}"#;
        assert_eq!(key(point.as_bytes(), "nis"), "map-not-polygon");
    }

    proptest! {
        #[test]
        fn any_bytes_give_shapes_or_errors(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes, "nis", &|_| true);
        }

        #[test]
        fn any_coordinates_give_shapes_or_errors(
            points in proptest::collection::vec((-200.0_f64..200.0, -100.0_f64..100.0), 0..40),
        ) {
            let ring = serde_json::json!([points]);
            let feature = serde_json::json!({
                "type": "Feature", "properties": {"nis": 44083},
                "geometry": {"type": "Polygon", "coordinates": ring},
            });
            if let Ok(read) = read(feature.to_string().as_bytes(), "nis", &|_| true) {
                prop_assert!(!read.shapes[0].path.contains("NaN") && !read.shapes[0].path.contains("inf"));
            }
        }
    }
}
