//! Who may ask what.

use axum::body::Body;
use testkit::on_both_engines;

use crate::house::{House, kit, problem};

on_both_engines! {
    kit();

    async fn a_token_says_who_it_is_until_it_ends(world: World) {
        let house = House::new(world).await;
        let me = house.get(&house.coach, "/me").await;
        assert_eq!(me.status, 200);
        assert_eq!(me.json()["role"], "coach");
        assert_eq!(me.json()["position"], house.sofie.actor.position.to_string());
        house.world.clock.advance_minutes(31 * 24 * 60);
        problem(&house.get(&house.coach, "/me").await, 401);
    }

    async fn without_a_good_token_the_answer_says_how_to_bring_one(world: World) {
        let house = House::new(world).await;
        for token in ["", "opstap_nothing", "nothing"] {
            for path in ["/me", "/participants", &format!("/participants/{}", house.amina)] {
                let reply = house.get(token, path).await;
                problem(&reply, 401);
                assert!(reply.headers.contains("www-authenticate: Bearer"), "{}", reply.headers);
            }
        }
        assert_eq!(house.get("", "/openapi.json").await.status, 200, "the description is open");
    }

    async fn a_revoked_token_is_nobody(world: World) {
        let house = House::new(world).await;
        let ctx = house.world.ctx(&house.sofie);
        let made = identity::tokens::create(&house.world.app.db, &ctx, ctx.actor.position, "phone", 1).await.unwrap();
        assert_eq!(house.get(&made.1, "/me").await.status, 200);
        house.world.app.db.act(&ctx, &identity::tokens::RevokeToken { id: made.0 }).await.unwrap();
        problem(&house.get(&made.1, "/me").await, 401);
    }

    async fn for_a_stranger_nothing_of_the_person_is_there(world: World) {
        let house = House::new(world).await;
        let before = house.lines("file.read").await;
        // First: one of the bodies below is a consent, after which a partner is no stranger any more.
        problem(&house.get(&house.stranger, &format!("/trajectories?participant={}", house.amina)).await, 404);
        problem(&house.get(&house.stranger, &format!("/participants/{}", house.amina)).await, 404);
        problem(&house.get(&house.stranger, &format!("/referrals/{}", house.referral)).await, 404);
        assert_eq!(house.get(&house.stranger, "/participants").await.json()["items"].as_array().unwrap().len(), 0);
        for (collection, body) in house.bodies() {
            let made = house.post(&house.coach, &format!("/{collection}"), &body).await;
            assert_eq!(made.status, 201, "{collection}: {}", made.body);
            let single = made.location.trim_start_matches("/api/v1").to_owned();
            assert_eq!(house.get(&house.coach, &single).await.status, 200, "{single}");
            problem(&house.get(&house.stranger, &single).await, 404);
            let list = format!("/{collection}?participant={}", house.amina);
            assert_eq!(house.get(&house.coach, &list).await.status, 200, "{list}");
            problem(&house.get(&house.stranger, &list).await, 404);
            problem(&house.post(&house.stranger, &format!("/{collection}"), &body).await, 404);
        }
        let read = house.lines("file.read").await - before;
        assert_eq!(read, 14, "each read of the coach is in the audit, and no other");
    }

    async fn a_method_that_is_not_there_is_a_problem_too(world: World) {
        let house = House::new(world).await;
        problem(&house.send(&house.coach, "DELETE", "/participants", &[], Body::empty()).await, 405);
        problem(&house.get(&house.coach, "/nothing").await, 404);
    }
}
