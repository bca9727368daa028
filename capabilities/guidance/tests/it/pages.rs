//! Every page opens for who may, without missing words, and says nothing personal in its title.

use guidance::trajectories::{Destination, Intensity};
use guidance::{CloseTrajectory, NoteSetback};
use kernel::{Day, Role};
use people::model::Visibility;
use testkit::on_both_engines;

use crate::help::{house, kit, meet, start, write};

on_both_engines! { kit();
    async fn all_pages_have_all_their_words(world: World) {
        let house = house(&world).await;
        let lead = world.person("Joke T.", Role::TeamLead, house.caw).await;
        let town = world.person("Mia G.", Role::Municipality, house.caw).await;
        let waiting = meet(&world, "Wim", None).await;
        let contact = write(&world, &house.sofie, house.amina, Visibility::Participant, false, "Samen gekookt.").await;
        let day = Day::new(2026, 5, 20).unwrap();
        let setback = NoteSetback { participant: house.amina, day, text: "Slecht geslapen.", helps: Some("Bellen") };
        world.app.db.act(&world.ctx(&house.sofie), &setback).await.unwrap();
        let base = format!("/participants/{}", house.amina);
        let mut pages = vec![
            (&house.sofie, base.clone()),
            (&lead, base.clone()),
            (&house.lien, base.clone()),
            (&house.sofie, format!("{base}/timeline")),
            (&house.sofie, format!("{base}/contacts/new")),
            (&house.sofie, format!("{base}/contacts/{contact}")),
            (&house.sofie, format!("{base}/contacts/{contact}/edit")),
            (&house.sofie, "/contacts/group".to_owned()),
            (&house.sofie, format!("{base}/trajectory")),
            (&house.lien, format!("{base}/trajectory")),
            (&house.sofie, format!("{base}/trajectory/setback")),
            (&house.sofie, format!("{base}/trajectory/handover")),
            (&house.sofie, format!("{base}/trajectory/close")),
            (&house.lien, format!("/participants/{waiting}")),
            (&house.lien, format!("/participants/{waiting}/trajectory")),
            (&house.lien, format!("/participants/{waiting}/trajectory/start")),
            (&house.sofie, "/today".to_owned()),
            (&lead, "/today".to_owned()),
            (&lead, "/caseload".to_owned()),
            (&house.lien, "/caseload".to_owned()),
            (&house.lien, "/figures".to_owned()),
            (&town, "/figures?borders=then&year=2025".to_owned()),
            (&town, "/figures.csv".to_owned()),
        ];
        for (person, path) in pages.drain(..) {
            let reply = world.get(person, &path).await;
            assert_eq!(reply.status, 200, "{path}");
            assert!(!reply.body.contains('⟦'), "{path}: {:?}", reply.body.split('⟦').nth(1).map(|t| &t[..40.min(t.len())]));
            if let Some(title) = reply.body.split("<title>").nth(1).and_then(|t| t.split("</title>").next()) {
                assert!(!title.contains("Amina") && !title.contains("Wim"), "{path}: {title}");
            }
            assert!(!reply.body.contains(" style=\"") && !reply.body.contains("onclick"), "{path}");
        }
        let bilal = meet(&world, "Bilal", None).await;
        start(&world, &house.lien, &house.sofie, bilal, Intensity::Light).await;
        let close = CloseTrajectory {
            participant: bilal, destination: Destination::Education, outcomes: Vec::new(), words: Some("Dank je."), version: 1,
        };
        world.app.db.act(&world.ctx(&house.sofie), &close).await.unwrap();
        for path in ["", "/trajectory", "/trajectory/reopen", "/timeline"] {
            let reply = world.get(&house.sofie, &format!("/participants/{bilal}{path}")).await;
            assert_eq!(reply.status, 200, "{path}");
            assert!(!reply.body.contains('⟦'), "{path}");
        }
    }

    async fn each_read_of_a_file_leaves_a_line(world: World) {
        let house = house(&world).await;
        let count = async || {
            let mut tx = world.app.db.read().await.unwrap();
            store::fetch_value!(tx, i64, "select count(*) from audit_entry where verb = 'file.read'").unwrap()
        };
        let before = count().await;
        for path in ["", "/timeline", "/trajectory", "/contacts/new"] {
            world.get(&house.sofie, &format!("/participants/{}{path}", house.amina)).await;
        }
        assert_eq!(count().await, before + 4);
    }
}

/// A house where another part has something to say about every file of which the trajectory may be read.
fn with_a_line() -> testkit::Kit {
    let line: guidance::AskBeside = |_, _, _, permit| {
        let reads = permit.may(kernel::Verb::Read, kernel::Aspect::Trajectory);
        let line = ("Zq van elders".to_owned(), format!("/participants/{}/elders", permit.participant()));
        Box::pin(async move { Ok(reads.then_some(line)) })
    };
    let kit = kit();
    testkit::Kit { routes: kit.routes.layer(axum::Extension(guidance::Beside(vec![line]))), ..kit }
}

on_both_engines! { with_a_line();
    async fn a_part_that_guidance_does_not_know_puts_its_line_on_the_overview(world: World) {
        let house = house(&world).await;
        let page = world.get(&house.sofie, &format!("/participants/{}", house.amina)).await;
        assert!(page.body.contains(&format!("<a href=\"/participants/{}/elders\">Zq van elders</a>", house.amina)), "{}", page.body);
        let town = world.person("Mia G.", Role::Municipality, house.caw).await;
        let hidden = world.get(&town, &format!("/participants/{}", house.amina)).await;
        assert!(!hidden.body.contains("Zq van elders"));
    }
}
