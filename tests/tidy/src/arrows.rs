//! Invariant 1: arrows only point down, and each one stands in the table.

use crate::arrows_table::{CAPABILITIES, FOUNDATION, GUARDED};
use crate::tree::{File, files, none, one};

/// A manifest, as far as arrows go.
struct Manifest {
    path: String,
    name: String,
    knows: Vec<String>,
    /// Also what its tests know.
    test_knows: Vec<String>,
}

fn manifests(files: &[File]) -> Vec<Manifest> {
    let names = |table: &toml::Table, key: &str| -> Vec<String> {
        table.get(key).and_then(toml::Value::as_table).map(|t| t.keys().cloned().collect()).unwrap_or_default()
    };
    files
        .iter()
        .filter(|file| file.name() == "Cargo.toml" && file.path.contains('/'))
        .map(|file| {
            let table: toml::Table = file.text.parse().unwrap_or_else(|e| panic!("{}: {e}", file.path));
            Manifest {
                path: file.path.clone(),
                name: table["package"]["name"].as_str().unwrap().to_owned(),
                knows: [names(&table, "dependencies"), names(&table, "build-dependencies")].concat(),
                test_knows: names(&table, "dev-dependencies"),
            }
        })
        .collect()
}

fn allowed(name: &str) -> Option<Vec<&'static str>> {
    let foundation =
        || FOUNDATION.iter().map(|(name, _)| *name).filter(|name| !["testkit", "tidy", "doors"].contains(name));
    let capabilities = || CAPABILITIES.iter().map(|(name, _)| *name);
    if name == "opstap" {
        return Some(foundation().chain(capabilities()).chain(["parts"]).collect());
    }
    if let Some((_, may)) = FOUNDATION.iter().find(|(from, _)| *from == name) {
        return Some(may.to_vec());
    }
    let (_, may) = CAPABILITIES.iter().find(|(from, _)| *from == name)?;
    Some(foundation().chain(may.iter().copied()).collect())
}

fn findings(files: &[File]) -> Vec<String> {
    let manifests = manifests(files);
    let ours: Vec<&str> = manifests.iter().map(|m| m.name.as_str()).collect();
    let mut found = Vec::new();
    for Manifest { path, name, knows, test_knows } in &manifests {
        let Some(may) = allowed(name) else {
            found.push(format!("{path}: the crate {name} stands in no table"));
            continue;
        };
        for to in knows.iter().filter(|to| ours.contains(&to.as_str())) {
            if !may.contains(&to.as_str()) {
                found.push(format!("{path}: {name} may not know {to}"));
            }
        }
        // Tests may use testkit, and in the foundation nothing else that points up.
        for to in test_knows.iter().filter(|to| CAPABILITIES.iter().any(|(capability, _)| capability == to)) {
            if name != "opstap" && !may.contains(&to.as_str()) {
                found.push(format!("{path}: the tests of {name} may not know {to}"));
            }
        }
        for (guarded, who, why) in GUARDED {
            if knows.iter().any(|to| to == guarded) && !who.contains(&name.as_str()) {
                found.push(format!("{path}: {name} may not depend on {guarded}: {why}"));
            }
        }
    }
    found
}

#[test]
fn arrows_point_down_and_stand_in_the_table() {
    none(
        &findings(&files()),
        "take the dependency out, or add the arrow to tests/tidy/src/arrows_table.rs and say why in the commit",
    );
}

#[test]
fn an_arrow_that_points_up_is_found() {
    let manifest = |path: &str, name: &str, deps: &str| {
        File::sample(path, &format!("[package]\nname = \"{name}\"\n[dependencies]\n{deps}"))
    };
    let people = || manifest("capabilities/people/Cargo.toml", "people", "");
    one(&findings(&[people(), manifest("kernel/Cargo.toml", "kernel", "people.workspace = true\n")]), "people");
    one(
        &findings(&[people(), manifest("capabilities/network/Cargo.toml", "network", "people.workspace = true\n")]),
        "network may not know people",
    );
    one(&findings(&[manifest("capabilities/people/Cargo.toml", "people", "getrandom = \"1\"\n")]), "getrandom");
    one(&findings(&[manifest("capabilities/new/Cargo.toml", "new", "")]), "no table");
}
