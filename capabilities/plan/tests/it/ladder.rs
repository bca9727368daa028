//! The ladder: observed, corrected, drawn; never overwritten.

use testkit::on_both_engines;

use super::house::{House, kit};

on_both_engines! { kit();
    async fn the_road_is_drawn_and_a_mistake_stays_beside_its_correction(world: World) {
        let house = House::new(world).await;
        let (world, sofie) = (&house.world, &house.sofie);
        assert!(world.get(sofie, &house.path("ladder")).await.body.contains("Nog niet bekeken."));
        let observe = |day: &'static str, rung: &'static str, potential: &'static str| {
            [("day", day), ("rung", rung), ("potential", potential), ("observer", "both"), ("method", "talk"), ("note", "")]
        };
        assert_eq!(world.post(sofie, &house.path("ladder"), &observe("2026-01-14", "2", "4")).await.status, 303);
        assert_eq!(world.post(sofie, &house.path("ladder"), &observe("2026-05-19", "6", "")).await.status, 303);
        let page = world.get(sofie, &house.path("ladder")).await;
        assert!(page.body.contains("Hier is Amina nu") && page.body.contains("Wens van Amina") && page.body.contains("Start in januari 2026"), "{}", page.body);
        assert!(page.body.contains("14 jan 2026: trede 2; 19 mei 2026: trede 6"), "{}", page.body);

        let mistake = page.body.split("replaces=").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let form = world.get(sofie, &format!("{}?replaces={mistake}", house.path("ladder/new"))).await;
        assert!(form.body.contains("Een vergissing verbeteren") && form.body.contains("value=\"6\" checked"), "{}", form.body);
        let mut right: Vec<(&str, &str)> = observe("2026-05-19", "3", "").to_vec();
        right.push(("replaces", &mistake));
        assert_eq!(world.post(sofie, &house.path("ladder"), &right).await.status, 303);
        let page = world.get(sofie, &house.path("ladder")).await;
        assert!(page.body.contains("<del>6 · Betaald werk</del>"), "the mistake is still there: {}", page.body);
        assert!(page.body.contains("14 jan 2026: trede 2; 19 mei 2026: trede 3"));
        assert!(page.body.contains("rung-3 here"));
        let twice = world.post(sofie, &house.path("ladder"), &right).await;
        assert_eq!(twice.status, 409);
        assert!(twice.body.contains("Dit is al verbeterd"));
    }

    async fn an_observation_that_does_not_fit_is_explained(world: World) {
        let house = House::new(world).await;
        let good = [("day", "2026-05-19"), ("rung", "3"), ("observer", "coach"), ("method", "seen"), ("note", "Begon met vrijwilligerswerk")];
        for (field, value, said) in [
            ("rung", "9", "Kies een trede."), ("rung", "", "Kies een trede."), ("day", "2026-06-19", "vroegere dag"),
            ("day", "31/2/2026", "Deze dag bestaat niet"), ("potential", "0", "getal van 1 tot 6"), ("observer", "dog", "Kies volgens wie."),
            ("potential_by", "2026-12-01", "Kies welke trede het kan worden."), ("method", "", "Kies hoe jullie keken."),
        ] {
            let mut fields: Vec<(&str, &str)> = good.iter().filter(|f| f.0 != field).copied().collect();
            fields.push((field, value));
            let reply = house.world.post(&house.sofie, &house.path("ladder"), &fields).await;
            assert_eq!(reply.status, 422, "{field}={value}");
            assert!(reply.body.contains(said) && reply.body.contains("Begon met vrijwilligerswerk"), "{field}={value}: {}", reply.body);
        }
        let mut fields = good.to_vec();
        fields.push(("replaces", "018f0000-0000-7000-8000-000000000000"));
        assert_eq!(house.world.post(&house.sofie, &house.path("ladder"), &fields).await.status, 404);
        assert!(house.world.get(&house.sofie, &house.path("ladder")).await.body.contains("Nog niet bekeken."));
    }
}
