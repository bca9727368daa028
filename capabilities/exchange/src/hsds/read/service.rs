//! One service of the standard's tables as a draft of the catalogue.

use std::collections::HashMap;

use catalogue::arena;
use catalogue::model::{Accessible, Class, Contact, Draft, Facts, Gender, Location, Place, ServiceStatus, Setting};

use super::super::tables::{self as t, Tables};
use super::super::{MUNICIPALITY, NIS, REGION, taxonomy};
use super::Around;
use crate::checks::Cell;
use crate::fault::Fault;
use crate::model::{NOBODY, Offer};

/// The tables by the service that each row belongs to, so that a file of 20,000 services is read in one walk.
pub struct Lists<'a> {
    phones: HashMap<&'a str, Vec<&'a t::Phone>>,
    contact_phones: HashMap<&'a str, &'a t::Phone>,
    contacts: HashMap<&'a str, Vec<&'a t::Contact>>,
    schedules: HashMap<&'a str, Vec<&'a t::Schedule>>,
    areas: HashMap<&'a str, Vec<&'a t::ServiceArea>>,
    languages: HashMap<&'a str, Vec<&'a t::Language>>,
    costs: HashMap<&'a str, Vec<&'a t::CostOption>>,
    documents: HashMap<&'a str, Vec<&'a t::RequiredDocument>>,
    attributes: HashMap<&'a str, Vec<&'a t::Attribute>>,
    capacities: HashMap<&'a str, Vec<&'a t::ServiceCapacity>>,
    at: HashMap<&'a str, Vec<&'a t::ServiceAtLocation>>,
    locations: HashMap<&'a str, (usize, &'a t::Location)>,
    addresses: HashMap<&'a str, &'a t::Address>,
    accessibility: HashMap<&'a str, &'a t::Accessibility>,
    terms: HashMap<&'a str, &'a t::TaxonomyTerm>,
    taxonomies: HashMap<&'a str, &'a t::Taxonomy>,
    units: HashMap<&'a str, &'a t::Unit>,
}

fn grouped<'a, T>(rows: &'a [T], of: impl Fn(&'a T) -> Option<&'a str>) -> HashMap<&'a str, Vec<&'a T>> {
    let mut map: HashMap<&str, Vec<&T>> = HashMap::new();
    for (key, row) in rows.iter().filter_map(|row| of(row).map(|key| (key, row))) {
        map.entry(key).or_default().push(row);
    }
    map
}

fn first<'a, T>(rows: &'a [T], of: impl Fn(&'a T) -> Option<&'a str>) -> HashMap<&'a str, &'a T> {
    rows.iter().rev().filter_map(|row| of(row).map(|key| (key, row))).collect()
}

impl<'a> Lists<'a> {
    /// Groups the rows.
    pub fn of(tables: &'a Tables) -> Self {
        Self {
            phones: grouped(&tables.phone, |p| p.service_id.as_deref()),
            contact_phones: first(&tables.phone, |p| p.contact_id.as_deref()),
            contacts: grouped(&tables.contact, |c| c.service_id.as_deref()),
            schedules: grouped(&tables.schedule, |s| s.service_id.as_deref()),
            areas: grouped(&tables.service_area, |a| a.service_id.as_deref()),
            languages: grouped(&tables.language, |l| l.service_id.as_deref()),
            costs: grouped(&tables.cost_option, |c| Some(&c.service_id)),
            documents: grouped(&tables.required_document, |d| d.service_id.as_deref()),
            attributes: grouped(&tables.attribute, |a| Some(&a.link_id)),
            capacities: grouped(&tables.service_capacity, |c| Some(&c.service_id)),
            at: grouped(&tables.service_at_location, |at| Some(&at.service_id)),
            locations: tables.location.iter().enumerate().map(|(at, l)| (l.id.as_str(), (at + 1, l))).collect(),
            addresses: first(&tables.address, |a| a.location_id.as_deref()),
            accessibility: first(&tables.accessibility, |a| a.location_id.as_deref()),
            terms: first(&tables.taxonomy_term, |term| Some(&term.id)),
            taxonomies: first(&tables.taxonomy, |one| Some(&one.id)),
            units: first(&tables.unit, |unit| Some(&unit.id)),
        }
    }
}

fn all<'a, T>(map: &'a HashMap<&str, Vec<&'a T>>, id: &str) -> impl Iterator<Item = &'a T> {
    map.get(id).into_iter().flatten().copied()
}

/// The service as a draft.
pub fn offer(
    lists: &Lists<'_>,
    at: usize,
    row: &t::Service,
    house: usize,
    around: &Around<'_>,
    faults: &mut Vec<Fault>,
) -> Offer {
    let id = row.id.as_str();
    let mut cell = Cell { row: at, faults };
    cell.need("service.id", id);
    cell.need("service.name", &row.name);
    let mut draft = Draft::new(NOBODY, &cell.short("service.name", &row.name, 160));
    draft.external_id = Some(cell.short("service.id", id, 200));
    draft.description = cell.maybe("service.description", row.description.as_deref(), 4_000).unwrap_or_default();
    draft.status = match row.status.as_str() {
        "active" => ServiceStatus::Active,
        "inactive" | "temporarily closed" => ServiceStatus::Paused,
        "defunct" => ServiceStatus::Ended,
        odd => {
            cell.odd("service.status", "import-hsds-status", odd);
            ServiceStatus::Active
        }
    };
    draft.website = cell.website("service.url", row.url.as_deref());
    draft.email = cell.email("service.email", row.email.as_deref());
    draft.phone = cell.phone("phone.number", all(&lists.phones, id).next().map(|p| p.number.as_str()));
    draft.interpreter = row.interpretation_services.as_deref().is_some_and(|t| !t.trim().is_empty());
    draft.apply = cell.maybe("service.application_process", row.application_process.as_deref(), 2_000);
    draft.age_from = age(&mut cell, "service.minimum_age", row.minimum_age);
    draft.age_to = age(&mut cell, "service.maximum_age", row.maximum_age);
    draft.confirmed_on = cell.day("service.assured_date", row.assured_date.as_deref());
    let schedule = all(&lists.schedules, id).next();
    draft.opening = cell.maybe("schedule.description", schedule.and_then(|s| s.description.as_deref()), 1_000);
    draft.starts_on = cell.day("schedule.dtstart", schedule.and_then(|s| s.dtstart.as_deref()));
    let documents: Vec<&str> = all(&lists.documents, id).filter_map(|d| d.document.as_deref()).collect();
    draft.documents = cell.maybe("required_document.document", Some(&documents.join("\n")), 1_000);
    price(&mut cell, &mut draft, row, all(&lists.costs, id).next());
    area(&mut cell, &mut draft, all(&lists.areas, id), around);
    for language in all(&lists.languages, id) {
        let text = language.code.as_deref().or(language.name.as_deref()).unwrap_or_default();
        draft.languages.extend(cell.language("language.code", text));
    }
    classify(&mut cell, lists, &mut draft, id, around);
    draft.places = places(&mut cell, lists, id);
    draft.contacts = all(&lists.contacts, id).map(|c| contact(&mut cell, lists, c)).collect();
    for one in all(&lists.at, id) {
        match lists.locations.get(one.location_id.as_str()) {
            Some((at, location)) => draft.locations.push(place(&mut cell, lists, *at, location, around)),
            None => cell.odd("service_at_location.location_id", "import-no-such-location", &one.location_id),
        }
    }
    Offer { row: at, house, draft }
}

fn age(cell: &mut Cell<'_>, column: &str, years: Option<f64>) -> Option<i64> {
    let years = years?;
    if (0.0..=120.0).contains(&years) {
        #[expect(clippy::cast_possible_truncation, reason = "between 0 and 120")]
        return Some(years as i64);
    }
    cell.odd(column, "import-age", &years.to_string());
    None
}

fn price(cell: &mut Cell<'_>, draft: &mut Draft, row: &t::Service, cost: Option<&t::CostOption>) {
    let note = row.fees_description.as_deref().or(cost.and_then(|c| c.amount_description.as_deref()));
    draft.price_note = cell.maybe("service.fees_description", note, 500);
    let Some(amount) = cost.and_then(|c| c.amount) else { return };
    let currency = cost.and_then(|c| c.currency.as_deref()).unwrap_or("EUR");
    if !currency.eq_ignore_ascii_case("eur") {
        cell.odd("cost_option.currency", "import-currency", currency);
    } else if (0.0..=100_000.0).contains(&amount) {
        #[expect(clippy::cast_possible_truncation, reason = "between 0 and ten million cents")]
        let cents = (amount * 100.0).round() as i64;
        draft.price_cents = Some(cents);
    } else {
        cell.odd("cost_option.amount", "import-price", &amount.to_string());
    }
}

fn area<'a>(
    cell: &mut Cell<'_>,
    draft: &mut Draft,
    areas: impl Iterator<Item = &'a t::ServiceArea>,
    around: &Around<'_>,
) {
    for area in areas {
        let uri = area.uri.as_deref().unwrap_or_default();
        if uri == REGION {
            draft.whole_region = true;
            draft.areas.clear();
            return;
        }
        let text = uri.strip_prefix(MUNICIPALITY).or(area.name.as_deref()).unwrap_or_default();
        match (around.place)(text) {
            Some(nis) => {
                draft.whole_region = false;
                if !draft.areas.contains(&nis) {
                    draft.areas.push(nis);
                }
            }
            None => cell.odd("service_area.name", "import-municipality", text),
        }
    }
    draft.areas.sort();
}

fn classify(cell: &mut Cell<'_>, lists: &Lists<'_>, draft: &mut Draft, id: &str, around: &Around<'_>) {
    for attribute in all(&lists.attributes, id) {
        let Some(term) = lists.terms.get(attribute.taxonomy_term_id.as_str()) else {
            cell.odd("attribute.taxonomy_term_id", "import-no-such-term", &attribute.taxonomy_term_id);
            continue;
        };
        let list = term.taxonomy.as_deref().or_else(|| {
            term.taxonomy_id.as_deref().and_then(|id| lists.taxonomies.get(id)).map(|one| one.name.as_str())
        });
        let key = term.code.as_deref().unwrap_or(&term.name);
        let mut add = |to: &mut Vec<String>, known: bool| {
            if !known {
                cell.odd("taxonomy_term.code", "import-term", key);
            } else if !to.iter().any(|k| k == key) {
                to.push(key.to_owned());
            }
        };
        match list {
            Some(taxonomy::TYPE) => add(&mut draft.types, arena::is_type(key)),
            Some(taxonomy::BARRIER) => add(&mut draft.barriers, arena::is_barrier(key)),
            Some(taxonomy::TARGET) => add(&mut draft.targets, crate::words::is_target(key)),
            Some(taxonomy::PROPERTY) => {
                property(cell, draft, key, attribute.value.as_deref().unwrap_or_default());
            }
            // Classifications of others mean nothing here; they do no harm.
            _ => {}
        }
    }
    if draft.types.is_empty() {
        match around.default_type {
            Some(key) => draft.types.push(key.to_owned()),
            None => cell.fault("attribute", "import-hsds-type"),
        }
    }
}

fn property(cell: &mut Cell<'_>, draft: &mut Draft, key: &str, value: &str) {
    let rung = |cell: &mut Cell<'_>| cell.number("attribute.value", value, 1, 6);
    match key {
        "setting" => match value.parse::<Setting>() {
            Ok(setting) => draft.setting = setting,
            Err(_) => cell.odd("attribute.value", "import-value", value),
        },
        "gender" => match value.parse::<Gender>() {
            Ok(gender) => draft.gender = gender,
            Err(_) => cell.odd("attribute.value", "import-value", value),
        },
        "home-visits" => draft.home_visits = value == "yes",
        "rung-from" => draft.rung_from = rung(cell),
        "rung-to" => draft.rung_to = rung(cell),
        "facts" => match serde_json::from_str::<Facts>(value) {
            Ok(facts) => draft.facts = facts,
            Err(_) => cell.odd("attribute.value", "import-value", value),
        },
        _ => {}
    }
}

fn places(cell: &mut Cell<'_>, lists: &Lists<'_>, id: &str) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for row in all(&lists.capacities, id) {
        let unit = lists.units.get(row.unit_id.as_str());
        let class = unit.and_then(|u| u.identifier.as_deref()?.parse().ok()).unwrap_or(Class::Light);
        let (free, capacity) = (row.available, row.maximum.unwrap_or(row.available));
        if !(0.0..=9_999.0).contains(&capacity) || !(0.0..=capacity).contains(&free) {
            cell.odd("service_capacity.available", "import-places", &free.to_string());
            continue;
        }
        #[expect(clippy::cast_possible_truncation, reason = "between 0 and 9,999")]
        let (free, capacity) = (free as i64, capacity as i64);
        match places.iter_mut().find(|place| place.class == class) {
            Some(place) => {
                place.free += free;
                place.capacity += capacity;
            }
            None => places.push(Place { class, capacity, free }),
        }
    }
    places.sort_by_key(|place| place.class == Class::Intensive);
    places
}

fn contact(cell: &mut Cell<'_>, lists: &Lists<'_>, row: &t::Contact) -> Contact {
    let phone = lists.contact_phones.get(row.id.as_str()).map(|p| p.number.as_str());
    Contact {
        name: cell.maybe("contact.name", row.name.as_deref(), 160).unwrap_or_default(),
        title: cell.maybe("contact.title", row.title.as_deref(), 160),
        phone: cell.phone("phone.number", phone),
        email: cell.email("contact.email", row.email.as_deref()),
    }
}

fn place(cell: &mut Cell<'_>, lists: &Lists<'_>, at: usize, row: &t::Location, around: &Around<'_>) -> Location {
    let mut cell = Cell { row: at, faults: cell.faults };
    let address = lists.addresses.get(row.id.as_str());
    let degrees = |cell: &mut Cell<'_>, column: &str, value: Option<f64>, most: f64| {
        let value = value?;
        if (-most..=most).contains(&value) {
            return Some(value.to_string());
        }
        cell.odd(column, "import-degrees", &value.to_string());
        None
    };
    let coded = row.external_identifier.as_deref().filter(|_| row.external_identifier_type.as_deref() == Some(NIS));
    let nis = coded
        .map(|nis| (around.place)(nis).unwrap_or_else(|| nis.to_owned()))
        .or_else(|| address.and_then(|a| (around.place)(&a.city).or_else(|| (around.place)(&a.postal_code))));
    let details = lists.accessibility.get(row.id.as_str()).and_then(|a| a.details.as_deref());
    let wheelchair = details.and_then(|d| d.strip_prefix("wheelchair: ")).and_then(|d| d.parse().ok());
    let postcode = cell.maybe("address.postal_code", address.map(|a| a.postal_code.as_str()), 20);
    let street = cell.maybe("address.address_1", address.map(|a| a.address_1.as_str()), 200);
    let name = cell.maybe("location.name", row.name.as_deref(), 160);
    Location {
        id: None,
        name: name.or_else(|| street.clone()).unwrap_or_default(),
        street,
        postcode,
        nis,
        accessible: wheelchair.unwrap_or(Accessible::Unknown),
        latitude: degrees(&mut cell, "location.latitude", row.latitude, 90.0),
        longitude: degrees(&mut cell, "location.longitude", row.longitude, 180.0),
        external_id: cell.maybe("location.id", Some(&row.id), 200),
    }
}
