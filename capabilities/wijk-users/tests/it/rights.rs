//! Who may: the organiser's mediator and coordinator, and nobody else. For all others there is no such page.

use kernel::Role;
use testkit::on_both_engines;

use crate::house::{House, godelieve, kit};

on_both_engines! { kit();
async fn only_the_staff_of_the_organiser_get_in(world: World) {
    let house = House::new(world).await;
    let id = house.active(&godelieve()).await;
    let pages = [
        "/wijk/users".to_owned(),
        "/wijk/users/new".to_owned(),
        "/wijk/users/fees".to_owned(),
        "/wijk/users.csv".to_owned(),
        format!("/wijk/users/{id}"),
        format!("/wijk/users/{id}/edit"),
        format!("/wijk/users/{id}/move"),
        format!("/wijk/users/{id}/end"),
        format!("/wijk/users/{id}/activities"),
    ];
    for person in [&house.mieke, &house.carl] {
        for page in &pages {
            assert_eq!(house.world.get(person, page).await.status, 200, "{page}");
        }
    }
    let mut others = Vec::new();
    for role in Role::STAFF {
        let inside = matches!(role, Role::WijkMediator | Role::WijkCoordinator);
        if !inside {
            others.push(house.world.person("Iemand I.", *role, house.organiser).await);
        }
        others.push(house.world.person("Iemand A.", *role, house.elsewhere).await);
    }
    let posts: [(&str, &[(&str, &str)]); 10] = [
        ("/edit", &[("name", "x"), ("kind", "private"), ("phone", "0470 12 34 56"), ("_version", "2")]),
        ("/move", &[("from_on", "2026-05-26"), ("street", "x 1"), ("postcode", "9800"), ("_version", "2")]),
        ("/end", &[("ended_on", "2026-05-26"), ("reason", "other"), ("_version", "2")]),
        ("/agreement", &[]),
        ("/fee", &[("year", "2026"), ("paid_on", "2026-05-26"), ("reference", "1")]),
        ("/fee/2026/undo", &[]),
        ("/fee/2026/remind", &[]),
        ("/fee/2026/letter", &[]),
        ("/link", &[]),
        ("/insz", &[]),
    ];
    for person in &others {
        for page in &pages {
            let reply = house.world.get(person, page).await;
            assert_eq!(reply.status, 404, "{page} for {}", person.actor.role);
        }
        for (end, fields) in posts {
            let reply = house.world.post(person, &format!("/wijk/users/{id}{end}"), fields).await;
            assert_eq!(reply.status, 404, "{end} for {}", person.actor.role);
        }
        assert_eq!(house.world.post(person, "/wijk/users", &godelieve()).await.status, 404);
    }
    for page in &pages {
        let reply = house.world.get_open(page).await;
        assert!(reply.status == 303 && reply.location.starts_with("/login"), "{page}: {}", reply.location);
    }
    let file = house.file(id).await.body;
    assert!(file.contains("Godelieve Van den Berghe") && file.contains("te betalen"), "nothing changed");
}
async fn every_look_at_a_file_and_every_deed_stands_in_the_audit_without_a_name(world: World) {
    let house = House::new(world).await;
    let id = house.active(&godelieve()).await;
    house.file(id).await;
    house.world.get(&house.carl, "/wijk/users.csv").await;
    let mut tx = house.world.app.db.read().await.unwrap();
    let lines = store::fetch_all!(&mut tx, (String, String), "select verb, facts from audit_entry").unwrap();
    for verb in ["wijk-user.register", "wijk-user-agreement.make", "wijk-user-agreement.sign-paper", "wijk.read", "wijk-user.exported"] {
        assert!(lines.iter().any(|line| line.0 == verb), "{verb}");
    }
    for line in &lines {
        assert!(!line.1.contains("Godelieve") && !line.1.contains("Kerkstraat"), "{}", line.1);
    }
}
}
