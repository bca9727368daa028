//! The routes as the sources have them, and the table that says how open each is.

use std::collections::BTreeSet;
use std::path::Path;

/// How open a route is: the words of `routes.txt`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// `open`, `secret`, `own`, `list` or `file`.
    pub openness: &'static str,
    /// `GET`, `POST`, `PUT`, `DELETE`.
    pub methods: Vec<&'static str>,
    /// With `{names}`.
    pub path: &'static str,
}

/// The table.
pub fn table() -> Vec<Route> {
    include_str!("../routes.txt")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| {
            let mut words: Vec<&str> = line.split_whitespace().collect();
            let (openness, path) = (words.remove(0), words.pop().unwrap());
            assert!(["open", "secret", "own", "list", "file"].contains(&openness), "{line}");
            Route { openness, methods: words, path }
        })
        .collect()
}

fn sources(dir: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("tests") {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// `METHOD path` of each `.route(…)` in the capabilities and the platform.
fn written() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    sources(&root.join("capabilities"), &mut files);
    sources(&root.join("platform"), &mut files);
    let mut found = BTreeSet::new();
    for (file, text) in &files {
        let base = text.split("base = \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        for part in text.split(".route(").skip(1) {
            let inside = part.trim_start();
            let (path, rest) = if let Some(rest) = inside.strip_prefix('"') {
                rest.split_once('"').unwrap()
            } else if let Some(rest) = inside.strip_prefix("&format!(\"") {
                rest.split_once('"').unwrap()
            } else {
                assert!(inside.starts_with("base") && !base.is_empty(), "{file}: a route that this test can't read");
                ("{base}", &inside["base".len()..])
            };
            let mut path = path.replace("{base}", base).replace("{{", "{").replace("}}", "}");
            if file.replace('\\', "/").ends_with("api/src/resources.rs") {
                path = format!("/api/v1{path}");
            }
            // The methods stand before the next layer, nest or end of the function.
            let rest =
                rest.split(".layer(").next().unwrap().split(".nest(").next().unwrap().split("\n}").next().unwrap();
            for (word, method) in [("get(", "GET"), ("post(", "POST"), ("put(", "PUT"), ("delete(", "DELETE")] {
                let called = rest
                    .match_indices(word)
                    .any(|(at, _)| !rest[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ':')));
                if called {
                    found.insert(format!("{method} {path}"));
                }
            }
        }
    }
    found
}

#[test]
fn every_route_stands_in_the_table_with_its_openness() {
    let listed: BTreeSet<String> =
        table().iter().flat_map(|r| r.methods.iter().map(|m| format!("{m} {}", r.path)).collect::<Vec<_>>()).collect();
    let written = written();
    assert!(written.len() > 150, "the scan finds the routes: {}", written.len());
    let missing: Vec<_> = written.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&written).collect();
    assert!(missing.is_empty(), "add to tests/doors/routes.txt with how open it is: {missing:#?}");
    assert!(gone.is_empty(), "not a route any more, take it out of tests/doors/routes.txt: {gone:#?}");
}
