//! Sharing: with whom the person wants, on what she wants, as long as she wants.

use kernel::{Aspect, OrganisationId, ParticipantId, Verb};
use people::consent::{self, Said};
use people::{GiveConsent, door};
use testkit::{Person, World, on_both_engines};

use crate::scene::{Scene, kit, scene};

fn yes(organisation: OrganisationId, domains: &[&str]) -> consent::NewConsent {
    consent::NewConsent {
        organisation,
        purpose: consent::Purpose::Guidance,
        domains: domains.iter().map(|d| (*d).to_owned()).collect(),
        yes: true,
        channel: Said::Spoken,
        language: "nl".to_owned(),
        ends_on: None,
    }
}

async fn share(world: &World, scene: &Scene, id: ParticipantId, domains: &[&str]) -> kernel::ConsentId {
    let give = GiveConsent { participant: id, new: yes(scene.vdab, domains) };
    world.app.db.act(&world.ctx(&scene.sofie), &give).await.unwrap()
}

async fn status(world: &World, who: &Person, id: ParticipantId) -> u16 {
    world.get(who, &format!("/participants/{id}/person")).await.status.as_u16()
}

on_both_engines! { kit();
    async fn the_tab_of_somebody_who_was_referred_says_what_comes_next(world: World) {
        let scene = scene(&world).await;
        let new = people::NewParticipant {
            given_name: Some("Selam"),
            status: people::model::Status::Referred,
            ..people::NewParticipant::default()
        };
        let selam = scene.meet(&world, new).await;
        let page = world.get(&scene.sofie, &format!("/participants/{selam}/sharing")).await;
        assert!(page.body.contains("De coördinator kijkt naar de aanmelding."), "{}", page.body);
        let mila = scene.guided(&world, "Mila", "Peeters").await;
        let page = world.get(&scene.sofie, &format!("/participants/{mila}/sharing")).await;
        assert!(!page.body.contains("De coördinator kijkt"), "{}", page.body);
    }

    async fn a_yes_opens_the_file_and_taking_it_back_closes_it_with_the_next_request(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let base = format!("/participants/{id}/sharing");
        assert_eq!(status(&world, &scene.jan, id).await, 404);
        // Two taps: the organisation, then yes.
        let page = world.get(&scene.sofie, &base).await;
        assert!(page.body.contains("Nog niemand buiten het team") && page.body.contains("VDAB"));
        let ask = world.get(&scene.sofie, &format!("{base}/new?organisation={}", scene.vdab)).await;
        assert!(ask.body.contains("Mag VDAB mee kijken?") && ask.body.contains("Tekst 2026-1"));
        let (key, ends) = (ask.input("_key").to_owned(), "2027-05-26");
        assert!(ask.body.contains(ends));
        let organisation = scene.vdab.to_string();
        let fields = [("_key", key.as_str()), ("organisation", organisation.as_str()), ("answer", "yes"), ("purpose", "guidance"),
            ("domains", "work"), ("domains", "language"), ("channel", "spoken"), ("language", "nl"), ("ends_on", ends)];
        assert_eq!(world.post(&scene.sofie, &base, &fields).await.status, 303);
        assert_eq!(world.post(&scene.sofie, &base, &fields).await.status, 303); // a double tap
        assert_eq!(status(&world, &scene.jan, id).await, 200);
        assert!(world.get(&scene.jan, "/participants?q=peetrs").await.body.contains("Mila Peeters"));
        let page = world.get(&scene.sofie, &base).await;
        assert_eq!(page.body.matches("/withdraw").count(), 1);
        assert!(page.body.contains("Werk") && page.body.contains("Nederlands"));
        // One tap to stop.
        let start = page.body.find(&format!("{base}/")).unwrap();
        let path: String = page.body[start..].chars().take_while(|c| *c != '"').collect();
        assert!(path.ends_with("/withdraw"), "{path}");
        assert_eq!(world.post(&scene.sofie, &path, &[]).await.status, 303);
        assert_eq!(status(&world, &scene.jan, id).await, 404);
        assert!(!world.get(&scene.jan, "/participants?q=peetrs").await.body.contains("Mila"));
        let history = world.get(&scene.sofie, &base).await;
        assert!(history.body.contains("ja, later gestopt") && history.body.contains("1 antwoord van vroeger"));
        // Taking it back twice is told, not done.
        assert_eq!(world.post(&scene.sofie, &path, &[]).await.status, 409);
    }

    async fn a_partner_reads_only_the_domains_in_the_consent(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        share(&world, &scene, id, &["work", "addiction"]).await;
        let mut tx = world.app.db.read().await.unwrap();
        let permit = door::open(&mut tx, &world.ctx(&scene.jan), id).await.unwrap();
        assert!(permit.may_domain(Verb::Read, "work", false) && permit.may_domain(Verb::Read, "addiction", true));
        assert!(!permit.may_domain(Verb::Read, "housing", false) && !permit.may_domain(Verb::Read, "physical-health", true));
        assert!(permit.may(Verb::Read, Aspect::Plan) && !permit.may(Verb::Read, Aspect::TeamNotes));
        drop(tx);
        for page in ["surroundings", "sharing", "access", "merge", "snapshot", "person/edit"] {
            assert_eq!(world.get(&scene.jan, &format!("/participants/{id}/{page}")).await.status, 404, "{page}");
        }
    }

    async fn a_consent_ends_by_itself_after_its_last_day(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let mut new = yes(scene.vdab, &[]);
        new.ends_on = Some(world.ctx(&scene.sofie).today().plus_days(1));
        world.app.db.act(&world.ctx(&scene.sofie), &GiveConsent { participant: id, new }).await.unwrap();
        world.clock.set(kernel::Day::new(2026, 5, 27).unwrap().at(23, 59));
        assert_eq!(status(&world, &scene.jan, id).await, 200);
        world.clock.set(kernel::Day::new(2026, 5, 28).unwrap().at(0, 0));
        assert_eq!(status(&world, &scene.jan, id).await, 404);
        let page = world.get(&scene.sofie, &format!("/participants/{id}/sharing")).await;
        assert!(page.body.contains("ja, intussen voorbij"));
    }

    async fn a_newer_yes_replaces_the_older_and_a_no_ends_it(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        share(&world, &scene, id, &["work", "housing"]).await;
        share(&world, &scene, id, &["work"]).await;
        let mut tx = world.app.db.read().await.unwrap();
        let permit = door::open(&mut tx, &world.ctx(&scene.jan), id).await.unwrap();
        assert!(permit.may_domain(Verb::Read, "work", false) && !permit.may_domain(Verb::Read, "housing", false));
        drop(tx);
        let mut no = yes(scene.vdab, &[]);
        no.yes = false;
        world.app.db.act(&world.ctx(&scene.sofie), &GiveConsent { participant: id, new: no }).await.unwrap();
        assert_eq!(status(&world, &scene.jan, id).await, 404);
        let mut tx = world.app.db.read().await.unwrap();
        let permit = door::open(&mut tx, &world.ctx(&scene.sofie), id).await.unwrap();
        let all = consent::history(&mut tx, &permit).await.unwrap();
        let mut states: Vec<&str> = all.iter().map(|c| c.status.as_str()).collect();
        states.sort_unstable();
        assert_eq!(states, ["refused", "replaced", "replaced"]);
    }

    async fn learning_from_the_story_opens_nothing(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let mut new = yes(scene.vdab, &[]);
        new.purpose = consent::Purpose::Learning;
        world.app.db.act(&world.ctx(&scene.sofie), &GiveConsent { participant: id, new }).await.unwrap();
        assert_eq!(status(&world, &scene.jan, id).await, 404);
    }

    async fn only_the_fixed_coach_writes_down_a_consent_and_only_a_sound_one(world: World) {
        let scene = scene(&world).await;
        let id = scene.guided(&world, "Mila", "Peeters").await;
        let base = format!("/participants/{id}/sharing");
        let organisation = scene.vdab.to_string();
        let good = [("organisation", organisation.as_str()), ("answer", "yes"), ("purpose", "guidance"), ("channel", "spoken"), ("language", "nl"), ("ends_on", "2027-05-26")];
        for who in [&scene.karim, &scene.lien, &scene.dpo, &scene.jan] {
            assert_eq!(world.post(who, &base, &good).await.status, 404);
        }
        assert_eq!(world.get(&scene.dpo, &base).await.status, 200);
        assert!(!world.get(&scene.dpo, &base).await.body.contains("/sharing/new"));
        for (field, value, message) in [
            ("ends_on", "2026-05-25", "Deze dag is voorbij"),
            ("ends_on", "2040-01-01", "binnen 5 jaar"),
            ("language", "xx", "Kies iets uit de lijst"),
            ("domains", "money", "Kies iets uit de lijst"),
            ("answer", "maybe", "Kies ja of nee"),
        ] {
            let mut fields: Vec<(&str, &str)> = good.iter().copied().filter(|(name, _)| *name != field).collect();
            fields.push((field, value));
            let reply = world.post(&scene.sofie, &base, &fields).await;
            assert_eq!(reply.status, 422, "{field}");
            assert!(reply.body.contains(message), "{field}: {message}");
        }
        assert_eq!(status(&world, &scene.jan, id).await, 404);
    }
}
