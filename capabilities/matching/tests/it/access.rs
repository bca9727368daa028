//! Only who decides on places in the whole region sees runs; for others they do not exist.

use testkit::on_both_engines;

use crate::kit::{Cast, kit};

on_both_engines! { kit();

async fn nobody_but_the_coordinator_finds_a_run_or_does_anything_with_it(world: World) {
    let cast = Cast::new(&world).await;
    cast.service(&world, "Praatgroep", 1, &["ar"]).await;
    let waits = cast.waits(&world, "Amina").await;
    let run = cast.run(&world).await;
    let reads = [
        "/matching".to_owned(),
        format!("/matching/runs/{run}"),
        format!("/matching/runs/{run}/accept"),
        format!("/matching/runs/{run}/check"),
        format!("/matching/runs/{run}/what-if"),
        format!("/matching/runs/{run}/lines/1"),
        format!("/matching/{waits}"),
    ];
    for path in &reads {
        assert_eq!(world.get(&cast.lien, path).await.status, 200, "{path}");
        for other in [&cast.sofie, &cast.nele, &cast.gemeente] {
            assert_eq!(world.get(other, path).await.status, 404, "{path}");
        }
    }
    let writes = [
        "/matching".to_owned(),
        format!("/matching/runs/{run}/stop"),
        format!("/matching/runs/{run}/accept"),
        format!("/matching/runs/{run}/lines/1/accept"),
        format!("/matching/runs/{run}/lines/1/aside"),
        format!("/matching/{waits}"),
    ];
    for path in &writes {
        for other in [&cast.sofie, &cast.nele, &cast.gemeente] {
            assert_eq!(world.post(other, path, &[]).await.status, 404, "{path}");
        }
    }
    assert_eq!(crate::kit::load(&world, waits).await.status, placement::Status::Waiting, "nothing happened");
}

async fn a_run_that_does_not_exist_is_404_for_the_coordinator_too(world: World) {
    let cast = Cast::new(&world).await;
    let none = uuid::Uuid::from_u128(7);
    for path in [format!("/matching/runs/{none}"), format!("/matching/runs/{none}/check"), format!("/matching/{none}")] {
        assert_eq!(world.get(&cast.lien, &path).await.status, 404, "{path}");
    }
}
}
