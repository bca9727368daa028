//! The maximum of an organisation changes on a day: what comes free is offered that morning, with nothing else changed.

use placement::Status;
use testkit::{World, on_both_engines};

use crate::kit::{Cast, everybody, free, kit, maximum, maximum_until, service, somebody, waits, work};

/// So many who wait, and a service with as many free places.
async fn waiting(world: &World, cast: &Cast, people: i64) -> kernel::ServiceId {
    for number in 0..people {
        let who = somebody(world, &cast.sofie, &format!("Persoon {number}")).await;
        waits(world, &cast.sofie, who).await;
        world.clock.advance_minutes(1);
    }
    service(world, &cast.nele, cast.compaan, "Praatgroep", people).await
}

/// The clock goes to the next morning, and the planned work is done.
async fn next_day(world: &World) {
    world.clock.advance_minutes(24 * 60);
    work(world).await;
}

on_both_engines! { kit();

async fn what_a_maximum_kept_free_is_offered_on_the_day_after_its_last(world: World) {
    let cast = Cast::new(&world).await;
    let today = world.ctx(&cast.lien).today();
    maximum_until(&world, &cast, 1, (today, Some(today.plus_days(1)))).await;
    let group = waiting(&world, &cast, 4).await;
    work(&world).await;
    let before = free(&world, group).await;
    next_day(&world).await;
    assert_eq!(free(&world, group).await, before, "it still holds on its last day");
    next_day(&world).await;
    assert_eq!(free(&world, group).await, 0, "nobody changed anything, and everybody has a place");
}

async fn a_wider_maximum_that_begins_on_a_day_is_filled_on_that_day_and_no_further(world: World) {
    let cast = Cast::new(&world).await;
    let today = world.ctx(&cast.lien).today();
    let group = waiting(&world, &cast, 5).await;
    maximum(&world, &cast, 1, today).await;
    maximum(&world, &cast, 3, today.plus_days(2)).await;
    work(&world).await;
    assert_eq!(free(&world, group).await, 4);
    next_day(&world).await;
    assert_eq!(free(&world, group).await, 4);
    next_day(&world).await;
    assert_eq!(free(&world, group).await, 2);
    let all = everybody(&world).await;
    let mut told: Vec<_> = all.iter().filter(|p| p.status == Status::Offered).map(|p| p.waiting_since).collect();
    told.sort_unstable();
    let mut since: Vec<_> = all.iter().map(|p| p.waiting_since).collect();
    since.sort_unstable();
    assert_eq!(told, since[..3], "who waits longest has it");
}

async fn under_a_maximum_who_waits_longest_goes_first_whichever_service_it_is(world: World) {
    let cast = Cast::new(&world).await;
    let today = world.ctx(&cast.lien).today();
    let early = somebody(&world, &cast.sofie, "Eerste").await;
    let early = waits(&world, &cast.sofie, early).await;
    world.clock.advance_minutes(60);
    let late = somebody(&world, &cast.sofie, "Tweede").await;
    let other = placement::Wish { need: "budget-help".to_owned(), barrier: None, ..placement::Wish::default() };
    let late = placement::NewPlacement { participant: late, wish: other };
    let late = world.app.db.act(&world.ctx(&cast.sofie), &late).await.unwrap();
    // The other service is the first of the organisation by name, and its place came free.
    let budget = catalogue::model::Draft {
        types: vec!["budget-help".to_owned()],
        places: vec![catalogue::model::Place { class: catalogue::model::Class::Light, capacity: 1, free: 1 }],
        ..catalogue::model::Draft::new(cast.compaan, "A budget")
    };
    let budget = crate::kit::offering(&world, &cast.nele, budget).await;
    service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    maximum(&world, &cast, 1, today).await;
    let freed = placement::OfferFreed::of(budget);
    assert_eq!(world.app.db.act(&world.ctx(&cast.lien), &freed).await.unwrap(), 1);
    let status = |id| {
        let world = &world;
        async move { crate::kit::load(world, id).await.status }
    };
    assert_eq!((status(early).await, status(late).await), (Status::Offered, Status::Waiting));
}
}
