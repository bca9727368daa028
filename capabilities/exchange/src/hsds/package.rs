//! The tables of HSDS as a tabular data package: a ZIP with `datapackage.json` and a CSV file per table. The same tables
//! give the same bytes.
//!
//! Source: Frictionless Data, Tabular Data Package (specs.frictionlessdata.io), the form in which HSDS 1 to 3 hand over
//! files (docs.openreferral.org, "Serialization").

mod archive;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use zip::result::ZipError;

use super::VERSION;
use super::tables::{self as t, Column, Columns, Tables};
use crate::fault::Fault;

/// The description of the package inside the ZIP.
const DESCRIPTION: &str = "datapackage.json";

/// The ZIP. Tables without rows are left out.
pub fn write(tables: &Tables) -> Result<Vec<u8>, ZipError> {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut resources = Vec::new();
    macro_rules! tables {
        ($($name:ident: $row:ty),* $(,)?) => {
            $(if !tables.$name.is_empty() {
                let (name, columns) = (stringify!($name), <$row as Columns>::COLUMNS);
                files.insert(format!("{name}.csv"), rows(&tables.$name, columns)?);
                resources.push(resource(name, columns));
            })*
        };
    }
    tables! {
        organization: t::Organization, organization_identifier: t::OrganizationIdentifier, service: t::Service,
        attribute: t::Attribute, service_at_location: t::ServiceAtLocation, location: t::Location, phone: t::Phone,
        contact: t::Contact, address: t::Address, schedule: t::Schedule, service_area: t::ServiceArea,
        required_document: t::RequiredDocument, language: t::Language, accessibility: t::Accessibility,
        taxonomy_term: t::TaxonomyTerm, cost_option: t::CostOption, taxonomy: t::Taxonomy, unit: t::Unit,
        service_capacity: t::ServiceCapacity,
    }
    let description = json!({
        "name": "human_services_data",
        "title": "Human Services Data Specification",
        "version": VERSION,
        "homepage": "http://docs.openreferral.org",
        "profile": "tabular-data-package",
        "resources": resources,
    });
    let text = serde_json::to_string_pretty(&description).map_err(std::io::Error::from)? + "\n";
    files.insert(DESCRIPTION.to_owned(), text.into_bytes());
    archive::write(&files)
}

fn resource(name: &str, columns: &[Column]) -> Value {
    let field = |column: &Column| {
        json!({
            "name": column.name(),
            "type": if column.is_number() { "number" } else { "string" },
            "constraints": { "required": column.must() },
        })
    };
    json!({
        "name": name,
        "path": format!("{name}.csv"),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": { "fields": columns.iter().map(field).collect::<Vec<Value>>(), "primaryKey": "id" },
    })
}

/// RFC 4180: commas, quotes where needed, CRLF.
fn rows(rows: &[impl serde::Serialize], columns: &[Column]) -> std::io::Result<Vec<u8>> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    out.write_record(columns.iter().map(|column| column.name()))?;
    for row in rows {
        let row = serde_json::to_value(row)?;
        let cell = |column: &Column| match &row[column.name()] {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            Value::Number(number) => number.as_f64().unwrap_or_default().to_string(),
            other => other.to_string(),
        };
        out.write_record(columns.iter().map(cell))?;
    }
    out.into_inner().map_err(|e| std::io::Error::other(e.to_string()))
}

/// The tables of a ZIP as one object with a list per table, like the tabular JSON.
pub fn read(bytes: &[u8]) -> Result<Value, Fault> {
    let files = archive::read(bytes)?;
    // Some programs put everything in a folder.
    let found = files.keys().filter(|path| *path == DESCRIPTION || path.ends_with(&format!("/{DESCRIPTION}")));
    let place = found.min_by_key(|path| path.len()).ok_or(Fault::file("import-package-none"))?;
    let folder = place.trim_end_matches(DESCRIPTION);
    let broken = |e: serde_json::Error| {
        Fault { column: DESCRIPTION.to_owned(), ..Fault::file("import-json-broken") }
            .fact("line", e.line())
            .fact("column", e.column())
    };
    let description: Value = serde_json::from_slice(plain(&files[place])).map_err(broken)?;
    let mut tables = Map::new();
    for resource in description["resources"].as_array().into_iter().flatten() {
        let path = &resource["path"];
        let paths: Vec<&str> = match path {
            Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
            one => one.as_str().into_iter().collect(),
        };
        let mut list = Vec::new();
        for path in paths {
            let file = files.get(&format!("{folder}{path}")).ok_or_else(|| {
                Fault { column: DESCRIPTION.to_owned(), ..Fault::file("import-package-file") }.fact("value", path)
            })?;
            table(resource, path, plain(file), &mut list)?;
        }
        let name = resource["name"].as_str().unwrap_or_default();
        tables.insert(name.to_owned(), Value::Array(list));
    }
    Ok(Value::Object(tables))
}

fn plain(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// The rows of a file as objects; an empty cell is a field that is not there.
fn table(resource: &Value, path: &str, bytes: &[u8], list: &mut Vec<Value>) -> Result<(), Fault> {
    let fields = resource["schema"]["fields"].as_array();
    let is_number = |name: &str| {
        fields.into_iter().flatten().any(|f| f["name"] == name && (f["type"] == "number" || f["type"] == "integer"))
    };
    let delimiter = resource["dialect"]["delimiter"].as_str().and_then(|d| d.bytes().next()).unwrap_or(b',');
    let broken = |_| Fault { column: path.to_owned(), ..Fault::file("import-csv-broken") };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(bytes);
    let heads: Vec<(String, bool)> =
        reader.headers().map_err(broken)?.iter().map(|name| (name.to_owned(), is_number(name))).collect();
    for record in reader.records() {
        let record = record.map_err(broken)?;
        let mut row = Map::new();
        for ((name, number), text) in heads.iter().zip(record.iter()).filter(|(_, text)| !text.is_empty()) {
            // A number that is none stays a text: reading the row tells what is wrong with it.
            let value = if *number { text.parse::<f64>().ok() } else { None };
            row.insert(name.clone(), value.map_or_else(|| Value::from(text), Value::from));
        }
        list.push(Value::Object(row));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables() -> Tables {
        Tables {
            organization: vec![t::Organization {
                id: "1".into(),
                name: "Huis \"De Brug\", Deinze".into(),
                description: " twee\r\nregels ".into(),
                ..t::Organization::default()
            }],
            location: vec![t::Location {
                id: "2".into(),
                location_type: "physical".into(),
                latitude: Some(50.985_8),
                longitude: Some(3.0),
                ..t::Location::default()
            }],
            phone: vec![t::Phone { id: "3".into(), number: "+3293660000".into(), ..t::Phone::default() }],
            ..Tables::default()
        }
    }

    #[test]
    fn the_same_tables_give_the_same_bytes_and_come_back_the_same() {
        let bytes = write(&tables()).unwrap();
        assert_eq!(write(&tables()).unwrap(), bytes);
        let back: Tables = serde_json::from_value(read(&bytes).unwrap()).unwrap();
        assert_eq!(back, tables());
    }

    #[test]
    fn every_file_of_the_description_is_there_with_its_columns() {
        let files = archive::read(&write(&tables()).unwrap()).unwrap();
        assert_eq!(files.keys().collect::<Vec<_>>(), [DESCRIPTION, "location.csv", "organization.csv", "phone.csv"]);
        let description: Value = serde_json::from_slice(&files[DESCRIPTION]).unwrap();
        assert_eq!(description["profile"], "tabular-data-package");
        for resource in description["resources"].as_array().unwrap() {
            let text = String::from_utf8(files[resource["path"].as_str().unwrap()].clone()).unwrap();
            let fields = resource["schema"]["fields"].as_array().unwrap();
            let names: Vec<&str> = fields.iter().map(|f| f["name"].as_str().unwrap()).collect();
            assert_eq!(text.lines().next().unwrap(), names.join(","));
        }
        assert!(
            files["phone.csv"].starts_with(b"id,number,organization_id,service_id,contact_id,location_id,type\r\n")
        );
    }

    #[test]
    fn a_package_in_a_folder_with_other_separators_is_read_too() {
        let description = r#"{"resources":[{"name":"phone","path":["a.csv","b.csv"],"dialect":{"delimiter":";"}}]}"#;
        let files = [
            ("x/datapackage.json", description),
            ("x/a.csv", "\u{feff}id;number\n1;09\n"),
            ("x/b.csv", "id;number\n2;\n"),
        ];
        let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).into();
        let read = read(&archive::write(&files).unwrap()).unwrap();
        assert_eq!(read, json!({"phone": [{"id": "1", "number": "09"}, {"id": "2"}]}));
    }

    #[test]
    fn a_zip_without_a_description_or_without_a_named_file_is_refused() {
        let zip = |path: &str, text: &str| {
            archive::write(&BTreeMap::from([(path.to_owned(), text.as_bytes().to_vec())])).unwrap()
        };
        assert_eq!(read(&zip("a.csv", "id\n")).unwrap_err().key, "import-package-none");
        let fault = read(&zip(DESCRIPTION, r#"{"resources":[{"name":"phone","path":"../phone.csv"}]}"#)).unwrap_err();
        assert_eq!(fault.key, "import-package-file");
        assert_eq!(read(&zip(DESCRIPTION, "{")).unwrap_err().key, "import-json-broken");
        assert_eq!(read(b"PK\x03\x04 broken").unwrap_err().key, "import-package-broken");
    }
}
