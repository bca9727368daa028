//! The most places of an organisation: in the run, on the screen, and when somebody takes a place.

use kernel::Refusal;
use matching::{AcceptLine, ChoosePlace, SetCap};
use placement::Status;
use store::Failure;
use testkit::{World, on_both_engines};

use crate::kit::{Cast, free, kit, load};

async fn cap(world: &World, cast: &Cast, most: i64) -> uuid::Uuid {
    let today = world.ctx(&cast.lien).today();
    let set = SetCap { organisation: cast.compaan, most, from: today, to: None };
    world.app.db.act(&world.ctx(&cast.lien), &set).await.unwrap()
}

on_both_engines! { kit();

async fn a_run_stays_under_the_maximum_of_an_organisation_and_says_that_it_binds(world: World) {
    let cast = Cast::new(&world).await;
    let a = cast.service(&world, "Praatgroep", 2, &["ar"]).await;
    let b = cast.service(&world, "Praattafel", 2, &["ar"]).await;
    let mut waiting = Vec::new();
    for name in ["Eerste", "Tweede", "Derde"] {
        waiting.push(cast.waits(&world, name).await);
        world.clock.advance_minutes(60 * 24);
    }
    cap(&world, &cast, 2).await;
    let run = cast.run(&world).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{run}?show=placed")).await;
    assert!(page.body.contains("Eerste") && page.body.contains("Tweede") && !page.body.contains("Derde"), "{}", page.body);
    let why = world.get(&cast.lien, &format!("/matching/runs/{run}/lines/3")).await;
    assert!(why.body.contains("Compaan zit dan aan haar maximum."), "{}", why.body);
    let one = world.get(&cast.lien, &format!("/matching/{}", waiting[2])).await;
    assert!(one.body.contains("Compaan zit dan aan haar maximum."), "{}", one.body);
    let what_if = world.get(&cast.lien, &format!("/matching/runs/{run}/what-if")).await;
    assert!(what_if.body.contains("één boven haar maximum"), "{}", what_if.body);
    let checked = world.get(&cast.lien, &format!("/matching/runs/{run}/check")).await;
    assert_eq!(checked.body.matches("Klopt.").count(), 3, "{}", checked.body);
    assert_eq!(free(&world, a).await + free(&world, b).await, 4, "nothing happened by itself");
}

async fn who_is_there_already_counts_and_a_cap_that_is_over_does_not_hold(world: World) {
    let cast = Cast::new(&world).await;
    let table = cast.service(&world, "Praatgroep", 3, &["ar"]).await;
    let first = cast.waits(&world, "Eerste").await;
    world.clock.advance_minutes(60);
    let second = cast.waits(&world, "Tweede").await;
    let id = cap(&world, &cast, 1).await;
    let run = cast.run(&world).await;
    world.app.db.act(&world.ctx(&cast.lien), &AcceptLine { run, position: 1 }).await.unwrap();
    assert_eq!(load(&world, first).await.status, Status::Offered);
    let page = world.get(&cast.lien, "/matching/caps").await;
    assert!(page.body.contains("nu 1 van ten hoogste 1"), "{}", page.body);
    let next = cast.run(&world).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{next}?show=placed")).await;
    assert!(!page.body.contains("Tweede"), "{}", page.body);
    let version = load(&world, second).await.version;
    let choose = ChoosePlace { placement: second, version, service: table, proposed: Some(table), reason: None };
    let refused = world.app.db.act(&world.ctx(&cast.lien), &choose).await;
    assert!(matches!(refused, Err(Failure::Refused(Refusal::Conflict("places-cap-reached")))), "{refused:?}");
    assert_eq!(world.post(&cast.lien, &format!("/matching/caps/{id}/end"), &[]).await.status, 303);
    world.app.db.act(&world.ctx(&cast.lien), &choose).await.unwrap();
}

async fn two_at_once_for_the_last_place_under_a_maximum_and_one_wins(world: World) {
    let cast = Cast::new(&world).await;
    let (a, b) = (cast.service(&world, "A", 9, &["ar"]).await, cast.service(&world, "B", 9, &["ar"]).await);
    for round in 1..=5 {
        cap(&world, &cast, round).await;
        world.clock.advance_minutes(60 * 24);
        let (x, y) = (cast.waits(&world, "X").await, cast.waits(&world, "Y").await);
        let choose = |placement, service| ChoosePlace { placement, version: 1, service, proposed: Some(service), reason: None };
        let ctx = world.ctx(&cast.lien);
        let (one, two) = (choose(x, a), choose(y, b));
        let (x, y) = tokio::join!(world.app.db.act(&ctx, &one), world.app.db.act(&ctx, &two));
        assert!(x.is_ok() != y.is_ok(), "round {round}: {x:?} {y:?}");
        assert_eq!(free(&world, a).await + free(&world, b).await, 18 - round);
    }
}

async fn the_screen_asks_an_organisation_a_number_and_days_in_order(world: World) {
    let cast = Cast::new(&world).await;
    cast.service(&world, "Praatgroep", 2, &["ar"]).await;
    let compaan = cast.compaan.to_string();
    let empty = world.post(&cast.lien, "/matching/caps", &[("from", "2026-06-01")]).await;
    assert!(empty.status == 422 && empty.body.contains("Kies een organisatie.") && empty.body.contains("Vul een getal in."));
    let turned = [("organisation", compaan.as_str()), ("most", "4"), ("from", "2026-06-01"), ("to", "2026-05-01")];
    let refused = world.post(&cast.lien, "/matching/caps", &turned).await;
    assert!(refused.status == 422 && refused.body.contains("De laatste dag komt na de eerste."), "{}", refused.body);
    let good = [("organisation", compaan.as_str()), ("most", "4"), ("from", "2026-06-01"), ("to", "2026-12-31")];
    assert_eq!(world.post(&cast.lien, "/matching/caps", &good).await.status, 303);
    let page = world.get(&cast.lien, "/matching/caps").await;
    assert!(page.body.contains("nu 0 van ten hoogste 4"), "{}", page.body);
}
}
