//! Nested services, as the API of the standard gives them, taken apart into its tables.

use std::collections::HashSet;

use serde_json::{Map, Value};

/// The lists inside a record: name, table, and the column of the table that points back.
type Parts = &'static [(&'static str, &'static str, &'static str)];

const SERVICE: Parts = &[
    ("phones", "phone", "service_id"),
    ("schedules", "schedule", "service_id"),
    ("service_areas", "service_area", "service_id"),
    ("languages", "language", "service_id"),
    ("cost_options", "cost_option", "service_id"),
    ("required_documents", "required_document", "service_id"),
    ("contacts", "contact", "service_id"),
    ("attributes", "attribute", "link_id"),
    ("capacities", "service_capacity", "service_id"),
    ("service_at_locations", "service_at_location", "service_id"),
];
const ORGANIZATION: Parts = &[
    ("phones", "phone", "organization_id"),
    ("organization_identifiers", "organization_identifier", "organization_id"),
];
const LOCATION: Parts = &[("addresses", "address", "location_id"), ("accessibility", "accessibility", "location_id")];
const CONTACT: Parts = &[("phones", "phone", "contact_id")];
const NONE: Parts = &[];

/// One record inside a record: name, table, and the column that points to it.
fn inner(table: &str) -> (&'static [(&'static str, &'static str, &'static str)], Parts) {
    match table {
        "service" => (&[("organization", "organization", "organization_id")], SERVICE),
        "service_at_location" => (&[("location", "location", "location_id")], NONE),
        "attribute" => (&[("taxonomy_term", "taxonomy_term", "taxonomy_term_id")], NONE),
        "taxonomy_term" => (&[("taxonomy_detail", "taxonomy", "taxonomy_id")], NONE),
        "service_capacity" => (&[("unit", "unit", "unit_id")], NONE),
        "organization" => (&[], ORGANIZATION),
        "location" => (&[], LOCATION),
        "contact" => (&[], CONTACT),
        _ => (&[], NONE),
    }
}

/// The tables of a list of services, of a page of the API, or of one service; anything else gives no tables.
pub fn tables(root: Value) -> Value {
    let services = match root {
        Value::Array(list) => list,
        Value::Object(mut map) => match map.remove("contents").or_else(|| map.remove("services")) {
            Some(Value::Array(list)) => list,
            _ if map.contains_key("name") && map.contains_key("status") => vec![Value::Object(map)],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    let mut out = Out::default();
    for service in services {
        put(&mut out, "service", service);
    }
    Value::Object(out.tables)
}

/// The tables so far, and the shared rows that stand in them.
#[derive(Default)]
struct Out {
    tables: Map<String, Value>,
    shared: HashSet<(String, String)>,
}

fn put(out: &mut Out, table: &str, row: Value) {
    let Value::Object(mut row) = row else {
        push(out, table, row);
        return;
    };
    let id = row.get("id").cloned().unwrap_or(Value::Null);
    let (ones, lists) = inner(table);
    for (name, of, column) in ones {
        if let Some(one) = row.remove(*name).filter(Value::is_object) {
            if let Some(id) = one.get("id") {
                row.insert((*column).to_owned(), id.clone());
            }
            put(out, of, one);
        }
    }
    for (name, of, column) in lists {
        let Some(Value::Array(list)) = row.remove(*name) else { continue };
        for mut one in list {
            if let Value::Object(map) = &mut one {
                map.insert((*column).to_owned(), id.clone());
            }
            put(out, of, one);
        }
    }
    push(out, table, Value::Object(row));
}

/// Rows that several services share come once, unless two services tell them otherwise.
const SHARED: [&str; 9] = [
    "organization",
    "location",
    "taxonomy_term",
    "taxonomy",
    "unit",
    "address",
    "accessibility",
    "organization_identifier",
    "phone",
];

fn push(out: &mut Out, table: &str, row: Value) {
    if SHARED.contains(&table) && !out.shared.insert((table.to_owned(), row.to_string())) {
        return;
    }
    let rows = out.tables.entry(table.to_owned()).or_insert_with(|| Value::Array(Vec::new()));
    if let Value::Array(rows) = rows {
        rows.push(row);
    }
}
