//! One place, many who want it at the same instant: exactly one gets it.

use std::sync::Arc;

use placement::{OfferFreed, OfferPlace, Status};
use testkit::on_both_engines;

use crate::kit::{Cast, everybody, free, kit, lift, load, maximum, service, somebody, waits, work};

on_both_engines! { kit();

async fn one_place_is_offered_once_to_twenty_people_by_fifty_at_once(world: World) {
    let cast = Cast::new(&world).await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 1).await;
    let mut waiting = Vec::new();
    for number in 0..20 {
        let who = somebody(&world, &cast.sofie, &format!("Persoon {number}")).await;
        waiting.push(waits(&world, &cast.sofie, who).await);
    }
    let world = Arc::new(world);
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..50 {
        let (world, id, lien) = (world.clone(), waiting[number % 20], cast.lien.clone());
        tasks.spawn(async move {
            let ctx = world.ctx(&lien);
            if number % 2 == 0 {
                usize::from(world.app.db.act(&ctx, &OfferPlace { placement: id, service: table, version: 1 }).await.is_ok())
            } else {
                world.app.db.act(&ctx, &OfferFreed::of(table)).await.unwrap_or(0)
            }
        });
    }
    let offered: usize = tasks.join_all().await.into_iter().sum();
    assert_eq!((offered, free(&world, table).await), (1, 0));
    let mut held = 0;
    for id in waiting {
        held += usize::from(load(&world, id).await.status == Status::Offered);
    }
    assert_eq!(held, 1);
}

async fn what_everybody_gives_back_and_takes_never_exceeds_the_places(world: World) {
    let cast = Cast::new(&world).await;
    let table = service(&world, &cast.nele, cast.compaan, "Praatgroep", 3).await;
    let mut waiting = Vec::new();
    for number in 0..8 {
        let who = somebody(&world, &cast.sofie, &format!("Persoon {number}")).await;
        waiting.push(waits(&world, &cast.sofie, who).await);
    }
    assert_eq!(world.app.db.act(&world.ctx(&cast.lien), &OfferFreed::of(table)).await.unwrap(), 3);
    let world = Arc::new(world);
    let mut tasks = tokio::task::JoinSet::new();
    for id in waiting.clone() {
        let (world, sofie) = (world.clone(), cast.sofie.clone());
        tasks.spawn(async move {
            let p = load(&world, id).await;
            if p.status == Status::Offered {
                let reason = placement::model::RefuseReason::NotThis;
                let refuse = placement::RefuseOffer { placement: id, version: p.version, reason };
                world.app.db.act(&world.ctx(&sofie), &refuse).await.unwrap();
            }
            world.app.db.act(&world.ctx(&sofie), &OfferFreed::of(table)).await.unwrap();
        });
    }
    tasks.join_all().await;
    work(&world).await;
    let mut held = 0;
    for id in waiting {
        held += i64::from(load(&world, id).await.place_held);
    }
    assert_eq!(held + free(&world, table).await, 3, "no place more, none less");
}

async fn a_freed_place_is_offered_by_itself_only_under_the_maximum_of_the_organisation(world: World) {
    let cast = Cast::new(&world).await;
    let first = service(&world, &cast.nele, cast.compaan, "Praatgroep", 3).await;
    let second = service(&world, &cast.nele, cast.compaan, "Praattafel", 3).await;
    for number in 0..6 {
        let who = somebody(&world, &cast.sofie, &format!("Persoon {number}")).await;
        waits(&world, &cast.sofie, who).await;
    }
    let today = world.ctx(&cast.lien).today();
    let cap = maximum(&world, &cast, 2, today).await;
    let mut freed = Vec::new();
    let world = Arc::new(world);
    for round in 0..8 {
        let (world, lien) = (world.clone(), cast.lien.clone());
        let service = if round % 2 == 0 { first } else { second };
        freed.push(tokio::spawn(async move {
            world.app.db.act(&world.ctx(&lien), &OfferFreed::of(service)).await.unwrap_or(0)
        }));
    }
    let mut offered = 0;
    for one in freed {
        offered += one.await.unwrap();
    }
    assert_eq!((offered, free(&world, first).await + free(&world, second).await), (2, 4), "two, and not one more");
    work(&world).await;
    assert_eq!(free(&world, first).await + free(&world, second).await, 4);
    // One who refuses makes room in all services of the organisation; a later maximum does not hold yet.
    maximum(&world, &cast, 0, today.plus_days(1)).await;
    let mut held = Vec::new();
    for p in everybody(&world).await {
        if p.status == Status::Offered {
            held.push(p);
        }
    }
    let reason = placement::model::RefuseReason::NotThis;
    let refuse = placement::RefuseOffer { placement: held[0].id, version: held[0].version, reason };
    world.app.db.act(&world.ctx(&cast.sofie), &refuse).await.unwrap();
    work(&world).await;
    assert_eq!(free(&world, first).await + free(&world, second).await, 4, "the next in line has it");
    // Who is offered it by a person hears the same.
    let waiting = everybody(&world).await.into_iter().find(|p| p.status == Status::Waiting).unwrap();
    let offer = OfferPlace { placement: waiting.id, service: second, version: waiting.version };
    let refused = world.app.db.act(&world.ctx(&cast.lien), &offer).await;
    assert!(matches!(refused, Err(store::Failure::Refused(kernel::Refusal::Conflict("places-cap-reached")))), "{refused:?}");
    // When it ends, what it kept free is offered.
    lift(&world, &cast, cap).await;
    work(&world).await;
    assert_eq!(free(&world, first).await + free(&world, second).await, 0, "and all six have one");
}
}
