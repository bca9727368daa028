//! Pages and files of the money, and who finds them.

use crate::kit::House;

testkit::on_both_engines! { crate::kit::kit();

async fn everybody_gets_the_pages_of_her_own_role_and_404_for_the_others(world: World) {
    let house = House::new(&world).await;
    let cost = house.accepted("2026-01-15", 100_000, "F-1").await;
    let claim = house.draft("2026-01-01", "2026-03-31").await.unwrap();
    let pages = [
        ("/time", "sofie"),
        ("/time/2026-05-20", "sofie"),
        ("/time/approvals", "ada lien bert leen"),
        ("/time/approvals.csv", "ada lien bert leen"),
        ("/costs", "ada lien bert greet"),
        ("/costs.csv", "ada lien bert greet"),
        ("/costs/new?kind=unit", "ada lien bert greet"),
        (&format!("/costs/{cost}"), "ada lien bert"),
        ("/claims", "ada lien bert greet"),
        (&format!("/claims/{claim}"), "ada lien bert greet"),
        (&format!("/claims/{claim}/claim.pdf"), "ada lien bert greet"),
        (&format!("/claims/{claim}/claim.xlsx"), "ada lien bert greet"),
        ("/claims/rules", "ada lien"),
        ("/ledger", "ada lien"),
        ("/ledger.csv", "ada lien"),
        ("/settlements", "ada lien bert lode"),
        (&format!("/settlements/{}/2026", house.operation), "ada lien"),
        (&format!("/operations/{}/spending", house.operation), "ada lien bert greet"),
    ];
    let people = [
        ("ada", &house.ada), ("lien", &house.lien), ("bert", &house.bert), ("greet", &house.greet),
        ("sofie", &house.sofie), ("leen", &house.leen), ("lode", &house.lode),
    ];
    for (path, may) in pages {
        for (name, person) in people {
            let status = world.get(person, path).await.status.as_u16();
            let expected = if may.split(' ').any(|one| one == name) { 200 } else { 404 };
            assert_eq!(status, expected, "{name} {path}");
        }
        assert_eq!(world.get_open(path).await.status, 303, "{path}");
    }
}

async fn the_spending_page_says_planned_spent_and_where_the_year_ends_at_this_pace(world: World) {
    let house = House::new(&world).await;
    house.accepted("2026-01-15", 10_000_000, "F-1").await;
    let page = world.get(&house.ada, &format!("/operations/{}/spending?year=2026", house.operation)).await;
    assert!(page.body.contains("€\u{a0}413.822,09") && page.body.contains("€\u{a0}100.000,00"), "{}", page.body);
    assert!(page.body.contains("€\u{a0}251.724,13"), "145 days of 365: {}", page.body);
    assert!(page.body.contains("tempo van dit jaar tot nu"), "the forecast says what it is");
    let early = world.get(&house.ada, &format!("/operations/{}/spending?year=2027", house.operation)).await;
    assert!(early.body.contains("nog niet te zeggen"));
}

async fn a_rate_is_recorded_with_its_source_and_the_old_row_stays(world: World) {
    let house = House::new(&world).await;
    let unknown = world.get(&house.ada, "/claims/rules").await;
    assert!(unknown.body.contains("niet bekend") && unknown.body.contains("gezocht en niet gevonden"), "{}", unknown.body);
    let form = [("key", "rate.coach-hour"), ("value", "43,21"), ("from", "2026-01-01"), ("source", ""), ("certainty", "R")];
    let refused = world.post(&house.ada, "/claims/rules", &form).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Schrijf waar dit staat.") && refused.body.contains("43,21"));
    let form = [("key", "rate.coach-hour"), ("value", "43,21"), ("from", "2026-01-01"), ("source", "Beslissing"), ("certainty", "R")];
    assert_eq!(world.post(&house.ada, "/claims/rules", &form).await.status, 303);
    let page = world.get(&house.ada, "/claims/rules").await;
    assert!(page.body.contains("€\u{a0}43,21") && page.body.contains("gezocht en niet gevonden"), "{}", page.body);
    assert_eq!(world.post(&house.bert, "/claims/rules", &form).await.status, 404);
}

async fn lists_sort_filter_and_come_as_csv(world: World) {
    let house = House::new(&world).await;
    for at in 1..=27 {
        house.act(&house.bert, &house.real("2026-01-15", 1_000 * at, &format!("F-{at}"), None)).await.unwrap();
    }
    let first = world.get(&house.ada, "/costs?sort=-amount").await;
    assert!(first.body.contains("€\u{a0}270,00") && first.body.contains("1 tot 25 van 27"), "{}", first.body);
    let second = world.get(&house.ada, "/costs?sort=-amount&page=1").await;
    assert!(second.body.contains("26 tot 27 van 27") && second.body.contains("€\u{a0}10,00"));
    assert!(world.get(&house.ada, "/costs?status=accepted").await.body.contains("Hier staan geen kosten."));
    let csv = world.get(&house.greet, "/costs.csv").await;
    assert_eq!(csv.body.lines().count(), 1, "another partner gets the head only: {}", csv.body);
    assert_eq!(world.get(&house.bert, "/costs.csv").await.body.lines().count(), 28);
}
}
