//! What can't be taken says what to do, and nothing changes.

use esf::{Code, EventKind};
use kernel::Refusal;
use participation::Enter;
use store::Failure;
use testkit::on_both_engines;

use crate::kit::{complete, day, enter, event, house, kit, leave, report, somebody, total};

fn keys(failure: Failure) -> Vec<&'static str> {
    match failure {
        Failure::Refused(Refusal::Invalid(errors)) => errors.iter().map(|error| error.key).collect(),
        Failure::Refused(Refusal::Conflict(key)) => vec![key],
        other => panic!("{other}"),
    }
}

on_both_engines! { kit();
    async fn an_event_before_the_entry_is_refused_and_nothing_changes(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        enter(&world, &house.sofie, &house, amina, "2026-01-05").await;
        let early = event(&house, amina, "2026-01-04", EventKind::Employment);
        let refused = world.app.db.act(&world.ctx(&house.sofie), &early).await.unwrap_err();
        assert_eq!(keys(refused), ["esf-event-before-entry"]);
        let operation = house.operation.to_string();
        let fields = [("operation", operation.as_str()), ("day", "2026-01-04"), ("kind", "employment"), ("source", "coach")];
        let reply = world.post(&house.sofie, &format!("/participants/{amina}/esf/note"), &fields).await;
        assert_eq!(reply.status, 422);
        assert!(reply.body.contains("Dit ligt vóór de instap op 5/1/2026"), "{}", reply.body);
        let page = world.get(&house.sofie, &format!("/participants/{amina}/esf")).await.body;
        assert!(page.contains("Er is nog niets genoteerd."), "{page}");
    }

    async fn a_birth_that_the_file_contradicts_is_refused_and_the_question_shows_what_the_file_knows(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let entry = enter(&world, &house.sofie, &house, amina, "2026-01-05").await;
        let edit = format!("/participants/{amina}/esf/entries/{entry}");
        let form = world.get(&house.sofie, &edit).await;
        assert!(form.body.contains("In het dossier: 12 mei 1991."), "{}", form.body);
        let version = form.input("_version").to_owned();
        for (birth, said) in [("2020-01-01", "jonger dan 14 jaar"), ("1990-05-12", "een andere geboortedatum")] {
            let fields = [("_version", version.as_str()), ("entered_on", "2026-01-05"), ("birth", birth), ("gender", "woman")];
            let reply = world.post(&house.sofie, &edit, &fields).await;
            assert!(reply.status == 422 && reply.body.contains(said), "{birth}: {}", reply.body);
        }
        let page = world.get(&house.sofie, &edit).await;
        assert!(page.body.contains("value=\"1991-05-12\""), "nothing changed");
    }

    async fn who_never_entered_has_no_events(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let note = event(&house, amina, "2026-05-04", EventKind::Employment);
        let refused = world.app.db.act(&world.ctx(&house.sofie), &note).await.unwrap_err();
        assert!(matches!(refused, Failure::Refused(Refusal::NotFound)));
    }

    async fn an_entry_lies_in_the_operation_and_not_twice(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let (facts, told) = complete();
        let on = |text: &str| Enter {
            participant: amina, operation: house.operation, entered_on: day(text), facts: facts.clone(), told, reason: None,
        };
        let ctx = world.ctx(&house.sofie);
        let refused = world.app.db.act(&ctx, &on("2023-12-31")).await.unwrap_err();
        assert_eq!(keys(refused), ["esf-entry-before-operation"]);
        let refused = world.app.db.act(&ctx, &on("2026-05-27")).await.unwrap_err();
        assert_eq!(keys(refused), ["esf-entry-future"]);
        let entry = world.app.db.act(&ctx, &on("2026-01-05")).await.unwrap();
        let refused = world.app.db.act(&ctx, &on("2026-02-05")).await.unwrap_err();
        assert_eq!(keys(refused), ["esf-still-in"]);
        leave(&world, &house.sofie, amina, entry, "2026-03-02").await;
        let refused = world.app.db.act(&ctx, &on("2026-02-05")).await.unwrap_err();
        assert_eq!(keys(refused), ["esf-entry-before-exit"]);
        assert_eq!(total(&report(&world, &house.lien, &house, "2026-05-26").await, Code::Eeco01), Some(1));
    }

    async fn figures_of_days_that_are_to_come_are_refused_with_a_message(world: World) {
        let house = house(&world).await;
        let reply = world.get(&house.lien, &format!("/esf?operation={}&until=2026-05-27", house.operation)).await;
        assert_eq!(reply.status, 422);
        assert!(reply.body.contains("Deze dag moet nog komen"), "{}", reply.body);
        let reply = world.get(&house.lien, &format!("/esf?operation={}&until=gisteren", house.operation)).await;
        assert_eq!(reply.status, 422, "{}", reply.body);
    }
}
