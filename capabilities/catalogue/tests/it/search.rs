//! The search finds what is meant, in the order that helps: free now, near, by name.

use catalogue::Query;
use catalogue::model::{ServiceStatus, Setting};
use kernel::Role;
use testkit::{World, on_both_engines};

use crate::{draft, found, house, kit, one_to_one, save, words};

const DEINZE: &str = "44083";
const ZULTE: &str = "44081";
const DESTELBERGEN: &str = "44013";

async fn region(world: &World) {
    let anker = house(world, "Ankerpunt").await;
    let wilg = house(world, "De Wilg").await;
    let mut table = draft(anker, "Praattafel Nederlands", "conversation-table", DEINZE, 8, 0);
    table.setting = Setting::Group;
    "Oefen je Nederlands aan tafel, op je eigen tempo.".clone_into(&mut table.description);
    save(world, table).await;
    let mut buddy = one_to_one(draft(wilg, "Taalbuddy", "dutch-practice", ZULTE, 5, 2));
    buddy.languages = vec!["nl".to_owned(), "ti".to_owned()];
    save(world, buddy).await;
    let mut bike = draft(anker, "Fietsbieb", "bike-loan", DESTELBERGEN, 10, 4);
    bike.home_visits = false;
    save(world, bike).await;
    let mut repair = draft(wilg, "Fietsdokter aan huis", "bike-repair-at-home", DEINZE, 3, 1);
    repair.home_visits = true;
    repair.whole_region = false;
    repair.areas = vec![DEINZE.to_owned(), ZULTE.to_owned()];
    save(world, repair).await;
    let mut gone = draft(wilg, "Fietslessen van vroeger", "bike-training", DEINZE, 3, 3);
    gone.status = ServiceStatus::Ended;
    save(world, gone).await;
}

on_both_engines! { kit();
    async fn typing_errors_are_forgiven(world: World) {
        region(&world).await;
        for typed in ["praattafel", "praatafel", "prattafel nederlands", "nederlands tafel", "taafel", "ik zoek een praattafel"] {
            assert_eq!(found(&world, &words(typed)).await.first().map(String::as_str), Some("Praattafel Nederlands"), "{typed}");
        }
        assert_eq!(found(&world, &words("fietsbib")).await, ["Fietsbieb"], "an unfinished word");
        assert_eq!(found(&world, &words("ankerpnut")).await, ["Fietsbieb", "Praattafel Nederlands"], "the organisation, free first");
        assert_eq!(found(&world, &words("destelbergen")).await, ["Fietsbieb"], "the municipality");
        assert!(found(&world, &words("zzqx")).await.is_empty());
    }

    async fn a_type_is_found_by_its_dutch_word_though_the_name_does_not_say_it(world: World) {
        region(&world).await;
        assert!(found(&world, &words("nederlands oefenen")).await.contains(&"Taalbuddy".to_owned()));
    }

    async fn free_now_comes_first_and_then_the_nearest(world: World) {
        region(&world).await;
        let from = |nis: &str| Query { nis: Some(nis.to_owned()), ..Query::default() };
        assert_eq!(found(&world, &from(DEINZE)).await, ["Fietsdokter aan huis", "Taalbuddy", "Fietsbieb", "Praattafel Nederlands"]);
        assert_eq!(found(&world, &from(DESTELBERGEN)).await, ["Fietsbieb", "Taalbuddy", "Praattafel Nederlands"], "the bike doctor does not come there");
        let near = Query { km: Some(5), ..from(DEINZE) };
        assert_eq!(found(&world, &near).await, ["Fietsdokter aan huis", "Praattafel Nederlands"]);
        let free = Query { free: true, ..from(DESTELBERGEN) };
        assert_eq!(found(&world, &free).await, ["Fietsbieb", "Taalbuddy"]);
    }

    async fn filters_keep_only_what_answers_all_of_them(world: World) {
        region(&world).await;
        let barrier = Query { barrier: Some("limited-dutch".to_owned()), ..Query::default() };
        assert_eq!(found(&world, &barrier).await, ["Taalbuddy", "Praattafel Nederlands"]);
        assert_eq!(found(&world, &Query { language: Some("ti".to_owned()), ..barrier.clone() }).await, ["Taalbuddy"]);
        assert_eq!(found(&world, &Query { setting: Some(Setting::Group), ..barrier.clone() }).await, ["Praattafel Nederlands"]);
        assert_eq!(found(&world, &Query { free: true, ..barrier }).await, ["Taalbuddy"]);
        assert_eq!(found(&world, &Query { home_visits: true, ..Query::default() }).await, ["Fietsdokter aan huis"]);
        assert_eq!(found(&world, &Query { need: Some("bike-loan".to_owned()), ..Query::default() }).await, ["Fietsbieb"]);
        assert_eq!(found(&world, &Query { need: Some("bike-loan".to_owned()), ..words("fiets") }).await, ["Fietsbieb"]);
    }

    async fn every_service_stands_on_exactly_one_page(world: World) {
        let house = house(&world, "Ankerpunt").await;
        for number in 0..13 {
            save(&world, draft(house, &format!("Aanbod {:02}", number % 7), "budget-help", DEINZE, 2, number % 3)).await;
        }
        for text in ["", "aanbod"] {
            let mut query = Query { size: 4, ..words(text) };
            let (mut names, mut pages) = (Vec::new(), 0);
            loop {
                let mut tx = world.app.db.read().await.unwrap();
                let page = catalogue::search(&mut tx, &crate::system(&world), &query).await.unwrap();
                names.extend(page.rows.iter().map(|hit| hit.service.id));
                pages += 1;
                let Some(next) = page.next else { break };
                query.after = Some(next);
            }
            let mut different = names.clone();
            different.sort_unstable();
            different.dedup();
            assert_eq!((pages, names.len(), different.len()), (4, 13, 13), "{text:?}");
        }
    }

    async fn the_page_of_the_list_shows_cards_and_keeps_the_filters_in_its_form(world: World) {
        region(&world).await;
        let coach = world.person("Sofie D.", Role::Coach, house(&world, "Compaan").await).await;
        let page = world.get(&coach, "/services?q=fiets&nis=44083&free=1").await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Fietsdokter aan huis") && page.body.contains("Komt aan huis"), "{}", page.body);
        assert!(page.body.contains("4 plaatsen vrij") && page.body.contains("Destelbergen · 20 km"));
        assert!(page.body.contains("<option value=\"44083\" selected>Deinze"));
        assert!(!page.body.contains("van vroeger") && !page.body.contains("⟦"));
        let cursor = world.get(&coach, "/services?after=%00'%22x.y&km=abc&barrier=none&organisation=1").await;
        assert_eq!(cursor.status, 200, "an address that somebody typed wrong shows the list");
        assert_eq!(world.get_open("/services").await.status, 303, "log in first");
    }
}
