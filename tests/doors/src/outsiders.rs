//! For an outsider she does not exist: not in a page, a search, a count of names, an export, a calendar, the API.

use axum::body::Body;
use axum::http::Request;
use testkit::{Person, Reply, World, on_both_engines};

use crate::canary::Canary;
use crate::deeds::{FIELDS, deeds, looks, namings};
use crate::house::{kit, tables};
use crate::routes::table;
use crate::walk::{Walk, address, strangers};

/// How many rows each table has.
pub async fn rows(world: &World) -> Vec<(&'static str, i64)> {
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

    async fn a_stranger_changes_nothing_by_any_route_whatever_is_sent(world: World) {
        let canary = Canary::new(world).await;
        let strangers = with_tokens(&canary).await;
        let before = rows(&canary.world).await;
        let mut wrong = Vec::new();
        for (who, person, secret) in &strangers {
            for deed in deeds(&canary) {
                let status = deed.send(&canary, person, secret, false).await.status;
                if ![403, 404].contains(&status.as_u16()) {
                    wrong.push(format!("{who}: {status} on {deed}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert_eq!(rows(&canary.world).await, before, "nothing was written");
    }

    async fn what_a_stranger_hears_of_her_is_what_she_hears_of_nobody(world: World) {
        let canary = Canary::new(world).await;
        let mut wrong = Vec::new();
        for (who, person, secret) in with_tokens(&canary).await {
            let all = [looks(&canary), deeds(&canary), namings(&canary)].concat();
            assert!(all.len() > 300, "the walk asks a lot: {}", all.len());
            for deed in all {
                let real = deed.send(&canary, &person, &secret, false).await;
                let none = deed.send(&canary, &person, &secret, true).await;
                let heard = |reply: &Reply| (reply.status, steady(&canary.ghost(&reply.body)), steady(&canary.ghost(&reply.location)));
                if heard(&real) != heard(&none) {
                    wrong.push(format!("{who}: {} and {} on {deed}", real.status, none.status));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
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

/// The strangers, each with a token for the API.
async fn with_tokens(canary: &Canary) -> Vec<(&'static str, Person, String)> {
    let mut all = Vec::new();
    for (who, person) in strangers(canary).await {
        let ctx = canary.world.ctx(&person);
        let made = identity::tokens::create(&canary.world.app.db, &ctx, person.actor.position, "walk", 1).await;
        all.push((who, person, made.unwrap().1));
    }
    all
}

/// A body without what is new on each page: the key of a form, and the words of a search, sealed anew each time.
fn steady(body: &str) -> String {
    let keyless = without(body, "name=\"_key\" value=\"", |c| c == '"');
    ["?s=", "&s=", "&#38;s="]
        .iter()
        .fold(keyless, |text, mark| without(&text, mark, |c| !(c.is_ascii_alphanumeric() || "-_".contains(c))))
}

/// A text without what stands between each `mark` and the next sign that ends it.
fn without(text: &str, mark: &str, ends: fn(char) -> bool) -> String {
    let mut parts = text.split(mark);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + mark + part.find(ends).map_or("", |end| &part[end..]))
}
