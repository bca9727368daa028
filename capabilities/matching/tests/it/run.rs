//! A run: proposals in the published order, taken or set aside by a person, computed again, compared, stopped.

use catalogue::model::{CareLevel, Class, Draft, Facts, Place};
use matching::{AcceptLine, AcceptOpen, Market, StartRun, StopRun};
use placement::Status;
use testkit::on_both_engines;

use crate::kit::{Cast, free, kit, load, offer};

on_both_engines! { kit();

async fn the_longest_waiting_get_the_places_in_a_proposal_and_nothing_happens_by_itself(world: World) {
    let cast = Cast::new(&world).await;
    let near = cast.service(&world, "Praatgroep Arabisch", 1, &["ar"]).await;
    let far = cast.service(&world, "Praattafel met tolk", 1, &["nl"]).await;
    let mut waiting = Vec::new();
    for name in ["Eerste", "Tweede", "Derde"] {
        waiting.push(cast.waits(&world, name).await);
        world.clock.advance_minutes(60 * 24);
    }
    let run = cast.run(&world).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{run}")).await;
    assert_eq!(page.status, 200);
    let order: Vec<usize> = ["Eerste", "Tweede", "Derde"].iter().map(|n| page.body.find(n).unwrap()).collect();
    assert!(order.is_sorted(), "the published order");
    assert!(page.body.contains("Praatgroep Arabisch") && page.body.contains("Praattafel met tolk"));
    assert!(page.body.contains("met tolk") && page.body.contains("2 aanbiedingen samen hebben 2 vrije plaatsen"), "{}", page.body);
    for id in &waiting {
        assert_eq!(load(&world, *id).await.status, Status::Waiting);
    }
    assert_eq!((free(&world, near).await, free(&world, far).await), (1, 1));
}

async fn care_for_an_addiction_goes_to_who_asks_it_and_the_list_does_not_name_it(world: World) {
    let cast = Cast::new(&world).await;
    let care = Facts::AddictionCare { level: CareLevel::Ambulant, before_admission: false, after_admission: false };
    let talks = Draft {
        types: vec!["addiction-ambulant".to_owned(), "therapy-low-threshold".to_owned()],
        places: vec![Place { class: Class::Light, capacity: 2, free: 2 }],
        languages: vec!["ar".to_owned()],
        facts: care,
        ..Draft::new(cast.compaan, "Gesprekken over alcohol")
    };
    offer(&world, &cast, talks).await;
    cast.waits_for(&world, "Eerste", "therapy-low-threshold").await;
    world.clock.advance_minutes(60);
    cast.waits_for(&world, "Tweede", "addiction-ambulant").await;
    let run = cast.run(&world).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{run}")).await.body;
    let list = page.split("<tbody>").nth(1).unwrap();
    let l = world.app.l10n.words("nl-BE");
    for told in ["addiction-ambulant", "therapy-low-threshold"].map(|key| catalogue::word_of_type(&l, key)) {
        assert!(!list.contains(&told), "{told}: {list}");
    }
    assert!(!list.contains("Gesprekken over alcohol") && list.contains("Een plaats die past"), "{list}");
    let line = async |position: i64| world.get(&cast.lien, &format!("/matching/runs/{run}/lines/{position}")).await.body;
    let (therapy, addiction) = (line(1).await, line(2).await);
    assert!(!therapy.contains("Gesprekken over alcohol"), "who asked therapy is not sent to it: {therapy}");
    assert!(addiction.contains("Gesprekken over alcohol"), "her own page names it: {addiction}");
}

async fn a_proposal_that_is_taken_holds_the_place_once(world: World) {
    let cast = Cast::new(&world).await;
    let table = cast.service(&world, "Praatgroep", 1, &["ar"]).await;
    let first = cast.waits(&world, "Eerste").await;
    let run = cast.run(&world).await;
    let taken = world.post(&cast.lien, &format!("/matching/runs/{run}/lines/1/accept"), &[]).await;
    assert_eq!(taken.status, 303);
    let p = load(&world, first).await;
    assert_eq!((p.status, p.service_id, free(&world, table).await), (Status::Offered, Some(table), 0));
    let again = world.app.db.act(&world.ctx(&cast.lien), &AcceptLine { run, position: 1 }).await;
    assert!(again.is_err(), "decided already");
    let line = world.get(&cast.lien, &format!("/matching/runs/{run}/lines/1")).await;
    assert!(line.body.contains("nam het voorstel over"));
}

async fn taking_all_leaves_what_changed_meanwhile(world: World) {
    let cast = Cast::new(&world).await;
    let table = cast.service(&world, "Praatgroep", 2, &["ar"]).await;
    let first = cast.waits(&world, "Eerste").await;
    world.clock.advance_minutes(5);
    let second = cast.waits(&world, "Tweede").await;
    let run = cast.run(&world).await;
    let p = load(&world, first).await;
    let withdraw = placement::Withdraw {
        placement: first,
        version: p.version,
        reason: placement::model::WithdrawReason::FoundHelp,
    };
    world.app.db.act(&world.ctx(&cast.sofie), &withdraw).await.unwrap();
    let asked = world.get(&cast.lien, &format!("/matching/runs/{run}/accept")).await;
    assert!(asked.status == 200 && asked.body.contains("Neem 2 voorstellen over"));
    let taken = world.app.db.act(&world.ctx(&cast.lien), &AcceptOpen { run, most: 100 }).await.unwrap();
    assert_eq!((taken.taken, taken.stale), (1, 1));
    assert_eq!((load(&world, second).await.status, free(&world, table).await), (Status::Offered, 1));
    let page = world.get(&cast.lien, &format!("/matching/runs/{run}")).await;
    assert!(page.body.contains("niet meer actueel") && page.body.contains("overgenomen"));
}

async fn a_proposal_set_aside_asks_why_and_keeps_the_answer(world: World) {
    let cast = Cast::new(&world).await;
    cast.service(&world, "Praatgroep", 1, &["ar"]).await;
    let first = cast.waits(&world, "Eerste").await;
    let run = cast.run(&world).await;
    let path = format!("/matching/runs/{run}/lines/1/aside");
    let missing = world.post(&cast.lien, &path, &[]).await;
    assert!(missing.status == 422 && missing.body.contains("Kies een reden."));
    assert_eq!(world.post(&cast.lien, &path, &[("reason", "trust")]).await.status, 303);
    let line = world.get(&cast.lien, &format!("/matching/runs/{run}/lines/1")).await;
    assert!(line.body.contains("opzij gezet") && line.body.contains("Er is daar al vertrouwen"));
    assert_eq!(load(&world, first).await.status, Status::Waiting);
}

async fn a_run_can_be_computed_again_and_two_runs_be_compared(world: World) {
    let cast = Cast::new(&world).await;
    let table = cast.service(&world, "Praatgroep", 1, &["ar"]).await;
    let first = cast.waits(&world, "Eerste").await;
    world.clock.advance_minutes(5);
    cast.waits(&world, "Tweede").await;
    let before = cast.run(&world).await;
    let checked = world.get(&cast.lien, &format!("/matching/runs/{before}/check")).await;
    assert!(checked.status == 200 && checked.body.matches("Klopt.").count() == 3, "{}", checked.body);
    let p = load(&world, first).await;
    let offer = placement::OfferPlace { placement: first, service: table, version: p.version };
    world.app.db.act(&world.ctx(&cast.lien), &offer).await.unwrap();
    cast.service(&world, "Tweede groep", 1, &["ar"]).await;
    world.clock.advance_minutes(5);
    let after = cast.run(&world).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{after}")).await;
    assert!(page.body.contains("Anders dan de vorige ronde"), "compared with the run before");
    assert!(page.body.contains(&format!("/matching/runs/{before}")));
}

async fn a_run_that_somebody_stops_keeps_nothing(world: World) {
    let cast = Cast::new(&world).await;
    cast.service(&world, "Praatgroep", 1, &["ar"]).await;
    cast.waits(&world, "Eerste").await;
    let ctx = world.ctx(&cast.lien);
    let started = world.app.db.act(&ctx, &StartRun { market: Market::Services }).await.unwrap();
    let other = world.app.db.act(&ctx, &StartRun { market: Market::Services }).await.unwrap();
    assert!(!other.now && other.id == started.id, "one at a time");
    let page = world.get(&cast.lien, &format!("/matching/runs/{}", started.id)).await;
    assert!(page.body.contains("Opstap leest wie wacht en wat vrij is"));
    world.app.db.act(&ctx, &StopRun { run: started.id }).await.unwrap();
    matching::run(world.app.clone(), ctx, started.id).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{}", started.id)).await;
    assert!(page.body.contains("Er is niets bewaard"), "{}", page.body);
    assert_eq!(world.get(&cast.lien, &format!("/matching/runs/{}/lines/1", started.id)).await.status, 404);
}

async fn without_anybody_waiting_a_run_is_empty_and_says_so(world: World) {
    let cast = Cast::new(&world).await;
    let run = cast.run(&world).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{run}")).await;
    assert!(page.status == 200 && page.body.contains("Hier staat niemand."));
}

async fn one_more_place_tells_whom_it_would_help_without_names(world: World) {
    let cast = Cast::new(&world).await;
    cast.service(&world, "Praatgroep", 1, &["ar"]).await;
    cast.waits(&world, "Eerste").await;
    world.clock.advance_minutes(60 * 24 * 3);
    cast.waits(&world, "Tweede").await;
    world.clock.advance_minutes(60 * 24 * 4);
    let run = cast.run(&world).await;
    let page = world.get(&cast.lien, &format!("/matching/runs/{run}/what-if")).await;
    assert!(page.status == 200 && page.body.contains("helpt iemand die al 4 dagen wacht"), "{}", page.body);
    assert!(!page.body.contains("Tweede"));
}
}
