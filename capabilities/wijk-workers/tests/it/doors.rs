//! Who works for the organiser sees wijk-werken; for everybody else there is none.

use kernel::Role;
use testkit::{Person, World, on_both_engines};

use crate::kit::{Cast, at_work, kit};

async fn meets_nothing(world: &World, person: &Person, paths: &[String]) {
    for path in paths {
        let reply = world.get(person, path).await;
        assert_eq!(reply.status, 404, "{} on {path}", person.actor.role);
        assert!(!reply.body.contains("Amina"), "{path}");
    }
    let file = &paths[0];
    for deed in ["invite", "start", "end", "edit", "agreement/sign", "link", "pair", "unpair", "competences", "wishes"]
    {
        let reply = world.post(person, &format!("{file}/{deed}"), &[("_version", "1"), ("word", "x")]).await;
        assert_eq!(reply.status, 404, "{} posts {file}/{deed}", person.actor.role);
    }
}

on_both_engines! {
    kit();

    async fn a_coach_a_municipality_and_mediators_of_another_house_meet_404(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let file = format!("/wijk/workers/{id}");
        let page = world.get(&cast.mieke, &file).await;
        let document = page.body.split("/wijk/documents/").nth(1).unwrap().split('"').next().unwrap();
        let paths = [
            file.clone(),
            "/wijk/workers".to_owned(),
            "/wijk/workers?q=amina".to_owned(),
            "/wijk/workers.csv".to_owned(),
            "/wijk/workers/new".to_owned(),
            "/wijk/signups".to_owned(),
            format!("/wijk/documents/{document}"),
            format!("{file}/numbers"),
            format!("{file}/agreement"),
            "/wijk/prices".to_owned(),
        ];
        let mut others = vec![cast.sofie.clone(), cast.gemeente.clone()];
        for role in Role::STAFF {
            others.push(world.person("Iemand A.", *role, cast.caw).await);
        }
        // Whoever works at the house of the organiser in another role is no mediator either.
        others.push(world.person("Lien C.", Role::Coordinator, cast.organiser).await);
        for person in others {
            meets_nothing(&world, &person, &paths).await;
        }
        for path in &paths {
            assert_eq!(world.get(&cast.karin, path).await.status, 200, "{path}");
            assert_eq!(world.get_open(path).await.status, 303, "{path}");
        }
    }

    async fn another_partnership_has_no_such_worker(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        let mut actor = cast.mieke.actor.clone();
        actor.partnership = kernel::PartnershipId(uuid::Uuid::from_u128(99));
        let ctx = world.app.ctx(actor);
        let mut tx = world.app.db.read().await.unwrap();
        assert!(wijk_office::door::office(&mut tx, &ctx).await.is_err(), "there is no organiser there");
        assert!(wijk_workers::facts_for_check(&mut tx, &ctx, id, ctx.today()).await.is_err());
    }

    async fn each_read_and_each_deed_stands_in_the_audit_without_a_name(world: World) {
        let cast = Cast::new(&world).await;
        let id = at_work(&world, &cast, &[]).await;
        world.get(&cast.mieke, &format!("/wijk/workers/{id}/numbers")).await;
        let mut tx = world.app.db.read().await.unwrap();
        let lines: Vec<(String, String)> =
            store::fetch_all!(tx, (String, String), "select verb, facts from audit_entry order by seq").unwrap();
        for verb in ["wijk-worker.refer", "wijk-worker.invite", "wijk-agreement.make", "wijk-agreement.sign", "wijk-worker.start"] {
            assert!(lines.iter().any(|(v, _)| v == verb), "{verb}");
        }
        assert!(lines.iter().any(|(v, facts)| v == "wijk.read" && facts == "part=numbers"));
        assert!(lines.iter().all(|(_, facts)| !facts.contains("Amina") && !facts.contains("85")), "{lines:?}");
        assert!(store::audit::verify(&mut tx, world.partnership).await.unwrap().is_ok());
    }
}
