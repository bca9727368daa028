//! A form sent after the session ended is not lost.

use axum::http::StatusCode;
use kernel::Role;

use crate::{GOOD, email, kit, set_password, with_session};

async fn post(world: &testkit::World, fields: &[(String, String)]) -> testkit::Reply {
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    world.post_open("/login", &pairs).await
}

testkit::on_both_engines! { kit();
    async fn what_was_typed_survives_the_end_of_the_session(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        let sofie = world.position(sofie.actor.staff, Role::Coach, caw).await;
        let version = world.get(&sofie, "/account").await.input("_version").to_owned();
        world.post(&sofie, "/logout", &[]).await;

        let typed = [("name", "Sofie \"De\" Nieuwe <naam>"), ("language", "nl-BE"), ("_version", version.as_str())];
        let expired = world.post(&sofie, "/account", &typed).await;
        assert_eq!(expired.status, StatusCode::UNAUTHORIZED);
        assert!(expired.body.contains("Wat je schreef, is niet weg"));
        assert_eq!(expired.input("carry_path"), "/account");
        assert_eq!(expired.input("carry.name"), "Sofie &#34;De&#34; Nieuwe &#60;naam&#62;");

        // A wrong password first: still there.
        let carried = |password| {
            let email = email(&sofie);
            let mut fields = vec![("email".to_owned(), email), ("password".to_owned(), String::from(password))];
            fields.push(("carry_path".to_owned(), "/account".to_owned()));
            fields.extend(typed.iter().map(|(k, v)| (format!("carry.{k}"), (*v).to_owned())));
            fields
        };
        let wrong = post(&world, &carried("fout fout fout")).await;
        assert_eq!(wrong.input("carry.name"), expired.input("carry.name"));

        let resume = post(&world, &carried(GOOD)).await;
        assert_eq!(resume.status, StatusCode::OK);
        assert!(resume.body.contains("Verder waar je was"));
        assert!(resume.body.contains("Sofie &#34;De&#34; Nieuwe &#60;naam&#62;</p>"), "the text is shown: {}", resume.body);
        assert!(resume.body.contains("action=\"/account\""));
        assert_eq!(resume.input("_version"), version);
        let sofie = with_session(&sofie, &resume);
        assert_eq!(resume.input("_csrf"), sofie.csrf);
        let saved = world.post(&sofie, "/account", &typed).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        assert!(world.get(&sofie, "/account").await.body.contains("Sofie &#34;De&#34; Nieuwe &#60;naam&#62;"));
    }

    async fn a_carried_form_goes_only_to_a_page_of_our_own(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        set_password(&world, &sofie, GOOD).await;
        let fields = [
            ("email", &*email(&sofie)), ("password", GOOD), ("carry_path", "//boos.example/steel"), ("carry.note", "geheim verhaal"),
        ];
        let reply = world.post_open("/login", &fields).await;
        assert_eq!((reply.status, reply.location.as_str()), (StatusCode::SEE_OTHER, "/today"));
    }
}
