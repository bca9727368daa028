//! Figures: counts, small ones hidden, former and present municipalities.

use guidance::trajectories::Intensity;
use kernel::Role;
use plan::model::{Method, Observer};
use store::execute;
use testkit::{World, on_both_engines};

use crate::help::{house, kit, meet, start};

async fn municipality(world: &World, nis: &str, name: &str, successor: Option<&str>) {
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(
        tx, "insert into municipality (partnership_id, nis, name, successor_nis, postcodes, source) values ($1, $2, $3, $4, '', 'test')",
        world.partnership, nis, name, successor
    )
    .unwrap();
    tx.finish().await.unwrap();
}

fn cell<'a>(page: &'a str, label: &str) -> &'a str {
    let row =
        page.split(&format!("<th scope=\"row\">{label}</th>")).nth(1).unwrap_or_else(|| panic!("no {label} in {page}"));
    row.split("<td class=\"num\">").nth(1).unwrap().split("</td>").next().unwrap()
}

on_both_engines! { kit();
    async fn a_municipality_sees_no_small_count_and_no_name(world: World) {
        let house = house(&world).await;
        let town = world.person("Mia G.", Role::Municipality, house.caw).await;
        municipality(&world, "44083", "Deinze", None).await;
        municipality(&world, "44012", "De Pinte", Some("44086")).await;
        municipality(&world, "44048", "Nazareth", Some("44086")).await;
        municipality(&world, "44086", "Nazareth-De Pinte", None).await;
        for (nis, count) in [("44083", 6), ("44012", 2), ("44048", 5)] {
            for number in 0..count {
                let person = meet(&world, &format!("Persoon {nis} {number}"), Some(nis)).await;
                let coach = world.person("Coach", Role::Coach, house.caw).await;
                start(&world, &house.lien, &coach, person, Intensity::Light).await;
            }
        }
        // The figures of others are those of the first of the month.
        assert!(!world.get(&town, "/figures").await.body.contains("Deinze"), "in May nobody had begun on the first");
        crate::help::days(&world, 10).await;
        let now = world.get(&town, "/figures").await.body;
        assert_eq!((cell(&now, "Deinze"), cell(&now, "Nazareth-De Pinte")), ("7", "7"));
        let then = world.get(&town, "/figures?borders=then").await.body;
        assert_eq!((cell(&then, "De Pinte"), cell(&then, "Nazareth")), ("&#60; 5", "…"));
        assert!(!then.contains("Persoon") && !then.contains("Amina"));
        let open = world.get(&house.lien, "/figures?borders=then").await.body;
        assert_eq!((cell(&open, "De Pinte"), cell(&open, "Nazareth")), ("2", "5"));
        let csv = world.get(&town, "/figures.csv?borders=then").await;
        assert!(csv.body.contains("De Pinte;< 5") && csv.headers.contains("text/csv"), "{}", csv.body);
        assert_eq!(world.get(&house.sofie, "/figures").await.status, 404);
    }

    async fn people_under_way_are_counted_by_the_rung_where_they_stand_now(world: World) {
        let house = house(&world).await;
        let observe = |rung, day: &str, replaces| plan::ObserveRung {
            participant: house.amina, day: day.parse().unwrap(), rung, potential: None, potential_by: None,
            observer: Observer::Both, method: Method::Talk, note: None, replaces,
        };
        let page = world.get(&house.lien, "/figures").await.body;
        assert_eq!(cell(&page, "Nog niet bekeken"), "1");
        let act = async |action: &plan::ObserveRung<'_>| world.app.db.act(&world.ctx(&house.sofie), action).await.unwrap();
        act(&observe(2, "2026-05-10", None)).await;
        let wrong = act(&observe(5, "2026-05-20", None)).await;
        let page = world.get(&house.lien, "/figures").await.body;
        assert!(page.contains("<th scope=\"row\">5. ") && !page.contains("<th scope=\"row\">2. "), "only where she stands now");
        act(&observe(3, "2026-05-20", Some(wrong))).await;
        let page = world.get(&house.lien, "/figures").await.body;
        assert_eq!(cell(&page, "3. Vrijwilligerswerk, dagbesteding"), "1");
        assert!(!page.contains("<th scope=\"row\">5. ") && !page.contains("Nog niet bekeken"), "what was mended counts no more");
    }
}
