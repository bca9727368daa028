//! The same facts as the API of the standard gives them: one service or organisation with everything of it inside.

use serde::Serialize;
use serde_json::{Map, Value};

use super::tables::{self as t, Tables};

/// A row as an object, without the columns that only tie tables together.
fn object(row: &impl Serialize, without: &[&str]) -> Map<String, Value> {
    let Ok(Value::Object(mut map)) = serde_json::to_value(row) else { return Map::new() };
    map.retain(|column, _| !without.contains(&column.as_str()));
    map
}

/// Adds a list, unless it is empty.
fn list(map: &mut Map<String, Value>, name: &str, rows: impl Iterator<Item = Map<String, Value>>) {
    let rows: Vec<Value> = rows.map(Value::Object).collect();
    if !rows.is_empty() {
        map.insert(name.to_owned(), Value::Array(rows));
    }
}

const TIES: [&str; 6] =
    ["service_id", "organization_id", "location_id", "contact_id", "service_at_location_id", "unit_id"];

/// A service without what hangs on it: the list of the API.
pub fn brief(tables: &Tables, service: &t::Service) -> Value {
    let mut map = object(service, &["organization_id"]);
    if let Some(house) = tables.organization.iter().find(|o| o.id == service.organization_id) {
        map.insert("organization".to_owned(), Value::Object(object(house, &[])));
    }
    Value::Object(map)
}

/// A service with everything of it.
pub fn service(tables: &Tables, service: &t::Service) -> Value {
    let id = service.id.as_str();
    let of = |tie: &Option<String>| tie.as_deref() == Some(id);
    let mut map = object(service, &["organization_id"]);
    if let Some(house) = tables.organization.iter().find(|o| o.id == service.organization_id) {
        map.insert("organization".to_owned(), organisation(tables, house));
    }
    list(&mut map, "phones", phones(tables, |p| of(&p.service_id)));
    list(&mut map, "schedules", tables.schedule.iter().filter(|s| of(&s.service_id)).map(|s| object(s, &TIES)));
    list(&mut map, "service_areas", tables.service_area.iter().filter(|a| of(&a.service_id)).map(|a| object(a, &TIES)));
    list(&mut map, "languages", tables.language.iter().filter(|l| of(&l.service_id)).map(|l| object(l, &TIES)));
    list(&mut map, "cost_options", tables.cost_option.iter().filter(|c| c.service_id == id).map(|c| object(c, &TIES)));
    list(
        &mut map,
        "required_documents",
        tables.required_document.iter().filter(|d| of(&d.service_id)).map(|d| object(d, &TIES)),
    );
    list(
        &mut map,
        "contacts",
        tables.contact.iter().filter(|c| of(&c.service_id)).map(|c| {
            let mut contact = object(c, &TIES);
            list(&mut contact, "phones", phones(tables, |p| p.contact_id.as_deref() == Some(&c.id)));
            contact
        }),
    );
    list(&mut map, "attributes", attributes(tables, id));
    list(
        &mut map,
        "capacities",
        tables.service_capacity.iter().filter(|c| c.service_id == id).map(|c| {
            let mut capacity = object(c, &TIES);
            if let Some(unit) = tables.unit.iter().find(|unit| unit.id == c.unit_id) {
                capacity.insert("unit".to_owned(), Value::Object(object(unit, &[])));
            }
            capacity
        }),
    );
    list(
        &mut map,
        "service_at_locations",
        tables.service_at_location.iter().filter(|at| at.service_id == id).map(|at| {
            let mut map = object(at, &TIES);
            if let Some(place) = tables.location.iter().find(|l| l.id == at.location_id) {
                map.insert("location".to_owned(), Value::Object(location(tables, place)));
            }
            map
        }),
    );
    Value::Object(map)
}

/// An organisation with its identifiers and phones.
pub fn organisation(tables: &Tables, house: &t::Organization) -> Value {
    let mut map = object(house, &[]);
    list(&mut map, "phones", phones(tables, |p| p.organization_id.as_deref() == Some(&house.id)));
    list(
        &mut map,
        "organization_identifiers",
        tables.organization_identifier.iter().filter(|i| i.organization_id == house.id).map(|i| object(i, &TIES)),
    );
    Value::Object(map)
}

fn location(tables: &Tables, place: &t::Location) -> Map<String, Value> {
    let of = |tie: &Option<String>| tie.as_deref() == Some(&place.id);
    let mut map = object(place, &TIES);
    list(&mut map, "addresses", tables.address.iter().filter(|a| of(&a.location_id)).map(|a| object(a, &TIES)));
    list(
        &mut map,
        "accessibility",
        tables.accessibility.iter().filter(|a| of(&a.location_id)).map(|a| object(a, &TIES)),
    );
    map
}

fn phones<'a>(
    tables: &'a Tables,
    which: impl Fn(&t::Phone) -> bool + 'a,
) -> impl Iterator<Item = Map<String, Value>> + 'a {
    tables.phone.iter().filter(move |phone| which(phone)).map(|phone| object(phone, &TIES))
}

fn attributes<'a>(tables: &'a Tables, id: &'a str) -> impl Iterator<Item = Map<String, Value>> + 'a {
    tables.attribute.iter().filter(move |attribute| attribute.link_id == id).map(|attribute| {
        let mut map = object(attribute, &["link_id", "taxonomy_term_id"]);
        if let Some(term) = tables.taxonomy_term.iter().find(|term| term.id == attribute.taxonomy_term_id) {
            let mut term_map = object(term, &["taxonomy_id"]);
            if let Some(one) = tables.taxonomy.iter().find(|one| Some(&one.id) == term.taxonomy_id.as_ref()) {
                term_map.insert("taxonomy_detail".to_owned(), Value::Object(object(one, &[])));
            }
            map.insert("taxonomy_term".to_owned(), Value::Object(term_map));
        }
        map
    })
}
