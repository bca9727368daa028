//! Two files become one, and two again: one participation per person and operation all the while.

use esf::Code;
use people::{MergeFiles, UndoMerge};
use testkit::on_both_engines;

use crate::kit::{enter, house, kit, leave, note, report, somebody, total};

on_both_engines! { kit();
    async fn two_files_in_one_operation_become_one_participation_and_two_again(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let again = somebody(&world, &house.sofie, "Amina").await;
        let first = enter(&world, &house.sofie, &house, again, "2025-01-06").await;
        leave(&world, &house.sofie, again, first, "2025-04-01").await;
        note(&world, &house.sofie, &house, again, "2025-04-10", esf::EventKind::Employment).await;
        enter(&world, &house.sofie, &house, amina, "2026-01-05").await;
        let two = report(&world, &house.lien, &house, "2026-05-26").await;
        assert_eq!((total(&two, Code::Eeco01), total(&two, Code::Eecr04)), (Some(2), Some(1)));

        let merge = MergeFiles { kept: amina, merged: again, take: Vec::new() };
        let merge = world.app.db.act(&world.ctx(&house.lien), &merge).await.unwrap();
        let one = report(&world, &house.lien, &house, "2026-05-26").await;
        assert_eq!(total(&one, Code::Eeco01), Some(1), "the second entry is a return");
        assert_eq!(total(&one, Code::Eecr04), Some(0), "she takes part still: the final exit counts");
        let page = world.get(&house.sofie, &format!("/participants/{amina}/esf")).await;
        assert_eq!(page.status, 200, "what was sealed for the other file opens: {}", page.body);
        assert!(page.body.contains("6 januari 2025") && page.body.contains("de eerste instap telt"), "{}", page.body);
        let list = world.get(&house.lien, "/esf/completeness").await.body;
        assert!(list.contains("Bij niemand ontbreekt iets"), "{list}");

        world.app.db.act(&world.ctx(&house.lien), &UndoMerge { merge }).await.unwrap();
        let two = report(&world, &house.lien, &house, "2026-05-26").await;
        assert_eq!((total(&two, Code::Eeco01), total(&two, Code::Eecr04)), (Some(2), Some(1)));
        for who in [amina, again] {
            assert_eq!(world.get(&house.sofie, &format!("/participants/{who}/esf")).await.status, 200);
        }
    }

    async fn an_event_that_was_noted_while_two_files_were_one_does_no_harm_later(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let again = somebody(&world, &house.sofie, "Amina").await;
        enter(&world, &house.sofie, &house, again, "2025-01-06").await;
        enter(&world, &house.sofie, &house, amina, "2026-01-05").await;
        let merge = MergeFiles { kept: amina, merged: again, take: Vec::new() };
        let merge = world.app.db.act(&world.ctx(&house.lien), &merge).await.unwrap();
        note(&world, &house.sofie, &house, amina, "2025-03-01", esf::EventKind::Qualification).await;
        world.app.db.act(&world.ctx(&house.lien), &UndoMerge { merge }).await.unwrap();
        // It stays with the file that stayed, before whose entry it lies: the files of the export still read.
        let query = format!("operation={}", house.operation);
        let people = world.get(&house.lien, &format!("/esf/participants.csv?{query}")).await.body;
        let told = world.get(&house.lien, &format!("/esf/events.csv?{query}")).await.body;
        let (entries, events) = (esf::read::participants(&people).unwrap(), esf::read::events(&told).unwrap());
        assert_eq!((entries.len(), events.len()), (2, 0));
        assert!(esf::read::check(&entries, &events, &house.operation.to_string()).is_empty());
    }
}
