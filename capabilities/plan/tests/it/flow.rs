//! From a goal to a first small success, and back.

use plan::model::{OwnerKind, StepState, Support};
use testkit::on_both_engines;

use super::house::{House, day, kit, new_step};

on_both_engines! { kit();
    async fn a_coach_walks_from_a_goal_to_a_success_and_the_next_small_step(world: World) {
        let house = House::new(world).await;
        let (world, sofie) = (&house.world, &house.sofie);
        let empty = world.get(sofie, &house.path("steps")).await;
        assert_eq!(empty.status, 200);
        assert!(empty.body.contains("Nog geen stap. Wat wil Amina eerst?"), "{}", empty.body);

        let goal = world.post(sofie, &house.path("goals"), &[("words", "Zelf naar de les Nederlands"), ("_key", "g1")]).await;
        assert_eq!(goal.status, 303);
        let (path, goal_id) = goal.location.split_once("?goal=").unwrap();
        assert_eq!(path, house.path("steps/new"));
        let form = world.get(sofie, &goal.location).await;
        assert!(form.body.contains("Samen gaan kijken"), "suggestions are offered");
        let karim = house.karim.actor.staff.to_string();
        let added = world.post(sofie, &house.path("steps"), &[
            ("title", "Samen met de fiets naar de bushalte"), ("due", "2026-06-02"), ("owner", &karim),
            ("support", "accompany"), ("goal", goal_id), ("_key", form.input("_key")),
        ]).await;
        assert_eq!(added.status, 303, "{}", added.body);
        assert_eq!(house.listed().await.as_deref(), Some("Samen met de fiets naar de bushalte"));

        let page = world.get(sofie, &house.path("steps")).await;
        assert!(page.body.contains("dinsdag 2 juni"), "{}", page.body);
        assert!(page.body.contains("Karim V.") && page.body.contains("Doel: Zelf naar de les Nederlands"));
        let step = &house.steps().await[0];
        assert_eq!((step.owner.kind, step.support), (OwnerKind::Staff, Support::Accompany));

        // One tap.
        let done = world.post(sofie, &format!("/steps/{}/done", step.id), &[("_version", "1"), ("_key", page.input("_key"))]).await;
        assert_eq!((done.status.as_u16(), done.location.clone()), (303, format!("{}?done={}#celebrate", house.path("steps"), step.id)));
        assert!(house.listed().await.is_none());
        let asked = world.get(sofie, done.location.split('#').next().unwrap()).await;
        assert!(asked.body.contains("En wat is de volgende kleine stap?"), "{}", asked.body);
        assert!(asked.body.contains("1 van 1 stappen gelukt"));

        // One line, one tap.
        let told = world.post(sofie, &format!("/steps/{}/tell", step.id), &[
            ("title", "Alleen naar de bushalte"), ("due", "2026-06-09"), ("success", "Ze fietste vooraan."),
            ("_version", "2"), ("_key", asked.input("_key")),
        ]).await;
        assert_eq!(told.status, 303, "{}", told.body);
        assert_eq!(house.listed().await.as_deref(), Some("Alleen naar de bushalte"));
        let page = world.get(sofie, &house.path("steps")).await;
        assert!(page.body.contains("Ze fietste vooraan.") && page.body.contains("1 van 2 stappen gelukt"), "{}", page.body);
        let steps = house.steps().await;
        assert_eq!(steps[1].goal, steps[0].goal, "the next step belongs to the same goal");
    }

    async fn undo_brings_back_exactly_what_was_there(world: World) {
        let house = House::new(world).await;
        let (world, sofie) = (&house.world, &house.sofie);
        house.step("Bellen naar de bib", "2026-06-02").await;
        let before = house.steps().await;
        let id = before[0].id;
        world.post(sofie, &format!("/steps/{id}/done"), &[("_version", "1")]).await;
        let undo = format!("/steps/{id}/undo?version=2");
        let back = world.post(sofie, &undo, &[]).await;
        assert_eq!((back.status.as_u16(), back.location.clone()), (303, house.path("steps")));
        let mut after = house.steps().await;
        assert_eq!(after[0].version, 3);
        after[0].version = 1;
        assert_eq!(after, before);
        assert_eq!(house.listed().await.as_deref(), Some("Bellen naar de bib"));
        // The second tap on the same button finds the outcome of the first.
        assert_eq!(world.post(sofie, &undo, &[]).await.status, 303);
        assert_eq!(house.steps().await[0].version, 3);
    }

    async fn an_undo_after_somebody_elses_change_changes_nothing(world: World) {
        let house = House::new(world).await;
        let id = house.step("Bellen naar de bib", "2026-06-02").await;
        let move_it = |version| plan::ChangeStep { step: id, version, change: plan::StepChange::Move(day("2026-06-05")) };
        house.act(&move_it(1)).await;
        house.world.post(&house.karim, &format!("/steps/{id}/first"), &[("_version", "2")]).await;
        let late = house.world.post(&house.sofie, &format!("/steps/{id}/undo?version=2"), &[]).await;
        assert_eq!(late.status, 409);
        assert!(late.body.contains("Dit kan niet meer terug"));
        assert_eq!(house.steps().await[0].state, StepState::Moved);
    }

    async fn a_step_that_is_too_big_is_made_smaller(world: World) {
        let house = House::new(world).await;
        let (world, sofie) = (&house.world, &house.sofie);
        let big = house.step("Alleen naar de les", "2026-06-02").await;
        house.step("Brief lezen", "2026-06-03").await;
        let form = world.get(sofie, &format!("/steps/{big}/not-yet")).await;
        assert!(form.body.contains("Welke kleinere stap lukt wel?"), "{}", form.body);
        let nothing = world.post(sofie, &format!("/steps/{big}/not-yet"), &[("_version", "1"), ("due", "2026-06-20"), ("note", "Te druk.")]).await;
        assert_eq!(nothing.status, 422);
        assert!(nothing.body.contains("Schrijf welke stap het is.") && nothing.body.contains("Te druk."), "the text is kept");
        let smaller = world.post(sofie, &format!("/steps/{big}/not-yet"), &[
            ("_version", "1"), ("title", "Samen tot de deur"), ("due", "2026-06-20"), ("note", "Te druk."), ("_key", form.input("_key")),
        ]).await;
        assert_eq!(smaller.status, 303, "{}", smaller.body);
        let steps = house.steps().await;
        assert_eq!((steps[0].state, steps[0].success.as_deref()), (StepState::NotYet, Some("Te druk.")));
        let small = steps.iter().find(|s| s.smaller_of == Some(big)).unwrap();
        assert_eq!(small.title, "Samen tot de deur");
        assert_eq!(house.listed().await.as_deref(), Some("Samen tot de deur"), "it stands where the big one stood");
        world.post(sofie, &format!("/steps/{big}/undo?version=2"), &[]).await;
        assert_eq!(house.listed().await.as_deref(), Some("Alleen naar de les"));
        assert!(house.steps().await.iter().all(|s| s.smaller_of.is_none()), "the smaller step went back with it");
    }

    async fn another_day_put_first_and_not_needed(world: World) {
        let house = House::new(world).await;
        let (world, sofie) = (&house.world, &house.sofie);
        let (call, read) = (house.step("Bellen", "2026-06-02").await, house.step("Lezen", "2026-06-03").await);
        let form = world.get(sofie, &format!("/steps/{call}/move")).await;
        assert!(form.body.contains("morgen"), "{}", form.body);
        let moved = world.post(sofie, &format!("/steps/{call}/move"), &[("_version", "1"), ("quick", "2026-06-09")]).await;
        assert_eq!(moved.status, 303, "{}", moved.body);
        assert_eq!(house.listed().await.as_deref(), Some("Lezen"));
        world.post(sofie, &format!("/steps/{call}/first"), &[("_version", "2")]).await;
        assert_eq!(house.listed().await.as_deref(), Some("Bellen"));
        world.post(sofie, &format!("/steps/{call}/drop"), &[("_version", "3")]).await;
        assert_eq!(house.listed().await.as_deref(), Some("Lezen"));
        let edit = world.get(sofie, &format!("/steps/{read}/edit")).await;
        assert!(edit.body.contains("value=\"Lezen\""));
        let saved = world.post(sofie, &format!("/steps/{read}"), &[
            ("_version", "1"), ("title", "Samen lezen"), ("due", "2026-06-03"), ("owner", "helper"), ("helper", "Lut"), ("support", "call"),
        ]).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let page = world.get(sofie, &house.path("steps")).await;
        assert!(page.body.contains("Samen lezen") && page.body.contains("Lut") && page.body.contains("iemand belt"), "{}", page.body);
    }

    async fn a_goal_is_reached_and_taken_back_with_its_steps(world: World) {
        let house = House::new(world).await;
        let (world, sofie) = (&house.world, &house.sofie);
        let goal = house.act(&plan::CreateGoal { participant: house.amina, words: "Een werkplek vinden" }).await;
        let step = plan::model::NewStep { goal: Some(goal), ..new_step("Kijken", "2026-06-02") };
        house.act(&plan::AddStep { participant: house.amina, step }).await;
        let edited = world.post(sofie, &format!("/goals/{goal}"), &[("_version", "1"), ("do", "edit"), ("words", "Een plek in een keuken")]).await;
        assert_eq!(edited.status, 303);
        assert!(world.get(sofie, &format!("/goals/{goal}/edit")).await.body.contains("Een plek in een keuken"));
        let reached = world.post(sofie, &format!("/goals/{goal}"), &[("_version", "2"), ("do", "reach")]).await;
        assert_eq!(reached.status, 303);
        assert!(house.listed().await.is_none());
        assert!(world.get(sofie, &house.path("steps")).await.body.contains("bereikt, vandaag"));
        let late = world.post(sofie, &house.path("steps"), &[("title", "x"), ("due", "2026-06-02"), ("goal", &goal.to_string())]).await;
        assert_eq!(late.status, 409, "no step towards a goal that ended");
        assert_eq!(world.post(sofie, &format!("/goals/{goal}/undo?version=3"), &[]).await.status, 303);
        assert_eq!(house.listed().await.as_deref(), Some("Kijken"));
    }
}
