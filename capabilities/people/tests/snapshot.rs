//! The facts at entry: frozen, added to, never overwritten.

use people::snapshot::{self, Sensitive};
use people::{NewParticipant, door};
use testkit::on_both_engines;

use crate::scene::{file_bytes, holds, kit, scene};

on_both_engines! { kit();
    async fn a_second_version_stands_beside_the_first(world: World) {
        let scene = scene(&world).await;
        let new = NewParticipant { given_name: Some("Mila"), birth: Some("1999-05-27"), nis: Some("44083"), gender: people::model::Gender::Woman, ..NewParticipant::default() };
        let id = scene.meet(&world, new).await;
        let path = format!("/participants/{id}/snapshot");
        let page = world.get(&scene.sofie, &path).await;
        assert!(page.body.contains("Nog te vragen") && page.body.contains("Zonder werk sinds"));
        let key = page.input("_key").to_owned();
        let first = [("_key", key.as_str()), ("entry_date", "2026-05-20"), ("labour_status", "unemployed"), ("nis", "44083"), ("disability", "refused")];
        assert_eq!(world.post(&scene.sofie, &path, &first).await.status, 303);
        assert_eq!(world.post(&scene.sofie, &path, &first).await.status, 303); // sent twice
        let page = world.get(&scene.sofie, &path).await;
        let second = [("_key", page.input("_key")), ("entry_date", "2026-05-20"), ("labour_status", "unemployed"), ("unemployed_since", "3/2024"),
            ("benefit", "living-wage"), ("isced", "2"), ("diploma", "Lager middelbaar"), ("housing", "rent-social"), ("nis", "44083"),
            ("household", "single-parent"), ("dependent_children", "2"), ("disability", "no"), ("foreign_background", "yes"), ("third_country", "refused")];
        assert_eq!(world.post(&scene.sofie, &path, &second).await.status, 303);
        let mut tx = world.app.db.read().await.unwrap();
        let ctx = world.ctx(&scene.sofie);
        let permit = door::open(&mut tx, &ctx, id).await.unwrap();
        let versions = snapshot::load(&mut tx, &ctx, &permit).await.unwrap();
        assert_eq!(versions.len(), 2);
        let (new, old) = (&versions[0], &versions[1]);
        // She is 26 on the day of entry: her birthday comes a week later.
        assert_eq!((old.facts.age, old.sealed.disability, old.facts.benefit), (Some(26), Sensitive::Refused, None));
        assert_eq!((new.facts.isced, new.sealed.foreign_background), (Some(2), Sensitive::Yes));
        assert!(snapshot::still_to_ask(&new.facts, &new.sealed).is_empty());
        assert!(snapshot::still_to_ask(&old.facts, &old.sealed).contains(&"snapshot-unemployed-since"));
        drop(tx);
        assert!(world.get(&scene.sofie, &path).await.body.contains("Alles is gevraagd."));
        if let Some(bytes) = file_bytes(&world).await {
            assert!(holds(&bytes, "rent-social") && !holds(&bytes, "foreign_background\":\"yes"));
        }
    }

    async fn what_cannot_be_true_is_asked_again(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let path = format!("/participants/{id}/snapshot");
        for (fields, message) in [
            (vec![("entry_date", "2026-06-01")], "Deze dag moet nog komen"),
            (vec![("entry_date", "2026-05-01"), ("unemployed_since", "6/2026")], "Dit ligt na de start"),
            (vec![("entry_date", "2026-05-01"), ("labour_status", "employed"), ("unemployed_since", "2020")], "bij de start was er werk"),
            (vec![("entry_date", "2026-05-01"), ("isced", "9")], "getal van 0 tot 8"),
        ] {
            let reply = world.post(&scene.sofie, &path, &fields).await;
            assert_eq!(reply.status, 422, "{message}");
            assert!(reply.body.contains(message), "{message}");
        }
        assert_eq!(world.get(&scene.karim, &path).await.status, 404);
    }
}
