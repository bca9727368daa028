//! The demonstration's way in, and the page of messages.

use std::sync::Arc;

use axum::http::StatusCode;
use kernel::Role;
use testkit::{Kit, World};

use crate::{kit, with_session};

/// The same world as a demonstration.
fn in_demo(world: &World) -> axum::Router {
    let mut app = world.app.clone();
    app.settings = Arc::new(web::Settings { demo: true, ..(*app.settings).clone() });
    let Kit { routes, .. } = kit();
    web::finish(routes, app)
}

testkit::on_both_engines! { kit();
    async fn outside_the_demonstration_there_is_no_way_in_without_password(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        assert_eq!(world.get_open("/demo").await.status, StatusCode::NOT_FOUND);
        let fields = [("position", &*sofie.actor.position.to_string())];
        let reply = world.post_open("/demo", &fields).await;
        assert!(reply.status == StatusCode::NOT_FOUND && !reply.headers.contains("opstap="));
        assert!(!world.get_open("/login").await.body.contains("/demo"));
    }

    async fn in_the_demonstration_one_click_makes_you_somebody(world: World) {
        let mut world = world;
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let lead = world.person("Lien L.", Role::Coordinator, caw).await;
        world.router = in_demo(&world);
        let page = world.get_open("/demo").await;
        assert!(page.body.find("Sofie D.").unwrap() < page.body.find("Lien L.").unwrap(), "coaches first");
        let reply = world.post_open("/demo", &[("position", &lead.actor.position.to_string())]).await;
        assert_eq!(reply.location, "/triage");
        let lien = with_session(&sofie, &reply);
        assert!(world.get(&lien, "/account").await.body.contains("Demonstratie"));
        assert_eq!(world.get(&lien, "/messages").await.status, StatusCode::OK, "everybody may look in the demonstration");
        let nobody = world.post_open("/demo", &[("position", "00000000-0000-7000-8000-000000000000")]).await;
        assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    }

    async fn an_administrator_sees_what_did_not_leave_but_not_the_links_in_it(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        let admin = world.person("Ann A.", Role::FunctionalAdministrator, caw).await;
        assert!(world.get(&admin, "/messages").await.body.contains("nog niets verstuurd"));
        world.post_open("/password", &[("email", &crate::email(&sofie))]).await;
        let now = world.app.clock.now();
        let message = store::outbox::claim(&world.app.db, now, 1).await.unwrap().remove(0);
        store::outbox::not_sent(&world.app.db, &message, now, "refused 550", true).await.unwrap();
        let page = world.get(&admin, "/messages").await;
        assert!(page.body.contains("weigert dit bericht (code 550)") && page.body.contains("…@opstap.example"));
        assert!(!page.body.contains("/invitation/") && !page.body.contains(&crate::email(&sofie)));
        let retried = world.post(&admin, &format!("/messages/{}/retry", message.id), &[]).await;
        assert_eq!(retried.location, "/messages");
        assert_eq!(store::outbox::claim(&world.app.db, now, 1).await.unwrap().len(), 1, "it is due again");
        assert_eq!(world.post(&sofie, &format!("/messages/{}/retry", message.id), &[]).await.status, StatusCode::NOT_FOUND);
    }
}
