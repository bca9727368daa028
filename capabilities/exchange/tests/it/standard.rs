//! The export against what the standards ask. Facts of HSDS 3.1 from github.com/openreferral/specification,
//! `schema/*.json` (properties `required`, `tabular_required`, `enum`, `format`); of CPSV-AP 3.2 from
//! semiceu.github.io/CPSV-AP/releases/3.2.0. The schemas themselves are not ours and not here.

use exchange::Format;
use serde_json::Value;
use uuid::Uuid;

use crate::{export, kit, some_services, system};

/// Table, required fields (nested and tabular), and where ids point to.
type Table = (&'static str, &'static [&'static str], &'static [(&'static str, &'static str)]);

const TABLES: &[Table] = &[
    ("organization", &["id", "name", "description"], &[]),
    ("service", &["id", "name", "status", "organization_id"], &[("organization_id", "organization")]),
    ("location", &["id", "location_type"], &[("organization_id", "organization")]),
    (
        "address",
        &["id", "address_1", "city", "state_province", "postal_code", "country", "address_type"],
        &[("location_id", "location")],
    ),
    (
        "service_at_location",
        &["id", "service_id", "location_id"],
        &[("service_id", "service"), ("location_id", "location")],
    ),
    (
        "phone",
        &["id", "number"],
        &[("service_id", "service"), ("contact_id", "contact"), ("organization_id", "organization")],
    ),
    ("contact", &["id"], &[("service_id", "service")]),
    ("schedule", &["id"], &[("service_id", "service")]),
    ("service_area", &["id"], &[("service_id", "service")]),
    ("language", &["id"], &[("service_id", "service")]),
    ("accessibility", &["id"], &[("location_id", "location")]),
    ("required_document", &["id"], &[("service_id", "service")]),
    ("cost_option", &["id", "service_id"], &[("service_id", "service")]),
    ("organization_identifier", &["id", "identifier_type", "identifier", "organization_id"], &[]),
    ("taxonomy", &["id", "name", "description"], &[]),
    ("taxonomy_term", &["id", "name", "description"], &[("taxonomy_id", "taxonomy")]),
    (
        "attribute",
        &["id", "link_id", "taxonomy_term_id", "link_entity"],
        &[("link_id", "service"), ("taxonomy_term_id", "taxonomy_term")],
    ),
    ("unit", &["id", "name"], &[]),
    (
        "service_capacity",
        &["id", "unit_id", "service_id", "available", "updated"],
        &[("service_id", "service"), ("unit_id", "unit")],
    ),
];

/// Field, table, allowed values.
const ENUMS: &[(&str, &str, &[&str])] = &[
    ("service", "status", &["active", "inactive", "defunct", "temporarily closed"]),
    ("location", "location_type", &["physical", "postal", "virtual"]),
    ("address", "address_type", &["physical", "postal", "virtual"]),
];

/// Fields of type number; every other one that is there is a string.
const NUMBERS: &[&str] = &["minimum_age", "maximum_age", "latitude", "longitude", "amount", "available", "maximum"];

fn is_date_time(text: &str) -> bool {
    text.len() == 24 && text.ends_with('Z') && &text[10..11] == "T" && text[..10].parse::<kernel::Day>().is_ok()
}

/// What is not as the standard asks.
fn findings(tables: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let rows = |table: &str| tables[table].as_array().cloned().unwrap_or_default();
    for (name, list) in tables.as_object().unwrap() {
        if !TABLES.iter().any(|(table, _, _)| table == name) {
            found.push(format!("{name} is no table that we fill"));
        }
        assert!(list.is_array());
    }
    for (table, required, ties) in TABLES {
        let mut ids = Vec::new();
        for row in rows(table) {
            for field in *required {
                if row[*field].is_null() || row[*field] == "" {
                    found.push(format!("{table}.{field} is missing"));
                }
            }
            let id = row["id"].as_str().unwrap_or_default().to_owned();
            if id.parse::<Uuid>().is_err() || ids.contains(&id) {
                found.push(format!("{table}.id {id} is no UUID of its own"));
            }
            ids.push(id);
            for (field, value) in row.as_object().unwrap() {
                if value.is_number() != NUMBERS.contains(&field.as_str()) || !(value.is_number() || value.is_string()) {
                    found.push(format!("{table}.{field} is of another type"));
                }
                let text = value.as_str().unwrap_or_default();
                let format = match field.as_str() {
                    "email" => text.contains('@'),
                    "url" | "website" => text.starts_with("http"),
                    "dtstart" | "assured_date" => text.parse::<kernel::Day>().is_ok(),
                    "updated" => is_date_time(text),
                    "country" => text.len() == 2,
                    _ => true,
                };
                if !format {
                    found.push(format!("{table}.{field} {text:?} has another format"));
                }
            }
            for (field, to) in *ties {
                if let Some(id) = row[*field].as_str()
                    && !rows(to).iter().any(|other| other["id"] == id)
                {
                    found.push(format!("{table}.{field} points to nothing"));
                }
            }
        }
    }
    for (table, field, allowed) in ENUMS {
        for row in rows(table) {
            if !allowed.contains(&row[*field].as_str().unwrap_or_default()) {
                found.push(format!("{table}.{field} {} is not allowed", row[*field]));
            }
        }
    }
    found
}

testkit::on_both_engines! { kit();
    async fn the_export_is_as_hsds_asks(world: World) {
        let ctx = system(&world, world.partnership);
        some_services(&world, &ctx).await;
        let mut tables: Value = serde_json::from_str(&export(&world, &ctx, Format::Hsds).await).unwrap();
        assert_eq!(findings(&tables), Vec::<String>::new());
        for (table, _, _) in TABLES.iter().filter(|(table, _, _)| *table != "organization_identifier") {
            assert!(!tables[*table].as_array().unwrap().is_empty(), "{table} is never filled here");
        }
        // The validator itself sees what is wrong.
        tables["service"][0]["status"] = "open".into();
        tables["service"][1]["organization_id"] = Uuid::nil().to_string().into();
        tables["address"][0]["country"] = "België".into();
        assert_eq!(findings(&tables).len(), 3, "{:?}", findings(&tables));
    }

    async fn the_linked_data_is_as_cpsv_ap_asks(world: World) {
        let ctx = system(&world, world.partnership);
        some_services(&world, &ctx).await;
        let data: Value = serde_json::from_str(&export(&world, &ctx, Format::Cpsv).await).unwrap();
        let graph = data["@graph"].as_array().unwrap();
        let of = |kind: &str| graph.iter().filter(|n| n["@type"] == kind).cloned().collect::<Vec<_>>();
        let services = of("cpsv:PublicService");
        assert_eq!(services.len(), 2, "what ended is no service any more");
        for service in &services {
            for field in ["@id", "dct:identifier"] {
                assert!(service[field].as_str().is_some_and(|text| !text.is_empty()), "{field}");
            }
            for field in ["dct:title", "dct:description"] {
                assert!(service[field]["@language"] == "nl" && service[field]["@value"] != "", "{field}");
            }
            let authority = &service["cv:hasCompetentAuthority"]["@id"];
            assert!(of("cv:PublicOrganisation").iter().any(|o| &o["@id"] == authority));
        }
        for organisation in of("cv:PublicOrganisation") {
            assert!(organisation["skos:prefLabel"]["@value"] != "" && !organisation["dct:spatial"].as_array().unwrap().is_empty());
        }
        for (kind, count) in [("cv:Channel", 2), ("cv:Cost", 2), ("cv:Requirement", 1), ("cv:ContactPoint", 1)] {
            assert_eq!(of(kind).len(), count, "{kind}");
            assert!(kind == "cv:ContactPoint" || of(kind).iter().all(|n| n["dct:identifier"].is_string()));
        }
        // Every id that is linked to inside is there, and every prefix is declared.
        let context = data["@context"].as_object().unwrap();
        for node in graph {
            for key in node.as_object().unwrap().keys().filter(|key| !key.starts_with('@')) {
                assert!(context.contains_key(key.split(':').next().unwrap()), "{key}");
            }
        }
        let rich = services.iter().find(|s| s["dct:title"]["@value"] == "Taaltafel").unwrap();
        assert_eq!(rich["dct:spatial"][0]["@id"], "https://data.vlaanderen.be/id/gemeente/44083");
        assert_eq!(rich["dct:language"][0]["@id"], "http://publications.europa.eu/resource/authority/language/NLD");
    }
}
