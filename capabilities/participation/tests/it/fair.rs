//! What happened first stays first when it is corrected, and of two at one instant one counts.

use esf::{Code, EventKind};
use futures_util::future::join;
use participation::model::Source;
use participation::{Correct, Enter};
use testkit::on_both_engines;

use crate::kit::{complete, day, enter, house, kit, leave, note, on, report, somebody, total};

on_both_engines! { kit();
    async fn a_corrected_source_does_not_turn_the_order_of_a_day(world: World) {
        let house = house(&world).await;
        on(&world, "2026-05-20");
        let who = somebody(&world, &house.sofie, "Amina").await;
        let entry = enter(&world, &house.sofie, &house, who, "2026-01-05").await;
        leave(&world, &house.sofie, who, entry, "2026-03-02").await;
        let job = note(&world, &house.sofie, &house, who, "2026-03-10", EventKind::Employment).await;
        world.clock.advance_minutes(60);
        note(&world, &house.sofie, &house, who, "2026-03-10", EventKind::Unemployed).await;
        let figures = async || {
            let told = report(&world, &house.lien, &house, "2026-05-20").await;
            (total(&told, Code::Eecr01), total(&told, Code::Eecr04))
        };
        assert_eq!(figures().await, (Some(1), Some(0)), "the last of the day decides");
        let participant = who;
        let better = Some((day("2026-03-10"), EventKind::Employment, Source::Register));
        let correct = Correct { participant, event: job, better, reason: None };
        world.clock.advance_minutes(60);
        world.app.db.act(&world.ctx(&house.sofie), &correct).await.unwrap();
        assert_eq!(figures().await, (Some(1), Some(0)), "where it is known from tells nothing of the order");
        // The file for another program has the same order.
        let query = format!("operation={}&until=2026-05-20", house.operation);
        let told = world.get(&house.lien, &format!("/esf/events.csv?{query}")).await.body;
        assert!(told.find("employment").unwrap() < told.find("unemployed").unwrap(), "{told}");
        let page = world.get(&house.sofie, &format!("/participants/{who}/esf")).await;
        assert_eq!(page.status, 200);
    }

    async fn of_two_corrections_at_one_instant_one_counts(world: World) {
        let house = house(&world).await;
        on(&world, "2026-05-20");
        for _ in 0..5 {
            let who = somebody(&world, &house.sofie, "Amina").await;
            let entry = enter(&world, &house.sofie, &house, who, "2026-01-05").await;
            leave(&world, &house.sofie, who, entry, "2026-03-02").await;
            let event = note(&world, &house.sofie, &house, who, "2026-03-10", EventKind::JobSearch).await;
            let better = |kind| Correct { participant: who, event, better: Some((day("2026-03-11"), kind, Source::Coach)), reason: None };
            let (one, two) = (better(EventKind::Employment), better(EventKind::Unemployed));
            let ctx = world.ctx(&house.sofie);
            let (one, two) = join(world.app.db.act(&ctx, &one), world.app.db.act(&ctx, &two)).await;
            assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
        }
    }

    async fn somebody_who_is_entered_twice_at_one_instant_is_one_person(world: World) {
        let house = house(&world).await;
        on(&world, "2026-05-20");
        for round in 1..=5 {
            let who = somebody(&world, &house.sofie, "Amina").await;
            let (facts, told) = complete();
            let act = Enter { participant: who, operation: house.operation, entered_on: day("2026-01-05"), facts, told, reason: None };
            let ctx = world.ctx(&house.sofie);
            let (one, two) = join(world.app.db.act(&ctx, &act), world.app.db.act(&ctx, &act)).await;
            assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
            let figures = report(&world, &house.lien, &house, "2026-05-20").await;
            assert_eq!(total(&figures, Code::Eeco01), Some(round));
        }
    }
}
