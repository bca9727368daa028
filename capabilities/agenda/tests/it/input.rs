//! Input that can't be: said at the field, with what was typed kept.

use axum::http::StatusCode;
use testkit::on_both_engines;

use crate::help::{errors, sofie_and_amina, visit_on};
use crate::kit;

on_both_engines! { kit();
    async fn each_mistake_is_said_and_nothing_is_lost(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let path = format!("/participants/{amina}/appointments/new");
        for (field, value, message) in [
            ("date", "2024-05-25", "meer dan twee jaar geleden"),
            ("date", "2028-05-27", "meer dan twee jaar ver"),
            ("date", "2026-02-30", "Deze dag bestaat niet."),
            ("date", "", "Kies een dag."),
            ("time", "25:61", "Dit uur bestaat niet."),
            ("time", "", "Kies een uur."),
            ("minutes", "0", "Schrijf een getal van 5 tot 720."),
            ("minutes", "99999999999999999999", "Schrijf een getal van 5 tot 720."),
            ("minutes", "", "Kies hoe lang het duurt."),
            ("travel", "-5", "Schrijf een getal van 0 tot 240."),
            ("kind", "party", "Kies wat voor afspraak het is."),
            ("owner", "nobody", "Kies iets uit de lijst."),
            ("owner", "0191e7a0-0000-7000-8000-000000000000", "Kies iemand uit de lijst."),
        ] {
            let mut fields = visit_on("2026-05-28", "09:00");
            fields.retain(|(name, _)| *name != field);
            fields.push((field, value));
            fields.push(("note", "Dit mag niet weg"));
            let reply = world.post(&sofie, &path, &fields).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
            assert!(reply.body.contains(message), "{field}={value}: {}", errors(&reply));
            assert!(reply.body.contains("Dit mag niet weg") && reply.body.contains("Veldstraat 12"));
        }
        let mut long = visit_on("2026-05-28", "09:00");
        let place = "a".repeat(201);
        long.retain(|(name, _)| *name != "place");
        long.push(("place", &place));
        assert!(world.post(&sofie, &path, &long).await.body.contains("ten hoogste 200 tekens"));
    }

    async fn ten_megabytes_are_too_large(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let note = "a".repeat(10 * 1024 * 1024);
        let mut fields = visit_on("2026-05-28", "09:00");
        fields.push(("note", &note));
        let reply = world.post(&sofie, &format!("/participants/{amina}/appointments/new"), &fields).await;
        assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE);
    }

    async fn the_action_itself_refuses_what_no_form_would_send(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        let terms = agenda::Terms {
            kind: agenda::Kind::Call, starts_at: crate::help::at("2023-05-26", 9, 0), minutes: 0, travel_minutes: 999,
            place: Some("a".repeat(300)), note: Some("b".repeat(3000)), remind: false,
        };
        let plan = agenda::Plan { participant: Some(amina), owner: None, with: Vec::new(), terms };
        let refused = world.app.db.act(&world.ctx(&sofie), &plan).await.unwrap_err();
        let store::Failure::Refused(kernel::Refusal::Invalid(errors)) = refused else { panic!("{refused}") };
        assert_eq!(errors.iter().map(|e| e.field).collect::<Vec<_>>(), ["date", "minutes", "travel", "place", "note"]);
    }

    async fn a_strange_week_reason_or_answer_is_no_fault(world: World) {
        let (sofie, amina) = sofie_and_amina(&world).await;
        assert_eq!(world.get(&sofie, "/appointments?week=never").await.status, StatusCode::OK);
        assert_eq!(world.get(&sofie, "/appointments?week=9999-12-31").await.status, StatusCode::OK);
        let form = world.get(&sofie, &format!("/participants/{amina}/appointments/new?kind=x&day=y")).await;
        assert_eq!(form.status, StatusCode::OK);
        let id = crate::help::plan(&world, &sofie, amina, &visit_on("2026-05-26", "09:00")).await;
        for (deed, field) in [("missed", "reason"), ("answer", "reply")] {
            let reply = world.post(&sofie, &format!("/appointments/{id}/{deed}"), &[("_version", "1"), (field, "x")]).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{deed}");
        }
        let stale = world.post(&sofie, &format!("/appointments/{id}/cancel"), &[]).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
    }
}
