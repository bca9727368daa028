//! What one more place or one more language would do, from what a run kept.

use catalogue::model::{Class, Draft, Place};
use matching::Market;
use testkit::on_both_engines;

use crate::kit::{Cast, kit, offer, places_of};

on_both_engines! { kit();

async fn one_more_language_tells_how_many_would_be_helped_and_where_without_names(world: World) {
    let cast = Cast::new(&world).await;
    let draft = Draft {
        types: vec!["dutch-practice".to_owned()],
        places: vec![Place { class: Class::Light, capacity: 2, free: 2 }],
        languages: vec!["nl".to_owned()],
        ..Draft::new(cast.compaan, "Alleen Nederlands")
    };
    offer(&world, &cast, draft).await;
    for name in ["Eerste", "Tweede", "Derde"] {
        cast.waits(&world, name).await;
        world.clock.advance_minutes(60 * 24);
    }
    let run = cast.run(&world).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{run}/what-if")).await;
    for words in ["Arabisch", "ontbreekt voor 3 mensen", "2 mensen meer geholpen", "vooral bij Alleen Nederlands"] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    assert!(!page.body.contains("Eerste") && !page.body.contains("Tweede"), "counts, never who");
}

async fn one_more_place_is_told_too_where_light_and_intensive_places_are_shared(world: World) {
    let cast = Cast::new(&world).await;
    let draft = Draft {
        types: vec!["dutch-practice".to_owned()],
        places: vec![
            Place { class: Class::Intensive, capacity: 1, free: 1 },
            Place { class: Class::Light, capacity: 1, free: 1 },
        ],
        languages: vec!["ar".to_owned()],
        ..Draft::new(cast.compaan, "Gemengde groep")
    };
    offer(&world, &cast, draft).await;
    for name in ["Eerste", "Tweede", "Derde"] {
        cast.waits(&world, name).await;
    }
    world.clock.advance_minutes(60 * 24 * 4);
    let run = cast.run(&world).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{run}/what-if")).await;
    assert!(page.body.contains("Gemengde groep") && page.body.contains("helpt iemand die al 4 dagen wacht"), "{}", page.body);
}

async fn one_more_place_in_a_caseload_tells_with_which_coach(world: World) {
    let cast = Cast::new(&world).await;
    places_of(&world, &cast.sofie, 2).await;
    cast.seeks(&world, "Eerste", &[]).await;
    world.clock.advance_minutes(60 * 24);
    cast.seeks(&world, "Tweede", &[]).await;
    world.clock.advance_minutes(60 * 24 * 6);
    let run = cast.run_of(&world, Market::Coaches).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{run}/what-if")).await;
    assert!(page.body.contains("Sofie D.") && page.body.contains("helpt iemand die al 6 dagen wacht"), "{}", page.body);
    assert!(!page.body.contains("Tweede") && !page.body.contains("één taal meer was"));
}
}
