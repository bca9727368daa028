//! Houses are asked once whether it is still so, and answer in two clicks with a link that ends.

use catalogue::model::{Class, Place};
use kernel::ServiceId;
use store::outbox;
use testkit::{World, on_both_engines};

use crate::{draft, house, kit, load, save, system};

async fn service(world: &World, name: &str, email: Option<&str>, days_ago: i32) -> ServiceId {
    let house = house(world, name).await;
    let mut draft = draft(house, &format!("Woonbuddy van {name}"), "housing-buddy", "44083", 3, 1);
    draft.email = email.map(str::to_owned);
    draft.confirmed_on = Some(system(world).today().plus_days(-days_ago));
    save(world, draft).await
}

/// The mails so far, newest first.
async fn mails(world: &World) -> Vec<outbox::Outgoing> {
    let mut tx = world.app.db.read().await.unwrap();
    outbox::newest(&mut tx, world.partnership, 20).await.unwrap()
}

/// The path of the link in the newest mail.
async fn link(world: &World) -> String {
    let body = mails(world).await[0].body.clone();
    let start = body.find("/places/").unwrap();
    body[start..].split_whitespace().next().unwrap().to_owned()
}

on_both_engines! { kit();
    async fn a_doubtful_service_is_asked_about_once_in_fourteen_days(world: World) {
        let doubtful = service(&world, "Ankerpunt", Some("onthaal@ankerpunt.example"), 91).await;
        service(&world, "De Wilg", Some("info@dewilg.example"), 90).await;
        service(&world, "Stil Huis", None, 400).await;
        assert_eq!(catalogue::daily(&world.app).await.unwrap(), 1);
        assert_eq!(catalogue::daily(&world.app).await.unwrap(), 0, "the same day");
        let mail = &mails(&world).await[0];
        assert_eq!((mail.recipient.as_str(), mail.subject.as_str()), ("onthaal@ankerpunt.example", "Klopt jullie aanbod nog?"));
        assert!(mail.body.contains("- Woonbuddy van Ankerpunt") && mail.body.contains("25 juni 2026"), "{}", mail.body);
        world.clock.advance_minutes(13 * 24 * 60);
        assert_eq!(catalogue::daily(&world.app).await.unwrap(), 1, "the other one is doubtful by now");
        world.clock.advance_minutes(24 * 60);
        assert_eq!(catalogue::daily(&world.app).await.unwrap(), 1, "no answer for fourteen days");
        assert_eq!(load(&world, doubtful).await.asked_on, Some(system(&world).today()));
    }

    async fn two_clicks_say_that_it_is_still_so(world: World) {
        let id = service(&world, "Ankerpunt", Some("onthaal@ankerpunt.example"), 200).await;
        catalogue::daily(&world.app).await.unwrap();
        let path = link(&world).await;
        let page = world.get_open(&path).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Niet bevestigd sinds") && page.body.contains("Klopt, bewaar") && !page.body.contains("⟦"), "{}", page.body);
        assert!(page.headers.contains("cache-control: no-store"));
        let (text, free, was) = (id.to_string(), format!("free-{id}-light"), format!("was-{id}-light"));
        let same = [("service", text.as_str()), (&free, "1"), (&was, "1")];
        assert_eq!(world.post_open(&path, &same).await.status, 303);
        let s = load(&world, id).await;
        assert_eq!((s.confirmed_on, s.asked_on, s.free()), (Some(system(&world).today()), None, 1));
        // Used links keep working until they end: the next change is two clicks too.
        let again = world.get_open(&path).await;
        assert!(again.body.contains("Bewaard op dinsdag 26 mei, 10 uur"), "{}", again.body);
        let more = [("service", text.as_str()), (&free, "3"), (&was, "1")];
        assert_eq!(world.post_open(&path, &more).await.status, 303);
        assert_eq!(load(&world, id).await.places, [Place { class: Class::Light, capacity: 3, free: 3 }]);
        world.clock.advance_minutes(60);
        assert_eq!(catalogue::daily(&world.app).await.unwrap(), 0);
    }

    async fn a_link_that_is_over_or_wrong_leads_nowhere(world: World) {
        let id = service(&world, "Ankerpunt", Some("onthaal@ankerpunt.example"), 200).await;
        catalogue::daily(&world.app).await.unwrap();
        let path = link(&world).await;
        let wrong = format!("/places/{}", "0".repeat(48));
        let short = "/places/abc".to_owned();
        world.clock.advance_minutes(31 * 24 * 60);
        let over = world.get_open(&path).await;
        for path in [&path, &wrong, &short] {
            let reply = world.get_open(path).await;
            assert_eq!((reply.status.as_u16(), &reply.body), (404, &over.body), "{path}: all look the same");
            let text = id.to_string();
            assert_eq!(world.post_open(path, &[("service", text.as_str())]).await.status, 404);
        }
        assert_ne!(load(&world, id).await.confirmed_on, Some(system(&world).today()));
    }

    async fn a_link_says_nothing_of_another_house(world: World) {
        let other = service(&world, "De Wilg", None, 10).await;
        service(&world, "Ankerpunt", Some("onthaal@ankerpunt.example"), 200).await;
        catalogue::daily(&world.app).await.unwrap();
        let path = link(&world).await;
        assert!(!world.get_open(&path).await.body.contains("De Wilg"));
        let (text, free, was) = (other.to_string(), format!("free-{other}-light"), format!("was-{other}-light"));
        let fields = [("service", text.as_str()), (&free, "0"), (&was, "1")];
        assert_eq!(world.post_open(&path, &fields).await.status, 303);
        assert_eq!(load(&world, other).await.free(), 1);
    }

    async fn after_a_merger_the_list_knows_the_new_municipality(world: World) {
        world.clock.set(kernel::Day::new(2024, 6, 3).unwrap().at(9, 0));
        let house = house(&world, "Ankerpunt").await;
        save(&world, draft(house, "Budgethulp", "budget-help", "44040", 2, 1)).await;
        let from = |nis: &str| catalogue::Query { nis: Some(nis.to_owned()), km: Some(0), ..Default::default() };
        assert_eq!(crate::found(&world, &from("44040")).await, ["Budgethulp"], "in Melle");
        world.clock.set(kernel::Day::new(2025, 1, 1).unwrap().at(9, 0));
        catalogue::daily(&world.app).await.unwrap();
        assert_eq!(crate::found(&world, &from("44088")).await, ["Budgethulp"], "in Merelbeke-Melle");
        assert_eq!(crate::found(&world, &from("44040")).await, ["Budgethulp"], "Melle is that now");
    }
}
