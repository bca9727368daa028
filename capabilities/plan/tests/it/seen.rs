//! What other pages show of the plan: the timeline and the summary.

use plan::model::{DomainView, Method, Observer, Viewpoint};
use testkit::on_both_engines;

use super::house::{House, day, kit};

on_both_engines! { kit();
    async fn the_timeline_tells_what_happened_newest_first_without_what_was_taken_back(world: World) {
        let house = House::new(world).await;
        let clock = house.world.clock.clone();
        house.act(&plan::CreateGoal { participant: house.amina, words: "Werken" }).await;
        clock.advance_minutes(1);
        let (call, read) = (house.step("Bellen", "2026-06-02").await, house.step("Lezen", "2026-06-03").await);
        let done = |step| plan::StepDone { step, version: 1, success: Some("Zelf gebeld"), next: None };
        house.act(&done(call)).await;
        clock.advance_minutes(1);
        house.act(&done(read)).await;
        house.act(&plan::Undo { subject: plan::Subject::Step(read), version: 2 }).await;
        clock.advance_minutes(1);
        let domains = vec![DomainView { domain: "work".to_owned(), level: Some(2), ..DomainView::default() }];
        house.act(&plan::DrawWheel { participant: house.amina, viewpoint: Viewpoint::Participant, day: day("2026-05-26"), domains }).await;
        clock.advance_minutes(1);
        house.act(&plan::ObserveRung {
            participant: house.amina, day: day("2026-05-26"), rung: 3, potential: Some(5), potential_by: Some(day("2026-12-01")),
            observer: Observer::Both, method: Method::Talk, note: Some("Helpt in de buurtkeuken"), replaces: None,
        }).await;
        let ctx = house.world.ctx(&house.sofie);
        let mut tx = house.world.app.db.read().await.unwrap();
        let permit = people::door::open(&mut tx, &ctx, house.amina).await.unwrap();
        let l = house.world.app.l10n.words("nl-BE");
        let all = plan::timeline(&mut tx, &ctx, &permit, &l, "Amina", ctx.now.plus_minutes(1), 50).await.unwrap();
        let titles: Vec<&str> = all.iter().map(|e| e.title.as_str()).collect();
        assert_eq!(titles, ["Trede 3: Vrijwilligerswerk, dagbesteding", "Het wiel getekend", "Stap gelukt: Bellen", "Nieuw doel: Werken"]);
        assert_eq!((all[2].text.as_deref(), all[2].who.as_str()), (Some("Zelf gebeld"), "Sofie D., CAW"));
        let older = plan::timeline(&mut tx, &ctx, &permit, &l, "Amina", all[1].at, 1).await.unwrap();
        assert_eq!(older.len(), 1);
        assert_eq!(older[0].title, "Stap gelukt: Bellen");

        house.act(&plan::SetDream { participant: house.amina, version: 0, words: " Een  eigen keuken " }).await;
        drop(tx);
        let mut tx = house.world.app.db.read().await.unwrap();
        let summary = plan::summary(&mut tx, &permit).await.unwrap();
        assert_eq!(summary.dream.as_deref(), Some("Een eigen keuken"));
        assert_eq!(summary.next_step.unwrap().title, "Lezen");
        assert_eq!((summary.successes.len(), summary.goals.len()), (1, 1));
        assert_eq!(summary.ladder.map(|s| (s.now, s.wish)), Some((3, Some(5))));
    }

    async fn the_cards_speak_english_for_those_who_read_english(world: World) {
        let house = House::new(world).await;
        house.step("Bellen", "2026-06-02").await;
        let ctx = house.world.ctx(&house.sofie);
        let mut tx = house.world.app.db.read().await.unwrap();
        let permit = people::door::open(&mut tx, &ctx, house.amina).await.unwrap();
        let l = house.world.app.l10n.words("en");
        let ladder = plan::cards::ladder_card(&mut tx, &permit, &l, "Amina").await.unwrap().unwrap();
        assert_eq!(ladder.rungs[0].name, "Paid work");
        let card = plan::cards::next_step_card(&mut tx, &permit, &l, "Amina", ctx.today()).await.unwrap().unwrap();
        assert_eq!(card.step.unwrap().owner, "Amina");
    }
}
