//! The coach's day in one tap, approval by somebody else, locking, counter-lines.

use claims::model::Work;
use claims::{ApproveTime, CounterLine, Facts, ReturnTime, SaveLine, TellDay, UntellDay};
use testkit::Person;

use crate::kit::{House, day, key};

async fn lines(house: &House<'_>) -> Vec<(claims::model::LineId, i64)> {
    let mut tx = house.world.app.db.read().await.unwrap();
    store::fetch_all!(
        tx,
        (claims::model::LineId, i64),
        "select id, version from time_line where partnership_id = $1 and removed_at is null order by work, id",
        house.world.partnership
    )
    .unwrap()
}

async fn minutes(house: &House<'_>) -> i64 {
    house
        .value("select cast(coalesce(sum(minutes), 0) as bigint) from time_line where partnership_id = $1 and removed_at is null")
        .await
}

async fn told(house: &House<'_>, who: &Person) {
    house.contact(who, "home-visit", ("2026-05-20", 9), Some(75), 1).await;
    house.contact(who, "call", ("2026-05-20", 11), None, 2).await;
    house.appointment(who, ("2026-05-20", 9), 60, 20, Some(1)).await;
    house.appointment(who, ("2026-05-20", 14), 45, 0, None).await;
    house.act(who, &TellDay { day: day("2026-05-20") }).await.unwrap();
}

testkit::on_both_engines! { crate::kit::kit();

async fn one_tap_writes_the_day_that_contacts_and_appointments_tell(world: World) {
    let house = House::new(&world).await;
    house.contact(&house.sofie, "home-visit", ("2026-05-20", 9), Some(75), 1).await;
    house.contact(&house.sofie, "call", ("2026-05-20", 11), None, 2).await;
    house.appointment(&house.sofie, ("2026-05-20", 9), 60, 20, Some(1)).await;
    house.appointment(&house.sofie, ("2026-05-20", 14), 45, 0, None).await;
    let page = world.get(&house.sofie, "/time?week=2026-05-20").await;
    assert!(page.body.contains("1 u. 30") && page.body.contains("Zo was het"), "{}", page.body);
    assert!(page.body.contains("1 duur geschat"), "the call without minutes is an assumption, and says so");
    let reply = world.post(&house.sofie, "/time/2026-05-20/tell", &[]).await;
    assert_eq!(reply.status, 303);
    assert_eq!(minutes(&house).await, 155, "90 guidance, 45 meeting, 20 travel");
    assert_eq!(lines(&house).await.len(), 3);
    let again = house.act(&house.sofie, &TellDay { day: day("2026-05-20") }).await;
    assert_eq!(key(again), "time-told");
    house.act(&house.sofie, &UntellDay { day: day("2026-05-20") }).await.unwrap();
    assert_eq!((minutes(&house).await, lines(&house).await.len()), (0, 0));
}

async fn somebody_else_approves_and_never_the_coach_herself(world: World) {
    let house = House::new(&world).await;
    told(&house, &house.sofie).await;
    let page = world.get(&house.leen, "/time/approvals").await;
    assert!(page.body.contains("Sofie D.") && page.body.contains("Keur aangevinkte dagen goed"), "{}", page.body);
    assert_eq!(world.get(&house.sofie, "/time/approvals").await.status, 404);
    assert_eq!(world.get(&house.greet, "/time/approvals").await.status, 404);
    let all = lines(&house).await;
    assert_eq!(key(house.act(&house.sofie, &ApproveTime { lines: all.clone() }).await), "not-found");
    // The same person with another hat is still the same person.
    let hat = world.position(house.sofie.actor.staff, kernel::Role::Accountant, house.lead).await;
    assert_eq!(key(house.act(&hat, &ApproveTime { lines: all.clone() }).await), "time-own");
    assert_eq!(key(house.act(&house.leen, &ReturnTime { lines: all.clone(), words: String::new() }).await), "time-words-missing");
    house.act(&house.leen, &ReturnTime { lines: all[..1].to_vec(), words: "Klopt dit?".to_owned() }).await.unwrap();
    assert_eq!(key(house.act(&house.leen, &ApproveTime { lines: all.clone() }).await), "time-not-open", "none or all");
    let mut tx = world.app.db.read().await.unwrap();
    let sealed = store::fetch_values!(
        tx, Vec<u8>, "select words_sealed from time_line where partnership_id = $1 and words_sealed is not null",
        world.partnership
    )
    .unwrap();
    drop(tx);
    assert!(sealed.len() == 1 && !String::from_utf8_lossy(&sealed[0]).contains("Klopt"), "words about hours are sealed");
    let page = world.get(&house.sofie, &format!("/time/lines/{}", all[0].0)).await;
    let week = world.get(&house.sofie, "/time/2026-05-20").await;
    assert!(page.body.contains("Klopt dit?") || week.body.contains("Klopt dit?"), "{}", week.body);
    let facts = Facts { work: Work::Guidance, minutes: 60, share: 50, operation: Some(house.operation) };
    house.act(&house.sofie, &SaveLine { id: all[0].0, version: 2, facts }).await.unwrap();
    let all = lines(&house).await;
    assert_eq!(house.act(&house.ada, &ApproveTime { lines: all.clone() }).await.unwrap(), 3);
    let file = world.get(&house.ada, "/time/approvals.csv").await;
    assert!(file.body.contains("Sofie D.;CAW;2026-05-20;Begeleiding;\"0,50\""), "{}", file.body);
    assert!(!file.body.contains("tekst"));
}

async fn another_coach_or_partner_does_not_find_the_hours(world: World) {
    let house = House::new(&world).await;
    told(&house, &house.sofie).await;
    let other = world.person("Karim A.", kernel::Role::Coach, house.caw).await;
    let id = lines(&house).await[0].0;
    assert_eq!(world.get(&house.sofie, &format!("/time/lines/{id}")).await.status, 200);
    for stranger in [&other, &house.greet, &house.lode, &house.ada] {
        assert_eq!(world.get(stranger, &format!("/time/lines/{id}")).await.status, 404);
        assert_eq!(world.post(stranger, &format!("/time/lines/{id}/remove"), &[("_version", "1")]).await.status, 404);
    }
    assert_eq!(world.get(&house.ada, "/time").await.status, 404, "an accountant has no week of her own here");
}

async fn hours_of_a_claim_are_locked_and_corrected_with_a_counter_line(world: World) {
    let house = House::new(&world).await;
    told(&house, &house.sofie).await;
    house.act(&house.leen, &ApproveTime { lines: lines(&house).await }).await.unwrap();
    crate::costs::rate(&house, 4_000).await;
    let cost = house.act(&house.bert, &crate::costs::hours(&house, "2026-05")).await.unwrap();
    let first = lines(&house).await[0];
    let facts = Facts { work: Work::Guidance, minutes: 60, share: 100, operation: Some(house.operation) };
    assert_eq!(key(house.act(&house.sofie, &SaveLine { id: first.0, version: first.1, facts }).await), "time-in-cost");
    house.accept(cost).await.unwrap();
    world.clock.advance_minutes(60 * 24 * 10);
    let claim = house.draft("2026-05-01", "2026-05-31").await.unwrap();
    house.submit(claim, 10_320).await.unwrap();
    assert_eq!(key(house.act(&house.sofie, &SaveLine { id: first.0, version: first.1, facts }).await), "time-locked");
    let counter = CounterLine { id: first.0, minutes: 30, words: "Het was korter".to_owned() };
    house.act(&house.sofie, &counter).await.unwrap();
    assert_eq!(key(house.act(&house.sofie, &counter).await), "time-countered");
    assert_eq!(minutes(&house).await, 155 - 90 + 30, "the first line stays, a counter-line and the right one came");
    house.balanced().await;
}

async fn a_day_to_come_and_a_day_longer_than_can_be_are_refused_beside_the_field(world: World) {
    let house = House::new(&world).await;
    let form = [("work", "guidance"), ("hours", "16"), ("minutes", "30"), ("share", "100"), ("operation", "")];
    let reply = world.post(&house.sofie, "/time/2026-05-20", &form).await;
    assert_eq!(reply.status, 422);
    assert!(reply.body.contains("Schrijf een duur van 1 minuut tot 16 uur."), "{}", reply.body);
    let form = [("work", "guidance"), ("hours", "1"), ("minutes", "0"), ("share", "100"), ("operation", "")];
    let reply = world.post(&house.sofie, "/time/2026-05-27", &form).await;
    assert_eq!(reply.status, 422);
    assert!(reply.body.contains("Noteer uren als ze voorbij zijn"), "{}", reply.body);
    assert_eq!(key(house.act(&house.sofie, &TellDay { day: day("2026-05-27") }).await), "time-future");
    assert_eq!(minutes(&house).await, 0);
}
}
