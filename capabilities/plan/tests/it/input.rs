//! Bad input, double submits and two people at once.

use plan::model::StepState;
use testkit::on_both_engines;

use super::house::{House, kit};

on_both_engines! { kit();
    async fn a_double_submit_makes_one_step_and_one_goal(world: World) {
        let house = House::new(world).await;
        let fields = [("title", "Bellen"), ("due", "2026-06-02"), ("_key", "same")];
        for _ in 0..2 {
            assert_eq!(house.world.post(&house.sofie, &house.path("steps"), &fields).await.status, 303);
            assert_eq!(house.world.post(&house.sofie, &house.path("goals"), &[("words", "Werken"), ("_key", "same")]).await.status, 303);
        }
        assert_eq!(house.steps().await.len(), 1);
        let page = house.world.get(&house.sofie, &house.path("steps")).await;
        assert_eq!(page.body.matches("id=\"goal-").count(), 1);
        // Two different steps from one page have the same key, yet both are done.
        let other = house.step("Lezen", "2026-06-03").await;
        let first = house.steps().await[0].id;
        for id in [first, other, first] {
            let done = house.world.post(&house.sofie, &format!("/steps/{id}/done"), &[("_version", "1"), ("_key", "page")]).await;
            assert_eq!(done.status, 303);
        }
        assert!(house.steps().await.iter().all(|s| s.state == StepState::Done && s.version == 2));
    }

    async fn a_stale_edit_shows_both_versions_and_loses_neither(world: World) {
        let house = House::new(world).await;
        let id = house.step("Bellen", "2026-06-02").await;
        let edit = |title: &'static str, version: &'static str| [("title", title), ("due", "2026-06-02"), ("_version", version)];
        assert_eq!(house.world.post(&house.karim, &format!("/steps/{id}"), &edit("Samen bellen", "1")).await.status, 303);
        let stale = house.world.post(&house.sofie, &format!("/steps/{id}"), &edit("Bellen met tolk", "1")).await;
        assert_eq!(stale.status, 409);
        assert!(stale.body.contains("Samen bellen") && stale.body.contains("Bellen met tolk"), "{}", stale.body);
        assert_eq!(stale.input("_version"), "2");
        assert_eq!(house.world.post(&house.sofie, &format!("/steps/{id}"), &edit("Bellen met tolk", "2")).await.status, 303);
        assert_eq!(house.steps().await[0].title, "Bellen met tolk");
        // A tap on an old page says what stands there now.
        let tap = house.world.post(&house.karim, &format!("/steps/{id}/done"), &[("_version", "1")]).await;
        assert_eq!(tap.status, 409);
        assert!(tap.body.contains("Bellen met tolk"));
    }

    async fn a_stale_goal_and_a_stale_dream_show_both_versions(world: World) {
        let house = House::new(world).await;
        let goal = house.act(&plan::CreateGoal { participant: house.amina, words: "Werken" }).await;
        house.world.post(&house.karim, &format!("/goals/{goal}"), &[("_version", "1"), ("words", "Werken in een keuken")]).await;
        let stale = house.world.post(&house.sofie, &format!("/goals/{goal}"), &[("_version", "1"), ("words", "Werken in een zaal")]).await;
        assert_eq!(stale.status, 409);
        assert!(stale.body.contains("Werken in een keuken") && stale.body.contains("Werken in een zaal"));
        let dream = house.path("dream");
        let form = house.world.get(&house.sofie, &house.path("own-words")).await;
        assert_eq!(form.input("_version"), "0");
        assert_eq!(house.world.post(&house.karim, &dream, &[("_version", "0"), ("dream", "Een eigen keuken")]).await.status, 303);
        let stale = house.world.post(&house.sofie, &dream, &[("_version", "0"), ("dream", "Een eigen zaak")]).await;
        assert_eq!(stale.status, 409);
        assert!(stale.body.contains("Een eigen keuken") && stale.body.contains("Een eigen zaak"));
        assert_eq!(house.world.post(&house.sofie, &dream, &[("_version", stale.input("_version")), ("dream", "Een eigen zaak")]).await.status, 303);
        assert_eq!(house.world.post(&house.sofie, &house.path("strengths"), &[("_version", "0"), ("strengths", "Koken\nRekenen")]).await.status, 303);
        let page = house.world.get(&house.sofie, &house.path("steps")).await;
        assert!(page.body.contains("Een eigen zaak") && page.body.contains("Rekenen"));
    }

    async fn an_impossible_or_past_day_and_a_missing_title_are_said_beside_the_field(world: World) {
        let house = House::new(world).await;
        for (due, said) in [
            ("2026-02-31", "Deze dag bestaat niet"), ("2026-05-25", "Kies vandaag of een latere dag."),
            ("2031-05-25", "binnen de twee jaar"), ("", "Kies een dag."), ("morgen", "Deze dag bestaat niet"),
        ] {
            let reply = house.world.post(&house.sofie, &house.path("steps"), &[("title", "Bellen naar Lut"), ("due", due)]).await;
            assert_eq!(reply.status, 422, "{due}");
            assert!(reply.body.contains(said) && reply.body.contains("Bellen naar Lut"), "{due}: {}", reply.body);
        }
        let nothing = house.world.post(&house.sofie, &house.path("steps"), &[("due", "2026-06-02")]).await;
        assert!(nothing.status == 422 && nothing.body.contains("Schrijf welke stap het is."));
        let stranger = house.piet.actor.staff.to_string();
        let owner = house.world.post(&house.sofie, &house.path("steps"), &[("title", "x"), ("due", "2026-06-02"), ("owner", &stranger)]).await;
        assert!(owner.status == 422 && owner.body.contains("Kies iemand uit het team."), "{}", owner.body);
        let goal = house.world.post(&house.sofie, &house.path("goals"), &[("words", "")]).await;
        assert!(goal.status == 422 && goal.body.contains("Schrijf het doel in eigen woorden."));
        assert!(house.steps().await.is_empty());
    }

    async fn a_text_of_ten_megabytes_is_refused_and_a_long_one_explained(world: World) {
        let house = House::new(world).await;
        let huge = "x".repeat(10_000_000);
        for (path, field) in [("steps", "title"), ("goals", "words"), ("ladder", "note"), ("domains/new", "strength-work")] {
            let reply = house.world.post(&house.sofie, &house.path(path), &[(field, &huge)]).await;
            assert_eq!(reply.status, 413, "{path}");
        }
        let long = "x".repeat(400);
        let reply = house.world.post(&house.sofie, &house.path("goals"), &[("words", &long)]).await;
        assert!(reply.status == 422 && reply.body.contains("ten hoogste 300 tekens"), "{}", reply.body);
        let reply = house.world.post(&house.sofie, &house.path("steps"), &[("title", &long), ("due", "2026-06-02")]).await;
        assert!(reply.status == 422 && reply.body.contains("ten hoogste 160 tekens"));
        let reply = house.world.post(&house.sofie, &house.path("dream"), &[("dream", &long), ("_version", "0")]).await;
        assert!(reply.status == 422 && reply.body.contains(&long), "the text is kept");
    }
}
