//! The tables of HSDS 3.1 that the catalogue fills, row by row, as the standard's tabular JSON has them: one object
//! with a list per table. Field names and meanings are the standard's; fields that Opstap has nothing for are left out.
//! Reading skips fields that it does not know.
#![expect(missing_docs, reason = "the standard describes its fields; their names are not ours")]

use serde::{Deserialize, Serialize};

/// A whole exchange file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tables {
    pub organization: Vec<Organization>,
    pub service: Vec<Service>,
    pub attribute: Vec<Attribute>,
    pub service_at_location: Vec<ServiceAtLocation>,
    pub location: Vec<Location>,
    pub phone: Vec<Phone>,
    pub contact: Vec<Contact>,
    pub address: Vec<Address>,
    pub schedule: Vec<Schedule>,
    pub service_area: Vec<ServiceArea>,
    pub required_document: Vec<RequiredDocument>,
    pub language: Vec<Language>,
    pub accessibility: Vec<Accessibility>,
    pub taxonomy_term: Vec<TaxonomyTerm>,
    pub cost_option: Vec<CostOption>,
    pub organization_identifier: Vec<OrganizationIdentifier>,
    pub taxonomy: Vec<Taxonomy>,
    pub unit: Vec<Unit>,
    pub service_capacity: Vec<ServiceCapacity>,
}

/// A column of a table: `kind` is `String` or `f64`, `must` when the standard requires it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    name: &'static str,
    kind: &'static str,
    must: bool,
}

impl Column {
    /// Its name in the standard.
    pub fn name(self) -> &'static str {
        self.name.trim_start_matches("r#")
    }

    /// Does it hold numbers?
    pub fn is_number(self) -> bool {
        self.kind == "f64"
    }

    /// Does the standard require it?
    pub fn must(self) -> bool {
        self.must
    }
}

/// What a row of a table consists of, in order.
pub trait Columns {
    const COLUMNS: &'static [Column];
}

macro_rules! row {
    ($(#[$meta:meta])* $name:ident { $($must:ident),* ; $($may:ident : $kind:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct $name {
            $(pub $must: String,)*
            $(#[serde(skip_serializing_if = "Option::is_none")] pub $may: Option<$kind>,)*
        }

        impl Columns for $name {
            const COLUMNS: &'static [Column] = &[
                $(Column { name: stringify!($must), kind: "String", must: true },)*
                $(Column { name: stringify!($may), kind: stringify!($kind), must: false },)*
            ];
        }
    };
}

row!(Organization { id, name, description; alternate_name: String, email: String, website: String });
row!(OrganizationIdentifier { id, organization_id, identifier_type, identifier; identifier_scheme: String });
row!(Service {
    id, organization_id, name, status;
    description: String, url: String, email: String, interpretation_services: String, application_process: String,
    fees_description: String, eligibility_description: String, minimum_age: f64, maximum_age: f64,
    assured_date: String,
});
row!(Location {
    id, location_type;
    organization_id: String, name: String, latitude: f64, longitude: f64, external_identifier: String,
    external_identifier_type: String,
});
row!(Address {
    id, address_1, city, state_province, postal_code, country, address_type; location_id: String,
});
row!(Accessibility { id; location_id: String, description: String, details: String });
row!(ServiceAtLocation { id, service_id, location_id; description: String });
row!(Phone {
    id, number;
    organization_id: String, service_id: String, contact_id: String, location_id: String, r#type: String,
});
row!(Contact { id; organization_id: String, service_id: String, name: String, title: String, email: String });
row!(Schedule {
    id;
    service_id: String, location_id: String, service_at_location_id: String, dtstart: String, description: String,
});
row!(ServiceArea { id; service_id: String, name: String, uri: String });
row!(RequiredDocument { id; service_id: String, document: String });
row!(Language { id; service_id: String, name: String, code: String });
row!(CostOption { id, service_id; currency: String, amount: f64, amount_description: String });
row!(Taxonomy { id, name, description; });
row!(TaxonomyTerm { id, name, description; code: String, taxonomy_id: String, taxonomy: String, language: String });
row!(Attribute { id, link_id, taxonomy_term_id, link_entity; link_type: String, value: String });
row!(Unit { id, name; scheme: String, identifier: String });

/// Places of one class; `available` is required by the standard.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceCapacity {
    pub id: String,
    pub service_id: String,
    pub unit_id: String,
    pub available: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<f64>,
    pub updated: String,
}

impl Columns for ServiceCapacity {
    const COLUMNS: &'static [Column] = &[
        Column { name: "id", kind: "String", must: true },
        Column { name: "service_id", kind: "String", must: true },
        Column { name: "unit_id", kind: "String", must: true },
        Column { name: "available", kind: "f64", must: true },
        Column { name: "maximum", kind: "f64", must: false },
        Column { name: "updated", kind: "String", must: true },
    ];
}
