//! Nine became seven: as it was, as it is, and which code goes with which day.

use kernel::{Day, Refusal, Role};
use network::municipality;
use store::Failure;

use crate::{kit, reference_data, system};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

testkit::on_both_engines! { kit();
    async fn the_page_shows_seven_now_and_nine_before_the_mergers(world: World) {
        let caw = world.organisation("CAW", "partner").await;
        let sofie = world.person("Sofie D.", Role::Coach, caw).await;
        assert!(world.get(&sofie, "/municipalities").await.body.contains("nog geen gemeenten"));
        reference_data(&world).await;
        let now = world.get(&sofie, "/municipalities").await;
        assert!(now.body.contains("7 gemeenten nu") && now.body.contains("Ontstond uit Melle, Merelbeke"), "{}", now.body);
        assert!(now.body.contains("href=\"/municipalities?on=2024-12-31\""));
        let then = world.get(&sofie, "/municipalities?on=2024-12-31").await;
        assert!(then.body.contains("9 gemeenten toen") && then.body.contains("Werd Nazareth-De Pinte"));
    }

    async fn loading_the_reference_data_again_changes_nothing(world: World) {
        reference_data(&world).await;
        let mut tx = world.app.db.read().await.unwrap();
        let before = municipality::load(&mut tx, &system(&world)).await.unwrap();
        drop(tx);
        reference_data(&world).await;
        let mut tx = world.app.db.read().await.unwrap();
        assert_eq!(municipality::load(&mut tx, &system(&world)).await.unwrap(), before);
    }

    async fn names_and_codes_of_the_past_lead_to_the_municipality_of_the_day(world: World) {
        reference_data(&world).await;
        let (ctx, now, then) = (system(&world), day("2026-05-26"), day("2024-06-01"));
        let mut tx = world.app.db.read().await.unwrap();
        let name = |m: Option<municipality::Municipality>| m.map(|m| m.name);
        assert_eq!(name(municipality::current(&mut tx, &ctx, "De Pinte", now).await.unwrap()).as_deref(), Some("Nazareth-De Pinte"));
        assert_eq!(name(municipality::current(&mut tx, &ctx, "44012", then).await.unwrap()).as_deref(), Some("De Pinte"));
        assert_eq!(name(municipality::successor(&mut tx, &ctx, "44043", now).await.unwrap()).as_deref(), Some("Merelbeke-Melle"));
        assert_eq!(municipality::all(&mut tx, &ctx, then).await.unwrap().len(), 9);
        assert_eq!(municipality::check(&mut tx, &ctx, "nis", "44088", now).await.unwrap().kbo_municipality.as_deref(), Some("1010775830"));
        let merged = municipality::check(&mut tx, &ctx, "nis", "44043", now).await;
        let Err(Failure::Refused(Refusal::Invalid(errors))) = merged else { panic!("{merged:?}") };
        assert_eq!((errors[0].field, errors[0].key), ("nis", "municipality-merged"));
    }
}
