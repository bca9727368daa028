//! The day, the caseload and the timeline.

use guidance::trajectories::Intensity;
use kernel::Role;
use people::model::Visibility;
use testkit::on_both_engines;

use crate::help::{house, kit, meet, start, write};

on_both_engines! { kit();
    async fn an_empty_day_is_friendly_and_greets_by_first_name(world: World) {
        let house = house(&world).await;
        let page = world.get(&house.sofie, "/today").await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Dag Sofie") && page.body.contains("koffie"), "{}", page.body);
        assert_eq!(world.get(&house.lien, "/today").await.status, 404, "the coordinator has another first page");
    }

    async fn somebody_not_heard_for_long_comes_up_and_a_note_ends_it(world: World) {
        let house = house(&world).await;
        let lead = world.person("Joke T.", Role::TeamLead, house.caw).await;
        crate::help::days(&world, 27).await;
        assert!(!world.get(&house.sofie, "/today").await.body.contains("Amina"));
        crate::help::days(&world, 1).await;
        for person in [&house.sofie, &lead] {
            assert!(world.get(person, "/today").await.body.contains("28 dagen niet gehoord"));
        }
        write(&world, &house.sofie, house.amina, Visibility::Team, false, "Gebeld").await;
        assert!(!world.get(&house.sofie, "/today").await.body.contains("Amina"));
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
