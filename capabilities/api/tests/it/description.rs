//! The description says what is there, no more and no less.

use std::collections::BTreeSet;

use testkit::on_both_engines;

use crate::house::{House, kit};

/// `METHOD path` of each route in the source.
fn routed() -> BTreeSet<String> {
    let source = include_str!("../../src/resources.rs");
    let mut found = BTreeSet::new();
    for part in source.split(".route(\"").skip(1) {
        let (path, rest) = part.split_once('"').unwrap();
        for method in ["get", "post", "put", "delete"] {
            if rest.contains(&format!(" {method}(")) || rest.contains(&format!(").{method}(")) {
                found.insert(format!("{method} /api/v1{path}"));
            }
        }
    }
    found
}

on_both_engines! {
    kit();

    async fn the_description_lists_exactly_the_routes(world: World) {
        let house = House::new(world).await;
        let document = house.get("", "/openapi.json").await.json();
        assert!(document["openapi"].as_str().unwrap().starts_with("3.1"), "{}", document["openapi"]);
        let mut described = BTreeSet::new();
        for (path, methods) in document["paths"].as_object().unwrap() {
            for (method, operation) in methods.as_object().unwrap() {
                described.insert(format!("{method} {path}"));
                assert!(operation["summary"].as_str().is_some_and(|s| !s.is_empty()), "{method} {path} says what it is");
                let answers = operation["responses"].as_object().unwrap();
                assert!(answers.keys().any(|code| code.starts_with('2')), "{method} {path} has a good answer");
                for name in path.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()) {
                    let known = operation["parameters"].as_array().unwrap();
                    assert!(known.iter().any(|p| p["name"] == name && p["in"] == "path"), "{method} {path}: {name}");
                }
            }
        }
        assert_eq!(described, routed());
        let collections = ["organisations", "municipalities", "participants", "referrals", "trajectories", "goals", "steps",
            "contacts", "assessments", "ladder-observations", "appointments", "consents", "me", "wijk/workers", "wijk/requests",
            "wijk/performances", "wijk/reports", "wijk/users", "wijk/months"];
        for collection in collections {
            assert!(described.contains(&format!("get /api/v1/{collection}")), "{collection}");
        }
        assert_eq!(document["components"]["securitySchemes"]["bearer"]["scheme"], "bearer");
    }
}
