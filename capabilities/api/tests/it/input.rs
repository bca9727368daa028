//! Bad input is told apart, changes nothing, and is answered as problem+json.

use axum::body::Body;
use serde_json::{Value, json};
use testkit::on_both_engines;

use crate::house::{House, JSON, kit, problem};

fn with(body: &Value, field: &str, value: Value) -> Value {
    let mut body = body.clone();
    body[field] = value;
    body
}

on_both_engines! {
    kit();

    async fn what_is_not_json_or_too_large_is_refused_before_it_is_read(world: World) {
        let house = House::new(world).await;
        let before = house.lines("goal.create").await;
        let good = house.bodies()[0].1.to_string();
        let plain: &[(&str, &str)] = &[("content-type", "text/plain")];
        problem(&house.send(&house.coach, "POST", "/goals", plain, good.clone()).await, 415);
        problem(&house.send(&house.coach, "POST", "/goals", &[], good).await, 415);
        problem(&house.send(&house.coach, "POST", "/goals", JSON, "{\"words\":").await, 400);
        problem(&house.send(&house.coach, "POST", "/goals", JSON, Body::from(vec![b'"', 0xff, 0xfe, b'"'])).await, 400);
        problem(&house.send(&house.coach, "POST", "/goals", JSON, "{\"words\":\"\\u0000\"}").await, 400);
        let ten_megabytes = format!("{{\"words\":\"{}\"}}", "a".repeat(10 * 1024 * 1024));
        problem(&house.send(&house.coach, "POST", "/goals", JSON, ten_megabytes).await, 413);
        problem(&house.send(&house.coach, "POST", "/goals", JSON, "{}").await, 422);
        problem(&house.send(&house.coach, "POST", "/goals", JSON, "[]").await, 422);
        let long_key = "k".repeat(129);
        let headers = [JSON, &[("idempotency-key", long_key.as_str())]].concat();
        problem(&house.send(&house.coach, "POST", "/goals", &headers, "{}").await, 400);
        assert_eq!(house.lines("goal.create").await, before);
    }

    async fn an_address_that_makes_no_sense_is_a_problem_that_repeats_nothing(world: World) {
        let house = House::new(world).await;
        for path in ["/participants/amina", "/goals", "/goals?participant=amina", "/participants?nothing=1",
            "/participants?limit=many"] {
            let reply = house.get(&house.coach, path).await;
            problem(&reply, 400);
            assert!(!reply.body.contains("amina") && !reply.body.contains("many"), "{}", reply.body);
        }
    }

    async fn words_dates_and_lists_are_checked_in_each_collection(world: World) {
        let house = House::new(world).await;
        let long = "a".repeat(100_000);
        let wrong: &[(&str, &str, Value)] = &[
            ("goals", "words", json!("")),
            ("goals", "words", json!("   ")),
            ("goals", "words", json!(long)),
            ("goals", "other", json!(1)),
            ("steps", "title", json!("")),
            ("steps", "title", json!(long)),
            ("steps", "due", json!("2026-02-30")),
            ("steps", "due", json!("morgen")),
            ("steps", "support", json!("magic")),
            ("contacts", "text", json!("")),
            ("contacts", "text", json!(" \n ")),
            ("contacts", "text", json!(long)),
            ("contacts", "kind", json!("fax")),
            ("contacts", "visibility", json!("world")),
            ("contacts", "happened_at", json!("2026-13-01T00:00:00Z")),
            ("contacts", "happened_at", json!("2026-05-27T12:00:00Z")),
            ("contacts", "minutes", json!(-5)),
            ("contacts", "domains", json!(["moon"])),
            ("assessments", "day", json!("2026-06-30")),
            ("assessments", "day", json!("2026-02-29")),
            ("assessments", "viewpoint", json!("neighbour")),
            ("assessments", "domains", json!([])),
            ("assessments", "domains", json!([{"domain": "moon", "level": 3, "barriers": []}])),
            ("assessments", "domains", json!([{"domain": "work", "level": 9, "barriers": []}])),
            ("ladder-observations", "rung", json!(0)),
            ("ladder-observations", "rung", json!(99)),
            ("ladder-observations", "day", json!("2027-01-01")),
            ("ladder-observations", "observer", json!("nobody")),
            ("appointments", "starts_at", json!("2026-02-30T10:00:00Z")),
            ("appointments", "minutes", json!(0)),
            ("appointments", "minutes", json!(1_000_000_000_000_i64)),
            ("appointments", "kind", json!("party")),
            ("consents", "ends_on", json!("2020-01-01")),
            ("consents", "domains", json!(["moon"])),
            ("consents", "purpose", json!("fun")),
            ("consents", "language", json!("klingon")),
        ];
        let before = house.lines("file.read").await;
        let mut accepted = Vec::new();
        for (collection, field, value) in wrong {
            let good = house.bodies().into_iter().find(|(c, _)| c == collection).unwrap().1;
            let reply = house.post(&house.coach, &format!("/{collection}"), &with(&good, field, value.clone())).await;
            if reply.status == 422 {
                problem(&reply, 422);
                assert!(reply.json()["errors"][0]["detail"].as_str().is_some_and(|d| !d.is_empty()), "{}", reply.body);
            } else {
                let shown: String = value.to_string().chars().take(40).collect();
                accepted.push(format!("{} for {collection} {field} {shown}: {}", reply.status, reply.body));
            }
        }
        assert!(accepted.is_empty(), "{accepted:#?}");
        assert_eq!(house.lines("file.read").await, before);
    }

    async fn a_referral_and_a_person_are_checked_too(world: World) {
        let house = House::new(world).await;
        let good = json!({
            "source": "caw", "given_name": "Bilal", "wish": "Werk", "phone": "0470 12 34 56", "agreed": "spoken", "consent_language": "nl",
        });
        for (field, value) in [
            ("given_name", json!("")), ("wish", json!(" ")), ("nis", json!("99999")), ("phone", json!("12")),
            ("source", json!("spy")), ("language", json!("klingon")), ("agreed", json!("maybe")),
            ("wish", json!("a".repeat(100_000))),
        ] {
            problem(&house.post(&house.coach, "/referrals", &with(&good, field, value)).await, 422);
        }
        let path = format!("/participants/{}", house.amina);
        let details = house.get(&house.coach, &path).await.json()["details"].clone();
        for (field, value) in [
            ("nis", json!("99999")), ("birth", json!("2026-02-30")), ("birth", json!("2027-01-01")),
            ("gender", json!("x1")), ("phone", json!("12")), ("email", json!("nobody")),
            ("preferred_channel", json!("pigeon")), ("given_name", json!("a".repeat(1000))),
        ] {
            let headers = [JSON, &[("if-match", "\"v2\"")]].concat();
            let reply = house.send(&house.coach, "PUT", &path, &headers, with(&details, field, value).to_string()).await;
            assert_eq!(reply.status, 422, "{field}: {}", reply.body);
        }
        for path in ["/participants?scope=moon", "/participants?sort=moon", "/participants?status=moon",
            "/participants?cursor=moon", "/appointments?from=yesterday"] {
            problem(&house.get(&house.coach, path).await, 422);
        }
    }
}
