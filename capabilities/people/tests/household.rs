//! Household and network.

use testkit::on_both_engines;

use crate::scene::{kit, scene};

on_both_engines! { kit();
    async fn somebody_is_added_once_changed_ended_and_put_back(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let base = format!("/participants/{id}/surroundings");
        let form = world.get(&scene.sofie, &format!("{base}/new")).await;
        let fields = [("_key", form.input("_key")), ("name", "Lut van hiernaast"), ("kind", "neighbour"), ("quality", "strong"), ("note", "Drinkt thee op zondag.")];
        assert_eq!(world.post(&scene.sofie, &base, &fields).await.status, 303);
        assert_eq!(world.post(&scene.sofie, &base, &fields).await.status, 303); // sent twice
        let page = world.get(&scene.sofie, &base).await;
        assert_eq!(page.body.matches("<b>Lut van hiernaast</b>").count(), 1);
        assert!(page.body.contains("<svg class=\"wheel\"") && page.body.contains("Lut van hiernaast, buur, sterke band"));
        assert!(page.body.contains("Familie, vrienden en buren") && page.body.contains("Drinkt thee op zondag."));
        let start = page.body.find(&format!("{base}/0")).unwrap();
        let tie: String = page.body[start..].chars().take_while(|c| *c != '"').collect();
        let edit = world.get(&scene.sofie, &tie).await;
        let changed = [("_version", edit.input("_version")), ("name", "Lut"), ("kind", "friend"), ("quality", "good")];
        assert_eq!(world.post(&scene.sofie, &tie, &changed).await.status, 303);
        let stale = [("_version", edit.input("_version")), ("name", "Lutgart"), ("kind", "friend"), ("quality", "good")];
        let conflict = world.post(&scene.sofie, &tie, &stale).await;
        assert_eq!(conflict.status, 409);
        assert!(conflict.body.contains(">Lut<") && conflict.body.contains(">Lutgart<"));
        assert_eq!(world.post(&scene.sofie, &format!("{tie}/end"), &[]).await.status, 303);
        assert!(world.get(&scene.sofie, &base).await.body.contains("1 band van vroeger"));
        assert_eq!(world.post(&scene.sofie, &format!("{tie}/back"), &[]).await.status, 303);
        assert!(!world.get(&scene.sofie, &base).await.body.contains("van vroeger"));
    }

    async fn a_mistake_says_what_to_do_and_a_colleague_sees_nothing(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let base = format!("/participants/{id}/surroundings");
        let reply = world.post(&scene.sofie, &base, &[("birth_year", "2050"), ("phone", "x")]).await;
        assert_eq!(reply.status, 422);
        for message in ["Schrijf een naam", "Kies wie het is", "telefoonnummer met cijfers"] {
            assert!(reply.body.contains(message), "{message}");
        }
        let future = world.post(&scene.sofie, &base, &[("name", "Kind"), ("kind", "child"), ("birth_year", "2050")]).await;
        assert!(future.body.contains("getal van 1906 tot 2026"));
        assert_eq!(world.get(&scene.karim, &base).await.status, 404);
        assert_eq!(world.post(&scene.karim, &base, &[("name", "X"), ("kind", "friend")]).await.status, 404);
    }
}
