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

    async fn a_name_that_is_sought_stands_in_no_address(world: World) {
        let scene = scene(&world).await;
        let mila = scene.guided(&world, "Mila", "Peeters").await;
        scene.guided(&world, "Omar", "Peeters").await;
        let asked = [("_to", "/participants"), ("q", "peeters"), ("scope", "mine"), ("sort", "")];
        let found = world.post(&scene.sofie, "/search", &asked).await;
        assert_eq!(found.status, 303);
        assert!(found.location.starts_with("/participants?scope=mine&s="), "{}", found.location);
        // The page shows the words again in the form, and no address on it holds them.
        let page = world.get(&scene.sofie, &found.location).await.body;
        assert!(page.contains("value=\"peeters\"") && page.contains("Omar"));
        let addresses: Vec<_> = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(!addresses.iter().any(|url| url.contains("peeters")), "{addresses:?}");
        let other = addresses.iter().find(|url| url.contains("scope=all")).expect("the same search among all");
        let other = world.get(&scene.sofie, &other.replace("&#38;", "&").replace("&amp;", "&")).await;
        assert!(other.status == 200 && other.body.contains("value=\"peeters\"") && other.body.contains("Omar"));
        // Straight to the one who answers, as before.
        let top = [("_to", "/participants"), ("q", "mila"), ("open", "1")];
        let one = world.post(&scene.sofie, "/search", &top).await.location;
        assert_eq!(world.get(&scene.sofie, &one).await.location, format!("/participants/{mila}"));
        // An empty search is the list; what is no list of ours does not exist.
        assert_eq!(world.post(&scene.sofie, "/search", &[("_to", "/participants"), ("q", "")]).await.location, "/participants");
        for to in ["", "//elsewhere.example", "https://elsewhere.example", "/participants?x=1"] {
            assert_eq!(world.post(&scene.sofie, "/search", &[("_to", to), ("q", "mila")]).await.status, 404, "{to}");
        }
    }

    async fn what_no_address_can_hold_is_refused(world: World) {
        let scene = scene(&world).await;
        let long = "x".repeat(5_000);
        let asked = [("_to", "/participants"), ("q", long.as_str())];
        let cut = world.post(&scene.sofie, "/search", &asked).await;
        assert_eq!((cut.status.as_u16(), cut.location.len() < 500), (303, true), "words of any length are looked for by their beginning");
        let asked = [("_to", "/participants"), ("status", long.as_str())];
        assert_eq!(world.post(&scene.sofie, "/search", &asked).await.status, 413);
        let line = world.post(&scene.sofie, "/search", &[("_to", "/participants"), ("nis", "1\r\nX-Y: z")]).await;
        assert_eq!(line.location, "/participants?nis=1%0AX-Y%3A%20z", "a line end opens no header");
    }

    async fn what_somebody_sought_is_opened_for_nobody_else(world: World) {
        let scene = scene(&world).await;
        scene.guided(&world, "Mila", "Peeters").await;
        let asked = [("_to", "/participants"), ("q", "peeters")];
        let mine = world.post(&scene.sofie, "/search", &asked).await.location;
        let again = world.post(&scene.sofie, "/search", &asked).await.location;
        assert_ne!(mine, again, "the same words are not the same address");
        assert_eq!(world.get(&scene.sofie, &mine).await.status, 200);
        assert_eq!(world.get(&scene.jan, &mine).await.status, 404);
        let changed = format!("{}A", &mine[..mine.len() - 1]);
        for address in [changed.as_str(), "/participants?s=", "/participants?s=x", "/participants?s=%00"] {
            let status = world.get(&scene.sofie, address).await.status.as_u16();
            assert_eq!(status, if address.ends_with("s=") { 200 } else if address.ends_with("%00") { 400 } else { 404 }, "{address}");
        }
        // Without a log-in the address leads to the log-in, as it stands.
        assert_eq!(world.get_open(&mine).await.status, 303);
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
