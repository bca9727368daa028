//! Lists: what lacks, without and with names; whom to ask this week.

use participation::Enter;
use participation::model::{Facts, Told};
use testkit::on_both_engines;

use crate::kit::{day, enter, house, kit, leave, note, on, somebody};

on_both_engines! { kit();
    async fn the_lead_sees_what_lacks_by_number_and_the_coach_by_name(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        enter(&world, &house.sofie, &house, amina, "2026-01-05").await;
        let yonas = somebody(&world, &house.tom, "Yonas").await;
        let bare = Enter {
            participant: yonas, operation: house.operation, entered_on: day("2026-02-01"), facts: Facts::default(),
            told: Told::default(), reason: None,
        };
        world.app.db.act(&world.ctx(&house.tom), &bare).await.unwrap();
        let page = world.get(&house.lien, "/esf/completeness").await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Nummer 2") && page.body.contains("Tom B."), "{}", page.body);
        assert!(!page.body.contains("Yonas") && !page.body.contains(&yonas.to_string()), "no name, no id: {}", page.body);
        assert!(!page.body.contains("Nummer 1"), "nothing lacks of number 1: {}", page.body);
        let csv = world.get(&house.lien, "/esf/completeness?format=csv").await;
        assert!(csv.body.contains("2;Tom B.;2026-02-01;\"Geboortedatum, ") && !csv.body.contains("Yonas"), "{}", csv.body);
        let own = world.get(&house.tom, "/esf/completeness").await.body;
        assert!(own.contains("Yonas") && own.contains(&format!("/participants/{yonas}/esf")), "{own}");
        let other = world.get(&house.sofie, "/esf/completeness").await.body;
        assert!(!other.contains("Yonas"), "{other}");
    }

    async fn this_week_a_coach_asks_her_own_people_and_notes_the_answer_in_two_taps(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let yonas = somebody(&world, &house.tom, "Yonas").await;
        for (who, coach) in [(amina, &house.sofie), (yonas, &house.tom)] {
            let entry = enter(&world, coach, &house, who, "2025-06-02").await;
            leave(&world, coach, who, entry, "2025-11-28").await;
            // What was noted long before the end is no answer to "how is it after six months".
            note(&world, coach, &house, who, "2025-12-05", esf::EventKind::Employment).await;
        }
        on(&world, "2026-05-20");
        assert!(world.get(&house.sofie, "/esf/ask").await.body.contains("Deze week hoef je niemand te vragen"));
        on(&world, "2026-05-26");
        let page = world.get(&house.sofie, "/esf/ask").await;
        assert!(page.body.contains("Amina") && !page.body.contains("Yonas"), "{}", page.body);
        assert!(page.body.contains("Na 6 maanden") && page.body.contains("donderdag 28 mei 2026"), "{}", page.body);
        let (participant, operation) = (amina.to_string(), house.operation.to_string());
        let fields = [
            ("participant", participant.as_str()), ("operation", operation.as_str()), ("window", "months-6"),
            ("kind", "employment"), ("_key", "k1"),
        ];
        let reply = world.post(&house.sofie, "/esf/ask", &fields).await;
        assert_eq!((reply.status.as_u16(), reply.location.as_str()), (303, "/esf/ask"), "{}", reply.body);
        assert!(world.get(&house.sofie, "/esf/ask").await.body.contains("Deze week hoef je niemand te vragen"));
        let page = world.get(&house.sofie, &format!("/participants/{amina}/esf")).await.body;
        assert!(page.contains("gevraagd aan de persoon"), "{page}");
        assert_eq!(world.post(&house.tom, "/esf/ask", &fields).await.status, 404, "not his people");
    }

    async fn an_answer_after_the_window_is_noted_for_its_last_day(world: World) {
        let house = house(&world).await;
        let amina = somebody(&world, &house.sofie, "Amina").await;
        let entry = enter(&world, &house.sofie, &house, amina, "2025-06-02").await;
        leave(&world, &house.sofie, amina, entry, "2025-11-20").await;
        let page = world.get(&house.sofie, "/esf/ask").await.body;
        assert!(page.contains("Hoe was het op woensdag 20 mei 2026?"), "{page}");
        let (participant, operation) = (amina.to_string(), house.operation.to_string());
        let fields = [
            ("participant", participant.as_str()), ("operation", operation.as_str()), ("window", "months-6"),
            ("kind", "employment"), ("_key", "k1"),
        ];
        assert_eq!(world.post(&house.sofie, "/esf/ask", &fields).await.status, 303);
        let figures = crate::kit::report(&world, &house.lien, &house, "2026-05-26").await;
        assert_eq!(crate::kit::total(&figures, esf::Code::Eecr05), Some(1), "it counts: the day lies in the window");
    }
}
