//! Overlaps are said, with the way counted, and never stop anybody.

use axum::http::StatusCode;
use kernel::Role;
use testkit::on_both_engines;

use crate::help::{Join, Meet, load, plan, sofie_and_amina, visit_on};
use crate::kit;

on_both_engines! { kit();
    async fn an_overlap_on_the_way_is_a_warning_and_can_be_planned_anyway(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let other = people::NewParticipant { given_name: Some("Bram"), ..people::NewParticipant::default() };
        let bram = world.app.db.act(&world.ctx(&sofie), &Meet(other)).await.unwrap();
        plan(&world, &sofie, amina, &visit_on("2026-05-28", "09:00")).await;
        let path = format!("/participants/{bram}/appointments/new");
        // From 10 o'clock Sofie is free; with half an hour on the way she is not.
        let mut fields = visit_on("2026-05-28", "10:00");
        fields.retain(|(name, _)| *name != "travel");
        fields.push(("travel", "30"));
        fields.push(("_key", "k"));
        let warned = world.post(&sofie, &path, &fields).await;
        assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(warned.body.contains("Jij hebt dan al iets: huisbezoek, van 9 uur tot 10 uur."));
        assert!(warned.body.contains("Toch plannen") && warned.body.contains("value=\"Veldstraat 12\""));
        let warning = warned.body.split("notice warn").nth(1).unwrap().split("</div>").next().unwrap();
        assert!(!warning.contains("Amina"), "with whom the other one is, is not said");
        fields.push(("anyway", "yes"));
        let planned = world.post(&sofie, &path, &fields).await;
        assert_eq!(planned.status, StatusCode::SEE_OTHER);
        // Sent twice: the same appointment, without a warning about itself.
        let again = world.post(&sofie, &path, &fields).await;
        assert_eq!(again.location, planned.location);
    }

    async fn appointments_that_only_touch_are_no_overlap(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        plan(&world, &sofie, amina, &visit_on("2026-05-28", "09:00")).await;
        plan(&world, &sofie, amina, &visit_on("2026-05-28", "10:00")).await;
    }

    async fn the_participant_who_is_taken_is_said_too(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let vdab = world.organisation("VDAB", "partner").await;
        let tom = world.person("Tom Peeters", Role::Coach, vdab).await;
        world.app.db.act(&world.ctx(&sofie), &Join(amina, &tom)).await.unwrap();
        plan(&world, &tom, amina, &visit_on("2026-05-28", "09:00")).await;
        let path = format!("/participants/{amina}/appointments/new");
        let warned = world.post(&sofie, &path, &visit_on("2026-05-28", "09:30")).await;
        assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(warned.body.contains("Amina heeft dan al iets"));
        assert!(!warned.body.contains("Jij hebt dan al iets"));
    }

    async fn a_colleague_who_comes_along_is_taken_as_well(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let vdab = world.organisation("VDAB", "partner").await;
        let tom = world.person("Tom Peeters", Role::Coach, vdab).await;
        let own = people::NewParticipant { given_name: Some("Cato"), ..people::NewParticipant::default() };
        let cato = world.app.db.act(&world.ctx(&tom), &Meet(own)).await.unwrap();
        world.app.db.act(&world.ctx(&sofie), &Join(amina, &tom)).await.unwrap();
        let position = tom.actor.position.to_string();
        let mut fields = visit_on("2026-05-28", "09:00");
        fields.push(("with", &position));
        let together = plan(&world, &sofie, amina, &fields).await;
        let page = world.get(&tom, &format!("/appointments/{together}")).await;
        assert!(page.body.contains("Sofie Declercq, Tom Peeters"));
        assert!(world.get(&tom, "/appointments").await.body.contains("Amina Haddad"));
        let warned = world.post(&tom, &format!("/participants/{cato}/appointments/new"), &visit_on("2026-05-28", "09:00")).await;
        assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(warned.body.contains("Jij hebt dan al iets"));
    }

    async fn an_appointment_does_not_overlap_with_itself_when_it_moves(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let id = plan(&world, &sofie, amina, &visit_on("2026-05-28", "09:00")).await;
        let other = plan(&world, &sofie, amina, &visit_on("2026-05-28", "11:00")).await;
        let mut fields = visit_on("2026-05-28", "09:30");
        fields.push(("_version", "1"));
        assert_eq!(world.post(&sofie, &format!("/appointments/{id}/edit"), &fields).await.status, StatusCode::SEE_OTHER);
        let mut fields = visit_on("2026-05-28", "10:00");
        fields.push(("_version", "1"));
        let warned = world.post(&sofie, &format!("/appointments/{other}/edit"), &fields).await;
        assert!(warned.body.contains("Toch bewaren"));
        fields.push(("anyway", "yes"));
        world.post(&sofie, &format!("/appointments/{other}/edit"), &fields).await;
        assert_eq!(load(&world, &sofie, other).await.clock(), "10.00");
    }

    async fn only_colleagues_around_the_person_can_be_asked(world: World) {
        let (sofie, amina_id) = sofie_and_amina(&world).await;
        let vdab = world.organisation("VDAB", "partner").await;
        let stranger = world.person("Tom Peeters", Role::Coach, vdab).await;
        let position = stranger.actor.position.to_string();
        let mut fields = visit_on("2026-05-28", "09:00");
        fields.push(("owner", &position));
        let refused = world.post(&sofie, &format!("/participants/{amina_id}/appointments/new"), &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!refused.body.contains("Tom Peeters"));
    }
}
