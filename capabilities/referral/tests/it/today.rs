//! What waits for whom, and the figures.

use kernel::{OrganisationId, Role};
use referral::{AcceptReferral, PlanTalk, counts, waiting_for};
use testkit::{Person, World, on_both_engines};

use crate::kit::{Cast, amina, case, kit, refer};

async fn waiting(world: &World, person: &Person) -> Vec<(String, i32)> {
    let mut tx = world.app.db.read().await.unwrap();
    waiting_for(&mut tx, &world.ctx(person)).await.unwrap().into_iter().map(|w| (w.name, w.days)).collect()
}

on_both_engines! { kit();

async fn an_unanswered_referral_waits_for_the_coordinator_and_then_for_who_was_asked(world: World) {
    let cast = Cast::new(&world).await;
    let id = refer(&world, &cast.school_desk, &amina()).await;
    world.clock.advance_minutes(3 * 24 * 60);
    assert_eq!(waiting(&world, &cast.lien).await, [("Amina Haddad".to_owned(), 3)]);
    assert!(waiting(&world, &cast.sofie).await.is_empty());
    let lead = world.person("Els P.", Role::TeamLead, cast.caw).await;
    assert!(waiting(&world, &lead).await.is_empty());
    let plan = PlanTalk { case: case(&world, id, 1), by: cast.sofie.actor.position.0, at: None, note: None };
    world.app.db.act(&world.ctx(&cast.lien), &plan).await.unwrap();
    assert!(waiting(&world, &cast.lien).await.is_empty());
    assert_eq!(waiting(&world, &cast.sofie).await.len(), 1);
    assert_eq!(waiting(&world, &lead).await.len(), 1);
    assert!(waiting(&world, &cast.tom).await.is_empty());
    assert!(waiting(&world, &cast.school_desk).await.is_empty());
}

async fn the_figures_count_only_what_the_asker_decides_on(world: World) {
    let cast = Cast::new(&world).await;
    refer(&world, &cast.school_desk, &amina()).await;
    world.clock.advance_minutes(31 * 24 * 60);
    let id = refer(&world, &cast.school_desk, &amina()).await;
    world.app.db.act(&world.ctx(&cast.lien), &AcceptReferral { case: case(&world, id, 1), by: Some(cast.caw.0) }).await.unwrap();
    let mut tx = world.app.db.read().await.unwrap();
    let all = counts(&mut tx, &world.ctx(&cast.lien)).await.unwrap();
    assert_eq!((all.new, all.accepted, all.open(), all.longest_days), (1, 1, 2, 31));
    for other in [&cast.sofie, &cast.tom, &cast.school_desk] {
        assert_eq!(counts(&mut tx, &world.ctx(other)).await.unwrap().open(), 0);
    }
    drop(tx);
    let lead = world.person("Els P.", Role::TeamLead, cast.caw).await;
    let mut tx = world.app.db.read().await.unwrap();
    assert_eq!(counts(&mut tx, &world.ctx(&lead)).await.unwrap().open(), 1);
    let nowhere = kernel::Actor { organisation: OrganisationId(uuid::Uuid::nil()), ..lead.actor.clone() };
    assert_eq!(counts(&mut tx, &world.app.ctx(nowhere)).await.unwrap().open(), 0);
}
}
