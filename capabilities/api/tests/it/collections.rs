//! Making, listing, reading: each collection in the same way.

use std::collections::BTreeSet;

use serde_json::json;
use testkit::on_both_engines;

use crate::house::{House, JSON, kit, problem};

on_both_engines! {
    kit();

    async fn what_is_made_has_an_address_where_it_can_be_read(world: World) {
        let house = House::new(world).await;
        for (collection, body) in house.bodies() {
            let made = house.post(&house.coach, &format!("/{collection}"), &body).await;
            assert_eq!(made.status, 201, "{collection}: {}", made.body);
            let id = made.json()["id"].clone();
            assert!(made.location.starts_with(&format!("/api/v1/{collection}/{}", id.as_str().unwrap())));
            let read = house.get(&house.coach, made.location.trim_start_matches("/api/v1")).await;
            assert_eq!((read.status.as_u16(), &read.json()["id"]), (200, &id), "{collection}");
            let list = house.get(&house.coach, &format!("/{collection}?participant={}", house.amina)).await.json();
            assert!(list["items"].as_array().unwrap().iter().any(|item| item["id"] == id), "{collection}");
        }
        let trajectory = house.get(&house.coach, &format!("/trajectories?participant={}", house.amina)).await.json();
        let one = format!("/trajectories/{}?participant={}", trajectory["items"][0]["id"].as_str().unwrap(), house.amina);
        assert_eq!(house.get(&house.coach, &one).await.json()["status"], "active");
        assert_eq!(house.get(&house.coach, &format!("/referrals/{}", house.referral)).await.status, 200);
    }

    async fn the_same_idempotency_key_makes_one_thing(world: World) {
        let house = House::new(world).await;
        for (collection, body) in house.bodies() {
            let key = format!("key-{collection}");
            let headers = [JSON, &[("idempotency-key", key.as_str())]].concat();
            let path = format!("/{collection}");
            let first = house.send(&house.coach, "POST", &path, &headers, body.to_string()).await;
            let again = house.send(&house.coach, "POST", &path, &headers, body.to_string()).await;
            assert_eq!(first.status, 201, "{collection}: {}", first.body);
            assert_eq!((again.status, again.body, again.location), (first.status, first.body, first.location));
            let list = house.get(&house.coach, &format!("/{collection}?participant={}", house.amina)).await.json();
            let made = list["items"].as_array().unwrap().len();
            // The referral itself wrote a consent down.
            assert!(made == 1 || collection == "consents", "{collection}: {made}");
        }
    }

    async fn the_cursor_walks_over_all_rows_once(world: World) {
        let house = House::new(world).await;
        for number in 0..5 {
            let goal = json!({"participant": house.amina, "words": format!("Doel {number}")});
            assert_eq!(house.post(&house.coach, "/goals", &goal).await.status, 201);
            let note = json!({"participant": house.amina, "kind": "call", "visibility": "team", "text": "Gebeld"});
            assert_eq!(house.post(&house.coach, "/contacts", &note).await.status, 201);
            let meeting = json!({
                "participant": house.amina, "kind": "call", "minutes": 30,
                "starts_at": format!("2026-06-0{}T12:00:00Z", number + 1),
            });
            assert_eq!(house.post(&house.coach, "/appointments", &meeting).await.status, 201);
            let person = json!({
                "source": "caw", "given_name": format!("Persoon {number}"), "wish": "Werk", "agreed": "spoken",
                "reach": "Op het plein", "consent_language": "nl",
            });
            assert_eq!(house.post(&house.coach, "/referrals", &person).await.status, 201);
        }
        let of = format!("participant={}", house.amina);
        for (token, path, rows) in [
            (&house.coach, format!("/goals?{of}"), 5),
            (&house.coach, format!("/contacts?{of}"), 5),
            (&house.coach, format!("/appointments?{of}"), 5),
            (&house.coach, "/appointments?from=2026-01-01T00:00:00Z".to_owned(), 5),
            (&house.lien, "/participants?scope=all".to_owned(), 6),
            (&house.lien, "/organisations?".to_owned(), 3),
        ] {
            let (mut seen, mut cursor) = (Vec::new(), String::new());
            for _ in 0..rows + 2 {
                let page = house.get(token, &format!("{path}&limit=2{cursor}")).await;
                assert_eq!(page.status, 200, "{path}{cursor}: {}", page.body);
                let page = page.json();
                let items = page["items"].as_array().unwrap();
                assert!(items.len() <= 2);
                seen.extend(items.iter().map(|item| item["id"].as_str().unwrap().to_owned()));
                let Some(next) = page["next"].as_str() else { break };
                cursor = format!("&cursor={next}");
            }
            assert_eq!(seen.len(), rows, "{path}");
            assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), rows, "{path}: none twice");
        }
        for path in ["/goals", "/contacts", "/appointments"] {
            problem(&house.get(&house.coach, &format!("{path}?{of}&cursor=nothing")).await, 422);
        }
    }

    async fn the_list_of_participants_forgives_an_error_in_a_name(world: World) {
        let house = House::new(world).await;
        let found = house.get(&house.coach, "/participants?q=hadouchi+amina").await.json();
        assert_eq!(found["items"][0]["id"], house.amina.to_string());
        let page = house.get(&house.coach, "/municipalities").await;
        assert_eq!(page.status, 200);
    }

    async fn a_referral_is_the_same_alone_as_in_the_list(world: World) {
        let house = House::new(world).await;
        let one = |token: String| async { let token = token; house.get(&token, &format!("/referrals/{}", house.referral)).await };
        // Guidance runs, so it left the inbox; who decides still sees it, who made it too, each in her own way.
        let decided = one(house.lien.clone()).await;
        assert_eq!((decided.status.as_u16(), decided.json()["participant"].clone()), (200, json!(house.amina)));
        let own = one(house.coach.clone()).await.json();
        assert_eq!((own["participant"].clone(), own["name"].clone()), (json!(null), json!("A. H.")));
        assert_eq!(house.get(&house.coach, "/referrals").await.json()["items"][0], own);
        problem(&one(house.stranger.clone()).await, 404);
        let person = json!({
            "source": "caw", "given_name": "Bilal", "wish": "Werk", "reach": "Op het plein", "agreed": "spoken",
            "consent_language": "nl",
        });
        let made = house.post(&house.coach, "/referrals", &person).await.json()["id"].clone();
        let inbox = house.get(&house.lien, "/referrals?of=triage&limit=1").await.json();
        assert_eq!((inbox["items"][0]["id"].clone(), inbox["next"].clone()), (made.clone(), json!(null)));
        let alone = house.get(&house.lien, &format!("/referrals/{}", made.as_str().unwrap())).await.json();
        assert_eq!(alone, inbox["items"][0]);
        assert_eq!(house.get(&house.lien, "/referrals?of=own").await.json()["items"], json!([]));
        assert_eq!(house.get(&house.coach, "/referrals?of=triage").await.json()["items"], json!([]));
    }
}
