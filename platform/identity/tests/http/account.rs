//! Own settings, positions, password.

use axum::http::StatusCode;
use kernel::Role;

use crate::{GOOD, email, kit, log_in, set_password, with_session};

testkit::on_both_engines! { kit();
    async fn switching_positions_gives_a_new_token_and_the_old_one_is_dead(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let emino = world.organisation("Emino", "partner").await;
        let nele = world.person("Nele C.", Role::Coach, caw).await;
        let other = world.position(nele.actor.staff, Role::PartnerAdministrator, emino).await;
        let page = world.get(&nele, "/positions").await;
        assert!(page.body.contains("Emino") && page.body.contains("partnerbeheerder"));
        let reply = world.post(&nele, &format!("/positions/{}", other.actor.position), &[]).await;
        assert_eq!(reply.location, "/staff");
        assert_eq!(world.get(&nele, "/account").await.status, StatusCode::SEE_OTHER);
        let switched = with_session(&nele, &reply);
        assert!(world.get(&switched, "/account").await.body.contains("partnerbeheerder, Emino"));
    }

    async fn nobody_switches_to_the_position_of_somebody_else_or_to_one_that_is_over(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let boss = world.person("Bert B.", Role::FunctionalAdministrator, caw).await;
        let path = format!("/positions/{}", boss.actor.position);
        assert_eq!(world.post(&sofie, &path, &[]).await.status, StatusCode::NOT_FOUND);
        let old = world.position(sofie.actor.staff, Role::TeamLead, caw).await;
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        store::execute!(tx, "update position set valid_to = $2 where id = $1", old.actor.position, "2026-05-25").unwrap();
        tx.finish().await.unwrap();
        assert_eq!(world.post(&sofie, &format!("/positions/{}", old.actor.position), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.get(&old, "/account").await.status, StatusCode::SEE_OTHER, "its own session ended with it");
    }

    async fn a_log_in_begins_with_the_position_used_last(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let nele = world.person("Nele C.", Role::Coach, caw).await;
        let lead = world.position(nele.actor.staff, Role::Referrer, caw).await;
        set_password(&world, &nele, GOOD).await;
        world.clock.advance_minutes(1);
        let first = with_session(&nele, &log_in(&world, &email(&nele), GOOD).await);
        world.clock.advance_minutes(1);
        let reply = world.post(&first, &format!("/positions/{}", lead.actor.position), &[]).await;
        assert_eq!(reply.location, "/referrals");
        assert_eq!(log_in(&world, &email(&nele), GOOD).await.location, "/referrals");
    }

    async fn settings_are_saved_and_a_stale_form_shows_both_versions(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let version = world.get(&sofie, "/account").await.input("_version").to_owned();
        let form = |name| [("name", name), ("phone", "0470 12 34 56"), ("language", "en"), ("_version", version.as_str())];
        let saved = world.post(&sofie, "/account", &form("Sofie Delva")).await;
        assert!(saved.headers.contains("set-cookie: lang=en"));
        let page = world.get(&sofie, "/account").await;
        assert!(page.body.contains("My settings") && page.body.contains("Sofie Delva") && page.body.contains("+32470123456"));
        assert!(page.body.contains("data-keys=\"off\""), "shortcuts are off");
        let stale = world.post(&sofie, "/account", &form("Iemand anders")).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.body.contains("Sofie Delva") && stale.body.contains("Iemand anders"));
        let faulty = world.post(&sofie, "/account", &[("name", ""), ("phone", "12"), ("language", "tlh")]).await;
        assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(faulty.body.contains("Write your name."));
    }

    async fn changing_the_password_asks_the_old_one_and_ends_other_sessions(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        let here = world.position(sofie.actor.staff, Role::Coach, caw).await;
        let other = world.position(sofie.actor.staff, Role::Coach, caw).await;
        let new = "drie gele tulpen nu";
        let wrong = world.post(&here, "/account/password", &[("old", "x"), ("password", new), ("again", new)]).await;
        assert!(wrong.body.contains("niet je wachtwoord"));
        let name = world.post(&here, "/account/password", &[("old", GOOD), ("password", "Sofie12345678"), ("again", "x")]).await;
        assert_eq!(name.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!name.body.contains("Sofie12345678"), "a password is never sent back");
        let done = world.post(&here, "/account/password", &[("old", GOOD), ("password", new), ("again", new)]).await;
        assert_eq!(done.location, "/account");
        assert_eq!(world.get(&here, "/account").await.status, StatusCode::OK);
        assert_eq!(world.get(&other, "/account").await.status, StatusCode::SEE_OTHER);
        assert_eq!(log_in(&world, &email(&sofie), new).await.location, "/today");
    }
}
