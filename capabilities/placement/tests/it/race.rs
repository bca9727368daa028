//! One place, many who want it at the same instant: exactly one gets it.

use std::sync::Arc;

use placement::{OfferFreed, OfferPlace, Status};
use testkit::on_both_engines;

use crate::kit::{Cast, free, kit, load, service, somebody, waits, work};

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
}
