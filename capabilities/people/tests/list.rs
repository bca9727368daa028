//! The list as somebody uses it: straight to the one who answers, and a call from a phone.

use people::NewParticipant;
use testkit::on_both_engines;

use crate::scene::{Scene, kit, scene};

async fn with_phone(world: &testkit::World, scene: &Scene, given: &str, phone: &str) -> kernel::ParticipantId {
    let new = NewParticipant {
        given_name: Some(given),
        family_name: Some("Peeters"),
        phone: Some(phone),
        ..NewParticipant::default()
    };
    scene.meet(world, new).await
}

on_both_engines! { kit();
    async fn the_search_on_top_opens_the_one_who_answers(world: World) {
        let scene = scene(&world).await;
        let mila = scene.guided(&world, "Mila", "Peeters").await;
        scene.guided(&world, "Omar", "Peeters").await;
        let found = world.get(&scene.sofie, "/participants?q=mila+peetrs&open=1").await;
        assert_eq!((found.status.as_u16(), found.location), (303, format!("/participants/{mila}")));
        assert_eq!(world.get(&scene.sofie, "/participants?q=%231&open=1").await.location, format!("/participants/{mila}"));
        let list = world.get(&scene.sofie, "/participants").await.body;
        assert!(list.contains("<details class=\"more\"><summary>Meer filters"), "the list itself comes first on a phone");
        let filtered = world.get(&scene.sofie, "/participants?status=active").await.body;
        assert!(filtered.contains("<details class=\"more\" open><summary>Meer filters"));
        // Two answers, none, no question, or the filter of the list itself: the list.
        for path in ["?q=peeters&open=1", "?q=xxxx&open=1", "?open=1", "?q=mila"] {
            assert_eq!(world.get(&scene.sofie, &format!("/participants{path}")).await.status, 200, "{path}");
        }
        let page = world.get(&scene.sofie, "/participants").await.body;
        assert!(page.contains("name=\"open\" value=\"1\""), "the search on top asks for it");
        // For a stranger there is nobody to open.
        assert_eq!(world.get(&scene.jan, "/participants?q=mila+peeters&open=1").await.status, 200);
    }

    async fn a_coach_calls_from_her_own_list_and_no_other(world: World) {
        let scene = scene(&world).await;
        with_phone(&world, &scene, "Mila", "+32470123456").await;
        scene.guided(&world, "Omar", "Peeters").await;
        let mine = world.get(&scene.sofie, "/participants").await.body;
        assert_eq!(mine.matches("href=\"tel:").count(), 1);
        assert!(mine.contains("href=\"tel:+32470123456\"") && mine.contains("Bel<span class=\"vh\"> Mila Peeters</span>"));
        for (who, path) in [(&scene.sofie, "?scope=organisation"), (&scene.sofie, "?scope=all"), (&scene.karim, "?scope=organisation"),
            (&scene.lien, ""), (&scene.dpo, "")] {
            assert!(!world.get(who, &format!("/participants{path}")).await.body.contains("tel:"), "{path}");
        }
    }
}
