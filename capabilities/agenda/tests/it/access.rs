//! Who may not see an appointment finds nothing, on any route.

use axum::http::StatusCode;
use kernel::Role;
use testkit::on_both_engines;

use crate::help::{load, plan, sofie_and_amina, visit_on};
use crate::kit;

on_both_engines! { kit();
    async fn for_an_outsider_no_route_exists(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let id = plan(&world, &sofie, amina, &visit_on("2026-05-26", "09:00")).await;
        let own = world.post(&sofie, "/appointments/new", &[("kind", "office"), ("day", "2026-05-26"), ("hour", "16:00"), ("minutes", "30")]).await.last_id();
        let vdab = world.organisation("VDAB", "partner").await;
        for role in [Role::Coach, Role::Coordinator, Role::Referrer, Role::Municipality, Role::DataProtectionOfficer] {
            let outsider = world.person("Tom Peeters", role, vdab).await;
            let mut pages = vec![
                format!("/participants/{amina}/appointments"), format!("/participants/{amina}/appointments/new"),
            ];
            for one in [id.0, own] {
                pages.extend([format!("/appointments/{one}"), format!("/appointments/{one}/edit")]);
            }
            for path in pages {
                let reply = world.get(&outsider, &path).await;
                assert_eq!(reply.status, StatusCode::NOT_FOUND, "{role} {path}");
                assert!(!reply.body.contains("Amina") && !reply.body.contains("Veldstraat"));
            }
            let mut edit = visit_on("2026-05-27", "09:00");
            edit.push(("_version", "1"));
            edit.push(("reply", "yes"));
            edit.push(("reason", "ill"));
            for one in [id.0, own] {
                for deed in ["edit", "done", "missed", "cancel", "answer", "undo/1"] {
                    let reply = world.post(&outsider, &format!("/appointments/{one}/{deed}"), &edit).await;
                    assert_eq!(reply.status, StatusCode::NOT_FOUND, "{role} {deed}");
                    let reply = world.post(&outsider, &format!("/appointments/{one}/{deed}"), &[("reason", "x")]).await;
                    assert_eq!(reply.status, StatusCode::NOT_FOUND, "{role} {deed}, with an input that makes no sense");
                }
            }
            let reply = world.post(&outsider, &format!("/participants/{amina}/appointments/new"), &edit).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{role}");
            let agenda = world.get(&outsider, "/appointments").await;
            assert!(!agenda.body.contains("Amina") && !agenda.body.contains("Overleg"), "{role}");
        }
        assert_eq!(load(&world, &sofie, id).await.version, 1);
    }

    async fn without_log_in_pages_ask_for_it(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let id = plan(&world, &sofie, amina, &visit_on("2026-05-28", "09:00")).await;
        for path in ["/appointments".to_owned(), format!("/appointments/{id}"), "/appointments/feed".to_owned()] {
            let reply = world.get_open(&path).await;
            assert_eq!(reply.status, StatusCode::SEE_OTHER, "{path}");
            assert!(reply.location.starts_with("/login"));
        }
    }

    async fn a_colleague_of_the_same_organisation_can_help_out(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let id = plan(&world, &sofie, amina, &visit_on("2026-05-28", "09:00")).await;
        let lena = world.person("Lena Maes", Role::Coach, sofie.actor.organisation).await;
        assert!(world.get(&lena, &format!("/appointments/{id}")).await.body.contains("Veldstraat 12"));
        let off = world.post(&lena, &format!("/appointments/{id}/cancel"), &[("_version", "1")]).await;
        assert_eq!(off.status, StatusCode::SEE_OTHER);
        assert!(!world.get(&lena, "/appointments").await.body.contains("Amina"), "her agenda shows her own");
        let own = world.post(&sofie, "/appointments/new", &[("kind", "office"), ("day", "2026-05-27"), ("hour", "09:00"), ("minutes", "30")]).await;
        assert_eq!(world.get(&lena, &own.location).await.status, StatusCode::NOT_FOUND, "a meeting is of those who are in it");
    }

    async fn reading_an_appointment_stands_in_the_audit(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let id = plan(&world, &sofie, amina, &visit_on("2026-05-28", "09:00")).await;
        world.get(&sofie, &format!("/appointments/{id}")).await;
        let mut tx = world.app.db.read().await.unwrap();
        let ctx = world.ctx(&sofie);
        let permit = people::door::open(&mut tx, &ctx, amina).await.unwrap();
        let lines = store::audit::about(&mut tx, &permit, i64::MAX, 1).await.unwrap();
        assert_eq!((lines[0].verb.as_str(), lines[0].facts.as_str()), ("file.read", "part=appointments"));
    }
}
