//! Drawing the wheel, comparing drawings, and sealing what is sensitive.

use testkit::on_both_engines;

use super::house::{House, kit};

/// The text as stored anywhere in the SQLite file or its log.
fn in_the_file(path: &str, text: &str) -> bool {
    ["", "-wal"].iter().any(|end| {
        std::fs::read(format!("{path}{end}")).is_ok_and(|bytes| bytes.windows(text.len()).any(|w| w == text.as_bytes()))
    })
}

on_both_engines! { kit();
    async fn the_wheel_shows_now_beside_the_start(world: World) {
        let house = House::new(world).await;
        let (world, sofie) = (&house.world, &house.sofie);
        let none = world.get(sofie, &house.path("domains")).await;
        assert!(none.body.contains("Nog niet getekend"), "{}", none.body);
        let form = world.get(sofie, &house.path("domains/new")).await;
        assert_eq!(form.body.matches("<details class=\"more card\"").count(), 16);
        let first = world.post(sofie, &house.path("domains/new"), &[
            ("viewpoint", "participant"), ("day", "2026-01-12"), ("_key", form.input("_key")), ("domain", "housing"), ("domain", "digital"),
            ("level-housing", "2"), ("strength-housing", "Het huis is warm."), ("barriers-housing", "housing-instability"),
            ("note-housing", "Vocht in de slaapkamer."), ("level-digital", "2"),
        ]).await;
        assert_eq!(first.status, 303, "{}", first.body);
        world.clock.advance_minutes(5);
        let again = world.get(sofie, &house.path("domains/new")).await;
        assert!(again.body.contains("Vorige keer: 2 op 5 · Het huis is warm. · Vocht in de slaapkamer."), "{}", again.body);
        assert!(again.body.contains("value=\"housing-instability\" checked"));
        let second = world.post(sofie, &house.path("domains/new"), &[
            ("viewpoint", "coach"), ("day", "2026-05-19"), ("_key", again.input("_key")), ("level-housing", "3"),
            ("barriers-housing", "housing-instability"), ("level-digital", "1"), ("strength-mental-wellbeing", "Slaapt beter."),
        ]).await;
        assert_eq!(second.status, 303, "{}", second.body);
        let page = world.get(sofie, &house.path("domains")).await;
        assert!(page.body.contains("Wonen: 3 op 5, bij de start 2; Digitaal: 1 op 5, bij de start 2"), "{}", page.body);
        assert!(page.body.contains("class=\"grown\" d=") && page.body.contains("class=\"lower\" d="));
        assert!(page.body.contains("Volgens de coach, di 19 mei"));
        let strength = page.body.find("Het huis is warm.").unwrap();
        assert!(strength < page.body.find("Vocht in de slaapkamer.").unwrap(), "strength before barrier");
        // Through her own eyes only, nothing has changed yet.
        let hers = world.get(sofie, &format!("{}?by=participant", house.path("domains"))).await;
        assert!(hers.body.contains("Wonen: 2 op 5; Digitaal: 2 op 5") && !hers.body.contains("Slaapt beter"), "{}", hers.body);
        let ids = drawings(&house).await;
        let both = world.get(sofie, &format!("{}?from={}&to={}", house.path("domains"), ids[1], ids[0])).await;
        assert!(both.body.contains("Wonen: 2 op 5, bij de start 3"), "{}", both.body);
        assert_eq!(world.get(sofie, &format!("{}?from=zzz&by=nobody", house.path("domains"))).await.status, 200);
    }

    async fn what_is_sensitive_is_not_in_clear_in_the_database(world: World) {
        let house = House::new(world).await;
        let saved = house.world.post(&house.sofie, &house.path("domains/new"), &[
            ("viewpoint", "coach"), ("day", "2026-05-19"), ("level-addiction", "2"), ("strength-addiction", "Zeventien dagen zonder"),
            ("note-justice", "Enkelband tot maandag"), ("strength-work", "Kookt voor vijftig"), ("barriers-legal-status", "residence-status"),
        ]).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let page = house.world.get(&house.sofie, &house.path("domains")).await;
        assert!(page.body.contains("Zeventien dagen zonder") && page.body.contains("Enkelband") && page.body.contains("Onzeker verblijf"));
        let mut tx = house.world.app.db.read().await.unwrap();
        if tx.engine() == store::Engine::Sqlite {
            let (_, _, path) = store::fetch_one!(tx, (i64, String, String), "pragma database_list").unwrap();
            assert!(in_the_file(&path, "Kookt voor vijftig"), "the file is the right one");
            for text in ["Zeventien dagen", "Enkelband", "residence-status"] {
                assert!(!in_the_file(&path, text), "{text}");
            }
        } else {
            let rows = store::fetch_all!(
                tx, (String, Option<i64>, Option<String>, String),
                "select domain, level, strength, barriers from assessment_domain where sealed is not null order by domain"
            ).unwrap();
            assert_eq!(rows.len(), 3);
            assert!(rows.iter().all(|r| r.1.is_none() && r.2.is_none() && r.3.is_empty()), "{rows:?}");
        }
    }

    async fn a_wheel_with_mistakes_is_shown_again_with_every_word(world: World) {
        let house = House::new(world).await;
        for (extra, said) in [
            (("domain", "space"), "Dit levensdomein kennen we niet"), (("day", "2026-06-30"), "Kies vandaag of een vroegere dag."),
            (("day", "2026-13-01"), "Deze dag bestaat niet"), (("level-work", "9"), "getal van 1 tot 5"),
            (("viewpoint", "cat"), "Kies volgens wie"), (("barriers-work", "no-childcare"), "Kijk dit nog even na"),
        ] {
            let mut fields = vec![extra];
            fields.extend([("viewpoint", "coach"), ("day", "2026-05-19"), ("strength-work", "Kookt graag")].iter().filter(|f| f.0 != extra.0));
            let reply = house.world.post(&house.sofie, &house.path("domains/new"), &fields).await;
            assert_eq!(reply.status, 422, "{extra:?}");
            assert!(reply.body.contains(said) && reply.body.contains("Kookt graag"), "{extra:?}: {}", reply.body);
        }
        let nothing = house.world.post(&house.sofie, &house.path("domains/new"), &[("viewpoint", "coach"), ("day", "2026-05-19")]).await;
        assert!(nothing.status == 422 && nothing.body.contains("Vul minstens"), "{}", nothing.body);
        assert!(drawings(&house).await.is_empty());
    }

    async fn a_double_submit_draws_one_wheel(world: World) {
        let house = House::new(world).await;
        for _ in 0..2 {
            let fields = [("viewpoint", "coach"), ("day", "2026-05-19"), ("level-work", "3"), ("_key", "same")];
            assert_eq!(house.world.post(&house.sofie, &house.path("domains/new"), &fields).await.status, 303);
        }
        assert_eq!(drawings(&house).await.len(), 1);
    }
}

async fn drawings(house: &House) -> Vec<kernel::AssessmentId> {
    let ctx = house.world.ctx(&house.sofie);
    let mut tx = house.world.app.db.read().await.unwrap();
    let permit = people::door::open(&mut tx, &ctx, house.amina).await.unwrap();
    plan::assessments(&mut tx, &ctx, &permit).await.unwrap().into_iter().map(|a| a.id).collect()
}
