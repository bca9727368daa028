//! Who somebody is: everything optional, every mistake explained, nobody's edit lost.

use people::NewParticipant;
use testkit::on_both_engines;

use crate::scene::{file_bytes, holds, kit, scene};

/// A number made up for these tests, with right check digits.
const INSZ: &str = "85.07.30-033.28";
const DIGITS: &str = "85073003328";

on_both_engines! { kit();
    async fn an_edit_is_kept_shown_and_found_by_the_new_name(world: World) {
        let scene = scene(&world).await;
        let id = scene.meet(&world, NewParticipant { nickname: Some("Muts"), ..NewParticipant::default() }).await;
        let path = format!("/participants/{id}/person");
        let form = world.get(&scene.sofie, &format!("{path}/edit")).await;
        let saved = world.post(&scene.sofie, &path, &[
            ("_version", form.input("_version")), ("given_name", "Amina"), ("family_name", "El Haddouchi"), ("nickname", "Muts"),
            ("birth", "mei 1991"), ("gender", "woman"), ("language-1", "ar"), ("spoken-1", "fluent"), ("reads-1", "well"),
            ("language-2", "nl"), ("interpreter", "yes"), ("channel", "call"), ("digital", "phone"), ("nis", "44083"),
            ("street", "Markt 1"), ("postcode", "9800"), ("phone", "0470 00 00 01"), ("sms", "yes"), ("email", "amina@voorbeeld.example"),
        ]).await;
        assert_eq!((saved.status.as_u16(), saved.location.as_str()), (303, path.as_str()), "{}", saved.body);
        let page = world.get(&scene.sofie, &path).await;
        for text in ["Amina El Haddouchi", "mei 1991", "vrouw", "Arabisch (spreekt vlot, leest goed)", "Deinze", "0470 00 00 01", "Markt 1", "amina@voorbeeld.example"] {
            assert!(page.body.contains(text), "{text}");
        }
        for typed in ["haddouchi", "elhadouchi", "amina", "muts"] {
            let found = world.get(&scene.sofie, &format!("/participants?q={typed}")).await;
            assert!(found.body.contains("Amina El Haddouchi"), "{typed}");
        }
        // In the list she now stands under her family name.
        scene.guided(&world, "Zoë", "Aerts").await;
        let list = world.get(&scene.karim, "/participants?scope=organisation").await.body;
        assert!(list.find("Aerts").unwrap() < list.find("El Haddouchi").unwrap());
    }

    async fn each_mistake_says_what_to_do_and_keeps_what_was_typed(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let path = format!("/participants/{id}/person");
        for (field, value, message) in [
            ("birth", "31/2/1985", "Deze dag bestaat niet"),
            ("birth", "14/3/85", "Schrijf het jaar met 4 cijfers"),
            ("birth", "1/1/2031", "Deze dag moet nog komen"),
            ("birth", "1899", "Dit ligt te ver terug"),
            ("birth", "1/1/2024", "jonger dan 14 jaar"),
            ("phone", "0470 12", "telefoon"),
            ("email", "mila@", "e-mailadres"),
            ("postcode", "98", "Schrijf 4 cijfers"),
            ("nis", "99999", "Kies een gemeente uit de lijst"),
            ("nis", "44012", "Kies een gemeente uit de lijst"),
            ("insz", "85.07.30-033.29", "passen niet bij de rest"),
            ("insz", "123", "11 cijfers"),
            ("language-1", "xx", "Kies iets uit de lijst"),
            ("given_name", &"a".repeat(101), "ten hoogste 100"),
            ("nickname", &"a".repeat(61), "ten hoogste 60"),
        ] {
            let reply = world.post(&scene.sofie, &path, &[("_version", "1"), ("family_name", "Peeters-Nieuw"), (field, value)]).await;
            assert_eq!(reply.status, 422, "{field}={value}");
            assert!(reply.body.contains(message), "{field}={value}: {message}");
            assert!(reply.body.contains("Peeters-Nieuw"), "{field}={value}");
        }
        assert!(!world.get(&scene.sofie, &path).await.body.contains("Peeters-Nieuw"));
    }

    async fn a_stale_edit_shows_both_versions_and_loses_nothing(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let path = format!("/participants/{id}/person");
        let version = world.get(&scene.sofie, &format!("{path}/edit")).await.input("_version").to_owned();
        let first = [("_version", version.as_str()), ("given_name", "Mila"), ("family_name", "Peeters"), ("street", "Markt 1")];
        assert_eq!(world.post(&scene.sofie, &path, &first).await.status, 303);
        let second = [("_version", version.as_str()), ("given_name", "Mila"), ("family_name", "Peeters"), ("street", "Dorp 2")];
        let conflict = world.post(&scene.lien, &path, &second).await;
        assert_eq!(conflict.status, 409);
        assert!(conflict.body.contains("Markt 1") && conflict.body.contains("Dorp 2"));
        assert!(world.get(&scene.sofie, &path).await.body.contains("Markt 1"));
        // Sending again with the newer version keeps mine.
        let newer = conflict.input("_version").to_owned();
        let again = [("_version", newer.as_str()), ("given_name", "Mila"), ("family_name", "Peeters"), ("street", "Dorp 2")];
        assert_eq!(world.post(&scene.lien, &path, &again).await.status, 303);
        assert!(world.get(&scene.sofie, &path).await.body.contains("Dorp 2"));
        // The same form sent twice is no quarrel.
        assert_eq!(world.post(&scene.lien, &path, &again).await.status, 303);
    }

    async fn a_municipality_of_before_may_stay_but_not_come(world: World) {
        let scene = scene(&world).await;
        let old = NewParticipant { given_name: Some("An"), nis: Some("44012"), ..NewParticipant::default() };
        let id = scene.meet(&world, old).await;
        let path = format!("/participants/{id}/person");
        let form = world.get(&scene.sofie, &format!("{path}/edit")).await;
        assert!(form.body.contains("De Pinte</option>") && form.body.contains("Nazareth-De Pinte</option>"));
        let fields = [("_version", form.input("_version")), ("given_name", "An"), ("nis", "44012")];
        assert_eq!(world.post(&scene.sofie, &path, &fields).await.status, 303);
    }

    async fn the_national_number_is_never_in_clear_and_each_look_is_noted(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let path = format!("/participants/{id}/person");
        let version = world.get(&scene.sofie, &format!("{path}/edit")).await.input("_version").to_owned();
        let fields = [("_version", version.as_str()), ("given_name", "Mila"), ("family_name", "Peeters"), ("insz", INSZ)];
        assert_eq!(world.post(&scene.sofie, &path, &fields).await.status, 303);
        if let Some(bytes) = file_bytes(&world).await {
            assert!(holds(&bytes, "Peeters") && !holds(&bytes, DIGITS) && !holds(&bytes, INSZ));
        }
        for (who, page) in [(&scene.sofie, ""), (&scene.sofie, "/edit"), (&scene.karim, ""), (&scene.lien, ""), (&scene.lien, "/edit")] {
            let body = world.get(who, &format!("{path}{page}")).await.body;
            assert!(!body.contains(INSZ) && !body.contains(DIGITS), "{page}");
        }
        assert!(world.get(&scene.sofie, &path).await.body.contains("bekend, afgeschermd"));
        assert!(!world.get(&scene.karim, &path).await.body.contains("INSZ"));
        // A button of its own shows it, to her only, and that stands in the audit.
        let shown = world.post(&scene.sofie, &format!("{path}/insz"), &[]).await;
        assert!(shown.body.contains(INSZ) && shown.headers.contains("no-store"));
        for who in [&scene.karim, &scene.lien, &scene.jan] {
            assert_eq!(world.post(who, &format!("{path}/insz"), &[]).await.status, 404);
        }
        let access = world.get(&scene.sofie, &format!("/participants/{id}/access?show=acts")).await;
        assert!(access.body.contains("bekeek het INSZ"));
        // An edit without the field keeps it; a colleague of the coordination can't take it away.
        let version = world.get(&scene.lien, &format!("{path}/edit")).await.input("_version").to_owned();
        let remove = [("_version", version.as_str()), ("given_name", "Mila"), ("family_name", "Peeters"), ("insz_remove", "yes")];
        let refused = world.post(&scene.lien, &path, &remove).await;
        assert_eq!(refused.status, 422);
        assert!(world.post(&scene.sofie, &format!("{path}/insz"), &[]).await.body.contains(INSZ));
    }

    async fn an_organisation_without_the_right_neither_keeps_nor_sees_the_number(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let path = format!("/participants/{id}/person");
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        store::execute!(tx, "update organisation set may_process_insz = $1", false).unwrap();
        tx.finish().await.unwrap();
        let form = world.get(&scene.sofie, &format!("{path}/edit")).await;
        assert!(!form.body.contains("name=\"insz\""));
        let fields = [("_version", form.input("_version")), ("given_name", "Mila"), ("family_name", "Peeters"), ("insz", INSZ)];
        let refused = world.post(&scene.sofie, &path, &fields).await;
        assert_eq!(refused.status, 422);
        assert_eq!(world.post(&scene.sofie, &format!("{path}/insz"), &[]).await.status, 404);
    }
}
