//! The day, the caseload and the timeline.

use guidance::trajectories::Intensity;
use kernel::Role;
use people::model::Visibility;
use testkit::on_both_engines;

use crate::help::{house, kit, meet, start, write};

on_both_engines! { kit();
    async fn an_empty_day_is_friendly_and_greets_by_first_name(world: World) {
        let house = house(&world).await;
        write(&world, &house.sofie, house.amina, Visibility::Team, false, "Gebeld").await;
        let page = world.get(&house.sofie, "/today").await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Dag Sofie") && page.body.contains("koffie"), "{}", page.body);
        let others = world.get(&house.lien, "/today").await;
        assert!(others.status == 200 && !others.body.contains("/contacts/group"), "the coordinator guides nobody: {}", others.body);
    }

    async fn help_elsewhere_stands_in_the_day_of_whose_turn_it_is(world: World) {
        let house = house(&world).await;
        let compaan = world.organisation("Compaan", "partner").await;
        let nele = world.person("Nele P.", Role::PartnerAdministrator, compaan).await;
        let table = crate::help::service(&world, &nele, compaan).await;
        let id = crate::help::asked(&world, &house, table).await;
        let day = world.get(&house.sofie, "/today").await.body;
        assert!(!day.contains("/placements/"), "it is the partner's turn: {day}");
        let theirs = world.get(&nele, "/today").await;
        assert!(theirs.status == 200 && theirs.body.contains(&format!("/requests/{id}")), "{}", theirs.body);
        assert!(!theirs.body.contains("Amina"), "a list of the day needs no name");
        let version = crate::help::version(&world, id).await;
        let ask = placement::AskQuestion { placement: id, version, words: "Kan ze op dinsdag?".to_owned() };
        world.app.db.act(&world.ctx(&nele), &ask).await.unwrap();
        let day = world.get(&house.sofie, "/today").await.body;
        assert!(day.contains(&format!("/placements/{id}")) && day.contains("Hulp elders: aan jou"), "{day}");
        assert!(!day.contains("dinsdag?"), "what was asked stands on the page itself");
        assert!(!world.get(&nele, "/today").await.body.contains(&format!("/requests/{id}")), "hers no more");
        assert!(!world.get(&house.lien, "/today").await.body.contains(&format!("/placements/{id}")));
        crate::help::days(&world, 30).await;
        let ends = world.get(&house.lien, "/today").await.body;
        assert!(ends.contains(&format!("/placements/{id}")) && ends.contains("Losse eindjes"), "{ends}");
        assert!(!world.get(&nele, "/today").await.body.contains("Losse eindjes"));
    }

    async fn somebody_not_heard_for_long_comes_up_and_a_note_ends_it(world: World) {
        let house = house(&world).await;
        let lead = world.person("Joke T.", Role::TeamLead, house.caw).await;
        crate::help::days(&world, 27).await;
        let day = world.get(&house.sofie, "/today").await.body;
        assert!(day.contains("Nieuw bij jou") && day.contains("Amina") && !day.contains("niet gehoord"), "{day}");
        crate::help::days(&world, 1).await;
        for person in [&house.sofie, &lead] {
            assert!(world.get(person, "/today").await.body.contains("28 dagen niet gehoord"));
        }
        write(&world, &house.sofie, house.amina, Visibility::Team, false, "Gebeld").await;
        assert!(!world.get(&house.sofie, "/today").await.body.contains("Amina"));
    }

    async fn what_she_answered_waits_in_the_day_of_her_coach_until_it_is_read(world: World) {
        let house = house(&world).await;
        let nele = world.person("Nele V.", Role::Coach, house.caw).await;
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        for (n, kind, topic) in [(1, "step-no", None), (2, "help", Some("letter"))] {
            store::execute!(
                tx,
                "insert into plan_answer (partnership_id, id, participant_id, kind, topic, at, by_staff) values ($1, $2, $3, $4, $5, $6, $7)",
                world.partnership, uuid::Uuid::from_u128(n), house.amina, kind, topic, world.app.clock.now(), uuid::Uuid::nil()
            ).unwrap();
        }
        tx.finish().await.unwrap();
        let page = world.get(&house.sofie, "/today").await.body;
        assert!(page.contains("De stap lukt niet.") && page.contains("Vraagt om te bellen. Over een brief."), "{page}");
        assert_eq!(page.matches(&format!("/participants/{}/answers/seen", house.amina)).count(), 1, "read at once");
        let file = world.get(&house.sofie, &format!("/participants/{}", house.amina)).await.body;
        assert!(file.contains("Amina gaf 2 antwoorden.") && file.contains("/plan-link#h-answers"), "{file}");
        assert!(!world.get(&nele, "/today").await.body.contains("De stap lukt niet."), "it is not her day");
        let mut tx = world.app.db.unaudited_write().await.unwrap();
        store::execute!(tx, "update plan_answer set seen_at = $1", world.app.clock.now()).unwrap();
        tx.finish().await.unwrap();
        assert!(!world.get(&house.sofie, "/today").await.body.contains("De stap lukt niet."));
        assert!(!world.get(&house.sofie, &format!("/participants/{}", house.amina)).await.body.contains("gaf 2"));
    }

    async fn the_file_leads_to_the_plan_as_she_sees_it(world: World) {
        let house = house(&world).await;
        let path = format!("/participants/{}", house.amina);
        let page = world.get(&house.sofie, &path).await.body;
        for way in ["together", "plan.pdf", "plan-link", "trajectory"] {
            assert!(page.contains(&format!("href=\"{path}/{way}\"")), "{way}");
        }
    }

    async fn the_caseload_counts_places_per_position(world: World) {
        let house = house(&world).await;
        let lead = world.person("Joke T.", Role::TeamLead, house.caw).await;
        let fiola = world.organisation("Fiola", "partner").await;
        let sofie_at_fiola = world.position(house.sofie.actor.staff, Role::Coach, fiola).await;
        let bilal = meet(&world, "Bilal", None).await;
        start(&world, &house.lien, &sofie_at_fiola, bilal, Intensity::Intensive).await;
        meet(&world, "Wachtende Wim", None).await;
        let page = world.get(&house.lien, "/caseload").await.body;
        assert!(page.contains("2 van 20 bezet") && page.contains("3 van 20 bezet"), "{page}");
        assert!(page.contains("Amina") && page.contains("Bilal") && page.contains("Wachtende Wim"));
        let page = world.get(&lead, "/caseload").await.body;
        assert!(page.contains("2 van 20 bezet") && !page.contains("3 van 20 bezet"), "only the own organisation");
        assert!(page.contains("Amina") && !page.contains("Bilal") && !page.contains("Wachtende Wim"));
        assert_eq!(world.get(&house.sofie, "/caseload").await.status, 404);
    }

    async fn the_timeline_goes_page_by_page_and_loses_nothing(world: World) {
        let house = house(&world).await;
        // Three at each moment, so that a page ends in the middle of one.
        for number in 0..90 {
            if number % 3 == 0 {
                crate::help::days(&world, 2).await;
            }
            write(&world, &house.sofie, house.amina, Visibility::Team, false, &format!("Notitie-{number:02}.")).await;
        }
        let mut path = format!("/participants/{}/timeline?kind=contact", house.amina);
        let mut seen = Vec::new();
        for _ in 0..5 {
            let page = world.get(&house.sofie, &path).await.body;
            seen.extend(page.match_indices("Notitie-").map(|(at, _)| page[at..at + 10].to_owned()));
            let Some(next) = page.split("href=\"").find(|part| part.contains("before=")) else { break };
            path = next.split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&");
        }
        assert_eq!(seen.len(), 90);
        let mut once = seen.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), 90);
    }

    async fn the_timeline_filters_by_kind(world: World) {
        let house = house(&world).await;
        write(&world, &house.sofie, house.amina, Visibility::Team, false, "Een bezoek.").await;
        let path = format!("/participants/{}/timeline", house.amina);
        let all = world.get(&house.sofie, &path).await.body;
        assert!(all.contains("Een bezoek.") && all.contains("Samen op weg met Sofie D."), "{all}");
        assert!(all.contains("Mei 2026"));
        let way = world.get(&house.sofie, &format!("{path}?kind=trajectory")).await.body;
        assert!(!way.contains("Een bezoek.") && way.contains("Samen op weg met Sofie D."));
    }
}
