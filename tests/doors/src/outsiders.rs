//! For an outsider she does not exist: not in a page, a search, a count of names, an export, a calendar, the API.

use axum::body::Body;
use axum::http::Request;
use serde_json::json;
use testkit::{World, on_both_engines};

use crate::canary::{Canary, call_with};
use crate::house::{kit, tables};
use crate::routes::table;
use crate::walk::{Walk, address, strangers};

async fn rows(world: &World) -> Vec<(&'static str, i64)> {
    let mut counts = Vec::new();
    for table in tables() {
        let mut tx = world.app.db.read().await.unwrap();
        let count = store::fetch_value!(tx, i64, store::sql(format!("select count(*) from {table}"))).unwrap();
        counts.push((table, count));
    }
    counts
}

on_both_engines! {
    kit();

    async fn a_stranger_meets_404_and_no_mark_on_any_route(world: World) {
        let canary = Canary::new(world).await;
        let mut leaks = Vec::new();
        for (who, person) in strangers(&canary).await {
            let walk = Walk::of(&canary, &person).await;
            walk.assert_whole(who);
            leaks.extend(walk.seen().into_iter().map(|(mark, path)| format!("{who}: {mark} on {path}")));
            for (route, path, reply) in &walk.replies {
                let own_list = path.starts_with("/api/v1/appointments") && !path.contains('?') && reply.status == 200;
                if route.as_ref().is_some_and(|r| r.openness == "file") && reply.status != 404 && !own_list {
                    leaks.push(format!("{who}: {} on {path}", reply.status));
                }
            }
        }
        assert!(leaks.is_empty(), "{leaks:#?}");
    }

    async fn somebody_without_log_in_is_sent_to_the_log_in_and_sees_no_mark(world: World) {
        let canary = Canary::new(world).await;
        let walk = Walk::open(&canary).await;
        walk.assert_whole("nobody");
        let mut leaks: Vec<String> = walk.seen().into_iter().map(|(mark, path)| format!("{mark} on {path}")).collect();
        for (route, path, reply) in &walk.replies {
            let Some(route) = route else { continue };
            let right = match route.openness {
                "file" | "list" | "own" if path.starts_with("/api/") => {
                    reply.status == 401 && reply.headers.contains("www-authenticate: Bearer")
                }
                "file" | "list" | "own" => reply.status == 303 && reply.location.starts_with("/login"),
                _ => true,
            };
            if !right {
                leaks.push(format!("{} {} on {path}", reply.status, reply.location));
            }
        }
        assert!(leaks.is_empty(), "{leaks:#?}");
    }

    async fn a_stranger_changes_nothing_by_any_route(world: World) {
        let canary = Canary::new(world).await;
        let strangers = strangers(&canary).await;
        let mut tokens = Vec::new();
        for (_, person) in &strangers {
            let ctx = canary.world.ctx(person);
            let made = identity::tokens::create(&canary.world.app.db, &ctx, person.actor.position, "walk", 1).await;
            tokens.push(made.unwrap().1);
        }
        let before = rows(&canary.world).await;
        let mut wrong = Vec::new();
        for ((who, person), secret) in strangers.iter().zip(&tokens) {
            for route in table().iter().filter(|r| r.openness == "file") {
                let path = address(&canary, route.path);
                for method in route.methods.iter().filter(|m| **m != "GET") {
                    let status = if path.starts_with("/api/") {
                        let body = body(route.path, canary.id);
                        call_with(&canary.world, secret, method, &path, body).await.status
                    } else {
                        canary.world.post(person, &path, FIELDS).await.status
                    };
                    // 4xx about the input is given before the door, alike for what does not exist: it tells nothing.
                    if ![400, 403, 404, 422, 428].contains(&status.as_u16()) {
                        wrong.push(format!("{who}: {status} on {method} {path}"));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert_eq!(rows(&canary.world).await, before, "nothing was written");
    }

    async fn nobody_changes_anything_without_log_in(world: World) {
        let canary = Canary::new(world).await;
        let before = rows(&canary.world).await;
        for route in table().iter().filter(|r| ["file", "list", "own"].contains(&r.openness)) {
            let path = address(&canary, route.path);
            for method in route.methods.iter().filter(|m| **m != "GET") {
                let reply = if path.starts_with("/api/") {
                    canary.world.send(Request::builder().method(*method).uri(&path), Body::empty()).await
                } else {
                    canary.world.post_open(&path, FIELDS).await
                };
                let right = reply.status == 401 || reply.status == 403 || reply.location.starts_with("/login");
                assert!(right, "{} on {method} {path}", reply.status);
            }
        }
        assert_eq!(rows(&canary.world).await, before, "nothing was written");
    }
}

/// Plausible answers to what the forms ask, so that the door refuses and not the form.
const FIELDS: &[(&str, &str)] = &[
    ("_version", "1"),
    ("_key", "k1"),
    ("title", "Iets"),
    ("words", "Iets"),
    ("text", "Iets"),
    ("dream", "Iets"),
    ("day", "2026-05-20"),
    ("due", "2026-06-10"),
    ("starts_on", "2026-06-10"),
    ("time", "10:00"),
    ("minutes", "30"),
    ("kind", "call"),
    ("visibility", "team"),
    ("name", "Iets"),
    ("reason", "Iets"),
    ("rung", "3"),
    ("support", "none"),
    ("observer", "both"),
    ("method", "talk"),
    ("intensity", "intensive"),
    ("status", "active"),
    ("answer", "yes"),
];

fn body(path: &str, id: kernel::ParticipantId) -> Option<serde_json::Value> {
    let nobody = uuid::Uuid::from_u128(7);
    let collection = path.trim_start_matches("/api/v1/");
    Some(match collection {
        "appointments" => {
            json!({"participant": id, "kind": "call", "starts_at": "2026-06-01T10:00:00Z", "minutes": 30})
        }
        "assessments" => {
            json!({"participant": id, "viewpoint": "coach", "day": "2026-05-20",
                   "domains": [{"domain": "work", "level": 3, "barriers": []}]})
        }
        "consents" => {
            json!({"participant": id, "organisation": nobody, "purpose": "guidance", "domains": ["work"], "yes": true,
                   "channel": "spoken", "language": "nl"})
        }
        "contacts" | "contacts/{id}" => {
            json!({"participant": id, "kind": "call", "visibility": "team", "text": "Iets"})
        }
        "goals" => json!({"participant": id, "words": "Iets"}),
        "goals/{id}" => json!({"words": "Iets"}),
        "ladder-observations" => {
            json!({"participant": id, "day": "2026-05-20", "rung": 3, "observer": "both", "method": "talk"})
        }
        "steps" => json!({"participant": id, "title": "Iets", "due": "2026-06-10", "support": "none"}),
        "steps/{id}/done" => json!({}),
        "trajectories" => {
            json!({"participant": id, "position": nobody, "focus": "integral", "intensity": "normal"})
        }
        "participants/{id}" => {
            json!({"given_name": "Iets", "gender": "unknown", "no_address": false, "sms_allowed": false,
                   "preferred_channel": "unknown", "digital_access": "unknown", "interpreter_needed": false,
                   "languages": []})
        }
        _ => return None,
    })
}
