//! The catalogue as HSDS tables. The order of rows follows the ids, so that two exports of the same facts are equal.

use std::collections::HashSet;
use std::ops::{Deref, DerefMut};

use catalogue::model::{Accessible, Class, Contact, Draft, Gender, Location, Place, ServiceStatus};
use kernel::Day;
use uuid::Uuid;

use super::tables as t;
use super::{CLASS, KBO, MUNICIPALITY, NIS, REGION, taxonomy};
use crate::model::{Bundle, House, derived};

/// The words that an export needs: names of keys, languages and municipalities.
pub trait Names {
    /// What a key of a taxonomy is called.
    fn term(&self, taxonomy: &str, key: &str) -> String;
    /// What the taxonomy itself is.
    fn taxonomy(&self, taxonomy: &str) -> String;
    /// Name of a municipality.
    fn municipality(&self, nis: &str) -> String;
    /// Name of the province or region of addresses, which the standard requires.
    fn province(&self) -> String;
    /// The area "everybody of the partnership".
    fn region(&self) -> String;
    /// That an interpreter can come along.
    fn interpreter(&self) -> String;
    /// Whether somebody in a wheelchair can come in.
    fn accessible(&self, accessible: Accessible) -> String;
    /// What places of a class are called.
    fn class(&self, class: Class) -> String;
}

/// The id of a thing in an export: the one of its source when that is a UUID, so that it keeps its identity from house
/// to house; otherwise the one that Opstap gave it.
pub fn exported(external: Option<&str>, own: Uuid) -> Uuid {
    external.and_then(|id| id.parse().ok()).unwrap_or(own)
}

/// All tables. The external ids in the bundle are UUIDs (see `exported`); `today` is the day of places that nobody
/// ever confirmed.
pub fn tables(bundle: &Bundle, names: &impl Names, today: Day) -> t::Tables {
    let mut out = Out::default();
    for house in &bundle.houses {
        organisation(&mut out, house);
    }
    for offer in &bundle.offers {
        let Some(house) = bundle.houses.get(offer.house) else { continue };
        service(&mut out, house, &offer.draft, names, today);
    }
    sort(&mut out.tables);
    out.tables
}

/// The tables of one organisation alone.
pub fn organisation_tables(house: &House) -> t::Tables {
    let mut out = Out::default();
    organisation(&mut out, house);
    out.tables
}

/// The tables so far, and the ids of rows that several services share.
#[derive(Default)]
struct Out {
    tables: t::Tables,
    shared: HashSet<String>,
}

impl Deref for Out {
    type Target = t::Tables;

    fn deref(&self) -> &t::Tables {
        &self.tables
    }
}

impl DerefMut for Out {
    fn deref_mut(&mut self) -> &mut t::Tables {
        &mut self.tables
    }
}

/// A derived id as text, from ids that are texts.
fn under(parent: &str, what: &str, key: &str) -> String {
    derived(parent.parse().unwrap_or_default(), what, key).to_string()
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|t| !t.is_empty())
}

fn organisation(out: &mut Out, house: &House) {
    let id = &house.external_id;
    out.organization.push(t::Organization {
        id: id.clone(),
        name: house.name.clone(),
        // The standard asks for a description; an organisation of which nothing is told is at least called by its name.
        description: some(&house.description).unwrap_or_else(|| house.name.clone()),
        alternate_name: house.short_name.clone(),
        email: house.email.clone(),
        website: house.website.clone(),
    });
    if let Some(kbo) = &house.kbo {
        out.organization_identifier.push(t::OrganizationIdentifier {
            id: under(id, "kbo", ""),
            organization_id: id.clone(),
            identifier_type: "ondernemingsnummer".to_owned(),
            identifier: kbo.clone(),
            identifier_scheme: Some(KBO.to_owned()),
        });
    }
    if let Some(number) = &house.phone {
        out.phone.push(t::Phone {
            id: under(id, "phone", ""),
            number: number.clone(),
            organization_id: Some(id.clone()),
            ..t::Phone::default()
        });
    }
}

fn service(out: &mut Out, house: &House, draft: &Draft, names: &impl Names, today: Day) {
    let id = draft.external_id.clone().unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "ages")]
    let age = |age: Option<i64>| age.map(|years| years as f64);
    out.service.push(t::Service {
        id: id.clone(),
        organization_id: house.external_id.clone(),
        name: draft.name.clone(),
        status: match draft.status {
            ServiceStatus::Active => "active",
            ServiceStatus::Paused => "temporarily closed",
            ServiceStatus::Ended => "defunct",
        }
        .to_owned(),
        description: some(&draft.description),
        url: draft.website.clone(),
        email: draft.email.clone(),
        interpretation_services: draft.interpreter.then(|| names.interpreter()),
        application_process: draft.apply.clone(),
        fees_description: draft.price_note.clone(),
        eligibility_description: None,
        minimum_age: age(draft.age_from),
        maximum_age: age(draft.age_to),
        assured_date: draft.confirmed_on.map(|day| day.to_string()),
    });
    if let Some(number) = &draft.phone {
        out.phone.push(t::Phone {
            id: under(&id, "phone", ""),
            number: number.clone(),
            service_id: Some(id.clone()),
            ..t::Phone::default()
        });
    }
    around(out, &id, draft, names);
    classify(out, &id, draft, names);
    for place in &draft.places {
        capacity(out, &id, place, draft.confirmed_on.unwrap_or(today), names);
    }
    // Their ids follow from their place in a row that is the same wherever they come from.
    let mut contacts: Vec<&Contact> = draft.contacts.iter().collect();
    contacts.sort_by_key(|c| (&c.name, &c.title, &c.phone, &c.email));
    for (at, one) in contacts.into_iter().enumerate() {
        contact(out, &id, at, one);
    }
    for one in &draft.locations {
        location(out, &id, &house.external_id, one, names);
    }
}

/// Opening, area, price, documents, languages.
fn around(out: &mut Out, id: &str, draft: &Draft, names: &impl Names) {
    let service_id = Some(id.to_owned());
    if draft.opening.is_some() || draft.starts_on.is_some() {
        out.schedule.push(t::Schedule {
            id: under(id, "schedule", ""),
            service_id: service_id.clone(),
            dtstart: draft.starts_on.map(|day| day.to_string()),
            description: draft.opening.clone(),
            ..t::Schedule::default()
        });
    }
    let mut area = |key: &str, name: String, uri: String| {
        out.service_area.push(t::ServiceArea {
            id: under(id, "area", key),
            service_id: service_id.clone(),
            name: some(&name),
            uri: Some(uri),
        });
    };
    if draft.whole_region {
        area("region", names.region(), REGION.to_owned());
    } else {
        for nis in &draft.areas {
            area(nis, names.municipality(nis), format!("{MUNICIPALITY}{nis}"));
        }
    }
    if let Some(cents) = draft.price_cents {
        #[expect(clippy::cast_precision_loss, reason = "prices")]
        let amount = cents as f64 / 100.0;
        out.cost_option.push(t::CostOption {
            id: under(id, "cost", ""),
            service_id: id.to_owned(),
            currency: Some("EUR".to_owned()),
            amount: Some(amount),
            amount_description: draft.price_note.clone(),
        });
    }
    if let Some(document) = &draft.documents {
        out.required_document.push(t::RequiredDocument {
            id: under(id, "document", ""),
            service_id: service_id.clone(),
            document: Some(document.clone()),
        });
    }
    for code in &draft.languages {
        let name = kernel::language::Language::by_code(code).map(|language| language.dutch.to_owned());
        out.language.push(t::Language {
            id: under(id, "language", code),
            service_id: service_id.clone(),
            name,
            code: Some(code.clone()),
        });
    }
}

/// Closed lists and properties as attributes.
fn classify(out: &mut Out, id: &str, draft: &Draft, names: &impl Names) {
    for (list, keys) in
        [(taxonomy::TYPE, &draft.types), (taxonomy::BARRIER, &draft.barriers), (taxonomy::TARGET, &draft.targets)]
    {
        for key in keys {
            attribute(out, id, list, key, None, names);
        }
    }
    let number = |n: Option<i64>| n.map(|n| n.to_string());
    let properties = [
        ("setting", Some(draft.setting.to_string())),
        ("gender", Some(draft.gender).filter(|g| *g != Gender::Any).map(|g| g.to_string())),
        ("home-visits", draft.home_visits.then(|| "yes".to_owned())),
        ("rung-from", number(draft.rung_from)),
        ("rung-to", number(draft.rung_to)),
        ("facts", Some(draft.facts.json()).filter(|_| draft.facts != catalogue::model::Facts::General)),
    ];
    for (key, value) in properties {
        if let Some(value) = value {
            attribute(out, id, taxonomy::PROPERTY, key, Some(value), names);
        }
    }
}

fn attribute(out: &mut Out, id: &str, list: &str, key: &str, value: Option<String>, names: &impl Names) {
    let taxonomy_id = derived(Uuid::nil(), "taxonomy", list);
    let term_id = derived(taxonomy_id, "term", key).to_string();
    if out.shared.insert(term_id.clone()) {
        if out.shared.insert(taxonomy_id.to_string()) {
            out.taxonomy.push(t::Taxonomy {
                id: taxonomy_id.to_string(),
                name: list.to_owned(),
                description: names.taxonomy(list),
            });
        }
        out.taxonomy_term.push(t::TaxonomyTerm {
            id: term_id.clone(),
            name: names.term(list, key),
            description: names.term(list, key),
            code: Some(key.to_owned()),
            taxonomy_id: Some(taxonomy_id.to_string()),
            taxonomy: Some(list.to_owned()),
            language: Some("nl".to_owned()),
        });
    }
    out.attribute.push(t::Attribute {
        id: under(id, list, key),
        link_id: id.to_owned(),
        taxonomy_term_id: term_id,
        link_entity: "service".to_owned(),
        link_type: None,
        value,
    });
}

fn capacity(out: &mut Out, id: &str, place: &Place, updated: Day, names: &impl Names) {
    let class = place.class.as_str();
    let unit_id = derived(Uuid::nil(), "unit", class).to_string();
    if out.shared.insert(unit_id.clone()) {
        out.unit.push(t::Unit {
            id: unit_id.clone(),
            name: names.class(place.class),
            scheme: Some(CLASS.to_owned()),
            identifier: Some(class.to_owned()),
        });
    }
    #[expect(clippy::cast_precision_loss, reason = "numbers of places")]
    let number = |n: i64| n as f64;
    out.service_capacity.push(t::ServiceCapacity {
        id: under(id, "capacity", class),
        service_id: id.to_owned(),
        unit_id,
        available: number(place.free),
        maximum: Some(number(place.capacity)),
        updated: format!("{updated}T00:00:00.000Z"),
    });
}

fn contact(out: &mut Out, id: &str, at: usize, contact: &Contact) {
    let contact_id = under(id, "contact", &at.to_string());
    out.contact.push(t::Contact {
        id: contact_id.clone(),
        organization_id: None,
        service_id: Some(id.to_owned()),
        name: some(&contact.name),
        title: contact.title.clone(),
        email: contact.email.clone(),
    });
    if let Some(number) = &contact.phone {
        out.phone.push(t::Phone {
            id: under(&contact_id, "phone", ""),
            number: number.clone(),
            contact_id: Some(contact_id),
            ..t::Phone::default()
        });
    }
}

fn location(out: &mut Out, id: &str, house: &str, one: &Location, names: &impl Names) {
    let own = one.id.map(|id| id.0).unwrap_or_default();
    let location_id = exported(one.external_id.as_deref(), own).to_string();
    out.service_at_location.push(t::ServiceAtLocation {
        id: under(id, "at", &location_id),
        service_id: id.to_owned(),
        location_id: location_id.clone(),
        description: None,
    });
    if !out.shared.insert(location_id.clone()) {
        return;
    }
    let degrees = |text: &Option<String>| text.as_deref().and_then(|t| t.parse::<f64>().ok()).filter(|d| d.is_finite());
    out.location.push(t::Location {
        id: location_id.clone(),
        location_type: "physical".to_owned(),
        organization_id: Some(house.to_owned()),
        name: some(&one.name),
        latitude: degrees(&one.latitude),
        longitude: degrees(&one.longitude),
        external_identifier: one.nis.clone(),
        external_identifier_type: one.nis.as_ref().map(|_| NIS.to_owned()),
    });
    if one.street.is_some() || one.postcode.is_some() {
        out.address.push(t::Address {
            id: under(&location_id, "address", ""),
            address_1: one.street.clone().unwrap_or_default(),
            city: one.nis.as_deref().map(|nis| names.municipality(nis)).unwrap_or_default(),
            state_province: names.province(),
            postal_code: one.postcode.clone().unwrap_or_default(),
            country: "BE".to_owned(),
            address_type: "physical".to_owned(),
            location_id: Some(location_id.clone()),
        });
    }
    if one.accessible != Accessible::Unknown {
        out.accessibility.push(t::Accessibility {
            id: under(&location_id, "accessibility", ""),
            location_id: Some(location_id),
            description: Some(names.accessible(one.accessible)),
            details: Some(format!("wheelchair: {}", one.accessible)),
        });
    }
}

fn sort(out: &mut t::Tables) {
    macro_rules! by_id {
        ($($table:ident)*) => { $(out.$table.sort_by(|a, b| a.id.cmp(&b.id));)* };
    }
    by_id!(organization service attribute service_at_location location phone contact address schedule service_area
        required_document language accessibility taxonomy_term cost_option organization_identifier taxonomy unit
        service_capacity);
}
