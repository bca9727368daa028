//! National numbers: only who may keep them, each once; and what outlives a file tells nothing of a person.

use futures_util::future::join_all;
use store::{fetch_value, fetch_values};
use testkit::on_both_engines;
use wijk_workers::Refer;
use wijk_workers::model::{Gender, Referrer};

use crate::kit::{Cast, DEINZE, DRAWING, INSZ, PDF, at_work, deed, kit, referral, referred, upload};

on_both_engines! {
    kit();

    async fn an_organisation_that_may_not_keep_national_numbers_is_told_beside_the_field(world: World) {
        // Law of 8 August 1983, art. 8.
        let cast = Cast::new(&world).await;
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        store::execute!(tx, "update organisation set may_process_insz = $1", false).unwrap();
        tx.finish().await.unwrap();
        let reply = upload(&world, &cast.mieke, "/wijk/workers/new", &referral(&[]), Some(("document", PDF))).await;
        assert_eq!(reply.status, 422, "{}", reply.body);
        assert!(reply.body.contains("mag het INSZ niet bewaren"), "{}", reply.body);
        let id = referred(&world, &cast, &[("insz", "")]).await;
        let page = world.get(&cast.mieke, &format!("/wijk/workers/{id}/numbers")).await;
        let fields = [("_version", page.input("_version")), ("insz", INSZ)];
        let reply = world.post(&cast.mieke, &format!("/wijk/workers/{id}/numbers"), &fields).await;
        assert_eq!(reply.status, 422);
        assert!(reply.body.contains("mag het INSZ niet bewaren"), "{}", reply.body);
    }

    async fn two_who_refer_one_person_at_once_make_one_file(world: World) {
        let cast = Cast::new(&world).await;
        let refer = Refer {
            scheme: "wijk-werken", given_name: "Amina", family_name: "Haddad", birth_on: None, gender: Gender::Woman,
            languages: "ar", phone: None, email: None, street: None, postcode: "9800", nis: Some(DEINZE),
            insz: kernel::insz::Insz::parse(INSZ).ok(), iban: None, referrer: Referrer::Vdab,
            referred_on: "2026-05-20".parse().unwrap(), vdab_registered_on: "2025-01-10".parse().ok(), leefloon: false,
            target: true, available: true, had_term: false, pwa_contract_from: None, pwa_contract_to: None, pwa_cheques: 0,
            document: Some(PDF), known: None, age_sure: false,
        };
        let ctx = world.ctx(&cast.mieke);
        let said = join_all((0..4).map(|_| world.app.db.act(&ctx, &refer))).await;
        assert_eq!(said.iter().filter(|one| one.is_ok()).count(), 1);
        let mut tx = world.app.db.read().await.unwrap();
        assert_eq!(fetch_value!(tx, i64, "select count(*) from wijk_worker").unwrap(), 1);
    }

    async fn a_wait_between_two_terms_is_asked_as_soon_as_a_rule_says_it(world: World) {
        // BVR art. 2 knows a second term; how long it must wait was not found.
        let cast = Cast::new(&world).await;
        let first = at_work(&world, &cast, &[]).await;
        let fields = [("told_on", "2026-05-26"), ("reason", "work"), ("by", "worker")];
        let said = deed(&world, &cast.mieke, first, "end", &fields).await;
        assert_eq!(said.status, 303, "{}", said.body);
        let admin = world.person("Ann A.", kernel::Role::FunctionalAdministrator, cast.organiser).await;
        let draft = schemes::Draft {
            key: "ww.duration.rereferral_wait_months".to_owned(), value: Some(schemes::Value::Number(3)),
            from: "2026-01-01".parse().unwrap(), to: None, source: "test".to_owned(), certainty: schemes::Certainty::Law,
        };
        let mut tx = world.app.db.read().await.unwrap();
        let seen = parameters::table_of(&mut tx, &world.ctx(&admin), "wijk-werken").await.unwrap();
        drop(tx);
        let seen = i64::try_from(seen.all().filter(|row| row.key == draft.key).count()).unwrap();
        let record = parameters::RecordRule { scheme: "wijk-werken", draft, seen };
        world.app.db.act(&world.ctx(&admin), &record).await.unwrap();
        let second = referred(&world, &cast, &[("had_term", "yes")]).await;
        for (what, fields) in [
            ("invite", vec![]), ("agreement", vec![]),
            ("agreement/sign", vec![("who", "worker"), ("signature", DRAWING)]), ("agreement/sign", vec![("who", "office")]),
        ] {
            let reply = deed(&world, &cast.mieke, second, what, &fields).await;
            assert_eq!(reply.status, 303, "{what}: {}", reply.body);
        }
        let early = deed(&world, &cast.mieke, second, "start", &[("on", "2026-08-20")]).await;
        assert_eq!(early.status, 422);
        assert!(early.body.contains("moeten 3 maanden liggen"), "{}", early.body);
    }

    async fn an_account_number_is_not_saved_over_one_that_came_meanwhile(world: World) {
        let cast = Cast::new(&world).await;
        let id = referred(&world, &cast, &[("iban", "")]).await;
        let path = format!("/wijk/workers/{id}/numbers");
        let page = world.get(&cast.mieke, &path).await;
        let version = page.input("_version");
        let first = world.post(&cast.mieke, &path, &[("_version", version), ("iban", "BE68 5390 0754 7034")]).await;
        assert_eq!(first.status, 303, "{}", first.body);
        let second = world.post(&cast.mieke, &path, &[("_version", version), ("iban", "BE71 0961 2345 6769")]).await;
        assert_eq!(second.status, 409, "{}", second.body);
    }

    async fn what_outlives_a_file_does_not_tell_illness_leefloon_or_why_somebody_stopped(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[("referrer", "ocmw"), ("leefloon", "yes")]).await;
        let fields = [("from_on", "2026-05-26"), ("reason", "illness")];
        let said = deed(&world, &cast.mieke, id, "suspend", &fields).await;
        assert_eq!(said.status, 303, "{}", said.body);
        let fields = [("told_on", "2026-05-26"), ("reason", "conditions"), ("by", "organiser"), ("words", "zq")];
        let said = deed(&world, &cast.mieke, id, "end", &fields).await;
        assert_eq!(said.status, 303, "{}", said.body);
        let mut tx = world.app.db.read().await.unwrap();
        let lines = fetch_values!(tx, String, "select facts from audit_entry").unwrap().join("\n");
        assert!(!["illness", "ocmw", "conditions"].iter().any(|word| lines.contains(word)), "{lines}");
    }
}
