//! The door as it really stands: only the lead, only the holder of the link, never who abstained.

use kernel::Role;
use testkit::on_both_engines;

use crate::kit::{KBO, arrived, candidate, cast, kit, load, pdf, published, send, submit, worked_before};

on_both_engines! {
    kit();

    async fn nobody_but_the_lead_finds_calls_to_manage_or_candidacies(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let mine = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        submit(&world, &mine).await;
        let candidacy = arrived(&world, &cast, id).await[0].id;
        let partner = world.organisation("CAW", "partner").await;
        let mut strangers = vec![world.person("Vreemd", Role::Coordinator, partner).await];
        for role in Role::STAFF.iter().filter(|r| !matches!(r, Role::Coordinator | Role::FunctionalAdministrator)) {
            strangers.push(world.person("Wie", *role, cast.lead).await);
        }
        worked_before(&world).await;
        let paths = [
            "/calls/new".to_owned(), format!("/calls/{id}"), format!("/calls/{id}/criteria"),
            format!("/calls/{id}/questions"), format!("/calls/{id}/candidacies"), format!("/calls/{id}/candidacies.csv"),
            format!("/calls/{id}/candidacies/new"), format!("/calls/{id}/candidacies/{candidacy}"),
        ];
        let calls = world.get(&strangers[0], "/calls").await;
        assert_eq!(calls.location, "/open-calls", "another coordinator reads what everybody reads");
        assert_eq!(world.get(&strangers[1], "/calls").await.status, 404);
        for person in &strangers {
            for path in &paths {
                let reply = world.get(person, path).await;
                assert_eq!(reply.status, 404, "{} {path}", person.actor.role);
                assert!(!reply.body.contains("Brug"));
            }
            for path in ["publish", "addendum", "criteria", "extension", "calendar", "questions", "facts"] {
                let reply = world.post(person, &format!("/calls/{id}/{path}"), &[("_version", "1")]).await;
                assert!([404, 422].contains(&reply.status.as_u16()), "{} {path} {}", person.actor.role, reply.status);
            }
            let verdict = world.post(person, &format!("/calls/{id}/candidacies/{candidacy}/status"), &[]).await;
            assert_eq!(verdict.status, 404);
        }
        assert_eq!(load(&world, &cast, id).await.version, 6, "nothing changed");
        // The administrator of the lead reads, and does not judge or take out.
        assert_eq!(world.get(&cast.admin, &format!("/calls/{id}/candidacies/{candidacy}")).await.status, 200);
        assert_eq!(world.get(&cast.admin, &format!("/calls/{id}/candidacies.csv")).await.status, 404);
        assert_eq!(world.post(&cast.admin, &format!("/calls/{id}/candidacies/{candidacy}/status"), &[]).await.status, 404);
    }

    async fn who_abstained_meets_404_for_that_candidacy_on_every_page_and_not_in_the_list(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let mine = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        send(&world, &mine, &[("_version", "1"), ("offer", "x"), ("do", "annex")], Some(("plan.pdf", &pdf()))).await;
        submit(&world, &mine).await;
        let row = arrived(&world, &cast, id).await.remove(0);
        let ctx = world.ctx(&cast.lien);
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        let annex = call::annexes(&mut tx, &ctx, row.id).await.unwrap()[0].id;
        call::recuse(&mut tx, &ctx, row.id, cast.lien.actor.staff).await.unwrap();
        tx.finish().await.unwrap();
        let base = format!("/calls/{id}/candidacies/{}", row.id);
        for path in [base.clone(), format!("{base}/annexes/{annex}")] {
            assert_eq!(world.get(&cast.lien, &path).await.status, 404, "{path}");
            assert_eq!(world.get(&cast.admin, &path).await.status, 200, "others still read it: {path}");
        }
        for path in [format!("{base}/status"), format!("{base}/link")] {
            assert_eq!(world.post(&cast.lien, &path, &[]).await.status, 404, "{path}");
        }
        assert!(!world.get(&cast.lien, &format!("/calls/{id}/candidacies")).await.body.contains("Brug"));
        assert!(!world.get(&cast.lien, &format!("/calls/{id}/candidacies.csv")).await.body.contains("Brug"));
        let calls = world.get(&cast.lien, "/calls").await;
        assert!(calls.body.contains("data-label=\"Kandidaturen\">0</td>"), "not in counts: {}", calls.body);
    }

    async fn a_link_opens_its_own_candidacy_and_a_wrong_or_old_one_nothing(world: World) {
        let cast = cast(&world).await;
        let id = published(&world, &cast).await;
        let mine = candidate(&world, id, "De Brug vzw", KBO, "an@brug.example").await;
        let other = candidate(&world, id, "Het Spoor", "0207450534", "jo@spoor.example").await;
        send(&world, &mine, &[("_version", "1"), ("offer", "x"), ("do", "annex")], Some(("plan.pdf", &pdf()))).await;
        let page = world.get_open(&mine).await;
        let annex = page.body.split("/annexes/").nth(1).unwrap()[..36].to_owned();
        assert_eq!(world.get_open(&format!("{other}/annexes/{annex}")).await.status, 404);
        assert_eq!(world.post_open(&format!("{other}/annexes/{annex}/remove"), &[]).await.status, 404);
        for path in ["/my-candidacy/x", "/my-candidacy/x/sent", "/my-candidacy/x/confirmation.pdf"] {
            assert_eq!(world.get_open(path).await.status, 404, "{path}");
        }
        let mut tx = world.app.db.read().await.unwrap();
        let token = mine.rsplit('/').next().unwrap();
        let kept = store::fetch_values!(tx, Vec<u8>, "select token_hash from candidacy_link").unwrap();
        assert!(kept.iter().all(|hash| hash.as_slice() != token.as_bytes()), "only the hash is kept");
        drop(tx);
        world.clock.advance_minutes(401 * 24 * 60);
        assert_eq!(world.get_open(&mine).await.status, 404, "a link ends");
    }
}
