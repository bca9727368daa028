//! No loop stays open: whoever is at turn is reminded, then the coordinator sees it. Mails say nothing of anybody.

use placement::model::RefuseReason;
use placement::{RefuseOffer, Status, Turn};
use store::outbox::{Outgoing, newest};
use testkit::{World, on_both_engines};

use crate::kit::{Cast, free, happened, kit, load, requested, service, somebody, waits, work};

const DAY: i64 = 24 * 60;

async fn mails(world: &World) -> Vec<Outgoing> {
    let mut tx = world.app.db.read().await.unwrap();
    newest(&mut tx, world.partnership, 100).await.unwrap()
}

on_both_engines! { kit();

async fn who_does_not_answer_is_reminded_and_then_the_coordinator_sees_it(world: World) {
    let cast = Cast::new(&world).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let p = requested(&world, &cast, amina, table).await;
    work(&world).await;
    world.clock.advance_minutes(9 * DAY);
    work(&world).await;
    assert_eq!(load(&world, p.id).await.turn, Turn::Partner, "the day has not passed");
    world.clock.advance_minutes(3 * DAY);
    work(&world).await;
    let subjects: Vec<String> = mails(&world).await.into_iter().map(|m| format!("{} > {}", m.subject, m.recipient)).collect();
    assert!(subjects.iter().any(|s| s == "Er wacht een antwoord van jou in Opstap > plaatsen@compaan.example"), "{subjects:?}");
    let page = world.get(&cast.lien, "/placements/open-ends").await;
    assert!(page.body.contains("Amina Haddad") && page.body.contains("de partner"), "{}", page.body);
    assert_eq!(world.get(&cast.sofie, "/placements/open-ends").await.status, 404);
    world.clock.advance_minutes(6 * DAY);
    work(&world).await;
    let p = load(&world, p.id).await;
    assert_eq!((p.status, p.turn), (Status::Requested, Turn::Coordinator));
    let events = happened(&world, p.id).await;
    assert_eq!(events[events.len() - 2..], ["reminded", "escalated"]);
    world.clock.advance_minutes(60 * DAY);
    work(&world).await;
    assert_eq!(happened(&world, p.id).await.len(), events.len(), "said once");
    for mail in mails(&world).await {
        for word in ["Amina", "Haddad", "Praatgroep", "Nederlands", "+32470"] {
            assert!(!mail.body.contains(word) && !mail.subject.contains(word), "{word} in {mail:?}");
        }
    }
}

async fn a_coordinator_gives_an_offer_that_nobody_answers_to_the_next(world: World) {
    let cast = Cast::new(&world).await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let amina = somebody(&world, &cast.sofie, "Amina").await;
    let one = waits(&world, &cast.sofie, amina).await;
    world.clock.advance_minutes(10);
    let bilal = somebody(&world, &cast.tom, "Bilal").await;
    let two = waits(&world, &cast.tom, bilal).await;
    world.app.db.act(&world.ctx(&cast.lien), &placement::OfferFreed::of(table)).await.unwrap();
    world.clock.advance_minutes(8 * DAY);
    work(&world).await;
    let p = load(&world, one).await;
    assert_eq!((p.status, p.turn), (Status::Offered, Turn::Coach));
    let own = RefuseOffer { placement: one, version: p.version, reason: RefuseReason::TooFar };
    assert!(world.app.db.act(&world.ctx(&cast.lien), &own).await.is_err(), "a coordinator does not speak for her");
    let next = RefuseOffer { placement: one, version: p.version, reason: RefuseReason::NoAnswer };
    world.app.db.act(&world.ctx(&cast.lien), &next).await.unwrap();
    work(&world).await;
    assert_eq!(load(&world, two).await.status, Status::Offered);
    assert_eq!((load(&world, one).await.status, free(&world, table).await), (Status::Waiting, 0));
}
}
