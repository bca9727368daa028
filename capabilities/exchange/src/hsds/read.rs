//! HSDS into the catalogue's model. Takes the tabular JSON of the standard, its tabular data package (ZIP), a page of its
//! API (`contents`), or a list of nested services; every record that can't be taken is named, and then nothing is taken.

mod flat;
mod service;

use std::collections::HashMap;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::package;
use super::tables::{self as t, Tables};
use crate::checks;
use crate::fault::Fault;
use crate::model::{Bundle, House};

/// What reading needs to know of the world.
pub struct Around<'a> {
    /// The code of a municipality by its name, code or postcode.
    pub place: &'a dyn Fn(&str) -> Option<String>,
    /// The type of service of records that name none.
    pub default_type: Option<&'a str>,
}

/// Reads a whole file.
pub fn bundle(bytes: &[u8], around: &Around<'_>) -> Result<Bundle, Vec<Fault>> {
    if bytes.starts_with(b"PK\x03\x04") {
        return of(package::read(bytes).map_err(|fault| vec![fault])?, around);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let root = serde_json::from_slice(bytes)
        .map_err(|e| vec![Fault::file("import-json-broken").fact("line", e.line()).fact("column", e.column())])?;
    of(root, around)
}

fn of(root: Value, around: &Around<'_>) -> Result<Bundle, Vec<Fault>> {
    let mut faults = Vec::new();
    let root = if root.get("service").is_some_and(Value::is_array) { root } else { flat::tables(root) };
    let tables = tables(&root, &mut faults);
    if faults.is_empty() && tables.service.is_empty() {
        faults.push(Fault::file("import-json-no-services"));
    }
    let bundle = if faults.is_empty() { build(&tables, around, &mut faults) } else { Bundle::default() };
    if faults.is_empty() { Ok(bundle) } else { Err(faults) }
}

/// The tables, with each row that has another shape than the standard says as a fault.
fn tables(root: &Value, faults: &mut Vec<Fault>) -> Tables {
    macro_rules! read {
        ($($name:ident)*) => { Tables { $($name: rows(root, stringify!($name), faults),)* } };
    }
    read!(organization service attribute service_at_location location phone contact address schedule service_area
        required_document language accessibility taxonomy_term cost_option organization_identifier taxonomy unit
        service_capacity)
}

fn rows<T: DeserializeOwned>(root: &Value, table: &str, faults: &mut Vec<Fault>) -> Vec<T> {
    let Some(found) = root.get(table).filter(|v| !v.is_null()) else { return Vec::new() };
    let Value::Array(found) = found else {
        faults.push(Fault { column: table.to_owned(), ..Fault::file("import-json-no-list") });
        return Vec::new();
    };
    let mut rows = Vec::with_capacity(found.len());
    for (at, row) in found.iter().enumerate() {
        // Publishers write an unknown value as null where the standard leaves the field out.
        match T::deserialize(without_nulls(row)) {
            Ok(row) => rows.push(row),
            Err(e) => faults.push(Fault::at(at + 1, table, "import-json-row").fact("why", e)),
        }
    }
    rows
}

fn without_nulls(row: &Value) -> Value {
    match row {
        Value::Object(map) => {
            Value::Object(map.iter().filter(|(_, v)| !v.is_null()).map(|(k, v)| (k.clone(), v.clone())).collect())
        }
        other => other.clone(),
    }
}

fn build(tables: &Tables, around: &Around<'_>, faults: &mut Vec<Fault>) -> Bundle {
    let mut bundle = Bundle::default();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for (at, row) in tables.organization.iter().enumerate() {
        let house = house(tables, at + 1, row, faults);
        if known.insert(&row.id, bundle.houses.len()).is_some() {
            faults.push(Fault::at(at + 1, "organization.id", "import-twice").fact("value", &row.id));
        }
        bundle.houses.push(house);
    }
    let lists = service::Lists::of(tables);
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (at, row) in tables.service.iter().enumerate() {
        if let Some(first) = seen.insert(&row.id, at + 1) {
            faults.push(Fault::at(at + 1, "service.id", "import-twice-row").fact("first", first));
        }
        match known.get(row.organization_id.as_str()) {
            Some(house) => bundle.offers.push(service::offer(&lists, at + 1, row, *house, around, faults)),
            None => faults.push(
                Fault::at(at + 1, "service.organization_id", "import-no-such-organisation")
                    .fact("value", &row.organization_id),
            ),
        }
    }
    bundle
}

fn house(tables: &Tables, at: usize, row: &t::Organization, faults: &mut Vec<Fault>) -> House {
    let mut cell = checks::Cell { row: at, faults };
    cell.need("organization.id", &row.id);
    cell.need("organization.name", &row.name);
    let kbo = tables
        .organization_identifier
        .iter()
        .find(|i| i.organization_id == row.id && i.identifier_scheme.as_deref() == Some(super::KBO));
    let phone = tables.phone.iter().find(|p| p.organization_id.as_deref() == Some(&row.id));
    House {
        external_id: row.id.clone(),
        name: cell.short("organization.name", &row.name, 160),
        short_name: row.alternate_name.as_deref().map(|name| name.chars().take(40).collect()),
        description: cell.short("organization.description", &row.description, 4_000),
        kbo: kbo.and_then(|i| cell.kbo("organization_identifier.identifier", &i.identifier)),
        email: cell.email("organization.email", row.email.as_deref()),
        phone: cell.phone("phone.number", phone.map(|p| p.number.as_str())),
        website: cell.website("organization.website", row.website.as_deref()),
    }
}
