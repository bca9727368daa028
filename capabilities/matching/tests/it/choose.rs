//! "Bekijk match": the best options for one person, one to choose, a reason when it is another.

use placement::Status;
use testkit::on_both_engines;

use crate::kit::{Cast, free, kit, load};

on_both_engines! { kit();

async fn the_best_option_is_chosen_beforehand_and_confirmed_with_one_click(world: World) {
    let cast = Cast::new(&world).await;
    let best = cast.service(&world, "Praatgroep Arabisch", 1, &["ar"]).await;
    cast.service(&world, "Praattafel met tolk", 1, &["nl"]).await;
    let id = cast.waits(&world, "Amina").await;
    let page = world.get(&cast.lien, &format!("/matching/{id}")).await;
    assert_eq!(page.status, 200);
    let (first, second) = (page.body.find("Praatgroep Arabisch").unwrap(), page.body.find("Praattafel met tolk").unwrap());
    assert!(first < second, "the best first");
    assert!(page.body.contains(&format!("value=\"{best}\" checked")) && page.body.contains("Niemand anders verliest hierbij."));
    let form = [("_version", page.input("_version")), ("proposed", &best.to_string()), ("service", &best.to_string())];
    assert_eq!(world.post(&cast.lien, &format!("/matching/{id}"), &form).await.status, 303);
    assert_eq!((load(&world, id).await.status, free(&world, best).await), (Status::Offered, 0));
    let after = world.get(&cast.lien, &format!("/matching/{id}")).await;
    assert_eq!(after.status, 303, "she does not wait any more");
}

async fn another_choice_needs_a_reason_which_is_kept(world: World) {
    let cast = Cast::new(&world).await;
    let best = cast.service(&world, "Praatgroep Arabisch", 1, &["ar"]).await;
    let other = cast.service(&world, "Praattafel met tolk", 1, &["nl"]).await;
    let id = cast.waits(&world, "Amina").await;
    let path = format!("/matching/{id}");
    let shown = world.get(&cast.lien, &path).await;
    let (best, other_id) = (best.to_string(), other.to_string());
    let form = [("_version", shown.input("_version")), ("proposed", best.as_str()), ("service", other_id.as_str())];
    let refused = world.post(&cast.lien, &path, &form).await;
    assert!(refused.status == 422 && refused.body.contains("Kies een reden."), "{}", refused.body);
    assert_eq!(load(&world, id).await.status, Status::Waiting);
    let mut form = form.to_vec();
    form.push(("reason", "her-wish"));
    assert_eq!(world.post(&cast.lien, &path, &form).await.status, 303);
    let p = load(&world, id).await;
    assert_eq!((p.status, p.service_id), (Status::Offered, Some(other)));
}

async fn who_would_displace_somebody_before_her_is_told_so(world: World) {
    let cast = Cast::new(&world).await;
    cast.service(&world, "Praatgroep", 1, &["ar"]).await;
    cast.waits(&world, "Eerste").await;
    world.clock.advance_minutes(60);
    let second = cast.waits(&world, "Tweede").await;
    let page = world.get(&cast.lien, &format!("/matching/{second}")).await;
    assert!(page.body.contains("Nog geen plaats") && page.body.contains("1 aanbiedingen samen hebben 1 vrije plaatsen"), "{}", page.body);
    assert!(page.body.contains("Iemand die eerst komt, zou dan geen plaats hebben."));
    assert!(!page.body.contains("Eerste"), "never who");
}

async fn when_nothing_fits_the_smallest_change_that_helps_is_told(world: World) {
    let cast = Cast::new(&world).await;
    let id = cast.waits(&world, "Amina").await;
    let none = world.get(&cast.lien, &format!("/matching/{id}")).await;
    assert!(none.body.contains("Deze soort hulp bestaat nog niet in de regio."));
    let draft = catalogue::Draft {
        types: vec!["dutch-practice".to_owned()],
        places: vec![catalogue::Place { class: catalogue::Class::Light, capacity: 2, free: 2 }],
        languages: vec!["nl".to_owned()],
        ..catalogue::Draft::new(cast.compaan, "Alleen Nederlands")
    };
    crate::kit::offer(&world, &cast, draft).await;
    let page = world.get(&cast.lien, &format!("/matching/{id}")).await;
    assert!(page.body.contains("Zonder de taal: 1 aanbod."), "{}", page.body);
}

async fn a_stale_page_does_not_choose_over_a_change(world: World) {
    let cast = Cast::new(&world).await;
    let best = cast.service(&world, "Praatgroep", 2, &["ar"]).await.to_string();
    let id = cast.waits(&world, "Amina").await;
    let form = [("_version", "0"), ("proposed", best.as_str()), ("service", best.as_str())];
    let reply = world.post(&cast.lien, &format!("/matching/{id}"), &form).await;
    assert_eq!(reply.status, 409);
    assert_eq!(load(&world, id).await.status, Status::Waiting);
}
}
