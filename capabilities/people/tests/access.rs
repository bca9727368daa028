//! Emergency access, and who looked.

use kernel::{Day, Refusal};
use people::break_glass::{Whom, unseen_by_coach};
use people::{NewParticipant, Notice, OpenInEmergency};
use store::{Failure, outbox};
use testkit::{Person, Reply, World, on_both_engines};

use crate::scene::{Scene, file_bytes, holds, kit, scene};

const REASON: &str = "Ze belde in nood en haar coach is niet bereikbaar.";

async fn mila(world: &World, scene: &Scene) -> kernel::ParticipantId {
    scene
        .meet(
            world,
            NewParticipant {
                given_name: Some("Mila"),
                family_name: Some("Peeters"),
                birth: Some("1999-03-14"),
                ..NewParticipant::default()
            },
        )
        .await
}

async fn ask(world: &World, who: &Person, given: &str, family: &str, birth: &str) -> Reply {
    let fields = [("given_name", given), ("family_name", family), ("birth", birth), ("reason", REASON)];
    world.post(who, "/break-glass", &fields).await
}

on_both_engines! { kit();
    async fn emergency_access_lasts_an_hour_and_is_told(world: World) {
        let scene = scene(&world).await;
        let id = mila(&world, &scene).await;
        let path = format!("/participants/{id}/person");
        let opened = ask(&world, &scene.jan, "mila", "PEETERS", "14/3/1999").await;
        assert_eq!((opened.status.as_u16(), opened.location.as_str()), (303, path.as_str()));
        let page = world.get(&scene.jan, &path).await;
        assert!(page.body.contains("Mila Peeters") && page.body.contains("Noodtoegang tot 11 uur"), "{}", page.body);
        // Reading is allowed, the national number and the consents stay closed to writing.
        assert_eq!(world.post(&scene.jan, &format!("{path}/insz"), &[]).await.status, 404);
        // Mail to the coach and the DPO, without a name or the reason.
        let mut tx = world.app.db.read().await.unwrap();
        let mails = outbox::newest(&mut tx, world.partnership, 10).await.unwrap();
        let mut to: Vec<String> = mails.iter().map(|m| m.recipient.clone()).collect();
        to.sort_unstable();
        let mut wanted: Vec<String> =
            [&scene.sofie, &scene.dpo].iter().map(|p| format!("{}@opstap.example", p.actor.staff.0.simple())).collect();
        wanted.sort_unstable();
        assert_eq!(to, wanted);
        for mail in &mails {
            assert!(!mail.body.contains("Mila") && !mail.body.contains("nood en") && mail.body.contains("Er is noodtoegang gebruikt."));
        }
        assert_eq!(unseen_by_coach(&mut tx, &world.ctx(&scene.sofie)).await.unwrap().len(), 1);
        drop(tx);
        if let Some(bytes) = file_bytes(&world).await {
            assert!(!holds(&bytes, "belde in nood"));
        }
        // The DPO reads why, and marks it.
        let overview = world.get(&scene.dpo, "/access").await;
        assert!(overview.body.contains(REASON) && overview.body.contains("1 nieuw") && !overview.body.contains("Mila"));
        let start = overview.body.find("/break-glass/").unwrap();
        let seen: String = overview.body[start..].chars().take_while(|c| *c != '"').collect();
        assert_eq!(world.post(&scene.dpo, &seen, &[]).await.location, "/access");
        assert!(!world.get(&scene.dpo, "/access").await.body.contains("1 nieuw"));
        // The coach sees it in the file; a colleague can't say "seen" for her.
        let log = world.get(&scene.sofie, &format!("/participants/{id}/access")).await;
        assert!(log.body.contains(REASON) && log.body.contains("opende met noodtoegang"));
        assert_eq!(world.post(&scene.karim, &seen, &[]).await.status, 404);
        assert_eq!(world.post(&scene.sofie, &seen, &[]).await.status, 303);
        // After an hour by the clock the file is gone.
        world.clock.set(Day::new(2026, 5, 26).unwrap().at(10, 59));
        assert_eq!(world.get(&scene.jan, &path).await.status, 200);
        world.clock.set(Day::new(2026, 5, 26).unwrap().at(11, 0));
        assert_eq!(world.get(&scene.jan, &path).await.status, 404);
        assert!(!world.get(&scene.jan, "/participants?q=peeters").await.body.contains("Mila"));
    }

    async fn only_an_exact_answer_opens_and_five_tries_an_hour_are_enough(world: World) {
        let scene = scene(&world).await;
        let id = mila(&world, &scene).await;
        for (given, family, birth) in [("Mila", "Peters", "14/3/1999"), ("Mila", "Peeters", "15/3/1999"), ("Mila", "Peeters", "1999")] {
            let reply = ask(&world, &scene.jan, given, family, birth).await;
            assert_eq!(reply.status, 422, "{given} {family} {birth}");
            assert!(reply.body.contains("We vinden niemand die helemaal past") && reply.body.contains("haar coach is niet bereikbaar"));
        }
        let number = world.post(&scene.jan, "/break-glass", &[("number", "999"), ("reason", REASON)]).await;
        assert_eq!(number.status, 422);
        // A short reason is no try.
        let short = world.post(&scene.jan, "/break-glass", &[("number", "1"), ("reason", "nood")]).await;
        assert!(short.body.contains("minstens 20 tekens"));
        assert_eq!(world.post(&scene.jan, "/break-glass", &[("number", "#1"), ("reason", REASON)]).await.status, 303);
        let sixth = ask(&world, &scene.jan, "Mila", "Peeters", "14/3/1999").await;
        assert_eq!(sixth.status, 429);
        assert!(sixth.headers.contains("retry-after: 3600"), "{}", sixth.headers);
        assert_eq!(ask(&world, &scene.karim, "Mila", "Peeters", "14/3/1999").await.status, 303); // somebody else may
        world.clock.advance_minutes(61);
        assert_eq!(world.get(&scene.jan, &format!("/participants/{id}/person")).await.status, 404);
        assert_eq!(ask(&world, &scene.jan, "Mila", "Peeters", "14/3/1999").await.status, 303);
        // Each try is in the audit, also those that found nobody.
        let mut tx = world.app.db.read().await.unwrap();
        let tried = store::fetch_value!(tx, i64, "select count(*) from audit_entry where verb = 'break-glass.tried'").unwrap();
        assert_eq!(tried, 4);
        assert!(store::audit::verify(&mut tx, world.partnership).await.unwrap().is_ok());
    }

    async fn tries_that_come_at_once_count_one_by_one(world: World) {
        let scene = scene(&world).await;
        mila(&world, &scene).await;
        let tries: Vec<_> = (0..12)
            .map(|_| {
                let (app, ctx) = (world.app.clone(), world.ctx(&scene.jan));
                tokio::spawn(async move {
                    let notice = Notice { subject: "Nood".to_owned(), body: "Nood".to_owned() };
                    let open = OpenInEmergency { whom: Whom::Number(999), reason: REASON.to_owned(), notice };
                    app.db.act(&ctx, &open).await
                })
            })
            .collect();
        let (mut tried, mut refused) = (0, 0);
        for one in tries {
            match one.await.unwrap() {
                Ok(None) => tried += 1,
                Err(Failure::Refused(Refusal::TooMany(_))) => refused += 1,
                other => panic!("{other:?}"),
            }
        }
        assert_eq!((tried, refused), (5, 7));
    }

    async fn who_looked_is_shown_in_words_and_by_pages(world: World) {
        let scene = scene(&world).await;
        let id = mila(&world, &scene).await;
        for _ in 0..3 {
            world.get(&scene.karim, &format!("/participants/{id}/person")).await;
        }
        let all = world.get(&scene.sofie, &format!("/participants/{id}/access")).await;
        assert_eq!(all.body.matches("<b>Karim V.</b> keek: persoon").count(), 3);
        assert!(all.body.contains("deed iets in dit dossier")); // the test's own verb has no words
        let reads = world.get(&scene.sofie, &format!("/participants/{id}/access?show=reads")).await;
        assert!(!reads.body.contains("deed iets in dit dossier"));
        let acts = world.get(&scene.sofie, &format!("/participants/{id}/access?show=acts")).await;
        assert!(!acts.body.contains("keek: persoon") && acts.body.contains("deed iets"));
        for _ in 0..100 {
            world.get(&scene.karim, &format!("/participants/{id}/person")).await;
        }
        let first = world.get(&scene.sofie, &format!("/participants/{id}/access?show=reads")).await;
        let start = first.body.find("?show=reads&amp;before=").or_else(|| first.body.find("?show=reads&#38;before=")).unwrap();
        let link: String = first.body[start..].chars().take_while(|c| *c != '"').collect();
        let second = world.get(&scene.sofie, &format!("/participants/{id}/access{}", link.replace("&amp;", "&").replace("&#38;", "&"))).await;
        assert!(second.body.contains("keek: persoon"));
        // Counts and the look-up of the data-protection officer.
        let counts = world.get(&scene.dpo, "/access").await;
        assert!(counts.body.contains("Karim V.") && counts.body.contains(">103<"), "{}", counts.body);
        assert_eq!(world.get(&scene.dpo, "/access?number=1").await.location, format!("/participants/{id}/access"));
        assert!(world.get(&scene.dpo, "/access?number=99").await.body.contains("Dit nummer vinden we niet"));
        for who in [&scene.karim, &scene.lien, &scene.jan] {
            assert_eq!(world.get(who, &format!("/participants/{id}/access")).await.status, 404);
        }
    }
}
