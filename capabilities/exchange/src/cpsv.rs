//! Public services as CPSV-AP 3.2 (JSON-LD). Pure.
//!
//! Source: semiceu.github.io/CPSV-AP/releases/3.2.0 (CC BY 4.0): classes, properties and which are mandatory. The
//! context below is our own; it names the same IRIs.

use catalogue::model::{Draft, ServiceStatus};
use serde_json::{Map, Value, json};

use crate::hsds::MUNICIPALITY;
use crate::hsds::write::Names;
use crate::model::{Bundle, House};

/// Codes of the language table of the Publications Office (authority/language), by the codes of the house.
const LANGUAGES: [(&str, &str); 34] = [
    ("nl", "NLD"),
    ("fr", "FRA"),
    ("en", "ENG"),
    ("de", "DEU"),
    ("ar", "ARA"),
    ("tr", "TUR"),
    ("uk", "UKR"),
    ("ru", "RUS"),
    ("bg", "BUL"),
    ("fa", "FAS"),
    ("prs", "PRS"),
    ("ps", "PUS"),
    ("pl", "POL"),
    ("ro", "RON"),
    ("ti", "TIR"),
    ("es", "SPA"),
    ("it", "ITA"),
    ("pt", "POR"),
    ("so", "SOM"),
    ("sq", "SQI"),
    ("hy", "HYE"),
    ("am", "AMH"),
    ("el", "ELL"),
    ("hu", "HUN"),
    ("ku", "KUR"),
    ("sk", "SLK"),
    ("cs", "CES"),
    ("sr", "SRP"),
    ("hr", "HRV"),
    ("zh", "ZHO"),
    ("hi", "HIN"),
    ("ur", "URD"),
    ("vi", "VIE"),
    ("th", "THA"),
];

/// The words of the context.
fn context() -> Value {
    json!({
        "cpsv": "http://purl.org/vocab/cpsv#",
        "cv": "http://data.europa.eu/m8g/",
        "dct": "http://purl.org/dc/terms/",
        "dcat": "http://www.w3.org/ns/dcat#",
        "locn": "http://www.w3.org/ns/locn#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

/// Services that are given now, as a graph. `base`: where this installation can be reached, without a slash at the end.
pub fn graph(bundle: &Bundle, names: &impl Names, base: &str) -> Value {
    let mut graph: Vec<Value> = Vec::new();
    for house in &bundle.houses {
        graph.push(organisation(house, bundle, base));
    }
    for offer in bundle.offers.iter().filter(|offer| offer.draft.status == ServiceStatus::Active) {
        if let Some(house) = bundle.houses.get(offer.house) {
            service(&mut graph, house, &offer.draft, names, base);
        }
    }
    json!({ "@context": context(), "@graph": graph })
}

/// The texts of the catalogue are Dutch.
fn dutch(text: &str) -> Value {
    json!({ "@language": "nl", "@value": text })
}

fn link(iri: &str) -> Value {
    json!({ "@id": iri })
}

fn organisation(house: &House, bundle: &Bundle, base: &str) -> Value {
    // The profile asks where a public organisation works: the municipalities of its services.
    let at = bundle.houses.iter().position(|known| known.external_id == house.external_id);
    let mut areas: Vec<String> = bundle
        .offers
        .iter()
        .filter(|offer| Some(offer.house) == at)
        .flat_map(|offer| offer.draft.areas.iter().chain(offer.draft.locations.iter().filter_map(|l| l.nis.as_ref())))
        .map(|nis| format!("{MUNICIPALITY}{nis}"))
        .collect();
    areas.sort();
    areas.dedup();
    if areas.is_empty() {
        areas.push(BELGIUM.to_owned());
    }
    let mut map = Map::new();
    map.insert("@id".to_owned(), json!(format!("{base}/hsds/organizations/{}", house.external_id)));
    map.insert("@type".to_owned(), json!("cv:PublicOrganisation"));
    map.insert("skos:prefLabel".to_owned(), dutch(&house.name));
    map.insert("dct:identifier".to_owned(), json!(house.kbo.as_deref().unwrap_or(&house.external_id)));
    map.insert("dct:spatial".to_owned(), areas.iter().map(|iri| link(iri)).collect());
    Value::Object(map)
}

/// For an organisation of which no municipality is known (authority/atu of the Publications Office: Belgium).
const BELGIUM: &str = "http://publications.europa.eu/resource/authority/atu/BEL";

fn service(graph: &mut Vec<Value>, house: &House, draft: &Draft, names: &impl Names, base: &str) {
    let id = draft.external_id.as_deref().unwrap_or_default();
    let iri = format!("{base}/hsds/services/{id}");
    let mut map = Map::new();
    let mut put = |name: &str, value: Value| drop(map.insert(name.to_owned(), value));
    put("@id", json!(iri));
    put("@type", json!("cpsv:PublicService"));
    put("dct:identifier", json!(id));
    put("dct:title", dutch(&draft.name));
    // A description is mandatory; a service without one is at least called by its types.
    let types: Vec<String> = draft.types.iter().map(|key| names.term(crate::hsds::taxonomy::TYPE, key)).collect();
    let description = if draft.description.is_empty() { types.join(", ") } else { draft.description.clone() };
    put("dct:description", dutch(&description));
    put("cv:hasCompetentAuthority", link(&format!("{base}/hsds/organizations/{}", house.external_id)));
    put("dcat:keyword", types.iter().map(|word| dutch(word)).collect());
    let languages: Vec<Value> = draft.languages.iter().filter_map(|code| language(code)).collect();
    if !languages.is_empty() {
        put("dct:language", languages.into());
    }
    if !draft.whole_region {
        put("dct:spatial", draft.areas.iter().map(|nis| link(&format!("{MUNICIPALITY}{nis}"))).collect());
    }
    let mut parts: Vec<Value> = Vec::new();
    let mut part = |property: &str, kind: &str, facts: Vec<(&str, Value)>| {
        let own = format!("{iri}#{property}");
        let mut map = Map::new();
        map.insert("@id".to_owned(), json!(own));
        map.insert("@type".to_owned(), json!(kind));
        map.extend(facts.into_iter().map(|(name, value)| (name.to_owned(), value)));
        parts.push(Value::Object(map));
        link(&own)
    };
    let mut contact = Vec::new();
    contact.extend(draft.email.as_ref().or(house.email.as_ref()).map(|email| ("cv:email", json!(email))));
    contact.extend(draft.phone.as_ref().or(house.phone.as_ref()).map(|phone| ("cv:telephone", json!(phone))));
    contact.extend(draft.website.as_ref().map(|website| ("cv:contactPage", link(website))));
    if !contact.is_empty() {
        put("cv:contactPoint", part("contact", "cv:ContactPoint", contact));
    }
    let mut channel = vec![("dct:identifier", json!(format!("{id}-channel")))];
    channel.extend(draft.apply.as_ref().map(|apply| ("dct:description", dutch(apply))));
    put("cv:hasChannel", part("channel", "cv:Channel", channel));
    if let Some(cents) = draft.price_cents {
        let amount = format!("{}.{:02}", cents / 100, cents % 100);
        let mut cost = vec![
            ("dct:identifier", json!(format!("{id}-cost"))),
            ("cv:hasValue", json!({ "@type": "xsd:double", "@value": amount })),
            ("cv:currency", link("http://publications.europa.eu/resource/authority/currency/EUR")),
        ];
        cost.extend(draft.price_note.as_ref().map(|note| ("dct:description", dutch(note))));
        put("cv:hasCost", part("cost", "cv:Cost", cost));
    }
    if let Some(documents) = &draft.documents {
        let requirement = vec![("dct:identifier", json!(format!("{id}-documents"))), ("dct:title", dutch(documents))];
        put("cv:holdsRequirement", part("documents", "cv:Requirement", requirement));
    }
    graph.push(Value::Object(map));
    graph.append(&mut parts);
}

fn language(code: &str) -> Option<Value> {
    let (_, known) = LANGUAGES.iter().find(|(own, _)| *own == code)?;
    Some(link(&format!("http://publications.europa.eu/resource/authority/language/{known}")))
}
